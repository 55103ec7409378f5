namespace VRLab.Assessment.Team;

/// <summary>Puts the view on a team into the form of report.json.</summary>
internal static class TeamReport
{
    public static ReportTeam Of(AssessmentResult result, TeamResult team)
    {
        double At(long tick) => Math.Round(result.Evidence.SecondsAt(tick), 3);
        return new ReportTeam(
            Points(team.SharedEarned),
            Points(team.SharedPossible),
            Points(0 - team.SharedTaken),
            team.ClosedLoops,
            [.. team.Members.Select(MemberOf)],
            [.. team.HandOvers.Select(one => new ReportHandOver(one.Object.Name, one.From.Value, one.To.Value, At(one.FromTick), At(one.ToTick)))],
            [.. team.Waits.Select(one => new ReportWait(one.Who.Value, one.CausedBy.Value, one.Next.Name, one.Before.Name, At(one.FromTick), At(one.ToTick)))],
            [.. team.Orders.Select(one => new ReportOrder(
                one.Step.Name, one.By.Value, one.EchoedBy?.Value, one.DoneBy?.Value, one.ReportedBy?.Value, one.IsClosed, At(one.FromTick), At(one.ToTick)))],
            [.. result.Evidence.Speech.Select(one => new ReportUtterance(one.Participant.Value, one.To.Value, one.Text, At(one.FromTick), At(one.ToTick)))]);
    }

    private static ReportTeamMember MemberOf(TeamMember member) => new(
        member.Participant.Value,
        member.Name,
        ReportText.From(member.Role),
        member.StepsDone,
        Points(member.Earned),
        Points(member.Possible),
        Points(0 - member.Taken),
        Math.Round(member.WaitedSeconds, 3),
        Math.Round(member.CausedSeconds, 3),
        member.HandedOver,
        member.Received,
        member.Utterances,
        member.SpeakingShare is { } share ? Math.Round(share, 4) : null);

    // The sum turns a negative zero into zero.
    private static double Points(double points) => Math.Round(points, 2) + 0.0;
}
