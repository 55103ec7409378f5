using System.Numerics;
using VRLab.Bindings.OpenXr;
using VRLab.Core;

namespace VRLab.Xr.OpenXr;

/// <summary>Turns the joints of a bare hand into what a controller would say, for runtimes without hand interaction profiles.</summary>
internal static class BareHand
{
    private const float PinchedMeters = 0.015f;
    private const float OpenPinchMeters = 0.05f;
    private const float ClosedFistMeters = 0.045f;
    private const float OpenFistMeters = 0.09f;

    public static XrHandState From(ReadOnlySpan<XrJoint> joints)
    {
        Pose palm = joints[(int)XrHandJointEXT.Palm].StageFromJoint;
        Vector3 knuckle = At(joints, XrHandJointEXT.IndexProximal);
        Vector3 tip = At(joints, XrHandJointEXT.IndexTip);
        float pinch = Vector3.Distance(At(joints, XrHandJointEXT.ThumbTip), tip);
        return new XrHandState(
            IsActive: true,
            StageFromGrip: palm,
            StageFromAim: new Pose(knuckle, palm.Orientation),
            Trigger: Closeness(pinch, PinchedMeters, OpenPinchMeters),
            Squeeze: Closeness(FistOpening(joints, palm.Position), ClosedFistMeters, OpenFistMeters),
            Thumbstick: Vector2.Zero,
            Buttons: XrButtons.BareHand);
    }

    /// <summary>Mean distance of the three outer fingertips from the palm: the index finger stays free to pinch and poke.</summary>
    private static float FistOpening(ReadOnlySpan<XrJoint> joints, Vector3 palm) =>
        (Vector3.Distance(At(joints, XrHandJointEXT.MiddleTip), palm)
            + Vector3.Distance(At(joints, XrHandJointEXT.RingTip), palm)
            + Vector3.Distance(At(joints, XrHandJointEXT.LittleTip), palm)) / 3;

    private static float Closeness(float distance, float closed, float open) => Math.Clamp((open - distance) / (open - closed), 0, 1);

    private static Vector3 At(ReadOnlySpan<XrJoint> joints, XrHandJointEXT joint) => joints[(int)joint].StageFromJoint.Position;
}
