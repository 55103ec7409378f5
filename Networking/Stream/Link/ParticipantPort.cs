using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>
/// The host's end of one participant's link: stamps who spoke, refuses what they may not say, how much and of when, and tells when they left. Whoever is
/// behind it, the first record is a <see cref="ParticipantJoined"/> and there is no second; the last is <see cref="ParticipantLeft"/>, which the host writes itself.
/// </summary>
internal sealed class ParticipantPort(StreamLink link, SocketPump? pump) : IDisposable
{
    private const int MostFramesPerTick = 64;
    private const int MostBytesPerTick = 256 * 1024;
    private const long MostTicksAhead = 10 * SimulationTime.TicksPerSecond;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly RecordList _farewell = new();
    private RecordEnvelope _waiting;
    private bool _isWaiting;
    private bool _hasIntroducedItself;
    private long _lastTick;

    public ParticipantId Participant => link.Participant;

    public bool IsOpen => link.ClosedBecause is null;

    /// <summary>The link has ended, and that was told.</summary>
    public bool IsGone { get; private set; }

    /// <summary>When a late guest began to load the session, by the server's clock; null for those who were there from the beginning.</summary>
    public long? LateSince { get; init; }

    /// <summary>A late guest that has not done anything yet: nobody waits for it.</summary>
    public bool IsLoading => LateSince is not null && link.CompletedTick < 0 && !IsGone;

    public StreamLink Link => link;

    /// <summary>True once nothing more of <paramref name="tick"/> or before can come.</summary>
    public bool HasCompleted(long tick) => link.CompletedTick >= tick || IsGone || (_isWaiting && _waiting.Tick > tick);

    /// <summary>Renews what the participant may say: call once a tick.</summary>
    public void BeginTick() => link.Allow(MostFramesPerTick, MostBytesPerTick);

    /// <summary>The next record up to a tick.</summary>
    public bool TryReceive(long upToTick, out RecordEnvelope envelope)
    {
        if (!_isWaiting && !IsGone)
        {
            _isWaiting = TryReceiveChecked(out _waiting) || TryNoticeEnd(out _waiting);
        }

        if (!IsGone && Math.Max(link.CompletedTick, _isWaiting ? _waiting.Tick : 0) - MostTicksAhead > upToTick)
        {
            link.Close("it speaks of a time that is yet to come");
            _isWaiting = TryNoticeEnd(out _waiting);
        }

        bool isDue = _isWaiting && _waiting.Tick <= upToTick;
        envelope = isDue ? _waiting : default;
        _isWaiting &= !isDue;
        _lastTick = isDue ? envelope.Tick : _lastTick;
        return isDue;
    }

    /// <summary>Ends the link without waiting for it; the other side is told if it listens.</summary>
    public void Leave()
    {
        link.Close("the session goes on without you");
        ThreadPool.QueueUserWorkItem(static left => left?.Stop(Patience), pump, preferLocal: false);
    }

    /// <summary>Ends the link; what was written before is sent off as far as that is done in time.</summary>
    public void Dispose(TimeSpan patience)
    {
        link.Close("the session ended");
        pump?.Stop(patience);
    }

    public void Dispose() => Dispose(Patience);

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

        _hasIntroducedItself = true;
        envelope = envelope.By(Participant);
        return true;
    }

    private string? RefusalOf(in RecordEnvelope envelope)
    {
        try
        {
            return InputPolicy.Refuse(envelope) ?? RefusalOfOrder(envelope);
        }
        catch (ProblemException problem)
        {
            return $"a record is damaged: {problem.Problem}";
        }
    }

    private string? RefusalOfOrder(in RecordEnvelope envelope) => (envelope.Kind == RecordKind.ParticipantJoined, _hasIntroducedItself) switch
    {
        (true, true) => "a participant may join once only",
        (false, false) => "a participant says first who they are",
        (true, false) when envelope.Tick != 0 => "a participant says who they are at tick 0",
        _ => null,
    };

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

        IsGone = true;
        _farewell.Write(_lastTick, Participant, new ParticipantLeft(reason));
        envelope = _farewell[0];
        return true;
    }
}
