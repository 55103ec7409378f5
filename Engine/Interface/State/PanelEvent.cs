namespace VRLab.Interface;

public enum PanelEventKind
{
    /// <summary>Came to point at a part that can be pressed: a soft tick for hand and ear.</summary>
    Hovered,

    /// <summary>Went down on a part: a click.</summary>
    Pressed,

    /// <summary>A button was pressed, or a dialog answered (value: index of its button).</summary>
    Activated,

    /// <summary>A toggle, choice, slider, list or tab has this value now.</summary>
    ValueChanged,

    /// <summary>A text field holds this text now.</summary>
    TextChanged,

    /// <summary>A list or table begins with item <see cref="PanelEvent.Value"/> now.</summary>
    Scrolled,

    /// <summary>The text of a field was confirmed by the keyboard's enter key.</summary>
    TextEntered,
}

/// <summary>Something that a pointer did to a widget.</summary>
/// <param name="Widget">The widget's number in its panel.</param>
/// <param name="Pointer">Which pointer; -1 where the program itself did it.</param>
public readonly record struct PanelEvent(PanelEventKind Kind, int Widget, int Pointer, double Value = 0.0, string Text = "");
