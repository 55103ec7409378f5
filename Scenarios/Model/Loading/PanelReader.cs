using System.Numerics;
using VRLab.Core;
using VRLab.Interface;

namespace VRLab.Scenarios;

/// <summary>Reads a panel: its size and its content, widget by widget.</summary>
internal sealed partial class PanelReader(AuthorContext context, string panel)
{
    /// <summary>A panel's content may be a little tighter than its parts would like; beyond this it is unreadable.</summary>
    private const float OverflowToleranceMeters = 0.01f;
    private const float DefaultRows = 0f;
    private int _textCount;

    public PanelDefinition? Read(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "a panel");
        var size = new Vector2(
            (float)fields.Number("width", Dimension.Length, 0.1, 4), (float)fields.Number("height", Dimension.Length, 0.05, 3));
        Widget root = ReadColumn(fields, "content", isRequired: true);
        bool isForPractice = fields.Flag("practice-only");
        fields.Finish();
        if (context.Problems.Any)
        {
            return null;
        }

        try
        {
            var definition = new PanelDefinition(size, root) { IsForPractice = isForPractice };
            CheckRoom(definition, node.Place);
            return definition;
        }
        catch (ProblemException problem)
        {
            context.Problems.Add(node.Place, problem.Message);
            return null;
        }
    }

    private void CheckRoom(PanelDefinition definition, SourcePlace place)
    {
        float overflow = new PanelLogic(definition).Layout.OverflowMeters;
        if (overflow > OverflowToleranceMeters)
        {
            context.Problems.Add(place, string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"the panel '{panel}' is {overflow * 100f:0} cm too low for its content: raise 'height', or put less on it."));
        }
    }

    private ColumnWidget ReadColumn(Fields fields, string key, bool isRequired = false) =>
        new([.. fields.Items(key, isRequired).Select(ReadWidget)]);

    private Widget ReadWidget(SourceNode node)
    {
        Fields outer = Fields.Of(node, context, "a widget");
        string? kind = outer.Which(
            "title", "text", "note", "warning", "button", "toggle", "choice", "slider", "list", "table",
            "image", "value", "plot", "progress", "steps", "field", "keyboard", "row", "grid", "tabs", "dialog");
        if (kind is null)
        {
            return new SpaceWidget();
        }

        SourceNode content = outer.Required(kind)!;
        float share = (float)outer.Number("share", Dimension.None, 0.1, 20, 1);
        float rows = (float)outer.Number("rows", Dimension.None, 0.3, 30, DefaultRows);
        outer.Finish();
        Widget widget = kind switch
        {
            "title" => new LabelWidget(TextOf(content, kind), LabelRole.Title),
            "text" => new LabelWidget(TextOf(content, kind)),
            "note" => new LabelWidget(TextOf(content, kind), LabelRole.Note),
            "warning" => new LabelWidget(TextOf(content, kind), LabelRole.Warning),
            "row" => new RowWidget(ChildrenOf(content, kind)),
            _ => ReadGroup(kind, Fields.Of(content, context, $"'{kind}'")),
        };
        return widget with { Share = share, Rows = rows };
    }

    private Widget ReadGroup(string kind, Fields fields)
    {
        Widget widget = kind switch
        {
            "button" => ReadButton(fields),
            "toggle" => new ToggleWidget(Text(fields, "text"), fields.Flag("initially")) { Id = ControlId(fields) },
            "choice" => new ChoiceWidget(OptionalText(fields, "text"), TextsOf(fields, "options"), Index(fields)) { Id = ControlId(fields) },
            "slider" => ReadSlider(fields),
            "list" => new ListWidget(TextsOf(fields, "items"), Count(fields, "visible", 4), Index(fields, -1)) { Id = ControlId(fields) },
            "table" => ReadTable(fields),
            "image" => ReadImage(fields),
            "value" => ReadValue(fields),
            "plot" => ReadPlot(fields),
            "progress" => ReadProgress(fields),
            "steps" => new StepsWidget(Count(fields, "visible", 6)),
            "field" => new TextFieldWidget(Text(fields, "hint"), Count(fields, "length", 40)) { Id = ButtonId(fields) },
            "keyboard" => new KeyboardWidget(fields.Name("for")),
            "grid" => new GridWidget(Count(fields, "columns", 2), ReadColumn(fields, "content", isRequired: true).Children),
            "tabs" => ReadTabs(fields),
            _ => new DialogWidget(Text(fields, "title"), Text(fields, "text"), TextsOf(fields, "buttons")) { Id = ButtonId(fields) },
        };
        fields.Finish();
        return widget;
    }

    private ButtonWidget ReadButton(Fields fields)
    {
        string role = fields.Optional("role") is { } node ? fields.NameOf(node, "role") : "normal";
        if (role is not ("normal" or "primary" or "danger"))
        {
            context.Problems.Add(fields.Optional("role")!.Place, $"'role' needs normal, primary or danger, found '{role}'.");
        }

        ButtonRole known = role == "primary" ? ButtonRole.Primary : role == "danger" ? ButtonRole.Danger : ButtonRole.Normal;
        return new ButtonWidget(Text(fields, "text"), known) { Id = ButtonId(fields) };
    }

    private ImageWidget ReadImage(Fields fields)
    {
        string fit = fields.Optional("fit") is { } node ? fields.NameOf(node, "fit") : "whole";
        if (fit is not ("whole" or "fill" or "stretch"))
        {
            context.Problems.Add(fields.Optional("fit")!.Place, $"'fit' needs whole, fill or stretch, found '{fit}'.");
        }

        PictureFit known = fit == "fill" ? PictureFit.Fill : fit == "stretch" ? PictureFit.Stretch : PictureFit.Whole;
        return new ImageWidget(fields.FileName("file", "pictures/plan.png", ".png", ".jpg", ".jpeg"), Text(fields, "text"), known);
    }

    private SliderWidget ReadSlider(Fields fields)
    {
        double from = fields.Number("from", Dimension.None, -1e6, 1e6);
        double to = fields.Number("to", Dimension.None, -1e6, 1e6);
        if (to <= from)
        {
            context.Problems.Add(fields.Place, "'to' must be greater than 'from'.");
            to = from + 1;
        }

        double step = fields.Number("step", Dimension.None, 1e-6, 1e6, (to - from) / 20);
        string unit = fields.Optional("unit") is { } node ? fields.TextOf(node, "unit") : "";
        return new SliderWidget(Text(fields, "text"), from, to, step, fields.Number("initially", Dimension.None, from, to, from), unit) { Id = ControlId(fields) };
    }

    private TabsWidget ReadTabs(Fields fields)
    {
        var titles = new List<LocalizedText>();
        var pages = new List<Widget>();
        foreach (SourceNode node in fields.Items("pages", isRequired: true))
        {
            Fields page = Fields.Of(node, context, "a page");
            titles.Add(Text(page, "title"));
            pages.Add(ReadColumn(page, "content", isRequired: true));
            page.Finish();
        }

        return new TabsWidget(titles, pages) { Id = ControlId(fields, isRequired: false) };
    }

    private IReadOnlyList<Widget> ChildrenOf(SourceNode node, string key)
    {
        if (node is SourceSequence { Items: { Count: > 0 } items })
        {
            return [.. items.Select(ReadWidget)];
        }

        context.Problems.Add(node.Place, $"'{key}' needs a list of widgets, found {node.Described}.");
        return [];
    }

    private string ControlId(Fields fields, bool isRequired = true) => Id(fields, context.Controls, isRequired);

    private string ButtonId(Fields fields)
    {
        string id = Id(fields, context.Controls, isRequired: true);
        context.Buttons.Define(id, fields.Place, context.Problems);
        return id;
    }

    private string Id(Fields fields, Names names, bool isRequired)
    {
        if (!isRequired && fields.Optional("id") is null)
        {
            return "";
        }

        string id = fields.Name("id");
        names.Define(id, fields.Place, context.Problems);
        return id;
    }

    private LocalizedText Text(Fields fields, string key) => fields.Required(key) is { } node ? TextOf(node, key) : default;

    private LocalizedText OptionalText(Fields fields, string key) => fields.Optional(key) is { } node ? TextOf(node, key) : new LocalizedText("", "");

    private LocalizedText TextOf(SourceNode node, string key) =>
        Fields.Of(new SourceMapping(node.Place, []), context, "a widget").LocalizedOf(node, key, $"panel.{panel}.{_textCount++}");

    private IReadOnlyList<LocalizedText> TextsOf(Fields fields, string key) => [.. fields.Items(key, isRequired: true).Select(item => TextOf(item, key))];

    private static int Count(Fields fields, string key, int standIn) => (int)fields.Number(key, Dimension.None, 1, 100, standIn);

    private static int Index(Fields fields, int standIn = 0) => (int)fields.Number("initially", Dimension.None, -1, 100, standIn);
}
