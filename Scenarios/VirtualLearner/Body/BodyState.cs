using System.Numerics;
using VRLab.Core;

namespace VRLab.VirtualLearner;

/// <summary>The virtual learner's own body in world space: what the headset and the controllers will be told.</summary>
internal sealed class BodyState
{
    /// <summary>Where the grip rests when an arm hangs relaxed, from the head's floor point, x to the right.</summary>
    private static readonly Vector3 RestingRightHand = new(0.24f, 0.95f, -0.18f);

    public Vector3 HeadPosition { get; set; }

    /// <summary>The height of the floor that the learner stands on, world space.</summary>
    public float FloorMeters { get; private set; }

    /// <summary>Turn about +Y, 0 looks along -Z, positive to the left; radians.</summary>
    public float YawRadians { get; set; }

    /// <summary>Positive looks up; radians.</summary>
    public float PitchRadians { get; set; }

    /// <summary>How far the head is lower than upright, bent or kneeling.</summary>
    public float BentMeters { get; private set; }

    /// <summary>Times the speed at which somebody who knows the work moves.</summary>
    public float Speed
    {
        get => Left.Speed;
        set => Left.Speed = Right.Speed = value;
    }

    /// <summary>The hand that helps: the left one, unless the learner has only that.</summary>
    public HandState Left { get; } = new();

    /// <summary>The hand that works: the right one, unless the learner has only the left.</summary>
    public HandState Right { get; } = new();

    /// <summary>The side of the hand that works.</summary>
    public Hand WorkingSide { get; init; } = Hand.Right;

    public Hand HelpingSide => WorkingSide == Hand.Right ? Hand.Left : Hand.Right;

    public Quaternion Facing => DetMath.FromAxisAngle(Vector3.UnitY, YawRadians);

    public Pose WorldFromHead => new(
        HeadPosition, DetMath.Multiply(Facing, DetMath.FromAxisAngle(Vector3.UnitX, PitchRadians)));

    /// <summary>A stair under the feet lifts or lowers the body.</summary>
    public void StandOn(float floorMeters)
    {
        HeadPosition += new Vector3(0f, floorMeters - FloorMeters, 0f);
        FloorMeters = floorMeters;
    }

    /// <summary>Bends, kneels or rises until the eyes are at a height, world space.</summary>
    public void BendTo(float eyeHeightMeters)
    {
        BentMeters += HeadPosition.Y - eyeHeightMeters;
        HeadPosition = HeadPosition with { Y = eyeHeightMeters };
    }

    public HandState HandOf(Hand side) => side == WorkingSide ? Right : Left;

    /// <summary>Where a hand hangs while it does nothing, following the body.</summary>
    public Pose RestOf(Hand hand)
    {
        Vector3 offset = RestingRightHand with { X = hand == Hand.Left ? -RestingRightHand.X : RestingRightHand.X };
        Vector3 floorPoint = HeadPosition with { Y = FloorMeters };
        Quaternion droop = DetMath.FromAxisAngle(Vector3.UnitX, -0.5f);
        return new Pose(floorPoint + DetMath.Rotate(Facing, offset), DetMath.Multiply(Facing, droop));
    }
}

/// <summary>One hand of the virtual learner, in world space.</summary>
internal sealed class HandState
{
    public float Speed { get; set; } = 1f;

    public Pose WorldFromGrip { get; set; } = Pose.Identity;

    public float Squeeze { get; set; }

    public float Trigger { get; set; }

    public Vector2 Thumbstick { get; set; }

    public bool IsPrimaryPressed { get; set; }

    /// <summary>A free hand swings with the body; a busy one is where a skill puts it.</summary>
    public bool IsBusy { get; set; }
}
