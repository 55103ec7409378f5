using System.Numerics;
using VRLab.Core;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.Learner;

/// <summary>The headset's words in the stream's words, and back.</summary>
public static class InputConversion
{
    public static LearnerInput ToStream(in XrInput input) =>
        new(input.StageFromHead, ToStream(input.Left, input.StageFromHead), ToStream(input.Right, input.StageFromHead), input.IsFocused);

    /// <summary>A bare hand's buttons are its gestures: the palm turned to the face asks for the menu.</summary>
    private static HandInput ToStream(in XrHandState hand, in Pose stageFromHead)
    {
        HandInput input = ToStream(hand);
        return hand.Buttons.HasFlag(XrButtons.BareHand) && IsPalmToFace(hand.StageFromGrip, stageFromHead)
            ? input with { Buttons = input.Buttons | HandButtons.PalmToFace }
            : input;
    }

    /// <summary>The palm joint's +Y leaves the back of the hand (OpenXR specification, hand joint orientations).</summary>
    private static bool IsPalmToFace(in Pose stageFromPalm, in Pose stageFromHead)
    {
        const float Facing = 0.75f;
        Vector3 toFace = Vector3.Normalize(stageFromHead.Position - stageFromPalm.Position);
        return Vector3.Dot(stageFromPalm.TransformDirection(-Vector3.UnitY), toFace) > Facing;
    }

    public static HandInput ToStream(in XrHandState hand) =>
        new(hand.IsActive, hand.StageFromGrip, hand.StageFromAim, hand.Trigger, hand.Squeeze, hand.Thumbstick, (HandButtons)hand.Buttons);

    public static XrHandState ToHeadset(in HandInput hand) =>
        new(hand.IsActive, hand.StageFromGrip, hand.StageFromAim, hand.Trigger, hand.Squeeze, hand.Thumbstick, (XrButtons)hand.Buttons);
}
