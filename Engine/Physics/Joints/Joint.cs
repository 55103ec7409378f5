using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>A joint's definition and what it remembers from step to step.</summary>
internal struct Joint
{
    public bool IsUsed;
    public int Generation;
    public JointKind Kind;
    public int BodyA;
    public int BodyB;

    /// <summary>The joint's frame in each body, relative to the center of mass.</summary>
    public Pose CenterAFromJoint;
    public Pose CenterBFromJoint;
    public bool HasLimits;
    public float LowerLimit;
    public float UpperLimit;
    public float FrictionForce;
    public JointMotor Motor;
    public float PitchMeters;
    public float Offset;
    public bool CollideConnected;

    /// <summary>Unwrapped angle or travel.</summary>
    public double Coordinate;

    public int RowCount;

    /// <summary>The free axis in the world.</summary>
    public Vector3 Axis;

    /// <summary>The free coordinate's row; where something acts on it, without what the joint's own rows would undo.</summary>
    public JointRow Free;
    public float FreeEffectiveMass;
    public float FrictionImpulse;
    public float MotorImpulse;
    public float LowerImpulse;
    public float UpperImpulse;
    public Vector3 BallFrictionImpulse;
    public SymmetricMatrix3 BallEffectiveMass;
    public JointLoad Load;
    public bool IsActive;

    public readonly bool HasFreeCoordinate => Kind is JointKind.Hinge or JointKind.Slider or JointKind.Screw;

    public readonly bool TurnsFreely => Kind is JointKind.Hinge or JointKind.Screw;
}

/// <summary>
/// One scalar condition between two bodies: Linear . (vB - vA) + AngularB . wB - AngularA . wA = 0, with the error to push back.
/// </summary>
internal struct JointRow
{
    public Vector3 Linear;
    public Vector3 AngularA;
    public Vector3 AngularB;
    public float Error;
    public float Impulse;

    public readonly float Velocity(in BodyMotion a, in BodyMotion b) =>
        DetMath.Dot(Linear, b.Linear - a.Linear) + DetMath.Dot(AngularB, b.Angular) - DetMath.Dot(AngularA, a.Angular);

    public readonly void Apply(ref BodyMotion a, ref BodyMotion b, float impulse)
    {
        a.Linear -= Linear * (impulse * a.InverseMass);
        a.Angular -= a.InverseInertia.Multiply(AngularA * impulse);
        b.Linear += Linear * (impulse * b.InverseMass);
        b.Angular += b.InverseInertia.Multiply(AngularB * impulse);
    }

    public readonly float InverseEffectiveMass(in BodyMotion a, in BodyMotion b) =>
        (DetMath.Dot(Linear, Linear) * (a.InverseMass + b.InverseMass)) +
        DetMath.Dot(AngularA, a.InverseInertia.Multiply(AngularA)) +
        DetMath.Dot(AngularB, b.InverseInertia.Multiply(AngularB));
}
