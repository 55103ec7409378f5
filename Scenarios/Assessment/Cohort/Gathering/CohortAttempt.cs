using VRLab.Assessment.Skill;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>A recording that was read and judged; what of it the reports need, small enough to keep thousands.</summary>
/// <param name="Number">From 1, in the order of time.</param>
/// <param name="Path">Of the recording, relative to the folder of recordings, with forward slashes.</param>
public sealed record CohortSession(
    int Number,
    string Path,
    string Name,
    string ScenarioId,
    string Mode,
    long StartedAtUnixMilliseconds,
    double DurationSeconds,
    double Score,
    double MaxScore,
    bool Passed,
    bool IsInterrupted,
    bool IsScenarioChanged,
    int Participants)
{
    public Stretch Whole => new(Number, 0, DurationSeconds);
}

/// <summary>A finding as the reports keep it.</summary>
public sealed record AttemptFinding(FindingKind Kind, string? Step, string? Related, double Points, LocalizedText Text, Stretch Shown);

/// <summary>One learner in one session.</summary>
/// <param name="Share">Points of the maximum; in a team, of the steps that were this learner's.</param>
/// <param name="Whole">The skill score over all steps of the learner; null where there are none.</param>
/// <param name="Abilities">Skill scores by ability.</param>
public sealed record CohortAttempt(
    CohortSession Session,
    LearnerKey Learner,
    string Role,
    bool IsVirtual,
    double Share,
    IReadOnlyList<StepOutcome> Steps,
    IReadOnlyList<AttemptFinding> Findings,
    SkillScore? Whole,
    IReadOnlyList<AbilityScore> Abilities)
{
    public bool IsInTeam => Session.Participants > 1;

    public StepOutcome? Of(StepId step)
    {
        foreach (StepOutcome outcome in Steps)
        {
            if (outcome.Step == step)
            {
                return outcome;
            }
        }

        return null;
    }
}

/// <summary>An ability in an attempt, with the stretch from its first step to its last.</summary>
public sealed record AbilityScore(SkillScore Score, Stretch Shown);
