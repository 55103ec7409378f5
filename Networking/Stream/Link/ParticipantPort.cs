using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>The host's end of one participant's link: stamps who spoke, refuses what they may not say, and tells when they left.</summary>
internal sealed class ParticipantPort(StreamLink link, SocketPump? pump) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly RecordList _farewell = new();
    private RecordEnvelope _waiting;
    private bool _isWaiting;
    private bool _isGone;
    private long _lastTick;

    public ParticipantId Participant => link.Participant;

    public bool IsOpen => link.ClosedBecause is null;

    public StreamLink Link => link;

    /// <summary>True once nothing more of <paramref name="tick"/> or before can come.</summary>
    public bool HasCompleted(long tick) => link.CompletedTick >= tick || _isGone || (_isWaiting && _waiting.Tick > tick);

    /// <summary>The next record up to a tick; the last of all is <see cref="ParticipantLeft"/>, which the host writes itself.</summary>
    public bool TryReceive(long upToTick, out RecordEnvelope envelope)
    {
        if (!_isWaiting && !_isGone)
        {
            _isWaiting = TryReceiveChecked(out _waiting) || TryNoticeEnd(out _waiting);
        }

        bool isDue = _isWaiting && _waiting.Tick <= upToTick;
        envelope = isDue ? _waiting : default;
        _isWaiting &= !isDue;
        _lastTick = isDue ? envelope.Tick : _lastTick;
        return isDue;
    }

    public void Dispose()
    {
        link.Close("the session ended");
        pump?.Stop(Patience);
    }

    private bool TryReceiveChecked(out RecordEnvelope envelope)
    {
        if (!link.TryReceive(out envelope))
        {
            return false;
        }

        string? refusal = RefusalOf(envelope);
        if (refusal is not null)
        {
            link.Close(refusal);
            return false;
        }

        envelope = envelope.By(Participant);
        return true;
    }

    private static string? RefusalOf(in RecordEnvelope envelope)
    {
        try
        {
            return InputPolicy.Refuse(envelope);
        }
        catch (ProblemException problem)
        {
            return $"a record is damaged: {problem.Problem}";
        }
    }

    private bool TryNoticeEnd(out RecordEnvelope envelope)
    {
        envelope = default;
        if (link.ClosedBecause is not { } reason)
        {
            return false;
        }

        // What arrived between the last look and the end still counts.
        if (TryReceiveChecked(out envelope))
        {
            return true;
        }

        _isGone = true;
        _farewell.Write(_lastTick, Participant, new ParticipantLeft(reason));
        envelope = _farewell[0];
        return true;
    }
}
