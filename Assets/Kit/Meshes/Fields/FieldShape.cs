using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes.Fields;

/// <summary>A solid given by the distance from its surface, in meters, negative inside; near the surface only is it exact.</summary>
public abstract record FieldShape
{
    public abstract float Distance(Vector3 at);

    /// <summary>A ball that holds all of it: middle and radius, so that what is far away need not be measured.</summary>
    public virtual (Vector3 Middle, float Radius) Reach => (Vector3.Zero, float.PositiveInfinity);
}

/// <summary>A bar with round ends whose radius changes evenly from one to the other.</summary>
public sealed record RoundBar(Vector3 From, float FromRadius, Vector3 To, float ToRadius) : FieldShape
{
    private readonly Vector3 _along = To - From;
    public override (Vector3 Middle, float Radius) Reach => ((From + To) * 0.5f, (DetMath.Length(_along) * 0.5f) + Math.Max(FromRadius, ToRadius));

    private readonly float _inverse = 1f / Math.Max(1e-8f, DetMath.LengthSquared(To - From));

    public override float Distance(Vector3 at)
    {
        float t = Math.Clamp(DetMath.Dot(at - From, _along) * _inverse, 0f, 1f);
        return DetMath.Length(at - From - (_along * t)) - (FromRadius + ((ToRadius - FromRadius) * t));
    }
}

/// <summary>An ellipsoid; the distance is that of Quilez, "Ellipsoid, bound" (first order).</summary>
public sealed record Egg(Pose ModelFromEgg, Vector3 Radii) : FieldShape
{
    private readonly Pose _eggFromModel = ModelFromEgg.Inverse;

    public override (Vector3 Middle, float Radius) Reach => (ModelFromEgg.Position, Math.Max(Radii.X, Math.Max(Radii.Y, Radii.Z)));

    public Egg(float x, float y, float z, float radiusX, float radiusY, float radiusZ)
        : this(Pose.At(x, y, z), new Vector3(radiusX, radiusY, radiusZ))
    {
    }

    public override float Distance(Vector3 at)
    {
        Vector3 p = _eggFromModel.TransformPoint(at) / Radii;
        float k0 = DetMath.Length(p), k1 = DetMath.Length(p / Radii);
        return k0 * (k0 - 1f) / Math.Max(k1, 1e-6f);
    }
}

/// <summary>A box with rounded edges.</summary>
public sealed record SoftBox(Pose ModelFromBox, Vector3 Half, float Round) : FieldShape
{
    private readonly Pose _boxFromModel = ModelFromBox.Inverse;

    public override (Vector3 Middle, float Radius) Reach => (ModelFromBox.Position, DetMath.Length(Half));

    public override float Distance(Vector3 at)
    {
        Vector3 q = Vector3.Abs(_boxFromModel.TransformPoint(at)) - Half + new Vector3(Round);
        return DetMath.Length(Vector3.Max(q, Vector3.Zero)) + Math.Min(Math.Max(q.X, Math.Max(q.Y, q.Z)), 0f) - Round;
    }
}

/// <summary>A ring around the frame's Y.</summary>
public sealed record Hoop(Pose ModelFromHoop, float Radius, float Thickness) : FieldShape
{
    private readonly Pose _hoopFromModel = ModelFromHoop.Inverse;

    public override (Vector3 Middle, float Radius) Reach => (ModelFromHoop.Position, Radius + Thickness);

    public override float Distance(Vector3 at)
    {
        Vector3 p = _hoopFromModel.TransformPoint(at);
        float aside = DetMath.Sqrt((p.X * p.X) + (p.Z * p.Z)) - Radius;
        return DetMath.Sqrt((aside * aside) + (p.Y * p.Y)) - Thickness;
    }
}

/// <summary>All that lies behind a plane.</summary>
/// <param name="On">A point of the plane.</param>
/// <param name="Outward">Unit vector out of the solid.</param>
public sealed record Behind(Vector3 On, Vector3 Outward) : FieldShape
{
    public override float Distance(Vector3 at) => DetMath.Dot(at - On, Outward);
}
