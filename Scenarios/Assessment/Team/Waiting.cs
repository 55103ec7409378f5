using VRLab.Core;

namespace VRLab.Assessment.Team;

/// <summary>
/// Who waited for whom: from when a participant was done with their step before (or came) until the last step, of another, that their next
/// one had to come after. Waits shorter than <see cref="ShortestSeconds"/> are the rhythm of working together.
/// </summary>
internal static class Waiting
{
    private const double ShortestSeconds = 2;

    public static IReadOnlyList<TeamWait> Of(AssessmentResult result)
    {
        var waits = new List<TeamWait>();
        foreach (ParticipantEvidence participant in result.Participants.Select(one => one.Evidence))
        {
            long freeFrom = participant.JoinedTick;
            foreach (AssessedStep step in result.Steps.Where(step => step.PerformedBy == participant.Id).OrderBy(step => step.PerformedTick))
            {
                if (LastBefore(result, step) is { PerformedBy: { } other, PerformedTick: { } done } before && other != participant.Id
                    && result.Evidence.WorkingSeconds(freeFrom, done) >= ShortestSeconds)
                {
                    waits.Add(new TeamWait(participant.Id, other, step.Plan.Id, before.Plan.Id, freeFrom, done));
                }

                freeFrom = step.PerformedTick!.Value;
            }
        }

        return [.. waits.OrderBy(wait => wait.FromTick).ThenBy(wait => wait.Who.Value)];
    }

    /// <summary>Of the steps that it had to come after, the one that was done last; only where that was before it.</summary>
    private static AssessedStep? LastBefore(AssessmentResult result, AssessedStep step) => result.Steps
        .Where(other => step.Plan.After.Contains(other.Plan.Id) && other.PerformedTick <= step.PerformedTick)
        .MaxBy(other => other.PerformedTick);
}
