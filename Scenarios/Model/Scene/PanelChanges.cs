using VRLab.Interface;
using VRLab.Stream;

namespace VRLab.Scenarios;

/// <summary>What the stream tells of panels, in the panels' own words.</summary>
public static class PanelChanges
{
    public static PanelEvent AsEvent(this in PanelChanged change) => new(KindOf(change.Change), change.Widget, -1, change.Value, change.Text);

    private static PanelEventKind KindOf(PanelChangeKind kind) => kind switch
    {
        PanelChangeKind.Value => PanelEventKind.ValueChanged,
        PanelChangeKind.Text => PanelEventKind.TextChanged,
        PanelChangeKind.Scroll => PanelEventKind.Scrolled,
        PanelChangeKind.Entered => PanelEventKind.TextEntered,
        _ => PanelEventKind.Activated,
    };
}
