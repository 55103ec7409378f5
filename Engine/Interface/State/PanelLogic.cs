using VRLab.Core;

namespace VRLab.Interface;

/// <summary>
/// Turns pointers into what a panel's widgets do. Same pointers, same states, on every machine; a tick allocates nothing but the text
/// that somebody writes. A press counts on the way down for keys and on letting go inside for all else, so that a slip can be taken back.
/// </summary>
public sealed class PanelLogic
{
    public const int MaximumPointers = 8;

    /// <summary>A pull of this much moves a list instead of choosing from it.</summary>
    private const float DragMeters = 0.015f;
    private readonly PointerMemory[] _memories = new PointerMemory[MaximumPointers];
    private readonly PanelActions _actions;

    public PanelLogic(PanelDefinition definition)
    {
        Definition = definition;
        State = new PanelState(definition);
        Layout = new PanelLayout(definition);
        Layout.Compute(State);
        _actions = new PanelActions(definition, State);
        Array.Fill(_memories, PointerMemory.Fresh);
    }

    public PanelDefinition Definition { get; }

    public PanelState State { get; }

    public PanelLayout Layout { get; }

    /// <summary>How long a pointer has to stay on a part to activate it.</summary>
    public double DwellSeconds { get; set; } = 1.0;

    /// <summary>Whether the keyboard writes capitals.</summary>
    public bool IsShifted => _actions.IsShifted;

    public ref readonly PointerMemory PointerAt(int pointer) => ref _memories[pointer];

    /// <summary>Moves on by one tick; appends what happened.</summary>
    public void Step(ReadOnlySpan<WidgetPointer> pointers, double elapsedSeconds, List<PanelEvent> events)
    {
        for (int i = 0; i < Math.Min(pointers.Length, MaximumPointers); i++)
        {
            StepPointer(i, pointers[i], elapsedSeconds, events);
        }
    }

    /// <summary>Takes over a change that another program made, as its record says.</summary>
    public void Apply(in PanelEvent change)
    {
        _actions.Apply(change);
        Layout.Compute(State);
    }

    /// <summary>Shows a pointer where another program, which decides, has it.</summary>
    public void Show(int pointer, PointerKind kind, int widget, int part, bool isHeld)
    {
        ref PointerMemory memory = ref _memories[pointer];
        bool hasMoved = memory.Widget != widget || memory.Part != part;
        memory = PointerMemory.Fresh;
        (memory.Widget, memory.Part, memory.HeldWidget) = (widget, part, isHeld ? widget : -1);
        memory.DwellSeconds = kind == PointerKind.Dwell && hasMoved ? 0.0 : -1.0;
    }

    /// <summary>Lets the shown dwell of such pointers go on; true where there is one.</summary>
    public bool AdvanceDwell(double elapsedSeconds)
    {
        bool isDwelling = false;
        foreach (ref PointerMemory memory in _memories.AsSpan())
        {
            if (memory.Widget >= 0 && memory.DwellSeconds >= 0.0 && memory.DwellSeconds < DwellSeconds)
            {
                memory.DwellSeconds += elapsedSeconds;
                isDwelling = true;
            }
        }

        return isDwelling;
    }

    /// <summary>Opens or closes a dialog, from outside of the panel.</summary>
    public void SetDialog(int number, bool isOpen)
    {
        State.SetValue(number, isOpen ? 1.0 : 0.0);
        Layout.Compute(State);
    }

    public void AddTo(ref StateHash hash)
    {
        State.AddTo(ref hash);
        foreach (ref readonly PointerMemory memory in _memories.AsSpan())
        {
            hash.Add(memory.Widget);
            hash.Add(memory.Part);
            hash.Add(memory.HeldWidget);
            hash.Add(memory.DwellSeconds);
        }
    }

    private void StepPointer(int index, in WidgetPointer pointer, double elapsedSeconds, List<PanelEvent> events)
    {
        ref PointerMemory memory = ref _memories[index];
        Hover(ref memory, index, pointer, events);
        bool goesDown = pointer.IsPressed && !memory.WasPressed && pointer.IsOver;
        bool goesUp = !pointer.IsPressed && memory.WasPressed;
        memory.WasPressed = pointer.IsPressed;
        if (goesDown)
        {
            Press(ref memory, index, pointer, events);
        }

        if (memory.HeldWidget >= 0 && pointer.IsPressed)
        {
            Drag(ref memory, index, pointer, events);
        }

        if (goesUp)
        {
            Release(ref memory, index, events);
        }

        Dwell(ref memory, index, pointer, elapsedSeconds, events);
    }

