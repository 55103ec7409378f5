using System.Numerics;

namespace VRLab.Assets.Meshes;

/// <summary>Cuts a simple polygon into triangles (Eberly, "Triangulation by Ear Clipping", 2002, section 2).</summary>
internal static class EarClipping
{
    /// <summary>Triangles as indices into <paramref name="outline"/>, anticlockwise as the outline is.</summary>
    public static List<(int A, int B, int C)> Triangulate(ReadOnlySpan<Vector2> outline)
    {
        var left = new List<int>();
        for (int i = 0; i < outline.Length; i++)
        {
            left.Add(i);
        }

        var triangles = new List<(int A, int B, int C)>();
        while (left.Count > 3)
        {
            int ear = FindEar(outline, left);
            triangles.Add(CornerAt(left, ear));
            left.RemoveAt(ear);
        }

        triangles.Add((left[0], left[1], left[2]));
        return triangles;
    }

    private static int FindEar(ReadOnlySpan<Vector2> outline, List<int> left)
    {
        for (int i = 0; i < left.Count; i++)
        {
            (int a, int b, int c) = CornerAt(left, i);
            if (Cross(outline[a], outline[b], outline[c]) > 1e-12f && !HoldsAnother(outline, left, a, b, c))
            {
                return i;
            }
        }

        return FlattestCorner(outline, left);
    }

    /// <summary>Where rounding leaves no proper ear, the corner with the least area is cut off.</summary>
    private static int FlattestCorner(ReadOnlySpan<Vector2> outline, List<int> left)
    {
        int best = 0;
        float least = float.MaxValue;
        for (int i = 0; i < left.Count; i++)
        {
            (int a, int b, int c) = CornerAt(left, i);
            float area = Math.Abs(Cross(outline[a], outline[b], outline[c]));
            if (area < least)
            {
                (best, least) = (i, area);
            }
        }

        return best;
    }

    private static (int A, int B, int C) CornerAt(List<int> left, int i) =>
        (left[(i + left.Count - 1) % left.Count], left[i], left[(i + 1) % left.Count]);

    private static bool HoldsAnother(ReadOnlySpan<Vector2> outline, List<int> left, int a, int b, int c)
    {
        foreach (int i in left)
        {
            if (i != a && i != b && i != c && IsInside(outline[i], outline[a], outline[b], outline[c]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInside(Vector2 p, Vector2 a, Vector2 b, Vector2 c) =>
        Cross(a, b, p) >= 0f && Cross(b, c, p) >= 0f && Cross(c, a, p) >= 0f;

    private static float Cross(Vector2 a, Vector2 b, Vector2 c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
}
