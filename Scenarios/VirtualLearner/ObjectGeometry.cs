using System.Numerics;
using VRLab.Core;

namespace VRLab.VirtualLearner;

/// <summary>
/// What the virtual learner knows of an object's shape, as a person sees it: where its movable part, its grip and its socket are,
/// and how much room it takes. Object frame, meters.
/// </summary>
public sealed record ObjectGeometry(
    Pose ObjectFromMoving, Pose ObjectFromGrip, Pose ObjectFromSocket, Vector3 BoundsMinimum, Vector3 BoundsMaximum)
{
    /// <summary>A tool's tip or a container's mouth.</summary>
    public Pose ObjectFromTip { get; init; } = Pose.Identity;

    /// <summary>The center of a panel.</summary>
    public Pose ObjectFromPanel { get; init; } = Pose.Identity;

    /// <summary>A tool's safety pin.</summary>
    public Pose ObjectFromPin { get; init; } = Pose.Identity;

    public float HeightMeters => BoundsMaximum.Y - BoundsMinimum.Y;

    /// <summary>The grip relative to the movable part, which carries it along.</summary>
    public Pose MovingFromGrip => ObjectFromMoving.Inverse * ObjectFromGrip;
}
