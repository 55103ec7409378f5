using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>
/// One end of the connection between the session host and a learner's program. Records are gathered and go off at
/// <see cref="EndTick"/> or <see cref="Flush"/>. One thread at a time per end; allocates nothing after warm-up.
/// </summary>
public interface IStreamLink : IStreamSink, IDisposable
{
    /// <summary>Whom the learner's end speaks for.</summary>
    ParticipantId Participant { get; }

    /// <summary>The last tick whose records from the other side were all received; -1 before the first.</summary>
    long CompletedTick { get; }

    /// <summary>Why the link ended, or null while it is open. What had arrived before can still be received.</summary>
    string? ClosedBecause { get; }

    /// <summary>The next record from the other side; false where none waits. The envelope's bytes hold until the next call.</summary>
    bool TryReceive(out RecordEnvelope envelope);

    /// <summary>Says that all records of this end up to <paramref name="tick"/> are written, and sends them off.</summary>
    void EndTick(long tick);

    /// <summary>Sends off what is written, in the middle of a tick.</summary>
    void Flush();

    /// <summary>Waits until the other side sends something or the link ends; false where neither came in time.</summary>
    bool WaitForMore(TimeSpan timeout);

    /// <summary>Ends the link; the other side learns the reason after everything that was sent before.</summary>
    void Close(string reason);
}
