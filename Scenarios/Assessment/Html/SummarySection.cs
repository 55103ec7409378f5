using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>The session in three sentences.</summary>
internal static class SummarySection
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        using (html.Open("section", "class", "summary"))
        {
            if (view.Evidence.IsInterrupted)
            {
                html.Element("p", InterruptedWarning(view), "class", "notice", "role", "note");
            }

            html.Element("p", Course(view), "class", "lead");
            html.Element("p", Judgment(view.Result));
        }
    }

    private static LocalizedText InterruptedWarning(ReportView view)
    {
        string clock = FindingTexts.Clock(view.Evidence.DurationSeconds);
        return new(
            $"本次训练在 {clock} 处中断，未到结束。以下评价只到该时刻为止，不能作为合格依据。",
            $"The session broke off at {clock}, before the drill was over. What follows is judged only up to there and cannot count as a pass.");
    }

    private static LocalizedText Course(ReportView view)
    {
        int performed = view.Result.Steps.Count(step => step.PerformedTick is not null);
        int all = view.Result.Steps.Count;
        string clock = FindingTexts.Clock(view.Evidence.DurationSeconds);
        string expected = FindingTexts.Clock(view.Plan.Steps.Sum(step => step.ExpectedSeconds));
        return new(
            $"{view.LearnerNames.Chinese} 用时 {clock} 完成了 {all} 个步骤中的 {performed} 个（参考用时 {expected}）。",
            $"{view.LearnerNames.English} did {performed} of {all} steps in {clock} (expected: {expected}).");
    }

    private static LocalizedText Judgment(AssessmentResult result)
    {
        if (result.Findings.Count == 0)
        {
            return new("全过程顺序正确，无遗漏、无险情、无超时。", "Everything was done in order, nothing was left out, and no hazard arose.");
        }

        IGrouping<FindingKind, Finding>[] kinds = [.. result.Findings.GroupBy(finding => finding.Kind)];
        string zh = string.Join("、", kinds.Select(kind => $"{FindingMark.NameOf(kind.Key).Chinese} {kind.Count()} 处"));
        string en = string.Join(", ", kinds.Select(kind => $"{FindingMark.NameOf(kind.Key).English.ToLowerInvariant()}: {kind.Count()}"));
        double taken = 0 - result.Findings.Sum(finding => finding.Points);
        string critical = result.HasCriticalHazard ? "其中有严重险情，按规定不予合格。" : "";
        string criticalEn = result.HasCriticalHazard ? " A critical hazard arose, which fails the drill whatever the score." : "";
        return new(
            $"需要讲评：{zh}，共扣 {HtmlWriter.Number(taken)} 分。{critical}",
            $"To talk about – {en}; {HtmlWriter.Number(taken)} points taken in all.{criticalEn}");
    }
}
