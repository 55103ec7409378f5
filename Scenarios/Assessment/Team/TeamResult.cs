using VRLab.Core;

namespace VRLab.Assessment.Team;

/// <summary>How several participants worked together; each entry names the stretch of the recording that shows it, in ticks.</summary>
/// <param name="SharedEarned">Points of steps that are no role's, whoever performed them.</param>
/// <param name="SharedPossible">What these steps are worth.</param>
/// <param name="SharedTaken">Points lost by what cannot be put down to one person; zero or positive.</param>
public sealed record TeamResult(
    IReadOnlyList<TeamMember> Members,
    double SharedEarned,
    double SharedPossible,
    double SharedTaken,
    IReadOnlyList<HandOver> HandOvers,
    IReadOnlyList<TeamWait> Waits,
    IReadOnlyList<TeamOrder> Orders)
{
    /// <summary>Orders that were repeated by who then did what they ask.</summary>
    public int ClosedLoops => Orders.Count(order => order.IsClosed);
}

/// <summary>One participant's part.</summary>
/// <param name="Role">Of the scenario; the word of the recording where the scenario has no such role.</param>
/// <param name="StepsDone">Steps that they performed, of their role or not.</param>
/// <param name="Earned">Points of the steps of their role.</param>
/// <param name="Possible">What the steps of their role are worth.</param>
/// <param name="Taken">Points lost by hazards and broken constraints that are put down to them; zero or positive.</param>
/// <param name="WaitedSeconds">How long they had to wait for others.</param>
/// <param name="CausedSeconds">How long others had to wait for them.</param>
/// <param name="SpeakingShare">Of the time in which participants spoke; null where nobody said anything.</param>
public sealed record TeamMember(
    ParticipantId Participant,
    string Name,
    LocalizedText Role,
    int StepsDone,
    double Earned,
    double Possible,
    double Taken,
    double WaitedSeconds,
    double CausedSeconds,
    int HandedOver,
    int Received,
    int Utterances,
    double? SpeakingShare);

/// <summary>An object went from one hand to another's, within <see cref="HandOvers.LongestSeconds"/>.</summary>
public sealed record HandOver(ObjectId Object, ParticipantId From, ParticipantId To, long FromTick, long ToTick);

/// <summary>Somebody who was done with their step could not begin their next one before another's was done.</summary>
/// <param name="Next">What they waited to do.</param>
/// <param name="Before">The step, of <paramref name="CausedBy"/>, that it had to come after.</param>
public sealed record TeamWait(ParticipantId Who, ParticipantId CausedBy, StepId Next, StepId Before, long FromTick, long ToTick);

/// <summary>Somebody said what another is to do.</summary>
/// <param name="EchoedBy">Who repeated it in time; null where nobody did.</param>
/// <param name="DoneBy">Who of the others performed the step afterwards; null where nobody did.</param>
/// <param name="ReportedBy">Who of the others told that it was done; null where nobody did.</param>
public sealed record TeamOrder(
    StepId Step, ParticipantId By, ParticipantId? EchoedBy, ParticipantId? DoneBy, ParticipantId? ReportedBy, long FromTick, long ToTick)
{
    public bool IsClosed => EchoedBy is not null && EchoedBy == DoneBy;
}
