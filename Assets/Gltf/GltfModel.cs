using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>A model read from a file, and what about it the reader could not take over.</summary>
/// <param name="Asset">Nodes that nothing moves carry their scale in their meshes; names of nodes are unique.</param>
/// <param name="Warnings">In plain words, each with its place in the file; empty for most.</param>
/// <param name="Extensions">The extensions that the file uses.</param>
public sealed record GltfModel(ModelAsset Asset, IReadOnlyList<string> Warnings, IReadOnlyList<string> Extensions);
