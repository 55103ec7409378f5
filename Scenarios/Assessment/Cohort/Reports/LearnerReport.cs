using VRLab.Assessment.Growth;
using VRLab.Assessment.Knowledge;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>The content of learner-ID.json. Scores are 0 .. 100.</summary>
public sealed record LearnerReport(
    string Id,
    string Name,
    string Class,
    string Day,
    bool IsVirtual,
    IReadOnlyList<LearnerCourse> Courses,
    IReadOnlyList<LearnerAbility> Abilities,
    IReadOnlyList<LearnerRemark> WentWell,
    IReadOnlyList<LearnerRemark> WorkOn,
    LearnerNextStep? Next);

/// <summary>A learner's attempts at one scenario.</summary>
/// <param name="Growth">The steps at the first attempt against the same at the last, in points of 100; null after a single attempt.</param>
/// <param name="Percentile">Among others who began alike; null after a single attempt.</param>
public sealed record LearnerCourse(
    string Scenario,
    LocalizedText Title,
    IReadOnlyList<LearnerAttempt> Attempts,
    GrowthEstimate? Growth,
    CohortPercentile? Percentile,
    IReadOnlyList<StepChange> Steps);

/// <param name="Skill">Null where the evidence is too thin; the interval is told all the same.</param>
public sealed record LearnerAttempt(
    int Session, string StartedAt, string Mode, string Role, double Share, bool Passed, bool Interrupted, double? Skill, double Low, double High, Stretch Shown);

/// <summary>A step at the first and the last attempt; the same one twice after a single attempt.</summary>
public sealed record StepChange(string Step, LocalizedText Title, StepOutcome First, StepOutcome Last);

/// <param name="First">At the first session that shows it; null where that is the last one too.</param>
public sealed record LearnerAbility(
    string Id, LocalizedText Name, AbilityFigure? First, AbilityFigure Last, Mastery Mastery);

public sealed record AbilityFigure(double? Score, double Low, double High, int Steps, Stretch Shown);

public sealed record LearnerRemark(LocalizedText Text, Stretch Shown);

public sealed record LearnerNextStep(string Ability, string? Exercise, LocalizedText ExerciseTitle, LocalizedText Reason);
