using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Walking without legs: one stick walks the way the head faces, the other turns, in steps or smoothly. Both move the
/// learner's floor, so people with little room reach everything; people who really walk never need it. A hand that moves something from
/// afar by its stick neither walks nor turns.
/// </summary>
internal static class Locomotion
{
    private const float WalkSpeedMetersPerSecond = 1.4f;
    private const float SmoothTurnRadiansPerSecond = 1.5f;
    private const float DeadZone = 0.15f;
    private const float TurnThreshold = 0.7f;

    public static void Apply(LearnerBody learner, in LearnerControls controls, in WalkableArea area, IReadOnlyList<Entity> entities)
    {
        LearnerControls steering = WithoutBusySticks(learner, controls);
        (Vector2 walk, Vector2 turn) = InputMapping.Sticks(steering, learner.Settings);
        if (learner.Settings.Move is MoveMode.WalkAndTeleport or MoveMode.WalkOnly && !learner.Teleport.IsAiming)
        {
            Walk(learner, controls, walk, area, entities);
        }

        Turn(learner, controls, turn.X);
    }

    /// <summary>The controls with the sticks of hands that use them for what they hold taken out.</summary>
    private static LearnerControls WithoutBusySticks(LearnerBody learner, in LearnerControls controls) => controls with
    {
        Left = IsBusy(learner, learner.Left) ? controls.Left with { Thumbstick = Vector2.Zero } : controls.Left,
        Right = IsBusy(learner, learner.Right) ? controls.Right with { Thumbstick = Vector2.Zero } : controls.Right,
    };

    /// <summary>True where the hand's stick moves what the hand holds, or scrolls the panel that it points at.</summary>
    public static bool IsBusy(LearnerBody learner, HandBody hand) =>
        (learner.Settings.ActsFromAfar && hand.HeldEntity >= 0 && (hand.Far.IsActive || hand.IsWorking)) || hand.Pointer.Panel >= 0;

    private static void Walk(LearnerBody learner, in LearnerControls controls, Vector2 stick, in WalkableArea area, IReadOnlyList<Entity> entities)
    {
        if ((stick.X * stick.X) + (stick.Y * stick.Y) < DeadZone * DeadZone)
        {
            return;
        }

        Pose worldFromHead = learner.WorldFromStage * controls.StageFromHead;
        Vector3 ahead = worldFromHead.Forward;
        ahead = DetMath.Normalize(new Vector3(ahead.X, 0f, ahead.Z), -Vector3.UnitZ);
        var right = new Vector3(-ahead.Z, 0f, ahead.X);
        Vector3 step = ((ahead * stick.Y) + (right * stick.X)) * (WalkSpeedMetersPerSecond * SimulationTime.TimestepSeconds);
        Vector3 head = worldFromHead.Position + step;
        Vector3 correction = area.Clamp(head) - head;
        if (!ForbiddenFloor.Holds(head + correction, entities) || ForbiddenFloor.Holds(worldFromHead.Position, entities))
        {
            learner.WorldFromStage = learner.WorldFromStage with { Position = learner.WorldFromStage.Position + step + correction };
        }
    }

    private static void Turn(LearnerBody learner, in LearnerControls controls, float turn)
    {
        if (learner.Settings.Turn == TurnMode.Smooth && Math.Abs(turn) > DeadZone)
        {
            learner.TurnBy(-turn * SmoothTurnRadiansPerSecond * SimulationTime.TimestepSeconds, controls.StageFromHead);
        }

        if (Math.Abs(turn) < TurnThreshold)
        {
            learner.SnapTurnArmed = true;
        }
        else if (learner.SnapTurnArmed && learner.Settings.Turn == TurnMode.Snap)
        {
            learner.SnapTurnArmed = false;
            float step = learner.Settings.EffectiveTurnStepRadians;
            learner.TurnBy(turn > 0f ? -step : step, controls.StageFromHead);
        }
    }
}

/// <summary>The floor that sticks may carry a learner's head over: a rectangle in world x and z, in meters.</summary>
public readonly record struct WalkableArea(float MinimumX, float MaximumX, float MinimumZ, float MaximumZ)
{
    public static WalkableArea Unbounded => new(float.NegativeInfinity, float.PositiveInfinity, float.NegativeInfinity, float.PositiveInfinity);

    public Vector3 Clamp(Vector3 worldPosition) => new(
        Math.Clamp(worldPosition.X, MinimumX, MaximumX), worldPosition.Y, Math.Clamp(worldPosition.Z, MinimumZ, MaximumZ));
}
