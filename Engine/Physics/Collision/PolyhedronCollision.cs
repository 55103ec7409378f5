using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>
/// Contacts of two polyhedra by separating axes and clipping (Gregorius, "The Separating Axis Test between Convex
/// Polyhedra", GDC 2013). Everything in A's frame. Holds scratch memory; one for each world.
/// </summary>
internal sealed class PolyhedronCollision
{
    /// <summary>An edge axis must beat the faces by this part of the smaller body, or a resting face would flicker into an edge.</summary>
    private const float EdgeReluctance = 0.02f;
    private readonly Vector3[] _verticesB = new Vector3[HullBuilder.MaximumPoints];
    private readonly Vector3[] _normalsB = new Vector3[HullBuilder.MaximumPoints * 2];
    private readonly FaceClipper _clipper = new();

    /// <summary>Finds the contact of A and B; leaves the manifold empty where they are farther apart than the margin.</summary>
    public void Collide(ConvexShape a, ConvexShape b, in Pose aFromB, float margin, ref Manifold manifold)
    {
        bool isTriangle = b.Kind == ConvexKind.Triangle;
        Transform(b.Hull, aFromB);
        if (isTriangle && DetMath.Dot(_normalsB[0], a.Mass.Center - _verticesB[0]) < 0)
        {
            return;
        }

        float faceA = FindFaceOfA(a, b.Hull, aFromB, out int bestA);
        if (faceA > margin)
        {
            return;
        }

        float faceB = FindFaceOfB(a, b, out int bestB);
        if (faceB > margin)
        {
            return;
        }

        float edges = a.Kind == ConvexKind.Box && b.Kind == ConvexKind.Box
            ? BoxEdges(a, b, aFromB, out EdgeAxis axis)
            : HullEdges(a.Hull, b.Hull, out axis);
        if (edges > margin)
        {
            return;
        }

        float reluctance = EdgeReluctance * Math.Min(a.InnerRadius, b.InnerRadius);
        bool usesFaceB = isTriangle || faceB > faceA + (0.1f * reluctance);
        if (edges > Math.Max(faceA, faceB) + reluctance && !(isTriangle && !TriangleAllows(b, axis.Normal, aFromB)))
        {
            AddEdgeContact(axis, edges, ref manifold);
        }
        else if (usesFaceB && !(isTriangle && faceA > faceB + reluctance && TriangleAllows(b, a.Hull.FaceNormals[bestA], aFromB)))
        {
            ClipAgainstB(a.Hull, b.Hull, isTriangle ? 0 : bestB, margin, ref manifold);
        }
        else
        {
            ClipAgainstA(a.Hull, b.Hull, bestA, margin, ref manifold);
        }
    }

    private static bool TriangleAllows(ConvexShape triangle, Vector3 normalFromAToB, in Pose aFromB) =>
        TriangleEdges.Allows(triangle, DetMath.Rotate(Quaternion.Conjugate(aFromB.Orientation), -normalFromAToB));

    private void Transform(HullGeometry b, in Pose aFromB)
    {
        for (int i = 0; i < b.Vertices.Length; i++)
        {
            _verticesB[i] = aFromB.TransformPoint(b.Vertices[i]);
        }

        for (int i = 0; i < b.FaceCount; i++)
        {
            _normalsB[i] = aFromB.TransformDirection(b.FaceNormals[i]);
        }
    }

    private float FindFaceOfA(ConvexShape a, HullGeometry b, in Pose aFromB, out int face)
    {
        HullGeometry hull = a.Hull;
        face = 0;
        float best = float.MinValue;
        for (int f = 0; f < hull.FaceCount; f++)
        {
            Vector3 normal = hull.FaceNormals[f];
            float lowest = float.MaxValue;
            for (int v = 0; v < b.Vertices.Length; v++)
            {
                lowest = Math.Min(lowest, DetMath.Dot(normal, _verticesB[v]));
            }

            if (lowest - hull.FaceOffsets[f] > best)
            {
                (best, face) = (lowest - hull.FaceOffsets[f], f);
            }
        }

        return best;
    }

