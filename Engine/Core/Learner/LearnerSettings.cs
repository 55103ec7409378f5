using VRLab.Core.MessagePack;

namespace VRLab.Core;

public enum HandUse : byte
{
    Both = 0,
    LeftOnly = 1,
    RightOnly = 2,
}

public enum TurnMode : byte
{
    /// <summary>In steps of <see cref="LearnerSettings.TurnStepRadians"/>.</summary>
    Snap = 0,
    Smooth = 1,
    Off = 2,
}

public enum MoveMode : byte
{
    WalkAndTeleport = 0,
    TeleportOnly = 1,
    WalkOnly = 2,
    Off = 3,
}

/// <summary>Which part of a controller does something.</summary>
public enum InputSource : byte
{
    /// <summary>Grabbing by squeeze, using by trigger.</summary>
    Standard = 0,
    Trigger = 1,
    Squeeze = 2,
    PrimaryButton = 3,
    SecondaryButton = 4,
}

/// <summary>
/// How a learner wants to take part, so far as it decides what happens in the session: it goes through the stream. All
/// zeros is the standard.
/// </summary>
/// <param name="Hands">With one hand, nothing needs two, and its stick does what both sticks do.</param>
/// <param name="RaiseMeters">Lifts the learner's floor, so that a seated head stands where a standing one would.</param>
/// <param name="TogglesGrab">One squeeze takes, the next lets go; nothing has to be kept pressed.</param>
/// <param name="DwellSeconds">Pointing at something for so long activates it; 0 never.</param>
/// <param name="TargetScale">How much larger targets are for hands and rays; 0 counts as 1.</param>
/// <param name="ActsFromAfar">The trigger activates what the ray points at, and the holding hand's stick moves what is held from afar.</param>
/// <param name="TurnStepRadians">0 counts as 30 degrees.</param>
/// <param name="TimeLimitFactor">Time limits are so many times longer; 0 counts as 1.</param>
/// <param name="GazePoints">The head points instead of the hand, for learners whose hands do not.</param>
[MessagePackObject]
public readonly partial record struct LearnerSettings(
    [property: Key(0)] HandUse Hands,
    [property: Key(1)] float RaiseMeters,
    [property: Key(2)] bool TogglesGrab,
    [property: Key(3)] float DwellSeconds,
    [property: Key(4)] float TargetScale,
    [property: Key(5)] bool ActsFromAfar,
    [property: Key(6)] TurnMode Turn,
    [property: Key(7)] float TurnStepRadians,
    [property: Key(8)] MoveMode Move,
    [property: Key(9)] InputSource GrabBy,
    [property: Key(10)] InputSource UseBy,
    [property: Key(11)] bool SwapsSticks,
    [property: Key(12)] float TimeLimitFactor,
    [property: Key(13)] bool GazePoints)
{
    public const float StandardTurnStepRadians = 0.5235988f;

    public float EffectiveTargetScale => TargetScale > 0f ? Math.Clamp(TargetScale, 0.5f, 4f) : 1f;

    public float EffectiveTurnStepRadians => TurnStepRadians > 0f ? Math.Clamp(TurnStepRadians, 0.1f, 1.6f) : StandardTurnStepRadians;

    public float EffectiveTimeLimitFactor => TimeLimitFactor > 0f ? Math.Clamp(TimeLimitFactor, 0.25f, 20f) : 1f;

    public bool Uses(Hand hand) => Hands switch
    {
        HandUse.LeftOnly => hand == Hand.Left,
        HandUse.RightOnly => hand == Hand.Right,
        _ => true,
    };
}
