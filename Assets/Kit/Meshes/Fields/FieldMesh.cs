using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Meshes.Fields;

/// <summary>Turns a surface into a mesh with colors and joints. Texture coordinates are meters around and up.</summary>
public static class FieldMesh
{
    private const int MostJoints = 4;

    /// <param name="surface">What is seen.</param>
    /// <param name="body">Says which joints pull where.</param>
    /// <param name="colorAt">Linear RGB in the triangle with this middle, at its corner there: what depends on the middle ends sharply, the rest blends.</param>
    public static MeshData Of(FieldSurface surface, FieldBody body, Func<Vector3, Vector3, Vector3> colorAt)
    {
        var vertices = new List<MeshVertex>();
        var colors = new List<Vector4>();
        var points = new List<int>();
        var indices = new List<uint>(surface.Triangles.Count * 3);
        var known = new Dictionary<(int Point, Vector3 Color), uint>();
        foreach ((int a, int b, int c) in surface.Triangles.Where(surface.IsSeen))
        {
            Vector3 middle = (surface.Points[a] + surface.Points[b] + surface.Points[c]) / 3f;
            foreach (int point in (ReadOnlySpan<int>)[a, b, c])
            {
                Vector3 color = colorAt(middle, surface.Points[point]);
                if (!known.TryGetValue((point, color), out uint vertex))
                {
                    vertex = (uint)vertices.Count;
                    known.Add((point, color), vertex);
                    vertices.Add(VertexAt(surface.Points[point], surface.Normals[point]));
                    colors.Add(new Vector4(color, 1f));
                    points.Add(point);
                }

                indices.Add(vertex);
            }
        }

        VertexJoints[] joints = JointsOf(surface, body);
        return new MeshData([.. vertices], [.. indices]) { Colors = [.. colors], Joints = [.. points.Select(p => joints[p])] };
    }

    private static MeshVertex VertexAt(Vector3 point, Vector3 normal)
    {
        Vector3 around = DetMath.Normalize(DetMath.Cross(Vector3.UnitY, normal), Vector3.UnitX);
        around = DetMath.Normalize(around - (normal * DetMath.Dot(around, normal)), Vector3.UnitX);
        return new MeshVertex(point, normal, new Vector4(around, 1f), new Vector2(point.X + point.Z, -point.Y));
    }

    private static VertexJoints[] JointsOf(FieldSurface surface, FieldBody body)
    {
        var joints = new VertexJoints[surface.Points.Count];
        var pulls = new Dictionary<int, float>();
        for (int i = 0; i < joints.Length; i++)
        {
            body.Pulls(surface.Points[i], pulls);
            joints[i] = Of([.. pulls.OrderByDescending(p => p.Value).ThenBy(p => p.Key).Take(MostJoints)]);
        }

        return joints;
    }

    private static VertexJoints Of(KeyValuePair<int, float>[] strongest)
    {
        float sum = strongest.Sum(p => p.Value);
        (ushort Joint, float Weight) At(int i) => i < strongest.Length ? ((ushort)strongest[i].Key, strongest[i].Value / sum) : ((ushort)0, 0f);
        return new VertexJoints(At(0).Joint, At(1).Joint, At(2).Joint, At(3).Joint, new Vector4(At(0).Weight, At(1).Weight, At(2).Weight, At(3).Weight));
    }
}
