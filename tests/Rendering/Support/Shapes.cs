using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Debugging;

namespace VRLab.Rendering.Tests.Support;

/// <summary>Simple meshes for test scenes; texture coordinates in meters.</summary>
internal static class Shapes
{
    private static readonly Dictionary<string, Pose> NoAnchors = [];

    public static ModelAsset Model(string name, MeshData mesh, MaterialData material, params TextLabel[] labels) =>
        new(name, [new ModelNode("body", Pose.Identity, [new MeshPart(mesh, material)], [], labels)], NoAnchors);

    public static ModelAsset WithNode(string name, string node, MeshData mesh, MaterialData material) =>
        new(name, [new ModelNode(node, Pose.Identity, [new MeshPart(mesh, material)], [], [])], NoAnchors);

    public static MaterialData Paint(Vector4 color, float roughness = 0.5f, float metallic = 0f) => new("paint", color, metallic, roughness);

    public static MeshData Sphere(float radius, int rings = 24) => PlainMeshes.Ball(radius, rings);

    public static MeshData Box(Vector3 size) => PlainMeshes.Box(size);

    /// <summary>A square on the floor, facing up.</summary>
    public static MeshData Floor(float width) => Box(new Vector3(width, 0.02f, width));
}
