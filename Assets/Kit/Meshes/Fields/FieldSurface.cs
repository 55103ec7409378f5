using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes.Fields;

/// <summary>The surface of a body as points with normals and triangles, anticlockwise seen from outside.</summary>
public sealed record FieldSurface(List<Vector3> Points, List<Vector3> Normals, List<(int A, int B, int C)> Triangles)
{
    /// <summary>Cuts every triangle that crosses a plane, so that colors can change there sharply.</summary>
    public void Slice(Vector3 on, Vector3 normal)
    {
        var between = new Dictionary<(int, int), int>();
        float[] side = [.. Points.Select(p => Snapped(DetMath.Dot(p - on, normal)))];
        int count = Triangles.Count;
        for (int i = 0; i < count; i++)
        {
            Split(i, side, between);
        }
    }

    /// <summary>Leaves out what nobody sees because it lies within something else.</summary>
    public void DropWithin(FieldBody other, float depthMeters)
    {
        bool[] isWithin = [.. Points.Select(p => other.Distance(p) < -depthMeters)];
        Triangles.RemoveAll(t => isWithin[t.A] && isWithin[t.B] && isWithin[t.C]);
    }

    /// <summary>False for slivers and for what a sharp crease has folded over: it lies within the crease.</summary>
    public bool IsSeen((int A, int B, int C) triangle)
    {
        (int a, int b, int c) = triangle;
        Vector3 across = DetMath.Cross(Points[b] - Points[a], Points[c] - Points[a]);
        return DetMath.Dot(across, Normals[a] + Normals[b] + Normals[c]) > 1e-8f;
    }

    private static float Snapped(float distance) => Math.Abs(distance) < 1e-5f ? 0f : distance;

    private void Split(int triangle, float[] side, Dictionary<(int, int), int> between)
    {
        (int a, int b, int c) = Triangles[triangle];
        (int sa, int sb, int sc) = (Math.Sign(side[a]), Math.Sign(side[b]), Math.Sign(side[c]));
        if (Math.Min(sa, Math.Min(sb, sc)) >= 0 || Math.Max(sa, Math.Max(sb, sc)) <= 0)
        {
            return;
        }

        // The corner that stays alone comes first: the one on the plane, else the one on a side of its own.
        bool isFirst = sb * sc != 0 && (sa == 0 || sb == sc), isSecond = !isFirst && sa * sc != 0 && (sb == 0 || sa == sc);
        (a, b, c) = isFirst ? (a, b, c) : isSecond ? (b, c, a) : (c, a, b);
        if (side[a] == 0f)
        {
            int middle = Between(b, c, side, between);
            Triangles[triangle] = (a, b, middle);
            Triangles.Add((a, middle, c));
            return;
        }

        (int ab, int ac) = (Between(a, b, side, between), Between(a, c, side, between));
        Triangles[triangle] = (a, ab, ac);
        Triangles.Add((ab, b, c));
        Triangles.Add((ab, c, ac));
    }

    private int Between(int a, int b, float[] side, Dictionary<(int, int), int> between)
    {
        (int, int) key = a < b ? (a, b) : (b, a);
        if (!between.TryGetValue(key, out int point))
        {
            (int low, int high) = key;
            float t = side[low] / (side[low] - side[high]);
            point = Points.Count;
            Points.Add(DetMath.Lerp(Points[low], Points[high], t));
            Normals.Add(DetMath.Normalize(DetMath.Lerp(Normals[low], Normals[high], t), Vector3.UnitY));
            between.Add(key, point);
        }

        return point;
    }
}
