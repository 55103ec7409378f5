using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Rendering.Debugging;

/// <summary>A ball and a box around the origin, for scenes that measure or test; texture coordinates in meters.</summary>
public static class PlainMeshes
{
    public static MeshData Ball(float radius, int rings)
    {
        int sectors = rings * 2;
        var vertices = new List<MeshVertex>();
        var indices = new List<uint>();
        for (int i = 0; i < (rings + 1) * (sectors + 1); i++)
        {
            (double theta, double phi) = (Math.PI * (i / (sectors + 1)) / rings, Math.Tau * (i % (sectors + 1)) / sectors);
            var normal = new Vector3((float)(Math.Sin(theta) * Math.Sin(phi)), (float)Math.Cos(theta), (float)(Math.Sin(theta) * Math.Cos(phi)));
            vertices.Add(new MeshVertex(normal * radius, normal, new Vector4(1, 0, 0, 1), new Vector2((float)phi, (float)(Math.PI - theta)) * radius));
        }

        for (int i = 0; i < rings * sectors; i++)
        {
            uint a = (uint)((i / sectors * (sectors + 1)) + (i % sectors));
            uint below = a + (uint)sectors + 1;
            indices.AddRange([a, below, below + 1, a, below + 1, a + 1]);
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
            Vector3 right = Vector3.Cross(up, normal);
            uint first = (uint)vertices.Count;
            foreach ((int x, int y) in ((int, int)[])[(-1, -1), (1, -1), (1, 1), (-1, 1)])
            {
                Vector3 point = (normal + (right * x) + (up * y)) * size * 0.5f;
                vertices.Add(new MeshVertex(point, normal, new Vector4(right, 1), new Vector2(Vector3.Dot(point, right), Vector3.Dot(point, up))));
            }

            indices.AddRange([first, first + 1, first + 2, first, first + 2, first + 3]);
        }

        return new MeshData([.. vertices], [.. indices]);
    }
}
