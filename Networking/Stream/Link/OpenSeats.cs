using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>
/// The roles of a running session that a guest may still take over, and what such a guest has missed. Seats are offered by the host's thread and taken by
/// those that greet guests.
/// </summary>
internal sealed class OpenSeats
{
    /// <summary>What a guest's link holds at once, with room to spare.</summary>
    private const long MostHistoryBytes = FrameQueue.MaximumBytes * 3L / 4;
    private readonly List<(ParticipantId Seat, string Role)> _seats = [];
    private readonly RecordList _history = new();
    private long _historyBytes;

    public void Offer(ParticipantId seat, string role)
    {
        lock (_seats)
        {
            _seats.RemoveAll(open => open.Seat == seat);
            _seats.Add((seat, role));
        }
    }

    public void Withdraw(ParticipantId seat)
    {
        lock (_seats)
        {
            _seats.RemoveAll(open => open.Seat == seat);
        }
    }

    /// <summary>Takes the seat of a role, or any where none is asked for; otherwise says why not.</summary>
    public string? TryTake(string role, out (ParticipantId Seat, string Role) taken)
    {
        lock (_seats)
        {
            int index = _seats.FindIndex(open => role.Length == 0 || open.Role == role);
            taken = index >= 0 ? _seats[index] : default;
            if (index < 0)
            {
                return _seats.Count == 0 ? "the session has begun, and no role is free" : $"the role '{role}' is not free; free are {string.Join(", ", _seats.Select(open => open.Role))}";
            }

            if (Interlocked.Read(ref _historyBytes) > MostHistoryBytes)
            {
                return "the session has run too long to join it now";
            }

            _seats.RemoveAt(index);
            return null;
        }
    }

    /// <summary>Keeps a record for those who come later. What passes is left out: motions of heads and hands, which the next tick brings, what hands felt and exerted, blows.</summary>
    public void Keep<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T>
    {
        bool isPassing = T.Kind is RecordKind.LearnerInput or RecordKind.HapticPulsed or RecordKind.ForceExerted or RecordKind.ContactStruck
            or RecordKind.TickCompleted or RecordKind.ClientReport;
        if (isPassing || Interlocked.Read(ref _historyBytes) > MostHistoryBytes)
        {
            return;
        }

        const int FrameBytes = 24;
        _history.Write(tick, participant, in record);
        Interlocked.Add(ref _historyBytes, _history[^1].Body.Length + FrameBytes);
    }

    /// <summary>Tells a late guest everything so far; what belongs to a tick that has not ended comes after the end of the last one.</summary>
    public void Tell(StreamLink link, long lastTick)
    {
        bool hasEnded = lastTick < 0;
        foreach (RecordEnvelope record in _history)
        {
            if (!hasEnded && record.Tick > lastTick)
            {
                link.EndTick(lastTick);
                hasEnded = true;
            }

            link.Write(in record);
        }

        if (!hasEnded)
        {
            link.EndTick(lastTick);
        }

        link.Flush();
    }
}
