using System.Text;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>One quantity over time. A value holds until the next record of it, as in the recording.</summary>
internal static class CurveChart
{
    private const double Width = 480;
    private const double Height = 150;
    private const double Left = 44;
    private const double Right = 8;
    private const double Top = 10;
    private const double Bottom = 20;

    public static void Write(HtmlWriter html, ReportView view, PlannedCurve plan, CurveEvidence curve)
    {
        var scale = ValueScale.Of(curve.Points.Select(point => Shown(plan, point.Value)));
        using (html.Open("svg", "class", "curve", "viewBox", $"0 0 {Width} {Height}", "role", "img"))
        {
            html.Element("title", $"{plan.Name.In(view.Lead)} ({plan.Unit})");
            WriteValueAxis(html, scale);
            WriteTimeAxis(html, view);
            html.Empty("path", "class", "line", "d", PathOf(view, plan, curve, scale));
            WriteHazards(html, view);
        }
    }

    private static double Shown(PlannedCurve plan, double value) => (value * plan.Scale) + plan.Offset;

    private static void WriteValueAxis(HtmlWriter html, ValueScale scale)
    {
        foreach (double value in scale.Ticks)
        {
            double y = YAt(scale, value);
            html.Empty("path", "class", "grid", "d", $"M{Left},{HtmlWriter.Number(y)}H{Width - Right}");
            SvgText.Write(html, HtmlWriter.Number(value), Left - 5, y + 4, "tick", "end");
        }
    }

    private static void WriteTimeAxis(HtmlWriter html, ReportView view)
    {
        double spacing = TimelineAxis.SpacingFor(view.Evidence.DurationSeconds, 6);
        for (double seconds = 0; seconds <= view.Evidence.DurationSeconds; seconds += spacing)
        {
            SvgText.Write(html, FindingTexts.Clock(seconds), XAt(view, seconds), Height - 5, "tick", "middle");
        }
    }

    private static string PathOf(ReportView view, PlannedCurve plan, CurveEvidence curve, ValueScale scale)
    {
        var path = new StringBuilder();
        double? y = null;
        double lastX = double.NegativeInfinity;
        foreach (CurvePoint point in CurveThinning.Thin(curve.Points))
        {
            double x = XAt(view, view.Evidence.SecondsAt(point.Tick));
            // Neighboring samples are joined; a longer silence means that the value held.
            path.Append(y is null ? "M" : x - lastX > 3 ? $"H{HtmlWriter.Number(x)}L" : "L");
            y = YAt(scale, Shown(plan, point.Value));
            path.Append(HtmlWriter.Number(x)).Append(',').Append(HtmlWriter.Number(y.Value));
            lastX = x;
        }

        return path.Append('H').Append(HtmlWriter.Number(XAt(view, view.Evidence.DurationSeconds))).ToString();
    }

    private static void WriteHazards(HtmlWriter html, ReportView view)
    {
        foreach ((int number, Finding finding) in view.NumberedFindings.Where(entry => entry.Finding.Kind == FindingKind.Hazard))
        {
            double x = XAt(view, view.Evidence.SecondsAt(finding.ToTick));
            html.Empty("path", "class", "hazard-line", "d", $"M{HtmlWriter.Number(x)},{Top}V{Height - Bottom}");
            FindingMark.Write(html, finding.Kind, number, x, Top + 2);
        }
    }

    private static double XAt(ReportView view, double seconds) =>
        Left + (seconds / Math.Max(view.Evidence.DurationSeconds, 1) * (Width - Left - Right));

    private static double YAt(ValueScale scale, double value) =>
        Height - Bottom - ((value - scale.Minimum) / (scale.Maximum - scale.Minimum) * (Height - Top - Bottom));
}
