using System.Text;
using VRLab.Assessment.Procedure;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>What cases show against a step graph, case by case.</summary>
internal static class StepFindingsText
{
    public static string Of(StepGraph graph, IReadOnlyList<CaseFindings> findings, Language language)
    {
        var text = new StringBuilder();
        int clean = findings.Count(one => one.IsClean);
        text.Append(new LocalizedText(
            $"{findings.Count} 个案例，其中 {clean} 个无偏差。", $"{findings.Count} cases, {clean} of them without a deviation.").In(language)).Append('\n');
        foreach (CaseFindings one in findings)
        {
            Append(text, graph, one, language);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, StepGraph graph, CaseFindings one, Language language)
    {
        text.Append('\n').Append(one.Case).Append(one.IsClean ? new LocalizedText("：无偏差", ": no deviation").In(language) : "").Append('\n');
        foreach (int step in one.Omitted)
        {
            Line(text, new LocalizedText($"漏做“{Title(step)}”", $"left out: {Title(step)}"));
        }

        foreach (OutOfOrderStep finding in one.OutOfOrder)
        {
            string missed = string.Join(language == Language.Chinese ? "、" : ", ", finding.Missed.Select(Title));
            Line(text, new LocalizedText($"“{Title(finding.Step)}”做得过早：应在{missed}之后", $"too early: {Title(finding.Step)}, which belongs after {missed}"));
        }

        foreach ((int step, int times) in one.Repeated)
        {
            Line(text, new LocalizedText($"“{Title(step)}”做了 {times} 次", $"done {times} times: {Title(step)}"));
        }

        foreach (string unknown in one.Unknown)
        {
            Line(text, new LocalizedText($"图中没有的步骤：“{unknown}”", $"not in the graph: {unknown}"));
        }

        string Title(int step) => graph.Steps[step].Title;

        void Line(StringBuilder into, LocalizedText line) => into.Append("  ").Append(line.In(language)).Append('\n');
    }
}
