using VRLab.Core;

namespace VRLab.Assessment.Team;

/// <summary>Looks at a session of several participants as a team's. A pure function of the judgment.</summary>
public static class TeamAnalysis
{
    /// <returns>Null where fewer than two took part.</returns>
    public static TeamResult? Of(AssessmentResult result)
    {
        if (result.Participants.Count < 2)
        {
            return null;
        }

        IReadOnlyList<HandOver> handOvers = HandOvers.Of(result.Evidence);
        IReadOnlyList<TeamWait> waits = Waiting.Of(result);
        AssessedStep[] shared = [.. result.Steps.Where(step => step.Plan.Role is null)];
        return new TeamResult(
            [.. result.Participants.Select(participant => MemberOf(result, participant.Evidence, handOvers, waits))],
            shared.Sum(step => step.Score),
            shared.Sum(step => step.Plan.Points),
            TakenFrom(result, null),
            handOvers,
            waits,
            Orders.Of(result));
    }

    private static TeamMember MemberOf(AssessmentResult result, ParticipantEvidence participant, IReadOnlyList<HandOver> handOvers, IReadOnlyList<TeamWait> waits)
    {
        ParticipantId id = participant.Id;
        string role = participant.Joined.Role ?? "";
        AssessedStep[] own = [.. result.Steps.Where(step => step.Plan.Role == role)];
        double all = result.Evidence.Speech.Sum(speech => speech.Seconds);
        return new TeamMember(
            id,
            participant.Joined.Name ?? "",
            result.Plan.Roles.FirstOrDefault(planned => planned.Id == role)?.Name ?? new LocalizedText(role, role),
            result.Steps.Count(step => step.PerformedBy == id),
            own.Sum(step => step.Score),
            own.Sum(step => step.Plan.Points),
            TakenFrom(result, id),
            waits.Where(wait => wait.Who == id).Sum(wait => result.Evidence.WorkingSeconds(wait.FromTick, wait.ToTick)),
            waits.Where(wait => wait.CausedBy == id).Sum(wait => result.Evidence.WorkingSeconds(wait.FromTick, wait.ToTick)),
            handOvers.Count(handOver => handOver.From == id),
            handOvers.Count(handOver => handOver.To == id),
            result.Evidence.Speech.Count(speech => speech.Participant == id),
            all > 0 ? result.Evidence.Speech.Where(speech => speech.Participant == id).Sum(speech => speech.Seconds) / all : null);
    }

    private static double TakenFrom(AssessmentResult result, ParticipantId? participant) =>
        0 - result.Findings.Where(finding => finding.Kind.TakesFromTotal() && finding.Participant == participant).Sum(finding => finding.Points);
}
