using System.Globalization;
using System.Text;
using VRLab.Conformance;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>What conformance found, as a table of variants with the commonest first.</summary>
internal static class ConformanceText
{
    private const int MaximumRows = 40;

    public static string Of(ModelAndLog both, LogConformance result, Language language)
    {
        EventLog log = both.Log;
        var text = new StringBuilder();
        text.Append(Summary(log, result).In(language)).Append('\n').Append('\n');
        if (both.Classifier is { } classifier)
        {
            text.Append(new LocalizedText($"  活动名取自分类器“{classifier}”", $"  activities named by the classifier '{classifier}'").In(language)).Append('\n');
        }

        text.Append(new LocalizedText("  案例数  代价  拟合度  重放  偏差", "   cases  cost  fitness  replay  deviations").In(language)).Append('\n');
        (int CaseCount, CaseConformance Case)[] shown = [.. log.Cases.Zip(result.Cases).DistinctBy(pair => pair.First.Variant)
            .Select(pair => (log.Variants[pair.First.Variant].CaseCount, pair.Second)).OrderByDescending(row => row.CaseCount)];
        foreach ((int cases, CaseConformance one) in shown.Take(MaximumRows))
        {
            text.Append(Row(cases, one, language)).Append('\n');
        }

        if (shown.Length > MaximumRows)
        {
            text.Append(new LocalizedText($"  另有 {shown.Length - MaximumRows} 种变体，见 --json。", $"  {shown.Length - MaximumRows} more variants: see --json.").In(language)).Append('\n');
        }

        return text.ToString();
    }

    private static LocalizedText Summary(EventLog log, LogConformance r) => new(
        $"""
        {log.Cases.Count} 个案例，{log.Variants.Count} 种变体；模型最短运行含 {r.ShortestRunLength} 个活动
          对齐拟合度 {Number(r.Fitness)}（按总量 {Number(r.LogFitness)}）
          令牌重放拟合度 {Number(r.Replay.Fitness)}（产生 {r.Replay.Produced}，消耗 {r.Replay.Consumed}，缺失 {r.Replay.Missing}，剩余 {r.Replay.Remaining}）
          精确度 {Number(r.Precision)}（对齐后 {Number(r.AlignedPrecision)}）{(r.UndecidedCases > 0 ? $"\n  {r.UndecidedCases} 个案例超出状态数上限，未能对齐：请提高 --max-states" : "")}
        """,
        $"""
        {log.Cases.Count} cases, {log.Variants.Count} variants; the model's shortest run has {r.ShortestRunLength} activities
          fitness of alignments    {Number(r.Fitness)} (by sums {Number(r.LogFitness)})
          fitness of token replay  {Number(r.Replay.Fitness)} (produced {r.Replay.Produced}, consumed {r.Replay.Consumed}, missing {r.Replay.Missing}, remaining {r.Replay.Remaining})
          precision                {Number(r.Precision)} (aligned {Number(r.AlignedPrecision)}){(r.UndecidedCases > 0 ? $"\n  {r.UndecidedCases} cases need more states than allowed and are not aligned: raise --max-states" : "")}
        """);

    private static string Row(int cases, CaseConformance one, Language language) => one.Alignment is { } alignment
        ? $"{cases,8} {alignment.Cost,5}  {alignment.Fitness,7:0.0000}  {one.Replay.Fitness,6:0.0000}  {Deviations(alignment, language)}"
        : $"{cases,8}     -        -  {one.Replay.Fitness,6:0.0000}  {new LocalizedText("超出状态数上限", "more states than allowed").In(language)}";

    private static string Deviations(Alignment alignment, Language language)
    {
        string[] parts = [.. alignment.Moves.Where(move => move.Cost > 0).Select(move => (move.Kind == MoveKind.Log
            ? new LocalizedText($"多做“{move.Activity}”", $"+{move.Activity}")
            : new LocalizedText($"缺少“{move.Activity}”", $"-{move.Activity}")).In(language))];
        return parts.Length == 0 ? new LocalizedText("无", "none").In(language) : string.Join(new LocalizedText("，", "  ").In(language), parts);
    }

    private static string Number(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "-";
}
