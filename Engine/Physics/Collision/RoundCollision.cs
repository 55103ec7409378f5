using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>Contacts of spheres and capsules with each other and with polyhedra. A is the round one, of the smaller kind.</summary>
internal static class RoundCollision
{
    private const float FaceAlignment = 0.98f;

    /// <summary>Two spheres or capsules, everything in the world's frame.</summary>
    public static void RoundRound(ConvexShape a, in Pose worldFromA, ConvexShape b, in Pose worldFromB, float margin, ref Manifold manifold)
    {
        Vector3 halfA = worldFromA.TransformDirection(new Vector3(0, a.HalfLength, 0));
        Vector3 halfB = worldFromB.TransformDirection(new Vector3(0, b.HalfLength, 0));
        Vector3 a0 = worldFromA.Position - halfA;
        Vector3 a1 = worldFromA.Position + halfA;
        Vector3 b0 = worldFromB.Position - halfB;
        Vector3 b1 = worldFromB.Position + halfB;
        if (a.HalfLength > 0 && b.HalfLength > 0 && TryParallel(a, a0, a1, b, b0, b1, margin, ref manifold))
        {
            return;
        }

        ClosestPoints.OfSegments(a0, a1, b0, b1, out float s, out float t);
        AddPointPair(DetMath.Lerp(a0, a1, s), a.Radius, DetMath.Lerp(b0, b1, t), b.Radius, margin, 0, ref manifold);
    }

    /// <summary>A sphere and a polyhedron, in the polyhedron's frame.</summary>
    public static void SpherePolyhedron(ConvexShape sphere, Vector3 center, ConvexShape polyhedron, float margin, ref Manifold manifold)
    {
        HullGeometry hull = polyhedron.Hull;
        float highest = HighestFace(hull, center, center, out int face);
        if (highest > sphere.Radius + margin)
        {
            return;
        }

        if (polyhedron.Kind == ConvexKind.Triangle)
        {
            face = 0;
            highest = DetMath.Dot(hull.FaceNormals[0], center) - hull.FaceOffsets[0];
            if (highest < -sphere.Radius)
            {
                return;
            }
        }

        Vector3 nearest = ClosestPoints.OnHull(polyhedron, center);
        if (highest <= 1e-6f)
        {
            // The center is inside; a triangle has no inside beyond its rim.
            bool isBesideTriangle = polyhedron.Kind == ConvexKind.Triangle &&
                DetMath.Distance(nearest, center) > 1e-4f - highest;
            if (!isBesideTriangle)
            {
                AddFacePoint(hull, face, center, highest, sphere.Radius, 0, ref manifold);
            }

            return;
        }

        AddPointPair(center, sphere.Radius, nearest, 0, margin, 0, ref manifold);
        SmoothOverTriangle(polyhedron, ref manifold);
    }

    /// <summary>A capsule and a polyhedron, in the polyhedron's frame.</summary>
    public static void CapsulePolyhedron(ConvexShape capsule, in Pose polyhedronFromCapsule, ConvexShape polyhedron, float margin, ref Manifold manifold)
    {
        Vector3 half = polyhedronFromCapsule.TransformDirection(new Vector3(0, capsule.HalfLength, 0));
        Vector3 p0 = polyhedronFromCapsule.Position - half;
        Vector3 p1 = polyhedronFromCapsule.Position + half;
        HullGeometry hull = polyhedron.Hull;
        float highest = HighestFace(hull, p0, p1, out int face);
        if (highest > capsule.Radius + margin)
        {
            return;
        }

        bool isTriangle = polyhedron.Kind == ConvexKind.Triangle;
        if (isTriangle && DetMath.Dot(hull.FaceNormals[0], polyhedronFromCapsule.Position) < hull.FaceOffsets[0] - capsule.Radius)
        {
            return;
        }

        if (CrossesHull(hull, p0, p1))
        {
            face = isTriangle ? 0 : face;
            AddSegmentOverFace(hull, face, p0, p1, capsule.Radius, margin, ref manifold);
            return;
        }

        NearestToHull(polyhedron, p0, p1, out Vector3 onSegment, out Vector3 onHull);
        Vector3 outward = DetMath.Normalize(onSegment - onHull, hull.FaceNormals[face]);
        int aligned = MostAlignedFace(hull, outward, out float alignment);
        if (DetMath.Distance(onSegment, onHull) > capsule.Radius + margin)
        {
            return;
        }

        if (alignment > FaceAlignment)
        {
            AddSegmentOverFace(hull, aligned, p0, p1, capsule.Radius, margin, ref manifold);
        }

        if (manifold.Count == 0)
        {
            AddPointPair(onSegment, capsule.Radius, onHull, 0, margin, 0, ref manifold);
            SmoothOverTriangle(polyhedron, ref manifold);
        }
    }

