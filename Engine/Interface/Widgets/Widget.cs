using VRLab.Core;

namespace VRLab.Interface;

/// <summary>
/// A part of a panel as plain data: what it is, not how it looks. What a learner sets lives in <see cref="PanelState"/>. Sizes never
/// depend on texts or fonts, so that every machine places the same widget at the same point; texts fit themselves into their boxes.
/// </summary>
public abstract record Widget
{
    /// <summary>Names it in records, conditions and settings; empty where nothing needs to name it.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its part of a row's width, against its neighbors' parts.</summary>
    public float Share { get; init; } = 1f;

    /// <summary>Height in rows of <see cref="PanelMetrics.RowMeters"/>; 0 takes the kind's own.</summary>
    public float Rows { get; init; }
}

public enum LabelRole
{
    Body,
    Title,
    Note,
    Warning,
}

/// <summary>A text; it wraps, and shrinks where its box is too small.</summary>
public sealed record LabelWidget(LocalizedText Text, LabelRole Role = LabelRole.Body, TextPlacement Placement = TextPlacement.Left) : Widget;

public enum ButtonRole
{
    Normal,
    Primary,
    Danger,
}

/// <summary>Does something once each time it is pressed.</summary>
public sealed record ButtonWidget(LocalizedText Text, ButtonRole Role = ButtonRole.Normal) : Widget;

/// <summary>On or off: value 1 or 0.</summary>
public sealed record ToggleWidget(LocalizedText Text, bool Initially = false) : Widget;

/// <summary>One of a few: the value is the index.</summary>
public sealed record ChoiceWidget(LocalizedText Text, IReadOnlyList<LocalizedText> Options, int Initially = 0) : Widget;

/// <summary>A number between two limits, in steps; by dragging, or by the buttons at its ends.</summary>
public sealed record SliderWidget(LocalizedText Text, double Minimum, double Maximum, double Step, double Initially, string Unit = "") : Widget;

/// <summary>One of many: the value is the index, -1 while none is chosen. Scrolls where not all fit.</summary>
public sealed record ListWidget(IReadOnlyList<LocalizedText> Items, int VisibleRows = 4, int Initially = -1) : Widget;

/// <param name="Share">Of the table's width.</param>
public sealed record TableColumn(LocalizedText Heading, float Share = 1f, TextPlacement Placement = TextPlacement.Left);

/// <summary>Texts in rows and columns. Scrolls where not all fit.</summary>
public sealed record TableWidget(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<LocalizedText>> Cells, int VisibleRows = 4) : Widget;

/// <summary>A line for writing; its text is its state.</summary>
public sealed record TextFieldWidget(LocalizedText Hint, int MaximumLength = 40) : Widget;

/// <summary>Keys that write into a text field of the same panel.</summary>
/// <param name="Target">The text field's id.</param>
public sealed record KeyboardWidget(string Target) : Widget;

/// <summary>Empty room.</summary>
public sealed record SpaceWidget : Widget;
