using System.Numerics;

namespace VRLab.Core;

public enum PointerKind : byte
{
    None = 0,

    /// <summary>The hand's ray; pressed by the trigger.</summary>
    Ray = 1,

    /// <summary>A fingertip; pressed by going through the plane.</summary>
    Poke = 2,

    /// <summary>The head's gaze or a resting ray; pressed by staying (<see cref="LearnerSettings.DwellSeconds"/>).</summary>
    Dwell = 3,
}

/// <summary>
/// Where one hand, or the gaze, of a participant meets a panel in this tick. Computed by the host, so that a replay meets it at the same place.
/// </summary>
/// <param name="Panel">The panel's id, as it was added to the world.</param>
/// <param name="PositionMeters">On the panel's plane, from its center: +x right, +y up, for who looks at its +Z face.</param>
/// <param name="DistanceMeters">From the hand along the ray; for a poke how far the fingertip still is (negative when through).</param>
/// <param name="IsPressed">A poke keeps its press while the finger is through, a ray while the trigger is held, a dwell for one tick.</param>
/// <param name="DwellShare">How much of the dwell time has passed, 0 to 1.</param>
/// <param name="Scroll">The pointing hand's stick, for lists.</param>
public readonly record struct PanelPointer(
    ParticipantId Participant,
    Hand Hand,
    PointerKind Kind,
    ObjectId Panel,
    Vector2 PositionMeters,
    float DistanceMeters,
    bool IsPressed,
    float DwellShare,
    Vector2 Scroll);
