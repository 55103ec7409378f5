using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

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

    public static MeshData Sphere(float radius, int rings = 24)
    {
        int sectors = rings * 2;
        var vertices = new List<MeshVertex>();
        var indices = new List<uint>();
        for (int ring = 0; ring <= rings; ring++)
        {
            for (int sector = 0; sector <= sectors; sector++)
            {
                (double theta, double phi) = (Math.PI * ring / rings, 2 * Math.PI * sector / sectors);
                var normal = new Vector3((float)(Math.Sin(theta) * Math.Sin(phi)), (float)Math.Cos(theta), (float)(Math.Sin(theta) * Math.Cos(phi)));
                vertices.Add(new MeshVertex(normal * radius, normal, new Vector4(1, 0, 0, 1), new Vector2((float)phi, (float)(Math.PI - theta)) * radius));
            }
        }

        for (int ring = 0; ring < rings; ring++)
        {
            for (int sector = 0; sector < sectors; sector++)
            {
                uint a = (uint)((ring * (sectors + 1)) + sector);
                uint below = a + (uint)sectors + 1;
                indices.AddRange([a, below, below + 1, a, below + 1, a + 1]);
            }
        }

        return new MeshData([.. vertices], [.. indices]);
    }

    public static MeshData Box(Vector3 size)
    {
        var vertices = new List<MeshVertex>();
        var indices = new List<uint>();
        foreach (Vector3 normal in (Vector3[])[Vector3.UnitX, -Vector3.UnitX, Vector3.UnitY, -Vector3.UnitY, Vector3.UnitZ, -Vector3.UnitZ])
        {
            Vector3 up = Math.Abs(normal.Y) > 0.5f ? Vector3.UnitZ : Vector3.UnitY;
            AppendFace(normal, Vector3.Cross(up, normal), up, size * 0.5f, vertices, indices);
        }

        return new MeshData([.. vertices], [.. indices]);
    }

    /// <summary>A square on the floor, facing up.</summary>
    public static MeshData Floor(float width) => Box(new Vector3(width, 0.02f, width));

    private static void AppendFace(Vector3 normal, Vector3 right, Vector3 up, Vector3 half, List<MeshVertex> vertices, List<uint> indices)
    {
        uint first = (uint)vertices.Count;
        foreach ((int x, int y) in ((int, int)[])[(-1, -1), (1, -1), (1, 1), (-1, 1)])
        {
            Vector3 point = (normal + (right * x) + (up * y)) * half;
            vertices.Add(new MeshVertex(point, normal, new Vector4(right, 1), new Vector2(Vector3.Dot(point, right), Vector3.Dot(point, up))));
        }

        indices.AddRange([first, first + 1, first + 2, first, first + 2, first + 3]);
    }
}