    private void Hover(ref PointerMemory memory, int index, in WidgetPointer pointer, List<PanelEvent> events)
    {
        (int widget, int part) = pointer.IsOver ? Find(pointer) : (-1, WidgetParts.None);
        if (widget == memory.Widget && part == memory.Part)
        {
            return;
        }

        (memory.Widget, memory.Part, memory.DwellSeconds) = (widget, part, 0.0);
        if (widget >= 0)
        {
            events.Add(new PanelEvent(PanelEventKind.Hovered, widget, index, part));
        }
    }

    private (int Widget, int Part) Find(in WidgetPointer pointer)
    {
        int first = Math.Max(Layout.OpenDialog, 0);
        for (int i = Layout.Placed.Count - 1; i >= first; i--)
        {
            PlacedWidget placed = Layout.Placed[i];
            int part = WidgetParts.Find(placed.Widget, placed.Box, pointer.Point, State, placed.Number);
            if (part != WidgetParts.None)
            {
                return (placed.Number, part);
            }
        }

        return (-1, WidgetParts.None);
    }

    private void Press(ref PointerMemory memory, int index, in WidgetPointer pointer, List<PanelEvent> events)
    {
        if (memory.Widget < 0)
        {
            return;
        }

        (memory.HeldWidget, memory.HeldPart) = (memory.Widget, memory.Part);
        (memory.PressedAt, memory.ScrollAtPress, memory.HasScrolled) = (pointer.Point, State.ScrollOf(memory.Widget), false);
        events.Add(new PanelEvent(PanelEventKind.Pressed, memory.Widget, index, memory.Part));
        if (PanelActions.ActsOnPress(Definition.Widgets[memory.Widget], memory.Part))
        {
            Activate(memory.Widget, memory.Part, index, events);
        }
    }

    private void Drag(ref PointerMemory memory, int index, in WidgetPointer pointer, List<PanelEvent> events)
    {
        if (!Layout.TryFind(memory.HeldWidget, out PanelRectangle box))
        {
            return;
        }

        if (Definition.Widgets[memory.HeldWidget] is SliderWidget slider && memory.HeldPart == WidgetParts.SliderTrack)
        {
            _actions.DragSlider(memory.HeldWidget, slider, box, pointer.Point.X, index, events);
        }
        else if (Definition.Widgets[memory.HeldWidget] is ListWidget or TableWidget && memory.HeldPart < WidgetParts.ScrollUp)
        {
            float pulled = pointer.Point.Y - memory.PressedAt.Y;
            memory.HasScrolled |= Math.Abs(pulled) > DragMeters;
            if (memory.HasScrolled)
            {
                int rows = (int)Math.Round(pulled / PanelMetrics.RowMeters);
                _actions.ScrollTo(memory.HeldWidget, box, memory.ScrollAtPress + rows, index, events);
            }
        }
    }

    private void Release(ref PointerMemory memory, int index, List<PanelEvent> events)
    {
        (int widget, int part) = (memory.HeldWidget, memory.HeldPart);
        (memory.HeldWidget, memory.HeldPart) = (-1, WidgetParts.None);
        bool isInside = widget >= 0 && widget == memory.Widget && part == memory.Part && !memory.HasScrolled;
        if (isInside && !PanelActions.ActsOnPress(Definition.Widgets[widget], part))
        {
            Activate(widget, part, index, events);
        }
    }

    private void Dwell(ref PointerMemory memory, int index, in WidgetPointer pointer, double elapsedSeconds, List<PanelEvent> events)
    {
        bool dwells = pointer.Kind == PointerKind.Dwell;
        if (!dwells || memory.Widget < 0 || memory.HeldWidget >= 0 || memory.DwellSeconds < 0.0)
        {
            return;
        }

        memory.DwellSeconds += elapsedSeconds;
        if (memory.DwellSeconds >= DwellSeconds)
        {
            bool repeats = PanelActions.RepeatsWhileDwelling(Definition.Widgets[memory.Widget], memory.Part);
            memory.DwellSeconds = repeats ? 0.0 : -1.0;
            Activate(memory.Widget, memory.Part, index, events);
        }
    }

    private void Activate(int widget, int part, int index, List<PanelEvent> events)
    {
        if (Layout.TryFind(widget, out PanelRectangle box))
        {
            _actions.Activate(widget, part, box, index, events);
            Layout.Compute(State);
        }
    }
}
