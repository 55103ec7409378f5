using System.Numerics;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// Points at the learner's menu by fingertip, ray or gaze, all in stage space. Any of trigger, squeeze and first button presses, so that the
/// menu can be used however inputs are laid. Allocates nothing.
/// </summary>
internal sealed class MenuPointers
{
    private const int Gaze = 2;
    private const float PressBegins = 0.6f;
    private readonly WidgetPointer[] _pointers = new WidgetPointer[3];
    private readonly bool[] _isArmed = new bool[2];

    /// <summary>Left hand, right hand, gaze.</summary>
    public ReadOnlySpan<WidgetPointer> Pointers => _pointers;

    public void Update(in LearnerInput input, in LearnerSettings settings, in Pose stageFromPanel)
    {
        Pose panelFromStage = stageFromPanel.Inverse;
        bool dwells = settings.DwellSeconds > 0f;
        _pointers[0] = PointOf(0, input.Left with { IsActive = input.Left.IsActive && settings.Uses(Hand.Left) }, panelFromStage, dwells);
        _pointers[1] = PointOf(1, input.Right with { IsActive = input.Right.IsActive && settings.Uses(Hand.Right) }, panelFromStage, dwells);
        _pointers[Gaze] = settings.GazePoints ? Ray(PointerKind.Dwell, panelFromStage * input.StageFromHead, isPressed: false) : default;
    }

    public void Clear()
    {
        Array.Clear(_pointers);
        Array.Clear(_isArmed);
    }

    private WidgetPointer PointOf(int index, in HandInput hand, in Pose panelFromStage, bool dwells)
    {
        if (!hand.IsActive)
        {
            return default;
        }

        Pose panelFromAim = panelFromStage * hand.StageFromAim;
        Vector3 tip = panelFromAim.TransformPoint(HandGeometry.FingertipInAim);
        var at = new Vector2(tip.X, tip.Y);
        if (IsOn(at) && PanelReach.IsPoking(tip.Z))
        {
            bool wasPressed = _pointers[index] is { Kind: PointerKind.Poke, IsPressed: true };
            return new WidgetPointer(PointerKind.Poke, at, true, PanelReach.Presses(tip.Z, wasPressed, ref _isArmed[index]));
        }

        _isArmed[index] = false;
        bool isPressed = Math.Max(hand.Trigger, hand.Squeeze) > PressBegins || hand.Buttons.HasFlag(HandButtons.Primary);
        return Ray(dwells ? PointerKind.Dwell : PointerKind.Ray, panelFromAim, isPressed);
    }

    private static WidgetPointer Ray(PointerKind kind, in Pose panelFromRay, bool isPressed)
    {
        bool isOver = PanelReach.Meets(panelFromRay, out Vector2 at, out float along) && along < HandGeometry.RayReachMeters && IsOn(at);
        return new WidgetPointer(kind, at, isOver, isPressed);
    }

    private static bool IsOn(Vector2 at) =>
        Math.Abs(at.X) <= LearnerMenu.SizeMeters.X * 0.5f && Math.Abs(at.Y) <= LearnerMenu.SizeMeters.Y * 0.5f;
}
