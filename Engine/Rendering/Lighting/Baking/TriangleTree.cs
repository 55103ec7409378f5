using System.Numerics;
using System.Runtime.CompilerServices;

namespace VRLab.Rendering.Lighting.Baking;

/// <summary>A triangle in the world and what it is made of.</summary>
internal readonly record struct BakeTriangle(Vector3 Corner, Vector3 EdgeU, Vector3 EdgeV, int Surface);

/// <summary>Where a ray met a triangle.</summary>
internal readonly record struct RayHit(float Distance, int Triangle);

/// <summary>
/// A tree of boxes over triangles, split at the middle of the longest axis, for rays on the processor. Nodes are stored in
/// the order of a walk; a node's second child lies where <c>Skip</c> points (Smits, "Efficiency Issues for Ray Tracing", 1998).
/// </summary>
internal sealed class TriangleTree
{
    private const int LeafSize = 4;

    private readonly record struct Node(Vector3 Minimum, Vector3 Maximum, int Skip, int First, int Count);

    private readonly List<Node> _nodes = [];
    private readonly BakeTriangle[] _triangles;
    private readonly Vector3[] _centers;
    private readonly int[] _order;

    public TriangleTree(BakeTriangle[] triangles)
    {
        _triangles = triangles;
        _centers = [.. triangles.Select(t => t.Corner + ((t.EdgeU + t.EdgeV) / 3f))];
        _order = [.. Enumerable.Range(0, triangles.Length)];
        if (triangles.Length > 0)
        {
            Build(0, triangles.Length);
        }

        Nodes = [.. _nodes];
    }

    private Node[] Nodes { get; }

    public ref readonly BakeTriangle this[int triangle] => ref _triangles[triangle];

    /// <summary>The nearest triangle before a distance; null: none. Both sides count.</summary>
    public RayHit? Nearest(Vector3 origin, Vector3 direction, float farthest)
    {
        int found = -1;
        float nearest = Walk(origin, direction, farthest, stopsAtFirst: false, ref found);
        return found < 0 ? null : new RayHit(nearest, found);
    }

    /// <summary>True when something lies between two points.</summary>
    public bool IsBlocked(Vector3 from, Vector3 to)
    {
        Vector3 way = to - from;
        float length = way.Length();
        int found = -1;
        _ = length < 1e-4f ? 0 : Walk(from, way / length, length * 0.999f, stopsAtFirst: true, ref found);
        return found >= 0;
    }

    private int Build(int first, int count)
    {
        (Vector3 minimum, Vector3 maximum) = BoxOf(first, count);
        int index = _nodes.Count;
        _nodes.Add(default);
        bool isLeaf = count <= LeafSize;
        if (!isLeaf)
        {
            int half = Split(first, count);
            Build(first, half);
            Build(first + half, count - half);
        }

        _nodes[index] = new Node(minimum, maximum, _nodes.Count, first, isLeaf ? count : 0);
        return index;
    }

    private (Vector3 Minimum, Vector3 Maximum) BoxOf(int first, int count)
    {
        (Vector3 minimum, Vector3 maximum) = (new Vector3(float.MaxValue), new Vector3(float.MinValue));
        for (int i = first; i < first + count; i++)
        {
            ref readonly BakeTriangle t = ref _triangles[_order[i]];
            (Vector3 u, Vector3 v) = (t.Corner + t.EdgeU, t.Corner + t.EdgeV);
            minimum = Vector3.Min(minimum, Vector3.Min(t.Corner, Vector3.Min(u, v)));
            maximum = Vector3.Max(maximum, Vector3.Max(t.Corner, Vector3.Max(u, v)));
        }

        return (minimum - new Vector3(1e-4f), maximum + new Vector3(1e-4f));
    }

    /// <summary>Orders the range so that the lower half along the longest axis comes first; returns its size.</summary>
    private int Split(int first, int count)
    {
        (Vector3 minimum, Vector3 maximum) = (new Vector3(float.MaxValue), new Vector3(float.MinValue));
        for (int i = first; i < first + count; i++)
        {
            minimum = Vector3.Min(minimum, _centers[_order[i]]);
            maximum = Vector3.Max(maximum, _centers[_order[i]]);
        }

        Vector3 size = maximum - minimum;
        int axis = size.X >= size.Y && size.X >= size.Z ? 0 : size.Y >= size.Z ? 1 : 2;
        float middle = (minimum[axis] + maximum[axis]) * 0.5f;
        int next = first;
        for (int i = first; i < first + count; i++)
        {
            if (_centers[_order[i]][axis] < middle)
            {
                (_order[i], _order[next]) = (_order[next], _order[i]);
                next++;
            }
        }

        return next == first || next == first + count ? count / 2 : next - first;
    }

    // Runs a million times at loading: it must not begin in the unoptimized tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Walk(Vector3 origin, Vector3 direction, float farthest, bool stopsAtFirst, ref int found)
    {
        Vector3 inverse = Vector3.One / new Vector3(Nonzero(direction.X), Nonzero(direction.Y), Nonzero(direction.Z));
        int node = 0;
        Node[] nodes = Nodes;
        while (node < nodes.Length)
        {
            ref readonly Node current = ref nodes[node];
            if (!Meets(current, origin, inverse, farthest))
            {
                node = current.Skip;
                continue;
            }

            for (int i = current.First; i < current.First + current.Count; i++)
            {
                if (Meets(_triangles[_order[i]], origin, direction, ref farthest))
                {
                    found = _order[i];
                    if (stopsAtFirst)
                    {
                        return farthest;
                    }
                }
            }

            node++;
        }

        return farthest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Meets(in Node node, Vector3 origin, Vector3 inverse, float farthest)
    {
        Vector3 a = (node.Minimum - origin) * inverse, b = (node.Maximum - origin) * inverse;
        Vector3 low = Vector3.Min(a, b), high = Vector3.Max(a, b);
        float enter = Math.Max(low.X, Math.Max(low.Y, low.Z)), leave = Math.Min(high.X, Math.Min(high.Y, high.Z));
        return leave >= Math.Max(enter, 0f) && enter < farthest;
    }

    /// <summary>Möller and Trumbore, "Fast, Minimum Storage Ray/Triangle Intersection", 1997.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Meets(in BakeTriangle t, Vector3 origin, Vector3 direction, ref float nearest)
    {
        Vector3 p = Vector3.Cross(direction, t.EdgeV);
        float determinant = Vector3.Dot(t.EdgeU, p);
        if (Math.Abs(determinant) < 1e-12f)
        {
            return false;
        }

        float inverse = 1f / determinant;
        Vector3 offset = origin - t.Corner;
        float u = Vector3.Dot(offset, p) * inverse;
        Vector3 q = Vector3.Cross(offset, t.EdgeU);
        float v = Vector3.Dot(direction, q) * inverse;
        float distance = Vector3.Dot(t.EdgeV, q) * inverse;
        if (u < 0 || v < 0 || u + v > 1 || distance < 1e-4f || distance >= nearest)
        {
            return false;
        }

        nearest = distance;
        return true;
    }

    private static float Nonzero(float value) => Math.Abs(value) < 1e-9f ? 1e-9f : value;
}
