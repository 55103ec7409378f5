using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>Opens the host's end of a guest's link, given their number and since when they are late (null: they are not).</summary>
internal delegate ParticipantPort PortOpener(ParticipantId participant, long? lateSince);

/// <summary>
/// Where those who greet guests and the host's thread meet: gives each guest a number, or the seat of a role once the session has begun, and keeps them until
/// the host takes them in. For any thread.
/// </summary>
internal sealed class Doorway(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<ParticipantPort> _waiting = [];
    private readonly SortedSet<int> _returned = [];
    private OpenSeats? _seats;
    private int _lastNumber;
    private bool _hasBegun;
    private bool _isClosed;

    /// <summary>Raised for each guest who waits to be taken in.</summary>
    public LinkSignal Joined { get; } = new();

    /// <summary>Lets a guest in, or says why not.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The guest broke off meanwhile; the number or seat is free again.</exception>
    public string? TryJoin(string role, PortOpener open)
    {
        lock (_gate)
        {
            if ((_isClosed ? "the session has ended" : _hasBegun ? TryJoinLate(role, open) : TryJoinEarly(open)) is { } refusal)
            {
                return refusal;
            }
        }

        Joined.Raise();
        return null;
    }

    /// <summary>Moves those who wait to the host's list.</summary>
    public void Take(List<ParticipantPort> ports)
    {
        lock (_gate)
        {
            ports.AddRange(_waiting);
            _waiting.Clear();
        }
    }

    /// <summary>Before the session begins, the number of a guest who is gone goes to the next.</summary>
    public void Return(ParticipantId number)
    {
        lock (_gate)
        {
            _returned.Add(number.Value);
        }
    }

    /// <summary>From now on guests take seats over, or are refused where there are none.</summary>
    public void Begin(OpenSeats? seats)
    {
        lock (_gate)
        {
            (_hasBegun, _seats) = (true, seats);
        }
    }

    /// <summary>Nobody is let in any more.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
        }
    }

    private string? TryJoinEarly(PortOpener open)
    {
        int number = _returned.Count > 0 ? _returned.Min : _lastNumber + 1;
        if (number > StreamServer.MaximumParticipants)
        {
            return $"the session is full with {StreamServer.MaximumParticipants} participants";
        }

        _waiting.Add(open(new ParticipantId(number), null));
        _returned.Remove(number);
        _lastNumber = Math.Max(_lastNumber, number);
        return null;
    }

    private string? TryJoinLate(string role, PortOpener open)
    {
        if (_seats is null)
        {
            return "the session has begun, and its host lets nobody join late";
        }

        if (_seats.TryTake(role, out (ParticipantId Seat, string Role) taken) is { } refusal)
        {
            return refusal;
        }

        try
        {
            _waiting.Add(open(taken.Seat, clock.GetTimestamp()));
            return null;
        }
        catch
        {
            _seats.Offer(taken.Seat, taken.Role);
            throw;
        }
    }
}
