namespace VRLab.Interface;

/// <summary>What each kind of widget does when one of its parts is activated.</summary>
internal sealed class PanelActions(PanelDefinition definition, PanelState state)
{
    public bool IsShifted { get; private set; }

    /// <summary>Keys answer on the way down, as keys do; so does what is dragged.</summary>
    public static bool ActsOnPress(Widget widget, int part) =>
        widget is KeyboardWidget || (widget is SliderWidget && part == WidgetParts.SliderTrack);

    /// <summary>Staying on the ends of sliders and lists goes on moving them.</summary>
    public static bool RepeatsWhileDwelling(Widget widget, int part) =>
        (widget is SliderWidget && part != WidgetParts.SliderTrack) || part >= WidgetParts.ScrollUp;

    public void Activate(int number, int part, PanelRectangle box, int pointer, List<PanelEvent> events)
    {
        switch (definition.Widgets[number])
        {
            case ButtonWidget:
                events.Add(new PanelEvent(PanelEventKind.Activated, number, pointer));
                break;
            case DialogWidget:
                state.SetValue(number, 0.0);
                events.Add(new PanelEvent(PanelEventKind.Activated, number, pointer, part));
                break;
            case ToggleWidget:
                SetValue(number, state.ValueOf(number) > 0.5 ? 0.0 : 1.0, pointer, events);
                break;
            case ChoiceWidget or TabsWidget:
                SetValue(number, part, pointer, events);
                break;
            case ListWidget or TableWidget when part >= WidgetParts.ScrollUp:
                ScrollTo(number, box, state.ScrollOf(number) + (part == WidgetParts.ScrollUp ? -1 : 1), pointer, events);
                break;
            case ListWidget:
                SetValue(number, part, pointer, events);
                break;
            case SliderWidget slider when part != WidgetParts.SliderTrack:
                SetValue(number, Stepped(slider, state.ValueOf(number) + (part == WidgetParts.SliderLess ? -slider.Step : slider.Step)), pointer, events);
                break;
            case KeyboardWidget keyboard:
                Type(definition.Find(keyboard.Target), part, pointer, events);
                break;
        }
    }

    public void DragSlider(int number, SliderWidget slider, PanelRectangle box, float x, int pointer, List<PanelEvent> events)
    {
        PanelRectangle track = WidgetParts.SliderPart(box, WidgetParts.SliderTrack).Inset(PanelMetrics.SliderKnobMeters, 0f);
        double share = Math.Clamp((x - track.Left) / Math.Max(track.Width, 1e-4f), 0f, 1f);
        SetValue(number, Stepped(slider, slider.Minimum + (share * (slider.Maximum - slider.Minimum))), pointer, events);
    }

    public void ScrollTo(int number, PanelRectangle box, int firstItem, int pointer, List<PanelEvent> events)
    {
        (int count, int visible) = definition.Widgets[number] switch
        {
            ListWidget list => (list.Items.Count, WidgetParts.RowsOf(box, PanelMetrics.RowMeters)),
            TableWidget table => (table.Cells.Count, WidgetParts.TableRows(box)),
            _ => (0, 0),
        };
        int first = Math.Clamp(firstItem, 0, Math.Max(0, count - visible));
        if (first != state.ScrollOf(number))
        {
            state.SetScroll(number, first);
            events.Add(new PanelEvent(PanelEventKind.Scrolled, number, pointer, first));
        }
    }

    public void Apply(in PanelEvent change)
    {
        switch (change.Kind)
        {
            case PanelEventKind.ValueChanged:
                state.SetValue(change.Widget, change.Value);
                break;
            case PanelEventKind.TextChanged:
                state.SetText(change.Widget, change.Text);
                break;
            case PanelEventKind.Scrolled:
                state.SetScroll(change.Widget, (int)change.Value);
                break;
            case PanelEventKind.Activated when definition.Widgets[change.Widget] is DialogWidget:
                state.SetValue(change.Widget, 0.0);
                break;
        }
    }

    private void SetValue(int number, double value, int pointer, List<PanelEvent> events)
    {
        if (value != state.ValueOf(number))
        {
            state.SetValue(number, value);
            events.Add(new PanelEvent(PanelEventKind.ValueChanged, number, pointer, value));
        }
    }

    private static double Stepped(SliderWidget slider, double value)
    {
        double steps = Math.Round((value - slider.Minimum) / slider.Step);
        return Math.Clamp(slider.Minimum + (steps * slider.Step), slider.Minimum, slider.Maximum);
    }

    private void Type(int field, int key, int pointer, List<PanelEvent> events)
    {
        if (key == KeyboardLayout.ShiftKey)
        {
            IsShifted = !IsShifted;
            return;
        }

        if (field < 0 || definition.Widgets[field] is not TextFieldWidget target)
        {
            return;
        }

        string text = state.TextOf(field);
        string next = key switch
        {
            KeyboardLayout.BackspaceKey => text.Length > 0 ? text[..^1] : text,
            KeyboardLayout.ClearKey => "",
            KeyboardLayout.EnterKey => text,
            _ => text.Length < target.MaximumLength ? text + KeyboardLayout.CharacterOf(key, IsShifted) : text,
        };
        if (key == KeyboardLayout.EnterKey)
        {
            events.Add(new PanelEvent(PanelEventKind.TextEntered, field, pointer, 0.0, text));
        }
        else if (next != text)
        {
            state.SetText(field, next);
            events.Add(new PanelEvent(PanelEventKind.TextChanged, field, pointer, 0.0, next));
        }
    }
}
