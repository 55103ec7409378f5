using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Each participant's share: the points of the steps that they performed and what their findings took.</summary>
internal static class ParticipantScoring
{
    public static IReadOnlyList<AssessedParticipant> Of(
        AssessmentContext context, IReadOnlyList<AssessedStep> steps, IReadOnlyList<Finding> findings) =>
        [.. context.Evidence.Participants.DistinctBy(participant => participant.Id)
            .Select(participant => Of(participant, steps, findings))];

    private static AssessedParticipant Of(
        ParticipantEvidence participant, IReadOnlyList<AssessedStep> steps, IReadOnlyList<Finding> findings)
    {
        AssessedStep[] own = [.. steps.Where(step => step.PerformedBy == participant.Id)];
        double lost = findings.Where(finding => finding.Participant == participant.Id).Sum(finding => finding.Points);
        return new AssessedParticipant(participant, own.Length, own.Sum(step => step.Score), 0 - lost);
    }
}
