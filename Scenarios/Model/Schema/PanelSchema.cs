using static VRLab.Scenarios.SchemaGroup;
using static VRLab.Scenarios.SchemaValue;

namespace VRLab.Scenarios;

/// <summary>The groups of a panel and its widgets.</summary>
internal static class PanelSchema
{
    private static readonly SchemaKey Id = Need("id", Name);
    private static readonly SchemaValue Widgets = SchemaValue.Groups("widget");
    private static readonly SchemaKey[] Shown = [Need("quantity", Name), Need("text", Text), May("decimals", Number)];

    public static IEnumerable<SchemaGroup> Groups =>
    [
        Of("panel", Need("width", Measure(Dimension.Length)), Need("height", Measure(Dimension.Length)), Need("content", Widgets), May("practice-only", Flag)),
        OneOf("widget", [.. Kinds.Select(kind => new[] { Need(kind.Key, kind.Value), May("share", Number), May("rows", Number) })]),
        .. Contents,
        Of("column", Need("heading", Text), May("share", Number), May("right", Flag)),
        Of("line", Shown),
        Of("page", Need("title", Text), Need("content", Widgets)),
    ];

    private static IEnumerable<KeyValuePair<string, SchemaValue>> Kinds =>
    [
        .. new[] { "title", "text", "note", "warning" }.Select(label => KeyValuePair.Create(label, Text)),
        KeyValuePair.Create("row", Widgets),
        .. Contents.Select(content => KeyValuePair.Create(content.Name["panel-".Length..], Group(content.Name))),
    ];

    private static SchemaGroup[] Contents =>
    [
        Of("panel-button", Id, Need("text", Text), May("role", Choice("normal", "primary", "danger"))),
        Of("panel-toggle", Id, Need("text", Text), May("initially", Flag)),
        Of("panel-choice", Id, May("text", Text), Need("options", List(Text)), May("initially", Number)),
        Of(
            "panel-slider",
            Id, Need("text", Text), Need("from", Number), Need("to", Number), May("step", Number), May("initially", Number), May("unit", Word)),
        Of("panel-list", Id, Need("items", List(Text)), May("visible", Number), May("initially", Number)),
        Of("panel-table", Need("columns", SchemaValue.Groups("column")), Need("cells", List(List(Text))), May("visible", Number)),
        Of("panel-image", Need("file", Word), Need("text", Text), May("fit", Choice("whole", "fill", "stretch"))),
        Of("panel-value", [.. Shown, May("unit", Word), May("low", Number), May("high", Number)]),
        Of("panel-plot", May("unit", Word), May("span", Measure(Dimension.Time)), Need("from", Number), Need("to", Number), Need("lines", SchemaValue.Groups("line"))),
        Of("panel-progress", [.. Shown, May("unit", Word), Need("from", Number), Need("to", Number)]),
        Of("panel-steps", May("visible", Number)),
        Of("panel-field", Id, Need("hint", Text), May("length", Number)),
        Of("panel-keyboard", Need("for", Name)),
        Of("panel-grid", May("columns", Number), Need("content", Widgets)),
        Of("panel-tabs", May("id", Name), Need("pages", SchemaValue.Groups("page"))),
        Of("panel-dialog", Id, Need("title", Text), Need("text", Text), Need("buttons", List(Text))),
    ];
}
