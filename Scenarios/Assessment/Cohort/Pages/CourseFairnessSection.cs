using System.Globalization;
using VRLab.Assessment.Growth;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>Whether groups differ in the whole score, and whether single steps treat equally good learners of two groups differently.</summary>
internal static class CourseFairnessSection
{
    public static void Write(HtmlWriter html, CourseReport report)
    {
        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("各组之间的公平", "Fairness across groups"));
            if (report.Fairness.Count == 0)
            {
                html.Element("p", new LocalizedText(
                    "没有分组信息，或只有一个组。可用 --classes 名单的 group 列给出分组。",
                    "There are no groups, or only one. The column group of the --classes table names them."), "class", "none");
            }

            foreach (GroupComparison comparison in report.Fairness)
            {
                WriteComparison(html, comparison);
            }
        }
    }

    private static void WriteComparison(HtmlWriter html, GroupComparison comparison)
    {
        html.Element("h3", new LocalizedText($"{comparison.Group} 与 {comparison.Reference} 相比", $"{comparison.Group} beside {comparison.Reference}"));
        html.Element("p", OverallOf(comparison));
        ItemFairness[] told = [.. comparison.Items.Where(item => item.Difference.LogOdds is not null)];
        if (told.Length == 0)
        {
            html.Element("p", new LocalizedText(
                $"逐步比较需要每组至少 {MantelHaenszel.FewestOfGroup} 位水平相当的学员，目前人数不足，不下结论。",
                $"A comparison by steps takes at least {MantelHaenszel.FewestOfGroup} learners of each group at the same levels; there are fewer, so nothing is said."), "class", "none");
            return;
        }

        html.Element("p", VerdictOf(told));
        html.Element("p", new LocalizedText(
            "Mantel-Haenszel 对数优势比：在其余步骤得分相当的学员中，小于零表示该步骤对前一组更难。▼/▲ 表示差异大且不似偶然，请检查该步骤。",
            "Mantel-Haenszel log odds ratio among learners with like points on all other steps: below zero the step is harder for the first group. ▼/▲: large and no accident; look at the step."), "class", "legend");
        using (html.Open("table", "class", "steps"))
        {
            PageParts.WriteColumns(html, new("步骤", "Step"), new("对数优势比", "Log odds ratio"), new("95% 区间", "95 % interval"), new("人数", "Learners"), new("结论", "Verdict"));
            using (html.Open("tbody"))
            {
                Array.ForEach(told, item => WriteItem(html, item));
            }
        }
    }

    private static void WriteItem(HtmlWriter html, ItemFairness item)
    {
        MantelHaenszel difference = item.Difference;
        using (html.Open("tr"))
        {
            html.Element("th", item.Title, "scope", "row");
            PageParts.WriteCells(
                html,
                $"{(item.IsMarked ? difference.LogOdds < 0 ? "▼ " : "▲ " : "")}{Two(difference.LogOdds!.Value)}",
                $"{Two(difference.Low!.Value)} … {Two(difference.High!.Value)}",
                $"{difference.Focal} / {difference.Reference}");
            html.Element("td", WordOf(item));
        }
    }

    private static LocalizedText WordOf(ItemFairness item) =>
        item.IsMarked ? new("有差异，请检查", "different: look at it")
        : item.Difference.IsAlike ? new("无大差异", "alike")
        : new("尚不能确定", "not certain yet");

    /// <summary>What the table says as a whole, and how large a difference has to be to show with so many learners.</summary>
    private static LocalizedText VerdictOf(ItemFairness[] told)
    {
        int marked = told.Count(item => item.IsMarked);
        int alike = told.Count(item => item.Difference.IsAlike);
        double[] halves = [.. told.Select(item => 0.5 * (item.Difference.High!.Value - item.Difference.Low!.Value)).Order()];
        double widening = NormalDistribution.BothTailsPoint(GroupFairness.Risk / told.Length) / NormalDistribution.BothTailsPoint(MantelHaenszel.IntervalRisk);
        string factor = DetMath.Exp(Math.Max(widening * halves[halves.Length / 2], MantelHaenszel.LargeLogOdds)).ToString("0.0", CultureInfo.InvariantCulture);
        return new(
            $"比较了 {told.Length} 个步骤：{marked} 个差异大且不似偶然（已按步骤数校正，误标任何一个的风险不超过 5%），{alike} 个可以排除大的差异，其余尚不能确定。以目前的人数，优势比达到约 {factor} 倍的差异才能显出来。",
            $"{told.Length} steps compared: {marked} differ much and not by accident (the risk of marking any wrongly is held at 5 %), for {alike} a large difference can be ruled out, the others are not certain yet. With these numbers a difference shows when the odds are about {factor} times as high.");
    }

    private static LocalizedText OverallOf(GroupComparison comparison)
    {
        StandardizedDifference overall = comparison.Overall;
        if (overall is not { Value: { } value, Low: { } low, High: { } high })
        {
            return new(
                $"总分：{overall.Focal} 人与 {overall.Reference} 人，人数太少或没有差别，不下结论。",
                $"Whole score: {overall.Focal} and {overall.Reference} learners: too few, or no differences, to say anything.");
        }

        string figure = $"{Two(value)} (95 % {Two(low)} … {Two(high)})";
        return new(
            $"总分的标准化差异（Hedges g）为 {figure}，{overall.Focal} 人与 {overall.Reference} 人。它说明两组有没有差别，不说明原因。",
            $"Standardized difference of the whole score (Hedges' g): {figure}; {overall.Focal} and {overall.Reference} learners. It says whether the groups differ, not why.");
    }

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−');
}
