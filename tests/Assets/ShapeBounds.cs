using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests;

/// <summary>The box around a node's collision shapes, in the node's frame.</summary>
internal static class ShapeBounds
{
    public static (Vector3 Low, Vector3 High) Of(ModelNode node)
    {
        Vector3 low = new(float.MaxValue), high = new(float.MinValue);
        foreach (CollisionShape shape in node.Shapes)
        {
            foreach (Vector3 corner in Corners(shape))
            {
                Vector3 p = shape.NodeFromShape.TransformPoint(corner);
                (low, high) = (Vector3.Min(low, p), Vector3.Max(high, p));
            }
        }

        return (low, high);
    }

    private static IEnumerable<Vector3> Corners(CollisionShape shape)
    {
        Vector3 half = shape.Kind switch
        {
            CollisionShapeKind.Capsule => new Vector3(shape.Size.X, shape.Size.X + shape.Size.Y, shape.Size.X),
            CollisionShapeKind.Sphere => new Vector3(shape.Size.X),
            _ => shape.Size,
        };
        return shape.Points ?? Enumerable.Range(0, 8).Select(i => new Vector3(Sign(i, 0) * half.X, Sign(i, 1) * half.Y, Sign(i, 2) * half.Z));
    }

    private static float Sign(int corner, int bit) => (corner >> bit) % 2 == 0 ? -1f : 1f;
}
