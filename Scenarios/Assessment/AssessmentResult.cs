using VRLab.Assessment.Motion;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>One step as it went. Ticks are those of the recording.</summary>
/// <param name="OfferedTick">When its predecessors were done; null where that never came.</param>
/// <param name="WorkedFromTick">From when its own time counts: the offer, or the end of the performer's step before it where that came later.</param>
/// <param name="PerformedTick">When it was first performed; null where it never was.</param>
/// <param name="RepeatCount">How often it was performed again.</param>
public sealed record AssessedStep(
    PlannedStep Plan,
    long? OfferedTick,
    long? WorkedFromTick,
    long? PerformedTick,
    ParticipantId? PerformedBy,
    int RepeatCount,
    double Score);

/// <summary>One participant's share of the session.</summary>
public sealed record AssessedParticipant(
    ParticipantEvidence Evidence, int StepsPerformed, double PointsEarned, double PointsLost);

/// <summary>The judgment of a recording: a pure function of recording and plan.</summary>
public sealed record AssessmentResult(
    AssessmentPlan Plan,
    SessionEvidence Evidence,
    IReadOnlyList<AssessedStep> Steps,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<AssessedParticipant> Participants,
    double Score,
    bool Passed)
{
    /// <summary>How head, hands and tools moved in each step that was performed; empty where the recording holds no input.</summary>
    public IReadOnlyList<StepMotion> Motion { get; init; } = [];

    /// <summary>Steps and hazards of the recording that the present version of the scenario does not have.</summary>
    public IReadOnlyList<string> NotJudged { get; init; } = [];

    public double MaxScore => Plan.MaxScore;

    /// <summary>True when the scenario's files are no longer those that the session ran with.</summary>
    public bool IsScenarioChanged => Evidence.Header.ScenarioHash != Plan.ScenarioHash;

    public bool HasCriticalHazard => Findings.Any(finding =>
        finding.Kind == FindingKind.Hazard && Plan.Hazards.Any(hazard => hazard.IsCritical && hazard.Id.Name == finding.Related));
}
