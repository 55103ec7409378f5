using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>
/// Cuts a mesh into triangles and marks which edges stand out: an edge between two triangles that lie flat or form a
/// hollow must not catch what slides over it.
/// </summary>
internal static class MeshBuilder
{
    public static ShapePiece[] Build(ReadOnlySpan<Vector3> points, ReadOnlySpan<int> indices, int maximumTriangles)
    {
        if (indices.Length == 0 || indices.Length % 3 != 0 || indices.Length / 3 > maximumTriangles)
        {
            throw ProblemException.BadInput(
                $"A collision mesh has {indices.Length} indices.", $"Give three for each of 1 to {maximumTriangles} triangles (PhysicsSettings.ColliderCapacity).");
        }

        int[] welded = Weld(points);
        var pieces = new List<ShapePiece>();
        var edges = new Dictionary<(int From, int To), int>();
        for (int i = 0; i < indices.Length; i += 3)
        {
            AddTriangle(points, indices.Slice(i, 3), welded, pieces, edges);
        }

        return [.. pieces];
    }

    private static void AddTriangle(
        ReadOnlySpan<Vector3> points, ReadOnlySpan<int> corners, int[] welded, List<ShapePiece> pieces, Dictionary<(int From, int To), int> edges)
    {
        foreach (int corner in corners)
        {
            if ((uint)corner >= (uint)points.Length)
            {
                throw ProblemException.BadInput($"A collision mesh's index {corner} has no point.", $"Use 0 to {points.Length - 1}.");
            }
        }

        Vector3 a = points[corners[0]];
        Vector3 b = points[corners[1]];
        Vector3 c = points[corners[2]];
        if (DetMath.Length(DetMath.Cross(b - a, c - a)) < 1e-10f)
        {
            return;
        }

        var triangle = ConvexShape.Triangle(a, b, c);
        triangle.ActiveEdges = 7;
        for (int e = 0; e < 3; e++)
        {
            int from = welded[corners[e]];
            int to = welded[corners[(e + 1) % 3]];
            if (edges.TryGetValue((to, from), out int packed))
            {
                ConvexShape neighbor = pieces[packed / 3].Convex;
                if (!StandsOut(triangle, neighbor))
                {
                    triangle.ActiveEdges &= ~(1 << e);
                    neighbor.ActiveEdges &= ~(1 << (packed % 3));
                }
            }

            edges[(from, to)] = (pieces.Count * 3) + e;
        }

        pieces.Add(new ShapePiece(triangle, Pose.Identity));
    }

    private static bool StandsOut(ConvexShape triangle, ConvexShape neighbor)
    {
        Vector3 normal = triangle.Hull.FaceNormals[0];
        foreach (Vector3 vertex in neighbor.Hull.Vertices)
        {
            float height = DetMath.Dot(normal, vertex) - triangle.Hull.FaceOffsets[0];
            float reach = DetMath.Distance(vertex, triangle.Hull.Vertices[0]);

            // Five degrees: less is a facet of a smooth surface.
            if (height > 0.087f * reach)
            {
                return false;
            }

            if (height < -0.087f * reach)
            {
                return true;
            }
        }

        return false;
    }

    private static int[] Weld(ReadOnlySpan<Vector3> points)
    {
        var first = new Dictionary<Vector3, int>();
        var welded = new int[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            if (!first.TryGetValue(points[i], out welded[i]))
            {
                welded[i] = i;
                first[points[i]] = i;
            }
        }

        return welded;
    }
}
