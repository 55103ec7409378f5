using System.Numerics;
using System.Runtime.CompilerServices;

namespace VRLab.Physics;

/// <summary>Two colliders whose bounds overlap, and what is remembered of their contact from step to step.</summary>
internal struct ContactPair
{
    public bool IsUsed;
    public bool IsTouching;
    public bool WasTouching;
    public int ColliderA;
    public int ColliderB;
    public int BodyA;
    public int BodyB;
    public float Friction;
    public float Restitution;

    /// <summary>Lever of the normal force against rolling; zero where neither piece is round.</summary>
    public float RollingLeverMeters;
    public Vector3 Normal;
    public int PointCount;
    public ContactPoints Points;
    public float ApproachSpeed;

    /// <summary>By how much the surfaces count as grown, so that a static load does not press them into each other.</summary>
    public float RestOffset;

    /// <summary>Next free slot.</summary>
    public int NextFree;
}

/// <summary>A point's memory: impulses to start from, and the anchors that keep a resting body from creeping.</summary>
internal struct ContactPoint
{
    public int Feature;
    public float Separation;
    public Vector3 Position;
    public float NormalImpulse;

    /// <summary>In the world's frame, at right angles to the normal.</summary>
    public Vector3 FrictionImpulse;

    /// <summary>Where friction took hold, relative to each body's center of mass and turning with it.</summary>
    public Vector3 AnchorA;
    public Vector3 AnchorB;
    public bool IsSticking;
}

[InlineArray(Manifold.Capacity)]
internal struct ContactPoints
{
    private ContactPoint _first;
}
