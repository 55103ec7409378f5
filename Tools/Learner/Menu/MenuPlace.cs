using System.Numerics;
using VRLab.Core;

namespace VRLab.Learner;

/// <summary>Where a panel of the learner's own hangs when it opens.</summary>
internal static class MenuPlace
{
    private const float DistanceMeters = 0.72f;
    private const float BelowEyesMeters = 0.1f;

    /// <summary>An arm's length before the head, a little below the eyes and turned up to them, upright however the head is held.</summary>
    public static Pose Before(in Pose stageFromHead)
    {
        Pose torso = ArmPosture.TorsoOf(stageFromHead);
        Vector3 at = stageFromHead.Position + (torso.Forward * DistanceMeters) - new Vector3(0f, BelowEyesMeters, 0f);
        float tilt = -MathF.Atan2(BelowEyesMeters, DistanceMeters);
        return new Pose(at, torso.Orientation * Quaternion.CreateFromAxisAngle(Vector3.UnitX, tilt));
    }
}
