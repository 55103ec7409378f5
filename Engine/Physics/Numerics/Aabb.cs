using System.Numerics;

namespace VRLab.Physics;

/// <summary>An axis-aligned box in the world's frame.</summary>
internal readonly record struct Aabb(Vector3 Minimum, Vector3 Maximum)
{
    public float HalfSurface
    {
        get
        {
            Vector3 d = Maximum - Minimum;
            return (d.X * d.Y) + (d.Y * d.Z) + (d.Z * d.X);
        }
    }

    public static Aabb Union(in Aabb a, in Aabb b) => new(Vector3.Min(a.Minimum, b.Minimum), Vector3.Max(a.Maximum, b.Maximum));

    public Aabb Expanded(float margin) => new(Minimum - new Vector3(margin), Maximum + new Vector3(margin));

    /// <summary>Grown in the direction of a displacement.</summary>
    public Aabb Swept(Vector3 displacement) =>
        new(Minimum + Vector3.Min(displacement, Vector3.Zero), Maximum + Vector3.Max(displacement, Vector3.Zero));

    public bool Overlaps(in Aabb other) =>
        Minimum.X <= other.Maximum.X && other.Minimum.X <= Maximum.X &&
        Minimum.Y <= other.Maximum.Y && other.Minimum.Y <= Maximum.Y &&
        Minimum.Z <= other.Maximum.Z && other.Minimum.Z <= Maximum.Z;

    public bool Contains(in Aabb other) =>
        Minimum.X <= other.Minimum.X && Minimum.Y <= other.Minimum.Y && Minimum.Z <= other.Minimum.Z &&
        other.Maximum.X <= Maximum.X && other.Maximum.Y <= Maximum.Y && other.Maximum.Z <= Maximum.Z;

    /// <summary>Whether a ray enters the box before <paramref name="maximumDistance"/> (slab test; Ericson, "Real-Time Collision Detection", 5.3.3).</summary>
    public bool IsHitBy(Vector3 origin, Vector3 inverseDirection, float maximumDistance)
    {
        Vector3 t0 = (Minimum - origin) * inverseDirection;
        Vector3 t1 = (Maximum - origin) * inverseDirection;
        Vector3 near = Vector3.Min(t0, t1);
        Vector3 far = Vector3.Max(t0, t1);
        float entry = Math.Max(0f, Math.Max(near.X, Math.Max(near.Y, near.Z)));
        float exit = Math.Min(maximumDistance, Math.Min(far.X, Math.Min(far.Y, far.Z)));
        return entry <= exit;
    }
}
