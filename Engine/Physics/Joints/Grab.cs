using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>A hand's hold on a body.</summary>
internal struct Grab
{
    public bool IsUsed;
    public int Generation;
    public int Body;

    /// <summary>Relative to the center of mass.</summary>
    public Pose CenterFromGrip;
    public GrabSettings Settings;

    /// <summary>Where the hand is at the end of the coming step.</summary>
    public Pose Target;
    public Vector3 LinearVelocity;
    public Vector3 AngularVelocity;

    /// <summary>True where the body hangs on a joint: then only the point is held, and the pivot is free.</summary>
    public bool IsPointOnly;
    public bool IsActive;
    public Vector3 Lever;
    public Vector3 PositionError;
    public Vector3 RotationError;
    public SymmetricMatrix3 LinearEffectiveMass;
    public SymmetricMatrix3 AngularEffectiveMass;
    public Vector3 LinearImpulse;
    public Vector3 AngularImpulse;
    public float ForceLeft;
    public Vector3 LastForce;
}
