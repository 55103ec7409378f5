using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>The session as a chart: one row for each step, its bar against the expected time, and the findings where they happened.</summary>
internal static class TimelineSection
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("过程时间线", "Timeline"));
            var layout = new TimelineLayout(view);
            using (html.Open("svg", "class", "timeline", "viewBox", $"0 0 {TimelineLayout.Width} {HtmlWriter.Number(layout.Height)}", "role", "img"))
            {
                html.Element("title", "时间线 / Timeline");
                WriteClip(html, layout);
                TimelineAxis.Write(html, layout);
                WriteChapters(html, view, layout);
                TimelineFindings.Write(html, view, layout);
            }

            WriteLegend(html, view);
        }
    }

    private static void WriteClip(HtmlWriter html, TimelineLayout layout)
    {
        using (html.Open("clipPath", "id", "labels"))
        {
            html.Empty("rect", "x", "0", "y", "0", "width", HtmlWriter.Number(TimelineLayout.LabelWidth - 6), "height", HtmlWriter.Number(layout.Height));
        }
    }

    private static void WriteChapters(HtmlWriter html, ReportView view, TimelineLayout layout)
    {
        foreach (PlannedChapter chapter in view.Plan.Chapters)
        {
            double y = layout.ChapterTop(chapter.Id);
            html.Empty("rect", "class", "band", "x", "0", "y", HtmlWriter.Number(y), "width", $"{TimelineLayout.Width}", "height", $"{TimelineLayout.RowHeight}");
            SvgText.Write(html, chapter.Title, 8, y + 16.5, "chapter");
            foreach (AssessedStep step in view.StepsOf(chapter.Id))
            {
                WriteStep(html, view, layout, step);
            }
        }
    }

    private static void WriteStep(HtmlWriter html, ReportView view, TimelineLayout layout, AssessedStep step)
    {
        double y = layout.StepTop(step.Plan.Id);
        SvgText.Write(html, step.Plan.Title, 16, y + 16.5, "label", clip: "url(#labels)");
        if (step is { PerformedTick: { } performed, WorkedFromTick: { } from })
        {
            double x = layout.XAt(from);
            double expected = layout.WidthOf(step.Plan.ExpectedSeconds);
            bool isMarked = view.FindingsOf(step.Plan.Id).Any();
            html.Empty(
                "rect", "class", isMarked ? "bar marked" : "bar", "x", HtmlWriter.Number(x), "y", HtmlWriter.Number(y + 5),
                "width", HtmlWriter.Number(Math.Max(layout.XAt(performed) - x, 2)), "height", "13", "rx", "2");
            html.Empty("path", "class", "expected", "d", $"M{HtmlWriter.Number(x)},{HtmlWriter.Number(y + 20)}h{HtmlWriter.Number(expected)}v-3");
        }
    }

    private static void WriteLegend(HtmlWriter html, ReportView view)
    {
        using (html.Open("p", "class", "legend"))
        {
            Key(html, "key-bar", new("步骤用时", "time used"));
            Key(html, "key-marked", new("有问题的步骤", "step with a finding"));
            Key(html, "key-expected", new("参考用时", "expected time"));
            foreach (FindingKind kind in view.Result.Findings.Select(finding => finding.Kind).Distinct())
            {
                using (html.Open("span"))
                {
                    using (html.Open("svg", "class", "sign", "viewBox", "-12 -12 24 24", "aria-hidden", "true"))
                    {
                        FindingMark.WriteShape(html, kind);
                    }

                    html.Text(FindingMark.NameOf(kind));
                }
            }
        }
    }

    private static void Key(HtmlWriter html, string kind, LocalizedText name)
    {
        using (html.Open("span"))
        {
            html.Element("i", "", "class", $"key {kind}");
            html.Text(name);
        }
    }
}
