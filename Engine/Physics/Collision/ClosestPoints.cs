using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>Closest points of simple features (Ericson, "Real-Time Collision Detection", 2005, chapter 5).</summary>
internal static class ClosestPoints
{
    /// <summary>Parameter in [0, 1] of the point of the segment a-b nearest to p.</summary>
    public static float OnSegment(Vector3 a, Vector3 b, Vector3 p)
    {
        Vector3 ab = b - a;
        float length = DetMath.Dot(ab, ab);
        return length <= 1e-20f ? 0f : Math.Clamp(DetMath.Dot(p - a, ab) / length, 0f, 1f);
    }

    /// <summary>Nearest points of two segments as parameters (section 5.1.9).</summary>
    public static void OfSegments(Vector3 p1, Vector3 q1, Vector3 p2, Vector3 q2, out float s, out float t)
    {
        Vector3 d1 = q1 - p1;
        Vector3 d2 = q2 - p2;
        Vector3 r = p1 - p2;
        float a = DetMath.Dot(d1, d1);
        float e = DetMath.Dot(d2, d2);
        float f = DetMath.Dot(d2, r);
        float c = DetMath.Dot(d1, r);
        float b = DetMath.Dot(d1, d2);
        float denominator = (a * e) - (b * b);
        s = denominator > 1e-7f * a * e ? Math.Clamp(((b * f) - (c * e)) / denominator, 0f, 1f) : 0.5f;
        t = e > 1e-20f ? ((b * s) + f) / e : 0f;
        if (t < 0f)
        {
            t = 0f;
            s = a > 1e-20f ? Math.Clamp(-c / a, 0f, 1f) : 0f;
        }
        else if (t > 1f)
        {
            t = 1f;
            s = a > 1e-20f ? Math.Clamp((b - c) / a, 0f, 1f) : 0f;
        }
    }

    /// <summary>The point of a polyhedron's surface or inside nearest to a point outside it, in the polyhedron's frame.</summary>
    public static Vector3 OnHull(ConvexShape shape, Vector3 point)
    {
        if (shape.Kind == ConvexKind.Box)
        {
            return Vector3.Clamp(point, -shape.HalfExtents, shape.HalfExtents);
        }

        HullGeometry hull = shape.Hull;
        Vector3 best = point;
        float bestSquare = float.MaxValue;
        for (int f = 0; f < hull.FaceCount; f++)
        {
            float height = DetMath.Dot(hull.FaceNormals[f], point) - hull.FaceOffsets[f];
            if (height < 0)
            {
                continue;
            }

            Vector3 candidate = OnFace(hull, f, point - (hull.FaceNormals[f] * height));
            float square = DetMath.LengthSquared(candidate - point);
            if (square < bestSquare)
            {
                (best, bestSquare) = (candidate, square);
            }
        }

        return best;
    }

    private static Vector3 OnFace(HullGeometry hull, int face, Vector3 projected)
    {
        ReadOnlySpan<int> corners = hull.Face(face);
        Vector3 best = projected;
        float bestSquare = float.MaxValue;
        bool isInside = true;
        for (int i = 0; i < corners.Length; i++)
        {
            Vector3 a = hull.Vertices[corners[i]];
            Vector3 b = hull.Vertices[corners[i + 1 == corners.Length ? 0 : i + 1]];
            if (DetMath.Dot(DetMath.Cross(b - a, hull.FaceNormals[face]), projected - a) <= 0)
            {
                continue;
            }

            isInside = false;
            Vector3 candidate = DetMath.Lerp(a, b, OnSegment(a, b, projected));
            float square = DetMath.LengthSquared(candidate - projected);
            if (square < bestSquare)
            {
                (best, bestSquare) = (candidate, square);
            }
        }

        return isInside ? projected : best;
    }
}
