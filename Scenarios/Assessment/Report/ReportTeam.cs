namespace VRLab.Assessment;

/// <summary>How several participants worked together. Times are seconds since the session began, participants are ids.</summary>
/// <param name="SharedEarned">Points of steps that are no role's.</param>
/// <param name="SharedTaken">Points taken for what cannot be put down to one person; zero or negative.</param>
/// <param name="ClosedLoops">Orders that were repeated by who then did them.</param>
public sealed record ReportTeam(
    double SharedEarned,
    double SharedPossible,
    double SharedTaken,
    int ClosedLoops,
    IReadOnlyList<ReportTeamMember> Members,
    IReadOnlyList<ReportHandOver> HandOvers,
    IReadOnlyList<ReportWait> Waits,
    IReadOnlyList<ReportOrder> Orders,
    IReadOnlyList<ReportUtterance> Speech);

/// <param name="PointsTaken">Zero or negative.</param>
/// <param name="SpeakingShare">Of what participants said, by time; null where nobody said anything.</param>
public sealed record ReportTeamMember(
    int Participant,
    string Name,
    ReportText Role,
    int StepsDone,
    double PointsEarned,
    double PointsPossible,
    double PointsTaken,
    double WaitedSeconds,
    double CausedSeconds,
    int HandedOver,
    int Received,
    int Utterances,
    double? SpeakingShare);

public sealed record ReportHandOver(string Object, int From, int To, double FromSeconds, double ToSeconds);

/// <param name="Next">The step that was waited for.</param>
/// <param name="Before">The step of another that had to come first.</param>
public sealed record ReportWait(int Who, int CausedBy, string Next, string Before, double FromSeconds, double ToSeconds);

public sealed record ReportOrder(string Step, int By, int? EchoedBy, int? DoneBy, int? ReportedBy, bool Closed, double FromSeconds, double ToSeconds);

/// <param name="To">0 for everybody.</param>
public sealed record ReportUtterance(int Participant, int To, string Text, double FromSeconds, double ToSeconds);
