using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Turns what a device reports into what the learner means by it: hands that do not take part rest, inputs are remapped, and one hand's
/// stick does the work of both.
/// </summary>
internal static class InputMapping
{
    public static LearnerControls Apply(in LearnerControls controls, in LearnerSettings settings)
    {
        HandControls left = Remap(controls.Left, settings) with { IsActive = controls.Left.IsActive && settings.Uses(Hand.Left) };
        HandControls right = Remap(controls.Right, settings) with { IsActive = controls.Right.IsActive && settings.Uses(Hand.Right) };
        return controls with { Left = left, Right = right };
    }

    /// <summary>The stick that walks and the stick that turns; with one hand both are one, forward walks and sideways turns.</summary>
    public static (Vector2 Walk, Vector2 Turn) Sticks(in LearnerControls mapped, in LearnerSettings settings)
    {
        Vector2 left = mapped.Left.IsActive ? mapped.Left.Thumbstick : Vector2.Zero;
        Vector2 right = mapped.Right.IsActive ? mapped.Right.Thumbstick : Vector2.Zero;
        if (settings.Hands != HandUse.Both)
        {
            Vector2 only = settings.Hands == HandUse.LeftOnly ? left : right;
            bool isTurning = Math.Abs(only.X) > Math.Abs(only.Y);
            return (isTurning ? Vector2.Zero : new Vector2(0f, only.Y), isTurning ? new Vector2(only.X, 0f) : Vector2.Zero);
        }

        return settings.SwapsSticks ? (right, left) : (left, right);
    }

    private static HandControls Remap(in HandControls hand, in LearnerSettings settings) => hand with
    {
        Squeeze = ValueOf(hand, settings.GrabBy == InputSource.Standard ? InputSource.Squeeze : settings.GrabBy),
        Trigger = ValueOf(hand, settings.UseBy == InputSource.Standard ? InputSource.Trigger : settings.UseBy),
    };

    private static float ValueOf(in HandControls hand, InputSource source) => source switch
    {
        InputSource.Trigger => hand.Trigger,
        InputSource.PrimaryButton => hand.IsPrimaryPressed ? 1f : 0f,
        InputSource.SecondaryButton => hand.IsSecondaryPressed ? 1f : 0f,
        _ => hand.Squeeze,
    };
}
