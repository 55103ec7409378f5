using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>The course of the process: a small chart for each quantity that changed, hazards marked.</summary>
internal static class CurveSection
{
    private const int MostCharts = 6;

    public static void Write(HtmlWriter html, ReportView view)
    {
        (PlannedCurve Plan, CurveEvidence Curve)[] curves = [.. Changing(view).Take(MostCharts)];
        if (curves.Length == 0)
        {
            return;
        }

        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("工艺过程曲线", "Process curves"));
            using (html.Open("div", "class", "curves"))
            {
                foreach ((PlannedCurve plan, CurveEvidence curve) in curves)
                {
                    WriteFigure(html, view, plan, curve);
                }
            }
        }
    }

    private static IEnumerable<(PlannedCurve Plan, CurveEvidence Curve)> Changing(ReportView view) =>
        from plan in view.Plan.Curves
        from curve in view.Evidence.Curves
        where curve.Quantity == plan.Quantity && curve.Points.Count > 1
        select (plan, curve);

    private static void WriteFigure(HtmlWriter html, ReportView view, PlannedCurve plan, CurveEvidence curve)
    {
        using (html.Open("figure"))
        {
            using (html.Open("figcaption"))
            {
                html.Text(plan.Name);
                html.Element("small", plan.Unit);
            }

            CurveChart.Write(html, view, plan, curve);
        }
    }
}
