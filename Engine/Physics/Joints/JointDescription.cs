using VRLab.Core;

namespace VRLab.Physics;

public enum JointKind : byte
{
    /// <summary>Two points stay together; all rotation is free.</summary>
    Ball,

    /// <summary>Turns about the joint's Z axis.</summary>
    Hinge,

    /// <summary>Slides along the joint's Z axis.</summary>
    Slider,

    /// <summary>Two bodies move as one.</summary>
    Fixed,

    /// <summary>Turns about the joint's Z axis and advances along it by the pitch with each turn.</summary>
    Screw,
}

public enum MotorMode : byte
{
    None,

    /// <summary>Drives toward a speed (rad/s or m/s).</summary>
    Velocity,

    /// <summary>A damped spring toward a position (radians or meters); a button's return spring.</summary>
    Position,
}

/// <summary>
/// A drive on a joint's free coordinate: newton meters for hinge and screw, newtons for a slider.
/// </summary>
public readonly record struct JointMotor(
    MotorMode Mode, float Target, float MaximumForce, float FrequencyHertz = 8f, float DampingRatio = 1f)
{
    public static JointMotor Velocity(float target, float maximumForce) => new(MotorMode.Velocity, target, maximumForce);

    public static JointMotor Position(float target, float maximumForce, float frequencyHertz = 8f, float dampingRatio = 1f) =>
        new(MotorMode.Position, target, maximumForce, frequencyHertz, dampingRatio);
}

/// <summary>
/// A joint between body A (the frame; may be <see cref="BodyHandle.World"/>) and body B (what moves). The joint's axis is
/// the local +Z of both frames; the coordinate (angle or travel of B against A) is zero where the frames coincide and
/// grows by the right-hand rule or along +Z. Angles are unwrapped: they count whole turns.
/// </summary>
public record struct JointDescription
{
    public JointDescription(JointKind kind, BodyHandle bodyA, BodyHandle bodyB, Pose bodyAFromJoint, Pose bodyBFromJoint)
    {
        Kind = kind;
        BodyA = bodyA;
        BodyB = bodyB;
        BodyAFromJoint = bodyAFromJoint;
        BodyBFromJoint = bodyBFromJoint;
    }

    public JointKind Kind { get; set; }

    public BodyHandle BodyA { get; set; }

    public BodyHandle BodyB { get; set; }

    public Pose BodyAFromJoint { get; set; }

    public Pose BodyBFromJoint { get; set; }

    public bool HasLimits { get; set; }

    /// <summary>Smallest coordinate, radians or meters.</summary>
    public float LowerLimit { get; set; }

    public float UpperLimit { get; set; }

    /// <summary>Coulomb friction on the free coordinate: newton meters for hinge and screw (and each axis of a ball), newtons for a slider.</summary>
    public float FrictionForce { get; set; }

    public JointMotor Motor { get; set; }

    /// <summary>Advance along +Z in one right-handed turn; screw only.</summary>
    public float PitchMeters { get; set; }

    /// <summary>The coordinate that the joint has where both frames coincide; for a body that starts turned from zero, give both frames as it stands.</summary>
    public float InitialCoordinate { get; set; }

    /// <summary>False lets the two bodies pass through each other.</summary>
    public bool CollideConnected { get; set; }
}

/// <summary>What a joint transmitted during the last step, summed over its substeps: divide by the timestep for the mean force.</summary>
public readonly record struct JointLoad(System.Numerics.Vector3 LinearImpulseNewtonSeconds, System.Numerics.Vector3 AngularImpulseNewtonMeterSeconds);
