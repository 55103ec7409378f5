using System.Globalization;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>course.html: for who looks after the scenario. Whether its items are too easy or too hard, tell learners apart, are fair and are used at all.</summary>
internal static class CoursePage
{
    private const int MostShown = 3;
    private const double WeakDiscrimination = 0.2;

    public static string Write(Cohort cohort, CourseReport report, Language lead) => HtmlPage.Write(
        $"{report.Title.In(lead)} – VRLab", lead, html => WriteSections(html, cohort, report));

    private static void WriteSections(HtmlWriter html, Cohort cohort, CourseReport report)
    {
        PageParts.WriteBack(html);
        PageParts.WriteHeading(
            html,
            new("VRLab 课程报告", "VRLab course report"),
            report.Title,
            (new("学员", "Learners"), PageParts.Same($"{report.Learners}")),
            (new("训练次数", "Sessions"), PageParts.Same($"{report.Sessions}")),
            (new("截至", "Up to"), PageParts.Same(report.Day)));
        WriteSummary(html, report);
        WriteItems(html, report);
        CourseGrowthSection.Write(html, report.Growth);
        CourseFairnessSection.Write(html, report);
        WriteSilent(html, report);
        PageParts.WriteSessions(html, cohort, Cited(report));
    }

    private static IEnumerable<int> Cited(CourseReport report) =>
        report.Items.SelectMany(item => item.Wrong.Take(MostShown)).Concat(report.Growth.Learners.SelectMany(learner => new[] { learner.First, learner.Last })).Select(shown => shown.Session);

    private static void WriteSummary(HtmlWriter html, CourseReport report)
    {
        string median = report.MedianShare is { } share ? PageParts.Percent(share) : "–";
        using (html.Open("section", "class", "summary"))
        {
            html.Element("p", new LocalizedText(
                $"取每位学员第一次完整的训练，共 {report.Attempts} 次；合格 {PageParts.Text(report.Passed)}，得分率中位数 {median}。",
                $"The first whole session of each learner counts: {report.Attempts}. Passed {PageParts.Text(report.Passed)}; median of points {median}."), "class", "lead");
            html.Element("p", ReliabilityOf(report));
            ScoreHistogram.Write(html, report.ScoreTenths);
        }
    }

    private static LocalizedText ReliabilityOf(CourseReport report) => report.Reliability is { } alpha
        ? new($"评分一致性（Cronbach α）{Two(alpha)}。", $"Consistency of the rubric (Cronbach's alpha): {Two(alpha)}.")
        : new($"独立完成的学员不足 {Correlation.FewestLearners} 人，或彼此没有差别，暂不计算评分一致性与区分度。",
            $"Fewer than {Correlation.FewestLearners} learners worked alone, or all did alike: consistency and discrimination are not told yet.");

    private static void WriteItems(HtmlWriter html, CourseReport report)
    {
        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("步骤的难度与区分度", "Difficulty and discrimination of the steps"));
            html.Element("p", new LocalizedText(
                "难度为平均得分率（越高越易）；区分度为该步骤得分与其余步骤总分的相关，低于 0.2 或为负的步骤值得检查；括号内为 95% 区间。",
                "Difficulty is the mean share of points (high is easy). Discrimination is the correlation with the points of all other steps; below 0.2 it deserves a look. In small: the 95 % interval."), "class", "legend");
            using (html.Open("table", "class", "steps items"))
            {
                PageParts.WriteColumns(html, new("步骤", "Step"), new("分值", "Points"), new("难度", "Difficulty"), new("做对", "Right"), new("区分度", "Discrimination"), new("用时中位数 / 参考", "Median / expected"), new("出错的证据", "Where it went wrong"));
                using (html.Open("tbody"))
                {
                    foreach (CourseItem item in report.Items)
                    {
                        WriteItem(html, item);
                    }
                }
            }
        }
    }

    private static void WriteItem(HtmlWriter html, CourseItem item)
    {
        using (html.Open("tr"))
        {
            html.Element("th", item.Title, "scope", "row");
            html.Element("td", HtmlWriter.Number(item.Points));
            using (html.Open("td"))
            {
                WriteDifficulty(html, item.Difficulty);
            }

            WriteRight(html, item.Right);
            WriteDiscrimination(html, item.Discrimination);
            html.Element("td", $"{(item.MedianSeconds is { } seconds ? FindingTexts.Clock(seconds) : "–")} / {FindingTexts.Clock(item.ExpectedSeconds)}");
            using (html.Open("td", "class", "evidence"))
            {
                PageParts.WriteStretches(html, item.Wrong, MostShown);
            }
        }
    }

    private static void WriteDifficulty(HtmlWriter html, double? difficulty)
    {
        if (difficulty is not { } share)
        {
            html.Text("–");
            return;
        }

        using (html.Open("svg", "viewBox", "0 0 60 10", "width", "60", "height", "10", "aria-hidden", "true"))
        {
            html.Empty("rect", "class", "band", "x", "0", "y", "0", "width", "60", "height", "10");
            html.Empty("rect", "class", "bar", "x", "0", "y", "0", "width", HtmlWriter.Number(60 * share), "height", "10");
        }

        html.Text($" {Two(share)}");
    }

    private static void WriteRight(HtmlWriter html, Proportion? right)
    {
        using (html.Open("td"))
        {
            html.Text(right is null ? "–" : $"{right.Count}/{right.Of}");
            if (right is not null)
            {
                html.Element("small", $"{Two(right.Low)}–{Two(right.High)}");
            }
        }
    }

    private static void WriteDiscrimination(HtmlWriter html, Correlation correlation)
    {
        using (html.Open("td"))
        {
            if (correlation is not { Value: { } value, Low: { } low, High: { } high })
            {
                html.Text("–");
                return;
            }

            html.Text($"{(value < WeakDiscrimination ? "▼ " : "")}{Two(value)}");
            html.Element("small", $"{Two(low)} … {Two(high)}");
        }
    }

    private static void WriteSilent(HtmlWriter html, CourseReport report)
    {
        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("从未触发的评分项", "Rubric items that never fired"));
            if (report.NeverFired.Count == 0)
            {
                html.Element("p", new LocalizedText("每一项都触发过。", "Every item has fired."), "class", "none");
                return;
            }

            using (html.Open("table", "class", "entries silent"))
            {
                PageParts.WriteColumns(html, new("评分项", "Item"), new("情况", "What is so"), new("场次", "Sessions"), new("真实比例至多", "At most (95 %)"));
                using (html.Open("tbody"))
                {
                    foreach (SilentItem item in report.NeverFired)
                    {
                        using (html.Open("tr"))
                        {
                            html.Element("td", item.Title);
                            html.Element("td", WhatOf(item.Kind));
                            PageParts.WriteCells(html, $"{item.Sessions}", PageParts.Percent(item.AtMost));
                        }
                    }
                }
            }
        }
    }

    private static LocalizedText WhatOf(string kind) => kind switch
    {
        "hazardNeverRaised" => new("险情从未出现", "hazard never raised"),
        "constraintNeverBroken" => new("约束从未被违反", "constraint never broken"),
        "stepNeverDone" => new("步骤从未完成", "step never done"),
        _ => new("步骤从未失分", "step never lost a point"),
    };

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−');
}
