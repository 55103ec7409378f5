using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Where a motor should have brought a control by now: a knob follows the wrist that holds it, what is held from afar follows the stick,
/// and what was activated goes its way by itself.
/// </summary>
internal static class ControlDrive
{
    private const float StickDeadZone = 0.2f;

    /// <summary>A whole travel takes so long, and each turn of a handwheel as long again.</summary>
    private const double TravelSeconds = 0.7;
    private const double TurnSeconds = 0.6;

    /// <summary>So little way still takes its time: a rate of 0 would be none.</summary>
    private const double LeastTravel = 1e-6;

    /// <summary>Begins to move a control to a position within a time; at once where that is 0.</summary>
    public static void Begin(Entity entity, double position, double seconds)
    {
        entity.DriveGoal = position;
        entity.DriveRate = seconds > 0.0 ? Math.Max(Math.Abs(position - entity.Drive), LeastTravel) / seconds : double.PositiveInfinity;
    }

    /// <summary>Begins to move a control to a position at the speed of what hands set going.</summary>
    public static void Activate(Entity entity, double position) => (entity.DriveGoal, entity.DriveRate) = (position, 0.0);

    /// <summary>How far a button that moves by itself is pressed in now; one tick's way further.</summary>
    public static double AdvanceButton(Entity button)
    {
        if (double.IsNaN(button.DriveGoal))
        {
            return 0.0;
        }

        Approach(button);
        button.DriveGoal = button.DriveGoal == 0.0 && button.Drive == 0.0 ? double.NaN : button.DriveGoal;
        return button.Drive;
    }

    /// <summary>Advances the drive by one tick; false where nothing drives the control.</summary>
    public static bool Advance(Entity entity, IReadOnlyList<LearnerBody> learners)
    {
        if (entity.IsBlocked)
        {
            entity.DriveGoal = double.NaN;
        }

        if (FindHolder(entity, learners) is { } holder)
        {
            entity.DriveGoal = double.NaN;
            return Follow(entity, holder.Learner, holder.Hand);
        }

        if (double.IsNaN(entity.DriveGoal))
        {
            entity.Drive = entity.Position;
            return false;
        }

        Approach(entity);
        return true;
    }

    private static void Approach(Entity entity)
    {
        double step = SimulationTime.TimestepSeconds * (entity.DriveRate > 0.0 ? entity.DriveRate : 1.0 / SecondsOf(entity.Interaction!));
        entity.Drive += Math.Clamp(entity.DriveGoal - entity.Drive, -step, step);
    }

    private static bool Follow(Entity entity, LearnerBody learner, HandBody hand)
    {
        bool hasStick = hand.Far.IsActive && learner.Settings.ActsFromAfar;
        if (!hasStick && entity.Interaction is not KnobInteraction)
        {
            entity.Drive = entity.Position;
            return false;
        }

        double turned = entity.Interaction is KnobInteraction knob ? WristTurn(entity, hand) / (knob.MaximumAngleRadians - knob.MinimumAngleRadians) : 0.0;
        float stick = hasStick && Math.Abs(hand.Thumbstick.Y) > StickDeadZone ? hand.Thumbstick.Y : 0f;
        double pushed = stick * SimulationTime.TimestepSeconds / SecondsOf(entity.Interaction!);
        entity.Drive = Math.Clamp(entity.Drive + turned + pushed, 0.0, 1.0);
        return true;
    }

    private static double WristTurn(Entity entity, HandBody hand)
    {
        Vector3 axis = entity.WorldFromMoving.TransformDirection(Vector3.UnitZ);
        return DetMath.Dot(hand.AngularVelocityRadiansPerSecond, axis) * SimulationTime.TimestepSeconds;
    }

    private static double SecondsOf(Interaction control) =>
        TravelSeconds + (control is ValveInteraction valve ? valve.Turns * TurnSeconds : 0.0);

    private static (LearnerBody Learner, HandBody Hand)? FindHolder(Entity entity, IReadOnlyList<LearnerBody> learners)
    {
        for (int i = 0; entity.IsHeld && i < learners.Count; i++)
        {
            LearnerBody learner = learners[i];
            if (learner.Left.HeldEntity == entity.Index)
            {
                return (learner, learner.Left);
            }

            if (learner.Right.HeldEntity == entity.Index)
            {
                return (learner, learner.Right);
            }
        }

        return null;
    }
}
