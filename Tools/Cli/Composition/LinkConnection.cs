using VRLab.Core;
using VRLab.Learner;
using VRLab.Stream;
using VRLab.Stream.Link;

namespace VRLab.Cli;

/// <summary>A session that is computed elsewhere: inputs go over the link, and each tick waits for what the host makes of it.</summary>
/// <param name="link">To the host.</param>
/// <param name="apply">Takes over each record of the stream.</param>
/// <param name="isOver">Whether the stream has told its end.</param>
/// <param name="isLate">Somebody else moves the participant until this learner does something.</param>
internal sealed class LinkConnection(IStreamLink link, RecordHandler apply, Func<bool> isOver, bool isLate) : ISessionConnection
{
    /// <summary>The host may be waiting for others who still load.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private bool _hasBegun;
    private long _tick;

    public bool HasEnded
    {
        get
        {
            if (link.ClosedBecause is not null)
            {
                // What arrived before the end still counts: it may tell why the session ended.
                link.ReceiveAvailable(apply);
            }

            return isOver() || link.ClosedBecause is not null;
        }
    }

    /// <summary>A virtual learner goes on for who comes late until they attend for the first time.</summary>
    public bool IsShared => _hasBegun || !isLate;

    public void Tick(in LearnerInput input)
    {
        link.ReceiveAvailable(apply);
        _hasBegun = true;
        _tick = Next;
        link.Write(_tick, link.Participant, input);
        link.EndTick(_tick);
        if (!link.ReceiveTick(_tick, Patience, apply) && link.ClosedBecause is null)
        {
            throw ProblemException.EnvironmentLacking("The session host stays silent.", "See whether it still runs, and join again.");
        }
    }

    /// <summary>Who does not attend yet keeps up all the same.</summary>
    public void Rest() => link.ReceiveAvailable(apply);

    public void Apply(in LearnerSettings settings) => link.Write(Next, link.Participant, new LearnerSettingsChanged(settings));

    public void Say(in Utterance said) => link.Write(Next, link.Participant, said);

    public void Finish(in ClientReport report, string reason)
    {
        if (link.ClosedBecause is null)
        {
            link.Write(Next, link.Participant, report);
            link.Close(reason);
        }
    }

    /// <summary>The tick that the host computes next; who came late has received those before.</summary>
    private long Next => Math.Max(_tick, link.CompletedTick + 1);
}
