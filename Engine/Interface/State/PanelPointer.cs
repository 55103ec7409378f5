using System.Numerics;

namespace VRLab.Interface;

public enum PointerKind
{
    /// <summary>A fingertip; presses by going through the panel's plane.</summary>
    Poke,

    /// <summary>A ray from a hand; presses by its trigger.</summary>
    Ray,

    /// <summary>Where the eyes or the head look; presses by staying.</summary>
    Gaze,
}

/// <summary>One tick of something that points at a panel.</summary>
/// <param name="Point">On the panel's plane; see <see cref="PanelRectangle"/>.</param>
/// <param name="IsOver">It points at this panel at all.</param>
/// <param name="IsPressed">The fingertip is through, or the trigger is pulled. A gaze never presses.</param>
public readonly record struct PanelPointer(PointerKind Kind, Vector2 Point, bool IsOver, bool IsPressed)
{
    /// <summary>Dwelling activates, as for a gaze, also where the pointer could press: for who cannot pull a trigger.</summary>
    public bool Dwells { get; init; }
}
