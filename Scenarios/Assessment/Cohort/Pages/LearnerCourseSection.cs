using System.Globalization;
using VRLab.Assessment.Growth;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>A learner's attempts at one scenario: over time, before and after.</summary>
internal static class LearnerCourseSection
{
    public static void Write(HtmlWriter html, LearnerCourse course)
    {
        using (html.Open("section"))
        {
            html.Element("h2", course.Title);
            html.Element("p", new LocalizedText(
                "圆点为能力值（实心为合格），竖线为 95% 区间；只有竖线表示证据不足，不给分。",
                "Dots are the skill score (filled: passed), lines its 95 % interval; a line alone means that the evidence is too thin for a score."), "class", "legend");
            AttemptChart.Write(html, course);
            WriteAttempts(html, course);
            html.Element("p", GrowthOf(course), "class", "growth");
            html.Element("p", StandingOf(course));
            if (course.Attempts.Count > 1)
            {
                WriteSteps(html, course);
            }
        }
    }

    private static void WriteAttempts(HtmlWriter html, LearnerCourse course)
    {
        using (html.Open("table", "class", "steps"))
        {
            PageParts.WriteColumns(html, new("场次", "Session"), new("日期", "Date"), new("得分率", "Points"), new("结果", "Result"), new("能力值", "Skill"), new("95% 区间", "95 % interval"));
            using (html.Open("tbody"))
            {
                foreach (LearnerAttempt attempt in course.Attempts)
                {
                    using (html.Open("tr"))
                    {
                        html.Element("th", PageParts.Text(attempt.Shown), "scope", "row");
                        PageParts.WriteCells(html, attempt.StartedAt, $"{HtmlWriter.Number(Math.Round(attempt.Share, 1))} %");
                        html.Element("td", ResultOf(attempt));
                        html.Element("td", attempt.Skill is { } skill ? PageParts.Same(Whole(skill)) : new("证据不足", "too little evidence"));
                        html.Element("td", $"{Whole(attempt.Low)}–{Whole(attempt.High)}");
                    }
                }
            }
        }
    }

    private static LocalizedText ResultOf(LearnerAttempt attempt) => attempt switch
    {
        { Interrupted: true } => new("— 中断", "— broken off"),
        { Passed: true } => new("✓ 合格", "✓ passed"),
        _ => new("✗ 未合格", "✗ not passed"),
    };

    private static LocalizedText GrowthOf(LearnerCourse course)
    {
        if (course.Growth is not { } growth)
        {
            return new("只有一次可比的训练，还不能说有没有进步。", "There is one session only, so nothing can be said of growth yet.");
        }

        (int from, int to) = (course.Attempts[0].Session, course.Attempts[^1].Session);
        return GrowthTexts.Of(growth, new(
            $"前后对比（S{from}→S{to}）：{growth.Pairs} 个相同步骤", $"Before and after (S{from} to S{to}): {growth.Pairs} steps in common"));
    }

    private static LocalizedText StandingOf(LearnerCourse course) => course.Percentile switch
    {
        null => new("", ""),
        { Percentile: { } percentile, Low: { } low, High: { } high } => new(
            $"与起点相近的同学相比（约 {Whole(course.Percentile.Comparable)} 人），位于第 {Whole(percentile)} 百分位（95% 区间 {Whole(low)}–{Whole(high)}）。",
            $"Among others who began alike (about {Whole(course.Percentile.Comparable)}): percentile {Whole(percentile)} (95 % interval {Whole(low)}–{Whole(high)})."),
        { Comparable: var few } => new(
            $"起点相近的同学太少（约 {Whole(few)} 人），不作比较。", $"Too few others began alike (about {Whole(few)}) for a comparison."),
    };

    private static void WriteSteps(HtmlWriter html, LearnerCourse course)
    {
        html.Element("h3", new LocalizedText("逐步前后对比", "Before and after, step by step"));
        SignMark.WriteLegend(html);
        using (html.Open("table", "class", "steps changes"))
        {
            PageParts.WriteColumns(html, new("步骤", "Step"), new("第一次", "First"), new("最近一次", "Last"), new("证据（最近一次）", "Evidence (last)"));
            using (html.Open("tbody"))
            {
                foreach (StepChange step in course.Steps.Where(step => step.First.Sign != StepSign.NotAsked || step.Last.Sign != StepSign.NotAsked))
                {
                    using (html.Open("tr"))
                    {
                        html.Element("th", step.Title, "scope", "row");
                        WriteSign(html, step.First);
                        WriteSign(html, step.Last);
                        html.Element("td", PageParts.Text(step.Last.Shown));
                    }
                }
            }
        }
    }

    private static void WriteSign(HtmlWriter html, StepOutcome outcome)
    {
        using (html.Open("td", "class", SignMark.ClassOf(outcome)))
        {
            SignMark.Write(html, outcome.Sign);
            html.Text(SignMark.NameOf(outcome.Sign));
        }
    }

    private static string Whole(double value) => Math.Round(value).ToString("0", CultureInfo.InvariantCulture);
}
