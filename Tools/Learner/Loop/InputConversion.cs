using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.Learner;

/// <summary>The headset's words in the stream's words, and back.</summary>
public static class InputConversion
{
    public static LearnerInput ToStream(in XrInput input) =>
        new(input.StageFromHead, ToStream(input.Left), ToStream(input.Right), input.IsFocused);

    public static HandInput ToStream(in XrHandState hand) =>
        new(hand.IsActive, hand.StageFromGrip, hand.StageFromAim, hand.Trigger, hand.Squeeze, hand.Thumbstick, (HandButtons)hand.Buttons);

    public static XrHandState ToHeadset(in HandInput hand) =>
        new(hand.IsActive, hand.StageFromGrip, hand.StageFromAim, hand.Trigger, hand.Squeeze, hand.Thumbstick, (XrButtons)hand.Buttons);
}
