namespace VRLab.Assessment;

/// <summary>The findings' signs in the timeline: at the step's row where they concern one, at the top where they concern the drill.</summary>
internal static class TimelineFindings
{
    public static void Write(HtmlWriter html, ReportView view, TimelineLayout layout)
    {
        foreach ((int number, Finding finding) in view.NumberedFindings)
        {
            double x = layout.XAt(finding.ToTick);
            double y = RowOf(view, layout, finding);
            if (finding.Kind == FindingKind.Hazard)
            {
                html.Empty("path", "class", "hazard-line", "d", $"M{HtmlWriter.Number(x)},22V{HtmlWriter.Number(layout.Height - 4)}");
            }

            if (finding.Kind == FindingKind.Omitted)
            {
                html.Empty("path", "class", "gap", "d", $"M{HtmlWriter.Number(layout.XAt(finding.FromTick))},{HtmlWriter.Number(y)}H{HtmlWriter.Number(x)}");
            }

            FindingMark.Write(html, finding.Kind, number, Math.Min(x, TimelineLayout.Width - FindingMark.Radius - 3), y);
        }
    }

    private static double RowOf(ReportView view, TimelineLayout layout, Finding finding)
    {
        double top = finding.Step is { } step ? layout.StepTop(step) : layout.ChapterTop(view.ChapterAt(finding.ToTick));
        return top + (TimelineLayout.RowHeight / 2.0);
    }
}
