using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>Panels as the world knows them: rectangles that hands and gazes point at. What is on them is not the world's business.</summary>
public sealed partial class World
{
    private readonly PointerSystem _pointers = new();
    private readonly Dictionary<ObjectId, WidgetPosition> _widgets = [];

    /// <summary>Where hands and gazes met panels in the last tick, in the order of participants, left hand first; valid until the next.</summary>
    public ReadOnlySpan<PanelPointer> PanelPointers => _pointers.Pointers;

    /// <summary>Adds a panel: its center at the pose's origin, +X right, +Y up, +Z toward the reader.</summary>
    /// <exception cref="ProblemException">The id exists already.</exception>
    public void AddPanel(ObjectId panel, in Pose worldFromPanel, Vector2 sizeMeters) => _pointers.Add(panel, worldFromPanel, sizeMeters);

    /// <exception cref="ProblemException">There is no such panel.</exception>
    public void MovePanel(ObjectId panel, in Pose worldFromPanel) => _pointers.Move(panel, worldFromPanel);

    /// <summary>A hidden panel is pointed through.</summary>
    /// <exception cref="ProblemException">There is no such panel.</exception>
    public void ShowPanel(ObjectId panel, bool isShown) => _pointers.Show(panel, isShown);

    /// <summary>A widget of a panel that a scenario may ask for, as if it were a control of the world.</summary>
    /// <exception cref="ProblemException">An object or widget has this id.</exception>
    public void AddWidget(ObjectId widget, double position)
    {
        if (_entityOf.ContainsKey(widget) || !_widgets.TryAdd(widget, new WidgetPosition(position, ParticipantId.Host)))
        {
            throw ProblemException.BadInput($"The id '{widget}' is used twice.", "Give each object and each widget of a panel its own id.");
        }
    }

    /// <summary>A participant set a widget to this normalized position.</summary>
    public void SetWidget(ObjectId widget, double position, ParticipantId by) => _widgets[widget] = new WidgetPosition(position, by);

    /// <summary>A participant pressed a button of a panel; the event counts to this tick.</summary>
    public void PressWidget(ObjectId widget, ParticipantId by, Hand hand) => _events.Add(new WorldEvent(WorldEventKind.Pressed, by, hand, widget));

    private readonly record struct WidgetPosition(double Position, ParticipantId By);

    private void UpdatePointers()
    {
        _pointers.Clear();
        for (int i = 0; i < _learners.Count; i++)
        {
            _pointers.Update(_learners[i]);
        }
    }
}
