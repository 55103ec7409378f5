using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>
/// Finds the convex hull of a few points by trying the plane of every three: simple, and coplanar points fall into one
/// face by themselves. For loading time, at most <see cref="MaximumPoints"/> points.
/// </summary>
internal static class HullBuilder
{
    public const int MaximumPoints = 64;

    public static HullGeometry Build(ReadOnlySpan<Vector3> points)
    {
        Vector3[] vertices = DistinctPoints(points);
        if (vertices.Length is < 4 or > MaximumPoints)
        {
            throw ProblemException.BadInput(
                $"A convex hull has {vertices.Length} distinct points.", $"Give between 4 and {MaximumPoints}.");
        }

        float tolerance = 1e-4f * ExtentOf(vertices);
        var normals = new List<Vector3>();
        var faces = new List<int[]>();
        for (int i = 0; i < vertices.Length; i++)
        {
            for (int j = i + 1; j < vertices.Length; j++)
            {
                for (int k = j + 1; k < vertices.Length; k++)
                {
                    TryAddFace(vertices, i, j, k, tolerance, normals, faces);
                }
            }
        }

        if (faces.Count < 4)
        {
            throw ProblemException.BadInput("A convex hull's points lie in one plane.", "Give points that enclose a volume.");
        }

        return Compact(vertices, faces, normals);
    }

    public static HullGeometry BuildBox(Vector3 h)
    {
        Vector3[] vertices =
        [
            new(-h.X, -h.Y, -h.Z), new(h.X, -h.Y, -h.Z), new(h.X, h.Y, -h.Z), new(-h.X, h.Y, -h.Z),
            new(-h.X, -h.Y, h.Z), new(h.X, -h.Y, h.Z), new(h.X, h.Y, h.Z), new(-h.X, h.Y, h.Z),
        ];
        int[][] faces = [[1, 2, 6, 5], [0, 4, 7, 3], [3, 7, 6, 2], [0, 1, 5, 4], [4, 5, 6, 7], [0, 3, 2, 1]];
        Vector3[] normals =
            [Vector3.UnitX, -Vector3.UnitX, Vector3.UnitY, -Vector3.UnitY, Vector3.UnitZ, -Vector3.UnitZ];
        return new HullGeometry(vertices, faces, normals);
    }

    public static HullGeometry BuildTriangle(Vector3 a, Vector3 b, Vector3 c)
    {
        Vector3 normal = DetMath.Normalize(DetMath.Cross(b - a, c - a));
        return new HullGeometry([a, b, c], [[0, 1, 2], [0, 2, 1]], [normal, -normal]);
    }

    private static void TryAddFace(
        Vector3[] vertices, int i, int j, int k, float tolerance, List<Vector3> normals, List<int[]> faces)
    {
        Vector3 toJ = vertices[j] - vertices[i];
        Vector3 toK = vertices[k] - vertices[i];
        Vector3 cross = DetMath.Cross(toJ, toK);

        // Three points almost in a line give no reliable plane; the same face has better ones.
        if (DetMath.Length(cross) < 0.02f * DetMath.Length(toJ) * DetMath.Length(toK))
        {
            return;
        }

        Vector3 normal = DetMath.Normalize(cross);
        int side = SideOfAll(vertices, normal, DetMath.Dot(normal, vertices[i]), tolerance);
        if (side == 0)
        {
            return;
        }

        normal = side < 0 ? normal : -normal;
        foreach (Vector3 known in normals)
        {
            if (DetMath.Dot(known, normal) > 0.99999f)
            {
                return;
            }
        }

        int[] face = OrderedFace(vertices, normal, DetMath.Dot(normal, vertices[i]), tolerance);
        if (face.Length >= 3)
        {
            normals.Add(normal);
            faces.Add(face);
        }
    }

    /// <summary>-1 where no point is in front of the plane, 1 where none is behind, 0 otherwise.</summary>
    private static int SideOfAll(Vector3[] vertices, Vector3 normal, float offset, float tolerance)
    {
        bool hasFront = false;
        bool hasBack = false;
        foreach (Vector3 vertex in vertices)
        {
            float distance = DetMath.Dot(normal, vertex) - offset;
            hasFront |= distance > tolerance;
            hasBack |= distance < -tolerance;
        }

        return hasFront == hasBack ? 0 : hasFront ? 1 : -1;
    }

    private static int[] OrderedFace(Vector3[] vertices, Vector3 normal, float offset, float tolerance)
    {
        var members = new List<int>();
        Vector3 center = Vector3.Zero;
        for (int i = 0; i < vertices.Length; i++)
        {
            if (Math.Abs(DetMath.Dot(normal, vertices[i]) - offset) <= tolerance)
            {
                members.Add(i);
                center += vertices[i];
            }
        }

        center *= 1f / members.Count;
        Vector3 x = DetMath.Normalize(vertices[members[0]] - center);
        Vector3 y = DetMath.Cross(normal, x);
        members = [.. members.OrderBy(i => DetMath.Atan2(DetMath.Dot(vertices[i] - center, y), DetMath.Dot(vertices[i] - center, x)))];
        return RemoveCollinear(vertices, members, tolerance);
    }

    private static int[] RemoveCollinear(Vector3[] vertices, List<int> members, float tolerance)
    {
        for (int i = 0; i < members.Count && members.Count > 2;)
        {
            Vector3 before = vertices[members[(i + members.Count - 1) % members.Count]];
            Vector3 here = vertices[members[i]];
            Vector3 after = vertices[members[(i + 1) % members.Count]];
            Vector3 along = DetMath.Normalize(after - before);
            Vector3 off = (here - before) - (along * DetMath.Dot(here - before, along));
            if (DetMath.Length(off) < tolerance)
            {
                members.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }

        return [.. members];
    }

    /// <summary>Drops the points inside the hull.</summary>
    private static HullGeometry Compact(Vector3[] vertices, List<int[]> faces, List<Vector3> normals)
    {
        var used = new bool[vertices.Length];
        foreach (int index in faces.SelectMany(face => face))
        {
            used[index] = true;
        }

        var renumbered = new int[vertices.Length];
        var kept = new List<Vector3>();
        for (int i = 0; i < vertices.Length; i++)
        {
            renumbered[i] = kept.Count;
            if (used[i])
            {
                kept.Add(vertices[i]);
            }
        }

        int[][] compact = [.. faces.Select(face => face.Select(i => renumbered[i]).ToArray())];
        return new HullGeometry([.. kept], compact, [.. normals]);
    }

    private static Vector3[] DistinctPoints(ReadOnlySpan<Vector3> points)
    {
        if (points.Length > 4096)
        {
            throw ProblemException.BadInput($"A convex hull has {points.Length} points.", $"Give at most {MaximumPoints} distinct ones.");
        }

        var distinct = new List<Vector3>();
        float tolerance = points.Length == 0 ? 0 : 1e-5f * ExtentOf(points.ToArray());
        foreach (Vector3 point in points)
        {
            if (!distinct.Exists(known => DetMath.Distance(known, point) <= tolerance))
            {
                distinct.Add(point);
            }
        }

        return [.. distinct];
    }

    private static float ExtentOf(Vector3[] vertices)
    {
        Vector3 minimum = vertices[0];
        Vector3 maximum = vertices[0];
        foreach (Vector3 vertex in vertices)
        {
            minimum = Vector3.Min(minimum, vertex);
            maximum = Vector3.Max(maximum, vertex);
        }

        return DetMath.Length(maximum - minimum);
    }
}
