using System.Globalization;
using System.Text;
using VRLab.Assessment;
using VRLab.Checking;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Cli;

/// <summary>A rehearsal for people to read.</summary>
internal static class RehearsalText
{
    private const int BarWidth = 20;
    private const int MostFindings = 15;

    public static string Of(RehearsalReport report, Scenario scenario, Language language)
    {
        var text = new StringBuilder();
        Line(text, language, $"{scenario.Name.Chinese}：{string.Join("、", report.Learners)}，共 {report.Scores.Count} 次", $"{scenario.Name.English}: {report.Scores.Count} runs of {string.Join(", ", report.Learners)}");
        Line(
            text, language,
            $"得分：最低 {report.Scores[0]:0.#}，四分位 {report.ScoreAt(0.25):0.#} / {report.ScoreAt(0.5):0.#} / {report.ScoreAt(0.75):0.#}，最高 {report.Scores[^1]:0.#}；通过 {report.PassedShare:0%}",
            $"scores: lowest {report.Scores[0]:0.#}, quartiles {report.ScoreAt(0.25):0.#} / {report.ScoreAt(0.5):0.#} / {report.ScoreAt(0.75):0.#}, highest {report.Scores[^1]:0.#}; passed {report.PassedShare:0%}");
        Line(text, language, $"熟练者约需 {Clock(report.ExpectedSeconds)}", $"who knows the work takes about {Clock(report.ExpectedSeconds)}");
        AppendScores(text, report);
        Line(text, language, "\n步骤（出错的比例；预计与实测用时）", "\nsteps (how often with a finding; expected and measured time)");
        foreach (RehearsedStep step in report.Steps)
        {
            AppendStep(text, step, language);
        }

        Line(text, language, "\n评估发现（次数）", "\nfindings (runs)");
        foreach (RehearsedFinding found in report.Findings.Take(MostFindings))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {found.Runs,5}  {found.Kind.Word()} {found.Subject}\n");
        }

        foreach (string unnamed in report.Unnamed)
        {
            Line(text, language, $"  评估没有指出的错误：{unnamed}", $"  made, but not named by the assessment: {unnamed}");
        }

        return text.ToString();
    }

    private static void AppendScores(StringBuilder text, RehearsalReport report)
    {
        double most = Math.Max(report.Scores[^1], 1);
        foreach (IGrouping<int, double> tens in report.Scores.GroupBy(score => (int)Math.Min(9, Math.Floor(10 * score / most))).OrderByDescending(group => group.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {tens.Key * most / 10,4:0}+ {new string('#', Math.Max(1, tens.Count() * 2 * BarWidth / report.Scores.Count))} {tens.Count()}\n");
        }
    }

    private static void AppendStep(StringBuilder text, RehearsedStep step, Language language)
    {
        string bar = new string('#', (int)Math.Round(step.FailedShare * BarWidth)).PadRight(BarWidth / 2);
        string measured = step.MeasuredSeconds is { } seconds ? seconds.ToString("0", CultureInfo.InvariantCulture) : "-";
        string advice = step.SuggestedSeconds is { } better ? new LocalizedText($"  建议 expected: {better:0} s", $"  suggested: expected: {better:0} s").In(language) : "";
        text.Append(CultureInfo.InvariantCulture, $"  {step.FailedShare * 100,4:0} % {bar} {step.ExpectedSeconds,4:0} {measured,4} s  {step.Step.Name}: {step.Title.In(language)}{advice}\n");
    }

    private static void Line(StringBuilder text, Language language, string chinese, string english) =>
        text.Append(new LocalizedText(chinese, english).In(language)).Append('\n');

    private static string Clock(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{(int)seconds / 60}:{(int)seconds % 60:00}");
}
