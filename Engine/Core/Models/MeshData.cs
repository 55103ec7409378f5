using System.Numerics;
using System.Runtime.InteropServices;

namespace VRLab.Core.Models;

/// <summary>One vertex as the renderer uploads it: 48 bytes, model space, meters.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct MeshVertex(Vector3 Position, Vector3 Normal, Vector4 Tangent, Vector2 TextureCoordinate);

/// <summary>
/// Triangles, counter-clockwise seen from outside, three indices each. What only some meshes have lies in arrays beside
/// the vertices: null, or as long as <paramref name="Vertices"/>.
/// </summary>
public sealed record MeshData(MeshVertex[] Vertices, uint[] Indices)
{
    /// <summary>For the maps whose <see cref="TextureMap.CoordinateSet"/> is 1.</summary>
    public Vector2[]? SecondTextureCoordinates { get; init; }

    /// <summary>Linear RGBA, multiplied into the material's base color.</summary>
    public Vector4[]? Colors { get; init; }

    /// <summary>Which joints of the node's <see cref="ModelSkin"/> pull at each vertex.</summary>
    public VertexJoints[]? Joints { get; init; }

    /// <summary>Shapes that are added by the node's morph weights, in their order; empty for most meshes.</summary>
    public IReadOnlyList<MorphTarget> MorphTargets { get; init; } = [];
}

/// <summary>Up to four joints (places in <see cref="ModelSkin.JointNodes"/>) and their weights, whose sum is 1; unused ones weigh 0.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct VertexJoints(ushort Joint0, ushort Joint1, ushort Joint2, ushort Joint3, Vector4 Weights);

/// <summary>What a weight of 1 adds to each vertex. Arrays are as long as the mesh's vertices; null where nothing is added.</summary>
public sealed record MorphTarget(string Name, Vector3[]? Positions, Vector3[]? Normals, Vector3[]? Tangents);

/// <summary>A mesh drawn with one material.</summary>
public sealed record MeshPart(MeshData Mesh, MaterialData Material)
{
    /// <summary>Levels of detail, finest first, each coarser than <see cref="Mesh"/>; empty where there is one only.</summary>
    public IReadOnlyList<CoarserMesh> Coarser { get; init; } = [];

    /// <summary>The material by name of a variant (<see cref="ModelAsset.Variants"/>); those not named keep <see cref="Material"/>.</summary>
    public IReadOnlyDictionary<string, MaterialData>? VariantMaterials { get; init; }
}

/// <summary>A level of detail.</summary>
/// <param name="Mesh">The coarser triangles, in the same frame.</param>
/// <param name="MaximumScreenShare">Drawn where the node's bounding sphere is no higher than this share (0 to 1) of the view's height.</param>
public sealed record CoarserMesh(MeshData Mesh, float MaximumScreenShare);