    private static bool TryParallel(
        ConvexShape a, Vector3 a0, Vector3 a1, ConvexShape b, Vector3 b0, Vector3 b1, float margin, ref Manifold manifold)
    {
        Vector3 u = DetMath.Normalize(a1 - a0);
        Vector3 v = DetMath.Normalize(b1 - b0);
        if (Math.Abs(DetMath.Dot(u, v)) < 0.995f)
        {
            return false;
        }

        float lengthA = DetMath.Length(a1 - a0);
        float t0 = DetMath.Dot(b0 - a0, u);
        float t1 = DetMath.Dot(b1 - a0, u);
        float from = Math.Max(0f, Math.Min(t0, t1));
        float to = Math.Min(lengthA, Math.Max(t0, t1));
        if (to - from < 0.1f * Math.Min(a.Radius, b.Radius))
        {
            return false;
        }

        AddParallelPoint(a, a0 + (u * from), b, b0, b1, margin, 1, ref manifold);
        AddParallelPoint(a, a0 + (u * to), b, b0, b1, margin, 2, ref manifold);
        return true;
    }

    private static void AddParallelPoint(ConvexShape a, Vector3 onA, ConvexShape b, Vector3 b0, Vector3 b1, float margin, int feature, ref Manifold manifold)
    {
        Vector3 onB = DetMath.Lerp(b0, b1, ClosestPoints.OnSegment(b0, b1, onA));
        Vector3 normal = manifold.Normal;
        bool isFirst = manifold.Count == 0;
        AddPointPair(onA, a.Radius, onB, b.Radius, margin, feature, ref manifold);
        manifold.Normal = isFirst ? manifold.Normal : normal;
    }

    private static void AddPointPair(Vector3 onA, float radiusA, Vector3 onB, float radiusB, float margin, int feature, ref Manifold manifold)
    {
        Vector3 gap = onB - onA;
        float distance = DetMath.Length(gap);
        float separation = distance - radiusA - radiusB;
        if (separation > margin)
        {
            return;
        }

        Vector3 normal = distance > 1e-6f ? gap * (1f / distance) : Vector3.UnitY;
        manifold.Normal = normal;
        manifold.Add(onA + (normal * (radiusA + (0.5f * separation))), separation, feature);
    }

    private static void AddFacePoint(HullGeometry hull, int face, Vector3 point, float height, float radius, int feature, ref Manifold manifold)
    {
        float separation = height - radius;
        manifold.Normal = -hull.FaceNormals[face];
        manifold.Add(point + (manifold.Normal * (radius + (0.5f * separation))), separation, feature);
    }

    private static void AddSegmentOverFace(HullGeometry hull, int face, Vector3 p0, Vector3 p1, float radius, float margin, ref Manifold manifold)
    {
        if (!ClipToFace(hull, face, p0, p1, out float from, out float to))
        {
            return;
        }

        Vector3 normal = hull.FaceNormals[face];
        Vector3 q0 = DetMath.Lerp(p0, p1, from);
        Vector3 q1 = DetMath.Lerp(p0, p1, to);
        float h0 = DetMath.Dot(normal, q0) - hull.FaceOffsets[face];
        float h1 = DetMath.Dot(normal, q1) - hull.FaceOffsets[face];
        if (h0 - radius <= margin)
        {
            AddFacePoint(hull, face, q0, h0, radius, (face * 2) + 2, ref manifold);
        }

        if (h1 - radius <= margin && to - from > 1e-3f)
        {
            AddFacePoint(hull, face, q1, h1, radius, (face * 2) + 3, ref manifold);
        }
    }

