using VRLab.Assessment.Skill;
using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment.Cohort;

/// <summary>Takes from a judgment what the reports keep of it: the session, and an attempt for each who took part.</summary>
internal static class AttemptBuilder
{
    public static (CohortSession Session, IReadOnlyList<CohortAttempt> Attempts) Of(AssessmentResult result, AssessmentPlan wholePlan, string path, int number)
    {
        CohortSession session = SessionOf(result, path, number);
        return (session, [.. result.Participants.Select(participant => Of(result, wholePlan, session, participant))]);
    }

    private static CohortSession SessionOf(AssessmentResult result, string path, int number)
    {
        SessionHeader header = result.Evidence.Header;
        return new CohortSession(
            number,
            path,
            header.SessionName,
            header.ScenarioId,
            header.Mode,
            header.StartedAtUnixMilliseconds,
            result.Evidence.DurationSeconds,
            result.Score,
            result.MaxScore,
            result.Passed,
            result.Evidence.IsInterrupted,
            result.IsScenarioChanged,
            result.Participants.Count);
    }

    private static CohortAttempt Of(AssessmentResult result, AssessmentPlan wholePlan, CohortSession session, AssessedParticipant participant)
    {
        ParticipantJoined learner = participant.Evidence.MovedLongestUntil(result.Evidence.LastTick);
        AssessedStep[] own = [.. result.Steps.Where(step => IsOwn(result, step, participant))];
        Finding[] findings = [.. result.Findings.Where(finding => session.Participants == 1 || finding.Participant == participant.Evidence.Id)];
        var outcomes = new OutcomeBuilder(result, session, findings);
        return new CohortAttempt(
            session,
            LearnerKey.From(learner.Name),
            learner.Role ?? "",
            learner.IsVirtual,
            ShareOf(result, own, findings),
            [.. wholePlan.Steps.Select(step => outcomes.Of(own.FirstOrDefault(assessed => assessed.Plan.Id == step.Id), step))],
            [.. findings.Select(finding => new AttemptFinding(
                finding.Kind, finding.Step?.Name, finding.Related, finding.Points, finding.Text, outcomes.StretchOf(finding.FromTick, finding.ToTick)))],
            SkillScoring.Of(result, own, result.Plan.ScenarioId, result.Plan.Title),
            AbilitiesOf(result, own, outcomes));
    }

    /// <summary>Alone: everything. In a team: what the learner performed, and what nobody did of their role.</summary>
    private static bool IsOwn(AssessmentResult result, AssessedStep step, AssessedParticipant participant) =>
        result.Participants.Count == 1
        || step.PerformedBy == participant.Evidence.Id
        || (step.PerformedBy is null && step.Plan.Role is { } role && role == participant.Evidence.Joined.Role);

    private static double ShareOf(AssessmentResult result, AssessedStep[] own, Finding[] findings)
    {
        if (result.Participants.Count == 1)
        {
            return result.MaxScore > 0 ? result.Score / result.MaxScore : 0;
        }

        double most = own.Sum(step => step.Plan.Points);
        double taken = findings.Where(finding => finding.Kind.TakesFromTotal()).Sum(finding => finding.Points);
        return most > 0 ? Math.Clamp((own.Sum(step => step.Score) + taken) / most, 0, 1) : 0;
    }

    private static IReadOnlyList<AbilityScore> AbilitiesOf(AssessmentResult result, AssessedStep[] own, OutcomeBuilder outcomes)
    {
        var scores = new List<AbilityScore>();
        foreach ((string id, LocalizedText name, IReadOnlyList<AssessedStep> steps) in SkillScoring.AbilitiesOf(result))
        {
            AssessedStep[] spoken = [.. steps.Where(own.Contains)];
            if (SkillScoring.Of(result, spoken, AbilityIds.In(result.Plan, id), name) is { } score)
            {
                scores.Add(new AbilityScore(score, outcomes.StretchOf(spoken)));
            }
        }

        return scores;
    }
}
