using VRLab.Assessment.Force;
using VRLab.Assessment.Motion;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Assessment;

/// <summary>
/// Scores a session from its recording alone. The same recording and plan give the same result, bit for bit, on every machine.
/// <para>
/// A step is out of order when a step that must come before it, directly or through others, is performed later; only the steps
/// that must move are reported. A step never performed is missing and puts nothing else out of order. Findings come in the order
/// of their beginning in the recording. A recording of another version of the scenario is judged by the present one; what that does not
/// know any more is named and not judged.
/// </para>
/// </summary>
public static class SessionAssessor
{
    /// <exception cref="ProblemException">The recording is of another scenario, or names what the scenario does not have.</exception>
    public static AssessmentResult Assess(Scenario scenario, SessionEvidence evidence) => Assess(scenario.ToAssessmentPlan(), evidence);

    /// <inheritdoc cref="Assess(Scenario, SessionEvidence)"/>
    public static AssessmentResult Assess(Scenario scenario, IEnumerable<RecordEnvelope> records) =>
        Assess(scenario, EvidenceCollector.Collect(records));

    /// <inheritdoc cref="Assess(Scenario, SessionEvidence)"/>
    public static AssessmentResult Assess(AssessmentPlan plan, SessionEvidence evidence)
    {
        RefuseOtherScenario(plan, evidence);
        (evidence, IReadOnlyList<string> notJudged) = OtherVersion.Fit(plan, evidence);
        plan = plan.Without(evidence);
        AssessmentContext context = AssessmentContext.From(plan, evidence);
        IReadOnlyList<ForceStretch> forces = ForceStretches.Of(plan, evidence);
        IReadOnlyList<Finding> findings = StepScoring.Limit(plan, Find(context, forces));
        IReadOnlyList<AssessedStep> steps = StepScoring.Steps(context, findings);
        double score = StepScoring.Total(context, steps, findings);
        var result = new AssessmentResult(
            plan, evidence, steps, findings, ParticipantScoring.Of(context, steps, findings), score, Passed: false)
        {
            Motion = StepMotions.Of(evidence, steps, forces),
            NotJudged = notJudged,
        };
        return result with { Passed = score >= plan.PassScore && !evidence.IsInterrupted && !result.HasCriticalHazard };
    }

    private static Finding[] Find(AssessmentContext context, IReadOnlyList<ForceStretch> forces)
    {
        Finding[] order = [.. OrderFindings.Of(context)];
        IEnumerable<Finding> all = [
            .. OmissionFindings.Of(context),
            .. order,
            .. RepetitionFindings.Of(context, order),
            .. HazardFindings.Of(context),
            .. ConstraintFindings.Of(context),
            .. TabooFindings.Of(context),
            .. ForceFindings.Of(context, forces),
            .. OvertimeFindings.Of(context)];
        return [.. all.OrderBy(finding => finding.FromTick).ThenBy(finding => finding.ToTick)];
    }

    private static void RefuseOtherScenario(AssessmentPlan plan, SessionEvidence evidence)
    {
        if (evidence.Header.ScenarioId != plan.ScenarioId)
        {
            throw ProblemException.BadInput(
                $"The recording is of scenario '{evidence.Header.ScenarioId}', not of '{plan.ScenarioId}'.",
                $"Evaluate it against scenario '{evidence.Header.ScenarioId}'.");
        }
    }
}
