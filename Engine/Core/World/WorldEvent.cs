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
}

/// <summary>Something that a participant did in this tick. <see cref="Other"/> is the socket of a snap.</summary>
public readonly record struct WorldEvent(
    WorldEventKind Kind, ParticipantId Participant, Hand Hand, ObjectId Object, ObjectId Other = default);
