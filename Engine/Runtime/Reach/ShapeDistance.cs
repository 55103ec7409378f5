using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Runtime;

/// <summary>
/// How far a point is from a collision shape's surface (0 inside). Exact for spheres, capsules and boxes; hulls and
/// meshes answer with their bounding box, which is what a reaching hand needs. Frame: the shape's node.
/// </summary>
internal static class ShapeDistance
{
    public static float FromPoint(CollisionShape shape, Vector3 pointInNode, out Vector3 closestInNode)
    {
        Vector3 point = shape.NodeFromShape.Inverse.TransformPoint(pointInNode);
        Vector3 closest = shape.Kind switch
        {
            CollisionShapeKind.Sphere => ClosestOnSphere(point, Vector3.Zero, shape.Size.X),
            CollisionShapeKind.Capsule => ClosestOnSphere(point, new Vector3(0f, Math.Clamp(point.Y, -shape.Size.Y, shape.Size.Y), 0f), shape.Size.X),
            CollisionShapeKind.Box => Clamp(point, -shape.Size, shape.Size),
            _ => ClosestInBounds(shape, point),
        };
        closestInNode = shape.NodeFromShape.TransformPoint(closest);
        return DetMath.Distance(point, closest);
    }

    private static Vector3 ClosestOnSphere(Vector3 point, Vector3 center, float radiusMeters)
    {
        Vector3 offset = point - center;
        float distance = DetMath.Length(offset);
        return distance <= radiusMeters ? point : center + (offset * (radiusMeters / distance));
    }

    private static Vector3 ClosestInBounds(CollisionShape shape, Vector3 point)
    {
        Vector3[] points = shape.Points ?? [];
        if (points.Length == 0)
        {
            return Vector3.Zero;
        }

        Vector3 minimum = points[0];
        Vector3 maximum = points[0];
        foreach (Vector3 p in points)
        {
            minimum = new Vector3(Math.Min(minimum.X, p.X), Math.Min(minimum.Y, p.Y), Math.Min(minimum.Z, p.Z));
            maximum = new Vector3(Math.Max(maximum.X, p.X), Math.Max(maximum.Y, p.Y), Math.Max(maximum.Z, p.Z));
        }

        return Clamp(point, minimum, maximum);
    }

    private static Vector3 Clamp(Vector3 v, Vector3 minimum, Vector3 maximum) => new(
        Math.Clamp(v.X, minimum.X, maximum.X),
        Math.Clamp(v.Y, minimum.Y, maximum.Y),
        Math.Clamp(v.Z, minimum.Z, maximum.Z));
}
