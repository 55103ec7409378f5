using System.Text.Json;
using System.Text.Json.Serialization;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Assessment.Motion;

/// <summary>
/// <c>expert.json</c> in a scenario's folder: the figures of motion of a clean run, taken by <c>vrlab expert</c>. Steps are found by id, so
/// that a scenario which changed keeps what still applies.
/// </summary>
public static class ExpertFile
{
    public const string Name = "expert.json";

    private static readonly ExpertJsonContext Context = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    /// <exception cref="ProblemException">The run has findings, was cut short or shows no motion: then it is no example.</exception>
    public static string Write(AssessmentResult result)
    {
        if (result.Findings.Count > 0 || result.Evidence.IsInterrupted || result.Motion.Count == 0)
        {
            throw ProblemException.BadInput(
                $"This run is no example: {result.Findings.Count} findings, {result.Motion.Count} steps with motion.", "Record a clean run: 'vrlab run SCENARIO'.");
        }

        ReportStepMotion[] steps = [.. result.Motion.Select(motion => MotionReport.Of(result, motion) with { Expert = null })];
        ExpertTimes times = ExpertTimes.Of(result);
        var seconds = new SortedDictionary<string, double>(times.Seconds.ToDictionary(step => step.Key.Name, step => Math.Round(step.Value, 4)), StringComparer.Ordinal);
        return JsonSerializer.Serialize(new ExpertMotion(result.Plan.ScenarioId, result.Plan.ScenarioHash, times.Learner, seconds, steps), Context.ExpertMotion) + "\n";
    }

    /// <summary>The expert's steps and times of a scenario; none where its folder holds no such file, no times where the file is of an earlier program.</summary>
    /// <exception cref="ProblemException">The file is damaged or of another scenario.</exception>
    public static (IReadOnlyList<ReportStepMotion> Steps, ExpertTimes? Times) ReadBeside(Scenario scenario)
    {
        string path = Path.Combine(scenario.Identity.Folder, Name);
        if (!File.Exists(path))
        {
            return ([], null);
        }

        ExpertMotion expert = Read(path, scenario.Id);
        return (expert.Steps, expert.Seconds is { } seconds
            ? new ExpertTimes(expert.Learner ?? "", seconds.ToDictionary(step => new StepId(step.Key), step => step.Value))
            : null);
    }

    private static ExpertMotion Read(string path, string scenarioId)
    {
        try
        {
            ExpertMotion? expert = JsonSerializer.Deserialize(File.ReadAllText(path), Context.ExpertMotion);
            return expert is { Steps: not null } && expert.Scenario == scenarioId && expert.Steps.All(step => step is { Head: not null, Left: not null, Right: not null })
                ? expert
                : throw new JsonException($"It is not the expert of '{scenarioId}'.");
        }
        catch (Exception cause) when (cause is JsonException or IOException or UnauthorizedAccessException)
        {
            throw ProblemException.BadInput($"{path}: the expert's figures cannot be read: {cause.Message}", "Take them anew with 'vrlab expert RECORDING --out FILE', or remove the file.", cause);
        }
    }
}

internal sealed record ExpertMotion(string Scenario, string ScenarioHash, string? Learner, IReadOnlyDictionary<string, double>? Seconds, IReadOnlyList<ReportStepMotion> Steps);

[JsonSerializable(typeof(ExpertMotion))]
internal sealed partial class ExpertJsonContext : JsonSerializerContext;
