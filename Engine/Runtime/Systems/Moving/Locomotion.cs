using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Walking without legs: the left stick walks the way the head faces, the right stick turns in steps. Both move the
/// learner's floor, so people with little room reach everything; people who really walk never need it.
/// </summary>
internal static class Locomotion
{
    private const float WalkSpeedMetersPerSecond = 1.4f;
    private const float DeadZone = 0.15f;
    private const float TurnThreshold = 0.7f;
    private const float TurnStepRadians = 0.5235988f;

    public static void Apply(LearnerBody learner, in LearnerControls controls, in WalkableArea area)
    {
        Walk(learner, controls, area);
        SnapTurn(learner, controls);
    }

    private static void Walk(LearnerBody learner, in LearnerControls controls, in WalkableArea area)
    {
        Vector2 stick = controls.Left.Thumbstick;
        if (!controls.Left.IsActive || (stick.X * stick.X) + (stick.Y * stick.Y) < DeadZone * DeadZone)
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
        learner.WorldFromStage = learner.WorldFromStage with { Position = learner.WorldFromStage.Position + step + correction };
    }

    private static void SnapTurn(LearnerBody learner, in LearnerControls controls)
    {
        float turn = controls.Right.IsActive ? controls.Right.Thumbstick.X : 0f;
        if (Math.Abs(turn) < TurnThreshold)
        {
            learner.SnapTurnArmed = true;
            return;
        }

        if (!learner.SnapTurnArmed)
        {
            return;
        }

        learner.SnapTurnArmed = false;
        Quaternion rotation = DetMath.FromAxisAngle(Vector3.UnitY, turn > 0f ? -TurnStepRadians : TurnStepRadians);
        Vector3 head = (learner.WorldFromStage * controls.StageFromHead).Position;
        Pose aboutHead = Pose.At(head) * new Pose(Vector3.Zero, rotation) * Pose.At(-head);
        Pose turned = aboutHead * learner.WorldFromStage;
        learner.WorldFromStage = turned with { Orientation = DetMath.Normalize(turned.Orientation) };
    }
}

/// <summary>The floor that sticks may carry a learner's head over: a rectangle in world x and z, in meters.</summary>
public readonly record struct WalkableArea(float MinimumX, float MaximumX, float MinimumZ, float MaximumZ)
{
    public static WalkableArea Unbounded => new(float.NegativeInfinity, float.PositiveInfinity, float.NegativeInfinity, float.PositiveInfinity);

    public Vector3 Clamp(Vector3 worldPosition) => new(
        Math.Clamp(worldPosition.X, MinimumX, MaximumX), worldPosition.Y, Math.Clamp(worldPosition.Z, MinimumZ, MaximumZ));
}
