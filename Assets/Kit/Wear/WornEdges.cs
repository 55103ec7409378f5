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
        List<Edge> edges = [];
        foreach (WornSurface coat in coats)
        {
            Find(coat, edges);
        }

        float length = 0f;
        foreach (Edge edge in edges)
        {
            length += DetMath.Distance(edge.From, edge.To);
        }

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
    private static void Find(WornSurface mesh, List<Edge> found)
    {
        int[] welded = Weld(mesh);
        var open = new Dictionary<ulong, int>();
        for (int half = 0; half < welded.Length; half++)
        {
            int from = welded[half], to = welded[NextOf(half)];
            if (from != to && open.Remove(KeyOf(to, from), out int other))
            {
                AddIfSharp(found, mesh, half, other);
            }
            else
            {
                open.TryAdd(KeyOf(from, to), half);
            }
        }

        static ulong KeyOf(int from, int to) => ((ulong)from << 32) | (uint)to;
    }

    /// <summary>The next corner of the same triangle.</summary>
    private static int NextOf(int half) => half % 3 == 2 ? half - 2 : half + 1;

    private static Vector3 PlaceOf(WornSurface mesh, int half) => mesh.CornerOf(half / 3, half % 3).Position;

    private static Vector3 NormalOf(WornSurface mesh, int half)
    {
        Vector3 a = PlaceOf(mesh, half);
        return DetMath.Normalize(DetMath.Cross(PlaceOf(mesh, NextOf(half)) - a, PlaceOf(mesh, NextOf(NextOf(half))) - a), Vector3.UnitY);
    }

    private static void AddIfSharp(List<Edge> found, WornSurface mesh, int half, int other)
    {
        Vector3 from = PlaceOf(mesh, half), to = PlaceOf(mesh, NextOf(half));
        Vector3 opposite = PlaceOf(mesh, NextOf(NextOf(half))), beyond = PlaceOf(mesh, NextOf(NextOf(other)));
        Vector3 normal = NormalOf(mesh, half), otherNormal = NormalOf(mesh, other);
        bool isOuter = DetMath.Dot(normal, beyond - from) < 0f;
        if (isOuter && DetMath.Dot(normal, otherNormal) < SharpCosine && DetMath.Distance(from, to) >= ShortestMeters)
        {
            found.Add(new Edge(from, to, normal, Inward(from, to, opposite), otherNormal, Inward(from, to, beyond)));
        }
    }
    /// <summary>From the edge square across its face to the corner that is not on it.</summary>
    private static Vector3 Inward(Vector3 from, Vector3 to, Vector3 opposite)
    {
        Vector3 along = DetMath.Normalize(to - from), off = opposite - from;
        return off - (along * DetMath.Dot(along, off));
    }

    /// <summary>For each corner the number of its place; corners that lie together have the same.</summary>
    private static int[] Weld(WornSurface mesh)
    {
        var places = new Dictionary<ulong, int>();
        var welded = new int[mesh.TriangleCount * 3];
        for (int i = 0; i < welded.Length; i++)
        {
            Vector3 p = PlaceOf(mesh, i);
            ulong key = (Round(p.X) << 42) | (Round(p.Y) << 21) | Round(p.Z);
            if (!places.TryGetValue(key, out welded[i]))
            {
                places.Add(key, welded[i] = places.Count);
            }
        }

        return welded;

        static ulong Round(float x) => (ulong)(int)Math.Floor((x * WeldsPerMeter) + 0.5f) & 0x1FFFFF;
    }

    private readonly record struct Edge(Vector3 From, Vector3 To, Vector3 First, Vector3 FirstInward, Vector3 Second, Vector3 SecondInward);
}
