using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>Two ends in one process, joined by queues of the same bytes that a socket would carry.</summary>
public static class InProcessLink
{
    /// <summary>The host's end and the learner's end; each may be used by a thread of its own.</summary>
    public static (IStreamLink Host, IStreamLink Learner) Create(ParticipantId participant)
    {
        (StreamLink host, StreamLink learner) = Create(participant, new LinkSignal());
        return (host, learner);
    }

    internal static (StreamLink Host, StreamLink Learner) Create(ParticipantId participant, LinkSignal arrivedAtHost)
    {
        var arrivedAtLearner = new LinkSignal();
        var toHost = new FrameQueue(arrivedAtHost);
        var toLearner = new FrameQueue(arrivedAtLearner);
        return (new StreamLink(toHost, toLearner, arrivedAtHost, participant), new StreamLink(toLearner, toHost, arrivedAtLearner, participant));
    }
}
