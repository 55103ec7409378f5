namespace VRLab.Scenarios;

/// <summary>What is to be done, what must not happen, and what follows by itself.</summary>
public sealed record ScenarioProcedure(
    IReadOnlyList<ScenarioChapter> Chapters,
    IReadOnlyList<Hazard> Hazards,
    IReadOnlyList<WorldEffect> Effects,
    Rubric Rubric,
    ProcessPlan Process,
    double TimeLimitSeconds);