    private static bool ClipToFace(HullGeometry hull, int face, Vector3 p0, Vector3 p1, out float from, out float to)
    {
        from = 0f;
        to = 1f;
        ReadOnlySpan<int> corners = hull.Face(face);
        for (int i = 0; i < corners.Length; i++)
        {
            Vector3 a = hull.Vertices[corners[i]];
            Vector3 b = hull.Vertices[corners[i + 1 == corners.Length ? 0 : i + 1]];
            Vector3 side = DetMath.Cross(b - a, hull.FaceNormals[face]);
            if (!ClipInterval(DetMath.Dot(side, p0 - a), DetMath.Dot(side, p1 - a), ref from, ref to))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CrossesHull(HullGeometry hull, Vector3 p0, Vector3 p1)
    {
        float from = 0f;
        float to = 1f;
        for (int f = 0; f < hull.FaceCount; f++)
        {
            float h0 = DetMath.Dot(hull.FaceNormals[f], p0) - hull.FaceOffsets[f];
            float h1 = DetMath.Dot(hull.FaceNormals[f], p1) - hull.FaceOffsets[f];
            if (!ClipInterval(h0, h1, ref from, ref to))
            {
                return false;
            }
        }

        return hull.FaceCount > 2 || TriangleHolds(hull, DetMath.Lerp(p0, p1, from));
    }

    private static bool TriangleHolds(HullGeometry hull, Vector3 point)
    {
        for (int i = 0; i < 3; i++)
        {
            Vector3 a = hull.Vertices[i];
            Vector3 b = hull.Vertices[(i + 1) % 3];
            if (DetMath.Dot(DetMath.Cross(b - a, hull.FaceNormals[0]), point - a) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Keeps the part of an interval where a linear height is not positive.</summary>
    private static bool ClipInterval(float h0, float h1, ref float from, ref float to)
    {
        if (h0 > 0 && h1 > 0)
        {
            return false;
        }

        if (h0 > 0)
        {
            from = Math.Max(from, h0 / (h0 - h1));
        }
        else if (h1 > 0)
        {
            to = Math.Min(to, h0 / (h0 - h1));
        }

        return from <= to;
    }

    private static void NearestToHull(ConvexShape polyhedron, Vector3 p0, Vector3 p1, out Vector3 onSegment, out Vector3 onHull)
    {
        onSegment = p0;
        onHull = ClosestPoints.OnHull(polyhedron, p0);
        float best = DetMath.LengthSquared(onHull - p0);
        Vector3 candidate = ClosestPoints.OnHull(polyhedron, p1);
        float square = DetMath.LengthSquared(candidate - p1);
        if (square < best)
        {
            (onSegment, onHull, best) = (p1, candidate, square);
        }

        HullGeometry hull = polyhedron.Hull;
        foreach (HullEdge edge in hull.Edges)
        {
            Vector3 a = hull.Vertices[edge.From];
            Vector3 b = hull.Vertices[edge.To];
            ClosestPoints.OfSegments(p0, p1, a, b, out float s, out float t);
            Vector3 onP = DetMath.Lerp(p0, p1, s);
            Vector3 onE = DetMath.Lerp(a, b, t);
            square = DetMath.LengthSquared(onE - onP);
            if (square < best)
            {
                (onSegment, onHull, best) = (onP, onE, square);
            }
        }
    }

    private static float HighestFace(HullGeometry hull, Vector3 p0, Vector3 p1, out int face)
    {
        face = 0;
        float highest = float.MinValue;
        for (int f = 0; f < hull.FaceCount; f++)
        {
            Vector3 normal = hull.FaceNormals[f];
            float height = Math.Min(DetMath.Dot(normal, p0), DetMath.Dot(normal, p1)) - hull.FaceOffsets[f];
            if (height > highest)
            {
                (highest, face) = (height, f);
            }
        }

        return highest;
    }

    private static int MostAlignedFace(HullGeometry hull, Vector3 direction, out float alignment)
    {
        int face = 0;
        alignment = float.MinValue;
        for (int f = 0; f < hull.FaceCount; f++)
        {
            float dot = DetMath.Dot(hull.FaceNormals[f], direction);
            if (dot > alignment)
            {
                (alignment, face) = (dot, f);
            }
        }

        return face;
    }

    /// <summary>Over an edge that does not stand out, a mesh pushes along its face only.</summary>
    private static void SmoothOverTriangle(ConvexShape polyhedron, ref Manifold manifold)
    {
        if (polyhedron.Kind == ConvexKind.Triangle && manifold.Count > 0 &&
            !TriangleEdges.Allows(polyhedron, -manifold.Normal))
        {
            manifold.Normal = -polyhedron.Hull.FaceNormals[0];
        }
    }
}
