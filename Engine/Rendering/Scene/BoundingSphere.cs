using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Rendering.Scene;

/// <summary>A sphere around geometry, and the box that it was made from.</summary>
internal readonly record struct BoundingSphere(Vector3 Center, float Radius, Vector3 Minimum, Vector3 Maximum)
{
    public static BoundingSphere Around(IEnumerable<MeshVertex> vertices)
    {
        var minimum = new Vector3(float.MaxValue);
        var maximum = new Vector3(float.MinValue);
        foreach (MeshVertex vertex in vertices)
        {
            minimum = Vector3.Min(minimum, vertex.Position);
            maximum = Vector3.Max(maximum, vertex.Position);
        }

        return minimum.X > maximum.X
            ? new BoundingSphere(Vector3.Zero, 0, Vector3.Zero, Vector3.Zero)
            : new BoundingSphere((minimum + maximum) * 0.5f, (maximum - minimum).Length() * 0.5f, minimum, maximum);
    }
}
