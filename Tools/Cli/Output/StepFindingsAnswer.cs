using System.Text.Encodings.Web;
using System.Text.Json;
using VRLab.Assessment.Procedure;

namespace VRLab.Cli;

/// <summary>What cases show against a step graph, as JSON: fields are only ever added.</summary>
internal static class StepFindingsAnswer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(StepGraph graph, IReadOnlyList<CaseFindings> findings) => JsonSerializer.Serialize(
        new
        {
            Cases = findings.Select(one => CaseOf(graph, one)),
            Log = new
            {
                Cases = findings.Count,
                CleanCases = findings.Count(one => one.IsClean),
                Omitted = findings.Sum(one => one.Omitted.Count),
                OutOfOrder = findings.Sum(one => one.OutOfOrder.Count),
                Repeated = findings.Sum(one => one.Repeated.Count),
            },
        },
        Options) + "\n";

    /// <summary>The graph itself, as <c>--graph</c> reads it.</summary>
    public static string Of(StepGraph graph) => JsonSerializer.Serialize(
        new
        {
            Steps = graph.Steps.Select(step => new { step.Id, step.Title }),
            Edges = graph.Edges.Select(edge => new[] { graph.Steps[edge.Before].Id, graph.Steps[edge.After].Id }),
            Optional = graph.Steps.Where(step => step.IsOptional).Select(step => step.Id),
            Repeatable = graph.Steps.Where(step => step.IsRepeatable).Select(step => step.Id),
        },
        Options) + "\n";

    private static object CaseOf(StepGraph graph, CaseFindings one) => new
    {
        one.Case,
        Omitted = IdsOf(graph, one.Omitted),
        OutOfOrder = IdsOf(graph, one.OutOfOrder.Select(finding => finding.Step)),
        Repeated = IdsOf(graph, one.Repeated.Select(finding => finding.Step)),
        one.Unknown,
        Details = new
        {
            OutOfOrder = one.OutOfOrder.Select(finding => new { Step = graph.Steps[finding.Step].Id, PredecessorsDoneLater = IdsOf(graph, finding.Missed) }),
            Repeated = one.Repeated.Select(finding => new { Step = graph.Steps[finding.Step].Id, finding.Times }),
            FewestMoves = IdsOf(graph, one.Moves),
        },
    };

    private static IEnumerable<string> IdsOf(StepGraph graph, IEnumerable<int> steps) => steps.Select(step => graph.Steps[step].Id);
}
