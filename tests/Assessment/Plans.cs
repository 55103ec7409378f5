using VRLab.Core;

namespace VRLab.Assessment.Tests;

/// <summary>Small plans to measure made-up sessions against.</summary>
internal static class Plans
{
    /// <summary>Ten steps of ten points, each after the one before; two chapters; step-8 needs step-7.</summary>
    public static AssessmentPlan Chain { get; } = From([.. Enumerable.Range(0, 10).Select(step => step == 0 ? Array.Empty<int>() : [step - 1])]);

    public static IEnumerable<string> ChainSteps => Chain.Steps.Select(step => step.Id.Name);

    public static AssessmentPlan From(IReadOnlyList<IReadOnlyList<int>> predecessors) => new()
    {
        ScenarioId = "made-up",
        ScenarioHash = "00ff",
        Title = new LocalizedText("虚构", "Made up"),
        Chapters = [new(new ChapterId("one"), new("第一章", "Chapter one")), new(new ChapterId("two"), new("第二章", "Chapter two"))],
        Steps = [.. predecessors.Select((after, step) => Step(step, after, predecessors.Count))],
        Hazards = [
            new(new HazardId("leak"), new("泄漏", "Leak"), new("阀未关。", "The valve was open."), 8, IsCritical: false),
            new(new HazardId("shock"), new("触电", "Shock"), new("未断电。", "The power was on."), 20, IsCritical: true)],
        Things = [new("valve", new("阀门", "Valve"))],
        Curves = [],
        MaxScore = 100,
        PassScore = 80,
        TimeLimitSeconds = 600,
        Rules = new ScoringRules(0.5, 0.25, 0.25),
    };

    public static string Name(int step) => $"step-{step}";

    private static PlannedStep Step(int step, IReadOnlyList<int> after, int count) => new(
        new StepId(Name(step)),
        new ChapterId(step < count / 2 ? "one" : "two"),
        new LocalizedText($"步骤{step}", $"Step {step}"),
        [.. after.Select(other => new StepId(Name(other)))],
        step == 8 ? [new StepId(Name(7))] : [],
        ExpectedSeconds: 10,
        TimeLimitSeconds: 60,
        Points: 100.0 / count);
}
