using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using VRLab.Conformance;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>Which constraints cases break. Results are one list a variant, in the order of the constraints.</summary>
internal static class DeclareAnswer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Json(EventLog log, IReadOnlyList<DeclareConstraint> constraints, IReadOnlyList<IReadOnlyList<DeclareResult>> results) => JsonSerializer.Serialize(
        new
        {
            Cases = log.Cases.Select(one => new
            {
                Case = one.Id,
                Violated = results[one.Variant].Where(result => !result.IsSatisfied).Select(result => new { Constraint = result.Constraint.ToString(), Events = result.Violations }),
            }),
            Constraints = constraints.Select((constraint, index) => new
            {
                Constraint = constraint.ToString(),
                Activations = log.Variants.Zip(results).Sum(pair => (long)pair.Second[index].Activations * pair.First.CaseCount),
                ViolatingCases = Violating(log, results, index),
            }),
        },
        Options) + "\n";

    public static string Text(EventLog log, IReadOnlyList<DeclareConstraint> constraints, IReadOnlyList<IReadOnlyList<DeclareResult>> results, Language language)
    {
        var text = new StringBuilder(new LocalizedText($"{log.Cases.Count} 个案例；违反各约束的案例数：\n", $"{log.Cases.Count} cases; those that break each constraint:\n").In(language));
        for (int index = 0; index < constraints.Count; index++)
        {
            text.Append($"{Violating(log, results, index),8}  {constraints[index]}\n");
        }

        return text.ToString();
    }

    private static int Violating(EventLog log, IReadOnlyList<IReadOnlyList<DeclareResult>> results, int constraint) =>
        log.Variants.Zip(results).Where(pair => !pair.Second[constraint].IsSatisfied).Sum(pair => pair.First.CaseCount);
}
