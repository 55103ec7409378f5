using System.Globalization;
using System.Numerics;
using VRLab.Core;

namespace VRLab.Interface;

/// <summary>The last minutes of process values: axes with round numbers and units, lines that differ in color and stroke, a legend with present values.</summary>
internal static class PlotPainter
{
    private const float AxisMeters = 0.055f;
    private const float TimeAxisMeters = 0.028f;
    private const float LegendMeters = 0.03f;
    private const float LabelMeters = 0.019f;
    private const float StrokeMeters = 0.0028f;

    /// <summary>Segments drawn and left out, by line: whole, dashed, dotted, long dashes.</summary>
    private static readonly (int Drawn, int Gap)[] Strokes = [(1, 0), (4, 2), (1, 1), (8, 2)];

    public static void Plot(PanelBrush brush, PlotWidget plot, IPanelSource source, PanelRectangle box)
    {
        float legend = LegendMeters * plot.Series.Count;
        brush.Drawing.Plate(box, brush.Theme.Surface, PanelMetrics.CornerMeters);
        PanelRectangle inner = box.Inset(0.01f);
        Legend(brush, plot, source, inner.TopStrip(legend));
        PanelRectangle rest = inner.BelowStrip(legend + LabelMeters + 0.004f);
        var area = new PanelRectangle(rest.Left + AxisMeters, rest.Bottom + TimeAxisMeters, rest.Width - AxisMeters - 0.012f, rest.Height - TimeAxisMeters);
        (double low, double high) = Range(plot, source);
        ValueAxis(brush, plot, area, low, high);
        TimeAxis(brush, plot, area);
        PanelRectangle before = brush.Drawing.Clip(area.Inset(-StrokeMeters));
        for (int i = 0; i < Math.Min(plot.Series.Count, PlotWidget.MaximumSeries); i++)
        {
            if (source.HistoryOf(plot.Series[i].Quantity) is { } history)
            {
                Line(brush, plot, plot.Series[i], history, i, area, low, high);
            }
        }

        brush.Drawing.Clip(before);
    }

    /// <summary>The distance of round numbers that divides a range into three to six parts: 1, 2 or 5 times a power of ten.</summary>
    internal static double TickOf(double range)
    {
        double power = 1.0;
        while (power * 10.0 <= range / 3.0)
        {
            power *= 10.0;
        }

        while (power > range / 3.0 && power > 1e-9)
        {
            power /= 10.0;
        }

        double parts = range / power;
        return parts > 15.0 ? power * 5.0 : parts > 6.0 ? power * 2.0 : power;
    }

    private static (double Low, double High) Range(PlotWidget plot, IPanelSource source)
    {
        (double low, double high) = (plot.Minimum, plot.Maximum);
        foreach (ShownQuantity series in plot.Series)
        {
            PanelHistory? history = source.HistoryOf(series.Quantity);
            for (int i = 0; i < (history?.Count ?? 0); i++)
            {
                double shown = series.Shown(history!.Ago(i));
                (low, high) = (Math.Min(low, shown), Math.Max(high, shown));
            }
        }

        double tick = TickOf(high - low);
        return (Math.Floor((low / tick) + 1e-9) * tick, Math.Ceiling((high / tick) - 1e-9) * tick);
    }

    private static void Legend(PanelBrush brush, PlotWidget plot, IPanelSource source, PanelRectangle box)
    {
        for (int i = 0; i < plot.Series.Count; i++)
        {
            ShownQuantity series = plot.Series[i];
            PanelRectangle line = box.BelowStrip(i * LegendMeters).TopStrip(LegendMeters);
            Sample(brush, i, line with { Width = 0.05f });
            PanelRectangle text = line.Inset(0.03f, 0f).MovedBy(0.03f, 0f);
            brush.Write(brush.In(series.Text), text.Columns(0f, 0.6f), brush.Theme.Ink, PanelMetrics.NoteLineMeters);
            string figures = $"{LivePainter.Figures(series, source.Value(series.Quantity))} {series.Unit}";
            brush.Write(figures, text.Columns(0.6f, 1f), brush.Theme.Ink, PanelMetrics.NoteLineMeters, TextPlacement.Right);
        }
    }

    private static void Sample(PanelBrush brush, int series, PanelRectangle box)
    {
        (int drawn, int gap) = Strokes[series];
        const int Pieces = 12;
        float step = box.Width / Pieces;
        for (int i = 0; i < Pieces; i++)
        {
            if (i % (drawn + gap) < drawn)
            {
                var from = new Vector2(box.Left + (i * step), box.Center.Y);
                brush.Drawing.Line(from, from + new Vector2(step * 0.9f, 0f), StrokeMeters, brush.Theme.Series[series]);
            }
        }
    }

    private static void ValueAxis(PanelBrush brush, PlotWidget plot, PanelRectangle area, double low, double high)
    {
        double tick = TickOf(high - low);
        string format = tick < 0.1 ? "F2" : tick < 1.0 ? "F1" : "F0";
        for (double value = low; value <= high + (tick * 1e-6); value += tick)
        {
            float y = area.Bottom + (area.Height * (float)((value - low) / (high - low)));
            brush.Drawing.Line(new Vector2(area.Left, y), new Vector2(area.Right, y), 0.001f, brush.Theme.Grid);
            var label = new PanelRectangle(area.Left - AxisMeters, y - (LabelMeters * 0.5f), AxisMeters - 0.006f, LabelMeters);
            brush.Write(value.ToString(format, CultureInfo.InvariantCulture), label, brush.Theme.NoteInk, LabelMeters, TextPlacement.Right);
        }

        var unit = new PanelRectangle(area.Left + 0.004f, area.Top + 0.001f, area.Width * 0.5f, LabelMeters);
        brush.Write(plot.Series.Count > 0 ? plot.Series[0].Unit : "", unit, brush.Theme.NoteInk, LabelMeters);
    }

    private static void TimeAxis(PanelBrush brush, PlotWidget plot, PanelRectangle area)
    {
        double tick = TickOf(plot.SpanSeconds);
        for (double ago = 0.0; ago <= plot.SpanSeconds * 1.0001; ago += tick)
        {
            float x = area.Right - (area.Width * (float)(ago / plot.SpanSeconds));
            brush.Drawing.Line(new Vector2(x, area.Bottom), new Vector2(x, area.Bottom - 0.005f), 0.001f, brush.Theme.NoteInk);
            const float Width = 0.07f;
            var label = new PanelRectangle(x - (Width * 0.5f), area.Bottom - 0.006f - LabelMeters, Width, LabelMeters);
            string text = ago == 0.0 ? "0 s" : "−" + ago.ToString("0", CultureInfo.InvariantCulture);
            brush.Write(text, label, brush.Theme.NoteInk, LabelMeters, TextPlacement.Center);
        }
    }

    private static void Line(
        PanelBrush brush, PlotWidget plot, ShownQuantity series, PanelHistory history, int index, PanelRectangle area, double low, double high)
    {
        (int drawn, int gap) = Strokes[index];
        int count = Math.Min(history.Count, (int)(plot.SpanSeconds / history.IntervalSeconds) + 1);
        Vector2 PointOf(int ago) => new(
            area.Right - (area.Width * (float)(ago * history.IntervalSeconds / plot.SpanSeconds)),
            area.Bottom + (area.Height * (float)((series.Shown(history.Ago(ago)) - low) / (high - low))));
        for (int ago = 1; ago < count; ago++)
        {
            if (ago % (drawn + gap) < drawn)
            {
                brush.Drawing.Line(PointOf(ago), PointOf(ago - 1), StrokeMeters, brush.Theme.Series[index]);
            }
        }
    }
}
