using System.Globalization;
using System.Numerics;
using VRLab.Core;

namespace VRLab.Interface;

/// <summary>Process values as figures and as a bar.</summary>
internal static class LivePainter
{
    private static readonly LocalizedText TooHigh = new("▲ 偏高", "▲ high");
    private static readonly LocalizedText TooLow = new("▼ 偏低", "▼ low");

    public static string Figures(ShownQuantity shown, double si) =>
        shown.Shown(si).ToString("F" + Math.Clamp(shown.Decimals, 0, 6), CultureInfo.InvariantCulture);

    public static void Value(PanelBrush brush, ValueWidget widget, IPanelSource source, PanelRectangle box)
    {
        double si = source.Value(widget.Shown.Quantity);
        double shown = widget.Shown.Shown(si);
        LocalizedText? remark = shown > widget.HighLimit ? TooHigh : shown < widget.LowLimit ? TooLow : null;
        brush.Drawing.Plate(box, brush.Theme.Surface, PanelMetrics.CornerMeters);
        PanelRectangle content = box.Inset(0.012f, 0.004f);
        Vector4 ink = remark is null ? brush.Theme.Ink : brush.Theme.Warning;
        brush.Write(brush.In(widget.Shown.Text), content.Columns(0f, 0.42f), brush.Theme.NoteInk, PanelMetrics.NoteLineMeters);
        brush.Write(remark is { } text ? brush.In(text) : "", content.Columns(0.42f, 0.6f), ink, PanelMetrics.NoteLineMeters);
        brush.Write(Figures(widget.Shown, si), content.Columns(0.58f, 0.82f), ink, PanelMetrics.TitleLineMeters, TextPlacement.Right);
        brush.Write(widget.Shown.Unit, content.Columns(0.84f, 1f), brush.Theme.NoteInk, PanelMetrics.NoteLineMeters);
    }

    public static void Progress(PanelBrush brush, ProgressWidget widget, IPanelSource source, PanelRectangle box)
    {
        double shown = widget.Shown.Shown(source.Value(widget.Shown.Quantity));
        double share = Math.Clamp((shown - widget.Minimum) / (widget.Maximum - widget.Minimum), 0.0, 1.0);
        PanelRectangle heading = box.TopStrip(box.Height * 0.5f);
        brush.Write(brush.In(widget.Shown.Text), heading.Columns(0f, 0.75f), brush.Theme.NoteInk, PanelMetrics.NoteLineMeters);
        brush.Write(share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal), heading.Columns(0.75f, 1f), brush.Theme.Ink, placement: TextPlacement.Right);
        PanelRectangle bar = (box with { Height = box.Height * 0.5f }).Inset(0f, box.Height * 0.1f);
        float radius = bar.Height * 0.5f;
        brush.Drawing.Plate(bar, brush.Theme.NoteInk, radius);
        brush.Drawing.Plate(bar.Inset(0.002f), brush.Theme.Background, radius);
        PanelRectangle inner = bar.Inset(0.004f);
        brush.Drawing.Plate(inner with { Width = Math.Max(inner.Height, inner.Width * (float)share) }, brush.Theme.Accent, radius);
    }
}
