namespace VRLab.Core;

public enum WorldEventKind
{
    Grabbed,
    Released,
    Snapped,
    Unsnapped,
    PutOn,
    TakenOff,
    Pressed,
    Touched,
    LookedAt,

    /// <summary>A held tool's tip begins to touch or to aim at <see cref="WorldEvent.Other"/>.</summary>
    TipTouched,

    /// <summary>The tip is away from it again.</summary>
    TipLeft,
    PinPulled,

    /// <summary>A detent, a latch, a torque wrench at its torque.</summary>
    Clicked,

    /// <summary>The learner asked for what is to be done next; no object.</summary>
    AskedForNext,
}

/// <summary>Something that a participant did in this tick. <see cref="Other"/> is the socket of a snap, or what a tip touches.</summary>
public readonly record struct WorldEvent(
    WorldEventKind Kind, ParticipantId Participant, Hand Hand, ObjectId Object, ObjectId Other = default);
