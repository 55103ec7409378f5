using System.Numerics;
using VRLab.Core;

namespace VRLab.Interface;

/// <summary>One tick of something that points at one panel. A pointer of kind <see cref="PointerKind.Dwell"/> activates by staying, and may press as well.</summary>
/// <param name="Point">On the panel's plane; see <see cref="PanelRectangle"/>.</param>
/// <param name="IsOver">It points at this panel at all.</param>
/// <param name="IsPressed">The fingertip is through, or the trigger is pulled.</param>
public readonly record struct WidgetPointer(PointerKind Kind, Vector2 Point, bool IsOver, bool IsPressed);
