using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Push buttons: a fingertip inside the button's outline presses the cap along the button's -Z by as much as it goes
/// in. Pressed at 60 % of the travel, released below 30 %, so that a trembling finger presses once.
/// </summary>
internal static class ButtonSystem
{
    private const double PressAt = 0.6;
    private const double ReleaseAt = 0.3;
    private const float FingertipRadiusMeters = 0.008f;

    /// <summary>How far beyond the travel a finger may go and still press: people push through.</summary>
    private const float OvershootMeters = 0.12f;

    public static void Update(Entity button, IReadOnlyList<LearnerBody> learners, List<WorldEvent> events)
    {
        var interaction = (ButtonInteraction)button.Interaction!;
        Pose worldFromRest = button.WorldFromObject * button.ObjectFromMoving;
        (double depth, LearnerBody? by, Hand hand) = DeepestFinger(button, worldFromRest, (float)interaction.TravelMeters, learners);
        double before = button.Position;
        if (button.PressTicks > 0)
        {
            button.PressTicks--;
            (depth, by, hand) = (interaction.TravelMeters, by ?? LearnerOf(button.Holder, learners), by is null ? button.HolderHand : hand);
        }

        double driven = ControlDrive.AdvanceButton(button) * interaction.TravelMeters;
        if (driven > depth)
        {
            (depth, by) = (driven, null);
        }

        double position = button.IsBlocked ? 0.0 : Math.Clamp(depth / interaction.TravelMeters, 0.0, 1.0);
        bool wasPressed = button.HolderCount > 0;
        bool isPressed = position >= (wasPressed ? ReleaseAt : PressAt);
        button.Position = position;
        button.HolderCount = isPressed ? 1 : 0;
        button.Holder = by?.Participant ?? ParticipantId.Host;
        button.HolderHand = hand;
        if (position != before)
        {
            button.WorldFromMoving = worldFromRest * Pose.At(0f, 0f, (float)(-position * interaction.TravelMeters));
        }

        if (isPressed && !wasPressed && by is not null)
        {
            events.Add(new WorldEvent(WorldEventKind.Pressed, by.Participant, hand, button.Id));
        }
    }

    private static LearnerBody? LearnerOf(ParticipantId participant, IReadOnlyList<LearnerBody> learners)
    {
        for (int i = 0; i < learners.Count; i++)
        {
            if (learners[i].Participant == participant)
            {
                return learners[i];
            }
        }

        return null;
    }

    private static (double Depth, LearnerBody? By, Hand Hand) DeepestFinger(
        Entity button, in Pose worldFromRest, float travelMeters, IReadOnlyList<LearnerBody> learners)
    {
        double deepest = 0.0;
        LearnerBody? by = null;
        Hand which = Hand.Right;
        Pose restFromWorld = worldFromRest.Inverse;
        for (int i = 0; i < learners.Count; i++)
        {
            for (int h = 0; h < 2; h++)
            {
                HandBody hand = learners[i].HandOf((Hand)h);
                double depth = hand.IsActive && hand.HeldEntity < 0
                    ? DepthOf(button, restFromWorld.TransformPoint(hand.FingertipInWorld), travelMeters, learners[i].Settings.EffectiveTargetScale)
                    : 0.0;
                if (depth > deepest)
                {
                    (deepest, by, which) = (depth, learners[i], (Hand)h);
                }
            }
        }

        return (deepest, by, which);
    }

    /// <summary>How far the fingertip pushes the cap in, in meters; the cap's face lies at <see cref="Entity.ButtonFaceMeters"/> along +Z.</summary>
    private static double DepthOf(Entity button, Vector3 fingertip, float travelMeters, float scale)
    {
        float sideways = DetMath.Sqrt((fingertip.X * fingertip.X) + (fingertip.Y * fingertip.Y));
        float depth = button.ButtonFaceMeters + FingertipRadiusMeters - fingertip.Z;
        return sideways > (button.ButtonRadiusMeters * scale) + FingertipRadiusMeters || depth > travelMeters + OvershootMeters ? 0.0 : depth;
    }
}
