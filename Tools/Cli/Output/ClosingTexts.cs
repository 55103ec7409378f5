using VRLab.Assessment;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Scenarios;

namespace VRLab.Cli;

/// <summary>What stands before the learner when their session is over. An examination ends without its result: that is for the examiner to tell.</summary>
internal static class ClosingTexts
{
    private static readonly LocalizedText Over = new("训练结束", "The training is over");
    private static readonly LocalizedText Bye = new("选择“离开”即可结束。", "Choose Leave to finish.");

    /// <summary>Until the judgment is known.</summary>
    public static ClosingText Judging { get; } = new(Over, new("正在评价，请稍候……", "Judging it; one moment …"), [], Bye);

    /// <summary>For who took part over the network.</summary>
    public static ClosingText AtHost { get; } = new(Over, new("评价报告在主机上。", "The host has the report."), [], Bye);

    public static ClosingText Exam { get; } = new(
        new("考试结束", "The examination is over"), new("成绩由监考教师公布。", "The examiner will tell the result."), [], Bye);

    public static ClosingText Of(AssessmentResult result, ParticipantId self, ScenarioMode mode) => mode == ScenarioMode.Exam
        ? Exam
        : new ClosingText(TitleOf(result), ResultText.ScoreOf(result), RemarksOf(result, self), new(
            "完整报告已经写好，请与教师一起查看。", "The whole report is written: look at it with your teacher."));

    private static LocalizedText TitleOf(AssessmentResult result) =>
        result.Findings.Any(finding => finding is { Kind: FindingKind.Overtime, Step: null }) ? new("时间到，训练结束", "Time is up: the training is over") : Over;

    private static IReadOnlyList<LocalizedText> RemarksOf(AssessmentResult result, ParticipantId self)
    {
        Finding[] own = [.. result.Findings.Where(finding => finding.Points < 0 && (finding.Participant ?? self) == self).OrderBy(finding => finding.Points)];
        return own.Length == 0
            ? [new("没有扣分，做得很好。", "Nothing was taken off: well done.")]
            : [.. own.Select(finding => new LocalizedText($"{ResultText.Number(finding.Points)} 分：{finding.Text.Chinese}", $"{ResultText.Number(finding.Points)}: {finding.Text.English}"))];
    }
}
