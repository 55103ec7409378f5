using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>
/// Which bodies meet: two bodies collide when each one's <see cref="Group"/> bits occur in the other's <see cref="Mask"/>.
/// </summary>
public readonly record struct CollisionFilter(uint Group, uint Mask)
{
    /// <summary>Group 1, collides with everything.</summary>
    public static CollisionFilter Default => new(1, uint.MaxValue);

    public bool Allows(CollisionFilter other) => (Group & other.Mask) != 0 && (other.Group & Mask) != 0;
}

/// <summary>
/// How a surface rubs, bounces and lets things roll. A pair uses the geometric mean of frictions and of rolling resistances
/// and the larger restitution. Rolling resistance is the slope (tangent) on which a ball or rod just keeps rolling; without
/// any, a dropped pen would never come to rest.
/// </summary>
public readonly record struct SurfaceMaterial(float Friction, float Restitution, float RollingResistance = 0f)
{
    public static SurfaceMaterial Default => new(0.6f, 0f, 0.01f);
}

/// <summary>
/// A moving body. The pose is that of the body's own frame (the shape's frame); the center of mass and the inertia come
/// from the shape with uniform density, scaled to <see cref="MassKilograms"/>.
/// </summary>
public record struct BodyDescription
{
    public BodyDescription(ShapeHandle shape, Pose worldFromBody, float massKilograms)
    {
        Shape = shape;
        WorldFromBody = worldFromBody;
        MassKilograms = massKilograms;
    }

    public ShapeHandle Shape { get; set; }

    public Pose WorldFromBody { get; set; }

    /// <summary>Ignored for kinematic bodies.</summary>
    public float MassKilograms { get; set; }

    public Vector3 LinearVelocity { get; set; }

    public Vector3 AngularVelocity { get; set; }

    public SurfaceMaterial Material { get; set; } = SurfaceMaterial.Default;

    public CollisionFilter Filter { get; set; } = CollisionFilter.Default;

    /// <summary>1 for ordinary weight; 0 for a hand that floats where its grab holds it.</summary>
    public float GravityScale { get; set; } = 1f;

    /// <summary>Fraction of the speed lost in a second to the air; 0 is exact free flight.</summary>
    public float LinearDampingPerSecond { get; set; }

    public float AngularDampingPerSecond { get; set; }

    /// <summary>False keeps the body awake (a hand).</summary>
    public bool CanSleep { get; set; } = true;

    /// <summary>The caller's own number for the body, given back by queries and events.</summary>
    public int Tag { get; set; }
}
