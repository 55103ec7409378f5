using System.Globalization;
using System.Text;
using VRLab.Assessment;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>A judgment as a few lines of text.</summary>
internal static class ResultText
{
    public static string Of(AssessmentResult result, Language language)
    {
        var text = new StringBuilder();
        text.Append(result.Plan.Title.In(language)).Append('\n');
        text.Append(ScoreOf(result).In(language)).Append('\n');
        foreach (Finding finding in result.Findings)
        {
            text.Append(LineOf(result.Evidence, finding, language)).Append('\n');
        }

        if (result.IsScenarioChanged)
        {
            text.Append(new LocalizedText(
                "注意：场景文件在录像之后有过修改。", "Note: the scenario's files have changed since the recording.").In(language)).Append('\n');
        }

        return text.ToString();
    }

    public static LocalizedText ScoreOf(AssessmentResult result)
    {
        string score = $"{Number(result.Score)} / {Number(result.MaxScore)}";
        return result switch
        {
            { Evidence.IsInterrupted: true } => new($"得分 {score}，录像中断，不作合格评定", $"{score} points; the recording breaks off, so it cannot count as a pass"),
            { Passed: true } => new($"得分 {score}，合格", $"{score} points: passed"),
            _ => new($"得分 {score}，未合格", $"{score} points: not passed"),
        };
    }

    private static string LineOf(SessionEvidence evidence, Finding finding, Language language)
    {
        string points = finding.Points == 0 ? "" : $"{Number(finding.Points)}";
        return $"  {Clock(evidence.SecondsAt(finding.FromTick)),6} {points,6}  {finding.Text.In(language)}";
    }

    private static string Clock(double seconds) => $"{(long)seconds / 60}:{(long)seconds % 60:00}";

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
