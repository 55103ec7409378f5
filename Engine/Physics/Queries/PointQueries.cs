using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>The nearest surface point of one convex piece.</summary>
internal static class PointQueries
{
    public static SurfacePoint Closest(ConvexShape shape, in Pose worldFromPiece, Vector3 pointInWorld)
    {
        Vector3 local = worldFromPiece.Inverse.TransformPoint(pointInWorld);
        SurfacePoint found = shape.IsPolyhedron ? OnPolyhedron(shape, local) : OnRound(shape, local);
        return found with
        {
            PointInWorld = worldFromPiece.TransformPoint(found.PointInWorld),
            NormalInWorld = worldFromPiece.TransformDirection(found.NormalInWorld),
        };
    }

    private static SurfacePoint OnRound(ConvexShape shape, Vector3 local)
    {
        var core = new Vector3(0, Math.Clamp(local.Y, -shape.HalfLength, shape.HalfLength), 0);
        Vector3 normal = DetMath.Normalize(local - core, Vector3.UnitX);
        return new SurfacePoint(core + (normal * shape.Radius), normal, DetMath.Distance(local, core) - shape.Radius);
    }

    private static SurfacePoint OnPolyhedron(ConvexShape shape, Vector3 local)
    {
        HullGeometry hull = shape.Hull;
        int face = 0;
        float highest = float.MinValue;
        for (int f = 0; f < hull.FaceCount; f++)
        {
            float height = DetMath.Dot(hull.FaceNormals[f], local) - hull.FaceOffsets[f];
            if (height > highest)
            {
                (highest, face) = (height, f);
            }
        }

        if (highest <= 0)
        {
            return new SurfacePoint(local - (hull.FaceNormals[face] * highest), hull.FaceNormals[face], highest);
        }

        Vector3 nearest = ClosestPoints.OnHull(shape, local);
        return new SurfacePoint(nearest, DetMath.Normalize(local - nearest, hull.FaceNormals[face]), DetMath.Distance(local, nearest));
    }
}
