using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>The table of steps, chapter by chapter.</summary>
internal static class StepSection
{
    private static readonly LocalizedText[] Columns =
    [
        new("步骤", "Step"), new("开始", "Start"), new("完成", "End"), new("用时", "Time"), new("参考", "Expected"),
        new("重复", "Repeats"), new("得分", "Points"),
    ];

    public static void Write(HtmlWriter html, ReportView view)
    {
        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("步骤明细", "Steps"));
            using (html.Open("table", "class", "steps"))
            {
                WriteHead(html);
                foreach (PlannedChapter chapter in view.Plan.Chapters)
                {
                    WriteChapter(html, view, chapter);
                }
            }
        }
    }

    private static void WriteHead(HtmlWriter html)
    {
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            foreach (LocalizedText column in Columns)
            {
                html.Element("th", column, "scope", "col");
            }
        }
    }

    private static void WriteChapter(HtmlWriter html, ReportView view, PlannedChapter chapter)
    {
        AssessedStep[] steps = [.. view.StepsOf(chapter.Id)];
        using (html.Open("tbody"))
        {
            using (html.Open("tr", "class", "chapter-row"))
            {
                html.Element("th", chapter.Title, "scope", "rowgroup", "colspan", "6");
                html.Element("td", PointsOf(steps.Sum(step => step.Score), steps.Sum(step => step.Plan.Points)));
            }

            foreach (AssessedStep step in steps)
            {
                WriteStep(html, view, step);
            }
        }
    }

    private static void WriteStep(HtmlWriter html, ReportView view, AssessedStep step)
    {
        using (html.Open("tr"))
        {
            using (html.Open("th", "scope", "row"))
            {
                html.Text(step.Plan.Title);
                foreach ((int number, Finding finding) in view.FindingsOf(step.Plan.Id))
                {
                    FindingMark.WriteAlone(html, finding.Kind, number);
                }
            }

            html.Element("td", step.WorkedFromTick is { } from ? view.Clock(from) : "–");
            html.Element("td", step.PerformedTick is { } performed ? view.Clock(performed) : "–");
            html.Element("td", TimeUsed(step));
            html.Element("td", FindingTexts.Clock(step.Plan.ExpectedSeconds));
            html.Element("td", step.RepeatCount == 0 ? "" : $"{step.RepeatCount}");
            html.Element("td", PointsOf(step.Score, step.Plan.Points));
        }
    }

    private static string TimeUsed(AssessedStep step) => step is { WorkedFromTick: { } from, PerformedTick: { } to }
        ? FindingTexts.Clock(SimulationTime.SecondsAt(to - from))
        : "–";

    private static string PointsOf(double score, double most) => $"{HtmlWriter.Number(score)} / {HtmlWriter.Number(most)}";
}
