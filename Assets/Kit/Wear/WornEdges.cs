using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Wear;

/// <summary>Paint chipped off the sharp outer edges of coats of paint, wherever a mesh has such edges.</summary>
internal static class WornEdges
{
    private const float WeldsPerMeter = 4000f;
    private const float SharpCosine = 0.72f;
    private const float ShortestMeters = 0.015f;
    private const float GapMeters = 0.0005f;

    /// <summary>At full wear, along edges that are not too long altogether.</summary>
    private const float ChipsPerMeter = 11f;
    private const float MostChips = 130f;

    /// <summary>Adds chips by chance; <paramref name="amount"/> from 0 to 1 says how many and how large.</summary>
    public static void Add(Brush chips, IReadOnlyList<WornSurface> coats, ref DeterministicRandom chance, float amount)
    {
        List<Edge> edges = [.. coats.SelectMany(Find)];
        float length = edges.Sum(edge => DetMath.Distance(edge.From, edge.To));
        float perMeter = amount * Math.Min(ChipsPerMeter, MostChips / Math.Max(length, 1e-3f));
        foreach (Edge edge in edges)
        {
            float expected = DetMath.Distance(edge.From, edge.To) * perMeter;
            while (expected > 0f && chance.NextDouble(0, 1) < expected)
            {
                expected -= 1f;
                AddChip(chips, edge, ref chance, amount);
            }
        }
    }

    private static void AddChip(Brush chips, in Edge edge, ref DeterministicRandom chance, float amount)
    {
        Vector3 way = edge.To - edge.From;
        float length = DetMath.Length(way), size = (float)chance.NextDouble(0.009, 0.018 + (0.02 * amount)), share = (float)chance.NextDouble(0, 1);
        size = Math.Min(size, length);
        Vector3 along = way * (1f / length), middle = edge.From + (along * ((size * 0.5f) + (share * (length - size))));
        Vector3 a = middle - (along * (size * 0.5f)), b = middle + (along * (size * 0.5f));
        AddSide(chips, a, b, edge.First, edge.FirstInward, size);
        AddSide(chips, b, a, edge.Second, edge.SecondInward, size);
    }

    /// <summary>The image is bare at its right edge: that lies along the edge of the face.</summary>
    private static void AddSide(Brush chips, Vector3 from, Vector3 to, Vector3 normal, Vector3 inward, float size)
    {
        float reach = Math.Min(size * 0.8f, DetMath.Length(inward));
        Vector3 lift = normal * GapMeters, deep = DetMath.Normalize(inward) * reach;
        bool isForward = DetMath.Dot(DetMath.Cross(to - from, deep), normal) > 0f;
        (Vector3 low, Vector3 high) = isForward ? (from, to) : (to, from);
        float left = 1f - (reach / size);
        chips.Mesh.Quad(At(low, 1f, 1f), At(high, 1f, 0f), At(high + deep, left, 0f), At(low + deep, left, 1f));

        int At(Vector3 p, float u, float v) => chips.Vertex(p + lift, normal, WearSheets.At(WearCell.Chips, new Vector2(u, v)));
    }

    /// <summary>Edges between two faces that bend away from each other, in the order in which the mesh has them.</summary>
    private static List<Edge> Find(WornSurface mesh)
    {
        var welded = new Dictionary<(int X, int Y, int Z), int>();
        var open = new Dictionary<(int A, int B), (Vector3 Normal, Vector3 Opposite)>();
        List<Edge> found = [];
        Span<Vector3> p = stackalloc Vector3[3];
        Span<int> at = stackalloc int[3];
        for (int i = 0; i < mesh.TriangleCount; i++)
        {
            for (int k = 0; k < 3; k++)
            {
                p[k] = mesh.CornerOf(i, k).Position;
                at[k] = WeldOf(welded, p[k]);
            }

            Vector3 normal = DetMath.Normalize(DetMath.Cross(p[1] - p[0], p[2] - p[0]), Vector3.UnitY);
            for (int k = 0; k < 3; k++)
            {
                int next = (k + 1) % 3;
                Vector3 opposite = p[(k + 2) % 3];
                if (at[k] != at[next] && open.Remove((at[next], at[k]), out (Vector3 Normal, Vector3 Opposite) other))
                {
                    AddIfSharp(found, p[k], p[next], (normal, opposite), other);
                }
                else
                {
                    open.TryAdd((at[k], at[next]), (normal, opposite));
                }
            }
        }

        return found;
    }

    private static void AddIfSharp(List<Edge> found, Vector3 from, Vector3 to, (Vector3 Normal, Vector3 Opposite) one, (Vector3 Normal, Vector3 Opposite) other)
    {
        bool isOuter = DetMath.Dot(one.Normal, other.Opposite - from) < 0f;
        if (isOuter && DetMath.Dot(one.Normal, other.Normal) < SharpCosine && DetMath.Distance(from, to) >= ShortestMeters)
        {
            found.Add(new Edge(from, to, one.Normal, Inward(from, to, one.Opposite), other.Normal, Inward(from, to, other.Opposite)));
        }
    }

    /// <summary>From the edge square across its face to the corner that is not on it.</summary>
    private static Vector3 Inward(Vector3 from, Vector3 to, Vector3 opposite)
    {
        Vector3 along = DetMath.Normalize(to - from), off = opposite - from;
        return off - (along * DetMath.Dot(along, off));
    }

    private static int WeldOf(Dictionary<(int X, int Y, int Z), int> welded, Vector3 p)
    {
        (int X, int Y, int Z) key = (Round(p.X), Round(p.Y), Round(p.Z));
        if (!welded.TryGetValue(key, out int index))
        {
            welded.Add(key, index = welded.Count);
        }

        return index;

        static int Round(float x) => (int)Math.Floor((x * WeldsPerMeter) + 0.5f);
    }

    private readonly record struct Edge(Vector3 From, Vector3 To, Vector3 First, Vector3 FirstInward, Vector3 Second, Vector3 SecondInward);
}
