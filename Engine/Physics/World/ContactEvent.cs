using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public enum ContactEventKind : byte
{
    Began,
    Ended,
}

/// <summary>Two bodies began or ceased to touch in the last step. Point, normal and speed belong to the beginning.</summary>
public readonly record struct ContactEvent(
    ContactEventKind Kind,
    BodyHandle BodyA,
    BodyHandle BodyB,
    Vector3 PointInWorld,
    Vector3 NormalFromAToB,
    float ApproachSpeedMetersPerSecond);

/// <summary>Two colliders that touch: where, and the impulse that A gave B during the last step.</summary>
public readonly record struct ContactReport(
    BodyHandle BodyA,
    BodyHandle BodyB,
    Vector3 PointInWorld,
    Vector3 NormalFromAToB,
    float NormalImpulseNewtonSeconds,
    float TangentialSpeedMetersPerSecond);

/// <summary>Where a ray meets a surface.</summary>
public readonly record struct RayHit(BodyHandle Body, int Tag, float DistanceMeters, Vector3 PointInWorld, Vector3 NormalInWorld);

/// <summary>The point of a body nearest to a given point. Distance is negative inside the body.</summary>
public readonly record struct SurfacePoint(Vector3 PointInWorld, Vector3 NormalInWorld, float DistanceMeters);

/// <summary>Linear velocity of a body's own origin and its angular velocity, in the world's frame.</summary>
public readonly record struct BodyVelocity(Vector3 Linear, Vector3 Angular);

/// <summary>Counts of the last step, for the frame overlay and the benchmark.</summary>
public readonly record struct PhysicsStatistics(
    int BodyCount, int AwakeBodyCount, int ContactPairCount, int TouchingPairCount, int JointCount, int JointTreeCount, int ClampedBodyCount);
