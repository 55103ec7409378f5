using VRLab.Core;
using VRLab.Interface;

namespace VRLab.Scenarios;

/// <summary>Reads what a panel shows of the process, and tables.</summary>
internal sealed partial class PanelReader
{
    private TableWidget ReadTable(Fields fields)
    {
        var columns = new List<TableColumn>();
        foreach (SourceNode node in fields.Items("columns", isRequired: true))
        {
            Fields column = Fields.Of(node, context, "a column");
            bool isRight = column.Flag("right");
            columns.Add(new TableColumn(
                Text(column, "heading"), (float)column.Number("share", Dimension.None, 0.1, 20, 1), isRight ? TextPlacement.Right : TextPlacement.Left));
            column.Finish();
        }

        var cells = new List<IReadOnlyList<LocalizedText>>();
        foreach (SourceNode node in fields.Items("cells", isRequired: true))
        {
            cells.Add(node is SourceSequence row ? [.. row.Items.Select(cell => TextOf(cell, "cells"))] : []);
            if (cells[^1].Count != columns.Count)
            {
                context.Problems.Add(node.Place, $"a line of 'cells' needs {columns.Count} texts, one for each column, found {cells[^1].Count}.");
            }
        }

        return new TableWidget(columns, cells, Count(fields, "visible", 4));
    }

    private ValueWidget ReadValue(Fields fields)
    {
        ShownQuantity shown = ReadShown(fields, UnitIn(fields));
        return new ValueWidget(
            shown,
            fields.Number("low", Dimension.None, -1e12, 1e12, double.NegativeInfinity),
            fields.Number("high", Dimension.None, -1e12, 1e12, double.PositiveInfinity));
    }

    private ProgressWidget ReadProgress(Fields fields) => new(
        ReadShown(fields, UnitIn(fields)), fields.Number("from", Dimension.None, -1e12, 1e12), fields.Number("to", Dimension.None, -1e12, 1e12));

    private PlotWidget ReadPlot(Fields fields)
    {
        SourceNode? unit = UnitIn(fields);
        var series = new List<ShownQuantity>();
        foreach (SourceNode node in fields.Items("lines", isRequired: true).Take(PlotWidget.MaximumSeries))
        {
            Fields line = Fields.Of(node, context, "a line");
            series.Add(ReadShown(line, unit));
            line.Finish();
        }

        return new PlotWidget(
            series,
            fields.Number("span", Dimension.Time, 5, 3600, 60),
            fields.Number("from", Dimension.None, -1e12, 1e12),
            fields.Number("to", Dimension.None, -1e12, 1e12));
    }

    private static SourceNode? UnitIn(Fields fields) => fields.Optional("unit");

    /// <summary>A quantity with the unit in which it is shown; the unit's size comes from the table of units.</summary>
    private ShownQuantity ReadShown(Fields fields, SourceNode? unit)
    {
        string quantity = fields.Reference("quantity", context.Quantities);
        Dimension dimension = ConditionReader.DimensionOf(quantity, context.ProcessKind);
        string name = unit is SourceScalar { Text: var text } ? text : "";
        double zero = 0, one = 1;
        string expected = "";
        bool isKnown = name.Length == 0 || (UnitTable.TryParse($"0 {name}", dimension, out zero, out expected) && UnitTable.TryParse($"1 {name}", dimension, out one, out expected));
        if (!isKnown)
        {
            context.Problems.Add(unit!.Place, $"'unit' needs one of {UnitTable.NamesFor(dimension)}, found '{name}'.");
        }

        int decimals = (int)fields.Number("decimals", Dimension.None, 0, 6, 1);
        return new ShownQuantity(new QuantityId(quantity), Text(fields, "text"), Written(name), one - zero, zero, decimals);
    }

    /// <summary>Units as people write them.</summary>
    private static string Written(string unit) => unit switch
    {
        "m3/h" => "m³/h",
        "m3/s" => "m³/s",
        "m3" => "m³",
        "m2" => "m²",
        "mm2" => "mm²",
        "degC" => "°C",
        "deg" => "°",
        "Ohm" => "Ω",
        "kOhm" => "kΩ",
        "MOhm" => "MΩ",
        "uF" => "µF",
        _ => unit,
    };
}
