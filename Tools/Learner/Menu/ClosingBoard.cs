using System.Numerics;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// Tells the learner, still in the room, that the session is over and how it went. Opens before the head at the first step, and is used as the
/// menu is: by fingertip, ray or gaze. For the frame loop's thread.
/// </summary>
/// <param name="menu">Whose preferences say how the learner points.</param>
/// <param name="first">What stands there until the judgment is known.</param>
public sealed class ClosingBoard(SessionMenu menu, ClosingText first) : IHangingPanel
{
    private readonly MenuPointers _pointers = new();
    private readonly List<PanelEvent> _events = new(4);
    private PanelDefinition _definition = ClosingPanel.Of(first);

    public bool IsOpen { get; private set; }

    /// <summary>The learner has read enough.</summary>
    public bool WantsToLeave { get; private set; }

    public int Version { get; private set; }

    public Vector2 SizeMeters => ClosingPanel.SizeMeters;

    public PanelLogic Logic { get; private set; } = new(ClosingPanel.Of(first));

    public Pose StageFromPanel { get; private set; } = Pose.Identity;

    public ReadOnlySpan<WidgetPointer> Pointers => _pointers.Pointers;

    public void Show(ClosingText text)
    {
        _definition = ClosingPanel.Of(text);
        Logic = new PanelLogic(_definition);
        Version++;
    }

    /// <summary>Takes what the learner did since the last call.</summary>
    public void Step(in LearnerInput input, double elapsedSeconds)
    {
        if (!IsOpen)
        {
            IsOpen = true;
            StageFromPanel = MenuPlace.Before(input.StageFromHead);
        }

        LearnerSettings settings = menu.Preferences.Session;
        _pointers.Update(input, settings, StageFromPanel);
        Logic.DwellSeconds = settings.DwellSeconds > 0f ? settings.DwellSeconds : 1.0;
        _events.Clear();
        Logic.Step(_pointers.Pointers, elapsedSeconds, _events);
        Version++;
        foreach (PanelEvent happened in _events)
        {
            WantsToLeave |= happened.Kind == PanelEventKind.Activated && _definition.Widgets[happened.Widget].Id == ClosingPanel.Leave;
        }
    }
}
