using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>The content of class.json. The last attempt of each learner at each scenario counts.</summary>
/// <param name="Name">Empty for learners who are in no class.</param>
public sealed record ClassReport(string Name, string Day, IReadOnlyList<ClassLearner> Learners, IReadOnlyList<ClassCourse> Courses);

public sealed record ClassLearner(string Id, string Name, string Group, int Attempts);

/// <summary>One scenario in a class.</summary>
/// <param name="Passed">Of learners, at their last attempt.</param>
public sealed record ClassCourse(
    string Scenario,
    LocalizedText Title,
    IReadOnlyList<string> Learners,
    Proportion? Passed,
    IReadOnlyList<HeatRow> Steps,
    IReadOnlyList<HazardRow> Hazards,
    IReadOnlyList<Deviation> Deviations,
    IReadOnlyList<StuckLearner> Stuck);

/// <param name="Cells">In the order of <see cref="ClassCourse.Learners"/>.</param>
/// <param name="Right">Of those for whom the step says something.</param>
public sealed record HeatRow(string Step, LocalizedText Title, LocalizedText Chapter, IReadOnlyList<StepOutcome> Cells, Proportion? Right);

/// <param name="Cells">The first stretch in which the hazard was raised; null where it was not.</param>
public sealed record HazardRow(string Hazard, LocalizedText Name, bool IsCritical, IReadOnlyList<Stretch?> Cells, Proportion? Raised);

/// <summary>What several learners did in the same wrong way.</summary>
/// <param name="Shown">Where to see it, one stretch a learner.</param>
public sealed record Deviation(FindingKind Kind, string? Step, string? Hazard, LocalizedText What, Proportion Learners, IReadOnlyList<Stretch> Shown);

/// <summary>A step that went wrong for a learner in the last two attempts or more, or at which a session broke off.</summary>
/// <param name="Times">Attempts in a row, up to the last one.</param>
public sealed record StuckLearner(string Learner, string Step, LocalizedText Title, StepSign Sign, int Times, IReadOnlyList<Stretch> Shown);
