using System.Numerics;
using VRLab.Core;

namespace VRLab.Interface.Tests.Support;

/// <summary>Points at a panel's widgets by name, as a hand or an eye does.</summary>
internal sealed class PanelUser(PanelDefinition definition)
{
    private const double TickSeconds = 1.0 / 90.0;
    private readonly WidgetPointer[] _pointers = new WidgetPointer[3];
    private readonly List<PanelEvent> _events = [];

    public PanelLogic Logic { get; } = new(definition);

    public IReadOnlyList<PanelEvent> Events => _events;

    public Vector2 PointOf(string id, int part = 0)
    {
        int number = definition.Find(id);
        Assert.That(Logic.Layout.TryFind(number, out PanelRectangle box), Is.True, $"{id} is not shown");
        Widget widget = definition.Widgets[number];
        return part >= WidgetParts.ScrollUp ? WidgetParts.ScrollPart(box, part).Center
            : widget is ListWidget ? new Vector2(box.Left + 0.05f, box.Top - ((part + 0.5f) * PanelMetrics.RowMeters))
            : WidgetParts.BoxOf(widget, box, part).Center;
    }

    public void Point(Vector2 point, bool isPressed = false, PointerKind kind = PointerKind.Ray, int pointer = 0, double seconds = TickSeconds)
    {
        Array.Clear(_pointers);
        _pointers[pointer] = new WidgetPointer(kind, point, true, isPressed);
        for (double done = 0.0; done < seconds - 1e-9; done += TickSeconds)
        {
            Logic.Step(_pointers.AsSpan(0, pointer + 1), TickSeconds, _events);
        }
    }

    /// <summary>Presses and lets go.</summary>
    public void Press(string id, int part = 0, PointerKind kind = PointerKind.Ray)
    {
        Vector2 point = PointOf(id, part);
        Point(point, kind: kind);
        Point(point, isPressed: true, kind);
        Point(point, kind: kind);
    }

    public void LookAway() => Point(new Vector2(50f, 50f));

    public double ValueOf(string id) => Logic.State.ValueOf(definition.Find(id));

    public string TextOf(string id) => Logic.State.TextOf(definition.Find(id));
}
