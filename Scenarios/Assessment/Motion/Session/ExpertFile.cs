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

    /// <summary>Files that do not say who played were taken from virtual learners.</summary>
    private const string VirtualLearner = "auto";
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
        string? learner = result.Participants[0].Evidence.Joined.Learner;
        return JsonSerializer.Serialize(new ExpertMotion(result.Plan.ScenarioId, result.Plan.ScenarioHash, learner, steps), Context.ExpertMotion) + "\n";
    }

    /// <summary>The expert's steps and times of a scenario; none where its folder holds no such file.</summary>
    /// <exception cref="ProblemException">The file is damaged or of another scenario.</exception>
    public static (IReadOnlyList<ReportStepMotion> Steps, ExpertTimes? Times) ReadBeside(Scenario scenario)
    {
        string path = Path.Combine(scenario.Identity.Folder, Name);
        if (!File.Exists(path))
        {
            return ([], null);
        }

        ExpertMotion expert = Read(path, scenario.Id);
        return (expert.Steps, new ExpertTimes(expert.Learner ?? VirtualLearner, expert.Steps
            .DistinctBy(step => step.Step)
            .ToDictionary(step => new StepId(step.Step), step => step.ToSeconds - step.FromSeconds)));
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

internal sealed record ExpertMotion(string Scenario, string ScenarioHash, string? Learner, IReadOnlyList<ReportStepMotion> Steps);

[JsonSerializable(typeof(ExpertMotion))]
internal sealed partial class ExpertJsonContext : JsonSerializerContext;
