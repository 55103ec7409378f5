using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>Rays against one convex piece (Ericson, "Real-Time Collision Detection", 2005, section 5.3).</summary>
internal static class RayQueries
{
    public static bool Cast(
        ConvexShape shape, in Pose worldFromPiece, Vector3 origin, Vector3 unit, float maximum, out float distance, out Vector3 normal)
    {
        Pose pieceFromWorld = worldFromPiece.Inverse;
        Vector3 o = pieceFromWorld.TransformPoint(origin);
        Vector3 d = pieceFromWorld.TransformDirection(unit);
        bool isHit = shape.Kind switch
        {
            ConvexKind.Sphere => CastBall(Vector3.Zero, shape.Radius, o, d, out distance, out normal),
            ConvexKind.Capsule => CastCapsule(shape, o, d, out distance, out normal),
            _ => CastPolyhedron(shape.Hull, o, d, out distance, out normal),
        };
        normal = worldFromPiece.TransformDirection(normal);
        return isHit && distance <= maximum;
    }

    private static bool CastBall(Vector3 center, float radius, Vector3 o, Vector3 d, out float distance, out Vector3 normal)
    {
        Vector3 m = o - center;
        float b = DetMath.Dot(m, d);
        float c = DetMath.Dot(m, m) - (radius * radius);
        float discriminant = (b * b) - c;
        distance = 0;
        normal = default;
        if (c <= 0 || discriminant < 0 || b > 0)
        {
            return false;
        }

        distance = -b - DetMath.Sqrt(discriminant);
        normal = DetMath.Normalize(m + (d * distance), -d);
        return true;
    }

    /// <summary>The cylinder about Y between the ends, or the ball at the nearer end.</summary>
    private static bool CastCapsule(ConvexShape shape, Vector3 o, Vector3 d, out float distance, out Vector3 normal)
    {
        float a = (d.X * d.X) + (d.Z * d.Z);
        float b = (o.X * d.X) + (o.Z * d.Z);
        float c = (o.X * o.X) + (o.Z * o.Z) - (shape.Radius * shape.Radius);
        float discriminant = (b * b) - (a * c);
        distance = 0;
        normal = default;
        if (c > 0 && (discriminant < 0 || a < 1e-12f))
        {
            return false;
        }

        if (c > 0)
        {
            float t = (-b - DetMath.Sqrt(discriminant)) / a;
            float y = o.Y + (d.Y * t);
            if (t >= 0 && Math.Abs(y) <= shape.HalfLength)
            {
                distance = t;
                normal = DetMath.Normalize(new Vector3(o.X + (d.X * t), 0, o.Z + (d.Z * t)), -d);
                return true;
            }
        }
        else if (Math.Abs(o.Y) <= shape.HalfLength)
        {
            return false;
        }

        var end = new Vector3(0, shape.HalfLength, 0);
        bool hitsTop = CastBall(end, shape.Radius, o, d, out float top, out Vector3 topNormal);
        bool hitsBottom = CastBall(-end, shape.Radius, o, d, out float bottom, out Vector3 bottomNormal);
        bool takesTop = hitsTop && (!hitsBottom || top <= bottom);
        distance = takesTop ? top : bottom;
        normal = takesTop ? topNormal : bottomNormal;
        return hitsTop || hitsBottom;
    }

    /// <summary>Cuts the ray by every face's plane (section 5.3.8).</summary>
    private static bool CastPolyhedron(HullGeometry hull, Vector3 o, Vector3 d, out float distance, out Vector3 normal)
    {
        distance = 0;
        normal = default;
        if (hull.FaceCount == 2)
        {
            return CastTriangle(hull, o, d, out distance, out normal);
        }

        float exit = float.MaxValue;
        float entry = float.MinValue;
        for (int f = 0; f < hull.FaceCount; f++)
        {
            float height = hull.FaceOffsets[f] - DetMath.Dot(hull.FaceNormals[f], o);
            float speed = DetMath.Dot(hull.FaceNormals[f], d);
            if (Math.Abs(speed) < 1e-9f)
            {
                if (height < 0)
                {
                    return false;
                }
            }
            else if (speed > 0)
            {
                exit = Math.Min(exit, height / speed);
            }
            else if (height / speed > entry)
            {
                entry = height / speed;
                normal = hull.FaceNormals[f];
            }
        }

        distance = entry;
        return entry >= 0 && entry <= exit;
    }

    private static bool CastTriangle(HullGeometry hull, Vector3 o, Vector3 d, out float distance, out Vector3 normal)
    {
        float speed = DetMath.Dot(hull.FaceNormals[0], d);
        float height = hull.FaceOffsets[0] - DetMath.Dot(hull.FaceNormals[0], o);
        normal = speed < 0 ? hull.FaceNormals[0] : hull.FaceNormals[1];
        distance = Math.Abs(speed) < 1e-9f ? -1f : height / speed;
        Vector3 point = o + (d * distance);
        for (int i = 0; i < 3; i++)
        {
            Vector3 a = hull.Vertices[i];
            Vector3 b = hull.Vertices[(i + 1) % 3];
            if (DetMath.Dot(DetMath.Cross(b - a, hull.FaceNormals[0]), point - a) > 0)
            {
                return false;
            }
        }

        return distance >= 0;
    }
}
