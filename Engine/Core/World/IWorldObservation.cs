using System.Numerics;

namespace VRLab.Core;

/// <summary>
/// All that a scenario can know of the world, after the physics of this tick. Unknown objects are an error of the
/// scenario's loader, so the members here may assume that an id exists.
/// </summary>
public interface IWorldObservation
{
    /// <summary>Participants in the order they joined.</summary>
    IReadOnlyList<ParticipantId> Participants { get; }

    Pose WorldFromHead(ParticipantId participant);

    /// <summary>Normalized position of a control: 0 closed, off or released; 1 fully open, on or pressed.</summary>
    double ControlPosition(ObjectId control);

    /// <summary>True while a hand holds the object or turns the control.</summary>
    bool IsHeld(ObjectId target);

    /// <summary>Who holds the object or control; the host where nobody does.</summary>
    ParticipantId HolderOf(ObjectId target);

    /// <summary>True while a socket holds an object; then <paramref name="occupant"/> names it.</summary>
    bool TryGetOccupant(ObjectId socket, out ObjectId occupant);

    bool IsWorn(ObjectId wearable, ParticipantId participant);

    /// <summary>Where the object's moving part, or the whole of a loose object, is.</summary>
    Vector3 PositionInWorld(ObjectId target);

    /// <summary>How long the participant's head has kept pointing at the object, without a break; 0 when it does not.</summary>
    double GazeDwellSeconds(ParticipantId participant, ObjectId target);
}