    private float FindFaceOfB(ConvexShape a, ConvexShape b, out int face)
    {
        HullGeometry hull = b.Hull;
        face = 0;
        float best = float.MinValue;
        int faceCount = b.Kind == ConvexKind.Triangle ? 1 : hull.FaceCount;
        for (int f = 0; f < faceCount; f++)
        {
            Vector3 normal = _normalsB[f];
            float offset = DetMath.Dot(normal, _verticesB[hull.FaceVertices[hull.FaceStarts[f]]]);
            float separation = LowestOf(a, normal) - offset;
            if (separation > best)
            {
                (best, face) = (separation, f);
            }
        }

        return best;
    }

    private static float LowestOf(ConvexShape a, Vector3 direction)
    {
        if (a.Kind == ConvexKind.Box)
        {
            Vector3 reach = Vector3.Abs(direction) * a.HalfExtents;
            return -(reach.X + reach.Y + reach.Z);
        }

        float lowest = float.MaxValue;
        foreach (Vector3 vertex in a.Hull.Vertices)
        {
            lowest = Math.Min(lowest, DetMath.Dot(direction, vertex));
        }

        return lowest;
    }

    /// <summary>The nine cross products of two boxes' axes.</summary>
    private static float BoxEdges(ConvexShape a, ConvexShape b, in Pose aFromB, out EdgeAxis axis)
    {
        axis = default;
        float best = float.MinValue;
        Vector3 ha = a.HalfExtents;
        Vector3 hb = b.HalfExtents;
        Vector3 bx = aFromB.TransformDirection(Vector3.UnitX);
        Vector3 by = aFromB.TransformDirection(Vector3.UnitY);
        Vector3 bz = aFromB.TransformDirection(Vector3.UnitZ);
        for (int i = 0; i < 3; i++)
        {
            Vector3 u = i == 0 ? Vector3.UnitX : i == 1 ? Vector3.UnitY : Vector3.UnitZ;
            for (int j = 0; j < 3; j++)
            {
                Vector3 v = j == 0 ? bx : j == 1 ? by : bz;
                Vector3 normal = DetMath.Cross(u, v);
                float square = DetMath.Dot(normal, normal);
                if (square < 1e-4f)
                {
                    continue;
                }

                float distance = DetMath.Dot(normal, aFromB.Position);
                normal *= (distance < 0 ? -1f : 1f) / DetMath.Sqrt(square);
                float reachA = (Math.Abs(normal.X) * ha.X) + (Math.Abs(normal.Y) * ha.Y) + (Math.Abs(normal.Z) * ha.Z);
                float reachB = (Math.Abs(DetMath.Dot(normal, bx)) * hb.X) + (Math.Abs(DetMath.Dot(normal, by)) * hb.Y) +
                    (Math.Abs(DetMath.Dot(normal, bz)) * hb.Z);
                float separation = DetMath.Dot(normal, aFromB.Position) - reachA - reachB;
                if (separation > best)
                {
                    best = separation;
                    axis = new EdgeAxis(normal, u, v, Vector3.Zero, Vector3.Zero, (i * 3) + j);
                }
            }
        }

        if (best > float.MinValue)
        {
            Vector3 onA = Corner(axis.Normal, ha.X * Vector3.UnitX, ha.Y * Vector3.UnitY, ha.Z * Vector3.UnitZ);
            Vector3 onB = aFromB.Position + Corner(-axis.Normal, bx * hb.X, by * hb.Y, bz * hb.Z);
            axis = axis with { OnA = onA, OnB = onB };
        }

        return best;
    }

    /// <summary>The corner of a box farthest along a direction.</summary>
    private static Vector3 Corner(Vector3 direction, Vector3 x, Vector3 y, Vector3 z) =>
        (DetMath.Dot(direction, x) < 0 ? -x : x) + (DetMath.Dot(direction, y) < 0 ? -y : y) + (DetMath.Dot(direction, z) < 0 ? -z : z);

