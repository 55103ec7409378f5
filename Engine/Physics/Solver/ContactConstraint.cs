using System.Numerics;

namespace VRLab.Physics;

/// <summary>A touching pair as the solver sees it during one step.</summary>
internal struct ContactConstraint
{
    public int Pair;
    public int BodyA;
    public int BodyB;
    public int FirstPoint;
    public int PointCount;
    public Vector3 Normal;
    public Vector3 TangentU;
    public Vector3 TangentV;
    public float Friction;
    public float Restitution;
    public SoftConstraint Soft;
    public float RollingLever;
    public SymmetricMatrix3 RollingMass;
    public Vector3 RollingImpulse;
}

/// <summary>One contact point: a normal row and two tangent rows with their products with the inverse inertias.</summary>
internal struct PointConstraint
{
    public PointRow Normal;
    public PointRow U;
    public PointRow V;
    public float Separation;
    public float NormalImpulse;
    public float ImpulseU;
    public float ImpulseV;

    /// <summary>How far friction's anchors have slipped apart.</summary>
    public float SlipU;
    public float SlipV;
    public float ApproachSpeed;
    public float MaximumImpulse;
    public float TotalImpulse;
}

/// <summary>The angular part of a row and what a unit impulse along it does to the angular velocities.</summary>
internal struct PointRow
{
    public Vector3 AngularA;
    public Vector3 AngularB;
    public Vector3 ResponseA;
    public Vector3 ResponseB;
    public float EffectiveMass;
}
