using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>The learner's end of the session: inputs go out, the stream comes back. In the same process or over a socket.</summary>
public interface ISessionConnection
{
    /// <summary>The session is over; no tick will follow.</summary>
    bool HasEnded { get; }

    /// <summary>Sends one tick's input and returns when the mirror shows what came of that tick.</summary>
    void Tick(in LearnerInput input);

    /// <summary>How the learner takes part from the next tick on.</summary>
    void Apply(in LearnerSettings settings);

    /// <summary>What the learner says, before the tick in which the session hears it.</summary>
    void Say(in Utterance said);

    /// <summary>Others take part who do not wait: ticks pass even while the learner does not attend, and nobody stops the clock.</summary>
    bool IsShared => false;

    /// <summary>A frame in which the learner does not attend.</summary>
    void Rest()
    {
    }

    /// <summary>Says what this program measured of itself, and ends the session.</summary>
    void Finish(in ClientReport report, string reason);
}