    /// <summary>All pairs of edges that build a face of the Minkowski difference.</summary>
    private float HullEdges(HullGeometry a, HullGeometry b, out EdgeAxis axis)
    {
        axis = default;
        float best = float.MinValue;
        Vector3 centerA = MeanOf(a.Vertices);
        for (int i = 0; i < a.Edges.Length; i++)
        {
            HullEdge edgeA = a.Edges[i];
            Vector3 fromA = a.Vertices[edgeA.From];
            Vector3 directionA = a.Vertices[edgeA.To] - fromA;
            Vector3 na = a.FaceNormals[edgeA.FaceA];
            Vector3 nb = a.FaceNormals[edgeA.FaceB];
            for (int j = 0; j < b.Edges.Length; j++)
            {
                HullEdge edgeB = b.Edges[j];
                Vector3 fromB = _verticesB[edgeB.From];
                Vector3 directionB = _verticesB[edgeB.To] - fromB;
                if (!IsMinkowskiFace(na, nb, directionA, -_normalsB[edgeB.FaceA], -_normalsB[edgeB.FaceB], directionB))
                {
                    continue;
                }

                Vector3 normal = DetMath.Cross(directionA, directionB);
                float square = DetMath.Dot(normal, normal);
                if (square < 1e-4f * DetMath.Dot(directionA, directionA) * DetMath.Dot(directionB, directionB))
                {
                    continue;
                }

                normal *= (DetMath.Dot(normal, fromA - centerA) < 0 ? -1f : 1f) / DetMath.Sqrt(square);
                float separation = DetMath.Dot(normal, fromB - fromA);
                if (separation > best)
                {
                    best = separation;
                    axis = new EdgeAxis(normal, directionA, directionB, fromA, fromB, (i * 256) + j);
                }
            }
        }

        return best;
    }

    /// <summary>Whether the arcs of two edges cross on the Gauss map (a, b of A; c, d of the negated B).</summary>
    private static bool IsMinkowskiFace(Vector3 a, Vector3 b, Vector3 bxa, Vector3 c, Vector3 d, Vector3 dxc)
    {
        float cba = DetMath.Dot(c, bxa);
        float dba = DetMath.Dot(d, bxa);
        float adc = DetMath.Dot(a, dxc);
        float bdc = DetMath.Dot(b, dxc);
        return cba * dba < 0 && adc * bdc < 0 && cba * bdc > 0;
    }

    private static Vector3 MeanOf(Vector3[] vertices)
    {
        Vector3 sum = Vector3.Zero;
        foreach (Vector3 vertex in vertices)
        {
            sum += vertex;
        }

        return sum * (1f / vertices.Length);
    }

    /// <summary>The nearest points of the two edges' lines.</summary>
    private static void AddEdgeContact(in EdgeAxis axis, float separation, ref Manifold manifold)
    {
        Vector3 r = axis.OnA - axis.OnB;
        float a = DetMath.Dot(axis.DirectionA, axis.DirectionA);
        float b = DetMath.Dot(axis.DirectionA, axis.DirectionB);
        float e = DetMath.Dot(axis.DirectionB, axis.DirectionB);
        float c = DetMath.Dot(axis.DirectionA, r);
        float f = DetMath.Dot(axis.DirectionB, r);
        float denominator = (a * e) - (b * b);
        float s = ((b * f) - (c * e)) / denominator;
        float t = ((a * f) - (b * c)) / denominator;
        Vector3 onA = axis.OnA + (axis.DirectionA * s);
        Vector3 onB = axis.OnB + (axis.DirectionB * t);
        manifold.Normal = axis.Normal;
        manifold.Add((onA + onB) * 0.5f, separation, (1 << 24) | axis.Feature);
    }

    private void ClipAgainstA(HullGeometry a, HullGeometry b, int face, float margin, ref Manifold manifold)
    {
        Vector3 normal = a.FaceNormals[face];
        int incident = MostOpposed(_normalsB, b.FaceCount, normal);
        _clipper.Clip(a.Vertices, a.Face(face), normal, _verticesB, b.Face(incident), margin, face << 16, ref manifold);
        manifold.Normal = normal;
    }

    private void ClipAgainstB(HullGeometry a, HullGeometry b, int face, float margin, ref Manifold manifold)
    {
        Vector3 normal = _normalsB[face];
        int incident = MostOpposed(a.FaceNormals, a.FaceCount, normal);
        _clipper.Clip(_verticesB, b.Face(face), normal, a.Vertices, a.Face(incident), margin, (1 << 23) | (face << 16), ref manifold);
        manifold.Normal = -normal;
    }

    private static int MostOpposed(Vector3[] normals, int count, Vector3 direction)
    {
        int best = 0;
        float lowest = float.MaxValue;
        for (int i = 0; i < count; i++)
        {
            float dot = DetMath.Dot(normals[i], direction);
            if (dot < lowest)
            {
                (lowest, best) = (dot, i);
            }
        }

        return best;
    }

    private readonly record struct EdgeAxis(Vector3 Normal, Vector3 DirectionA, Vector3 DirectionB, Vector3 OnA, Vector3 OnB, int Feature);
}
