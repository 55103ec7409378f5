using VRLab.Core;

namespace VRLab.Xr;

/// <summary>One joint of a tracked hand, in stage space; the order is that of <c>XrHandJointEXT</c> (palm, wrist, thumb ... little tip).</summary>
public readonly record struct XrJoint(Pose StageFromJoint, float RadiusMeters, bool IsTracked)
{
    /// <summary>Joints of one hand.</summary>
    public const int Count = 26;
}
