using System.Net;
using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>
/// The session host's side of all links: what it writes goes to every participant, and what they did comes in, in the
/// order of their ids. Participants join before the first record is written, in this process or over sockets; later where a seat is offered to them.
/// Used by the host's thread alone; allocates nothing per tick after warm-up.
/// </summary>
public sealed class StreamServer : IStreamSink, IDisposable
{
    public const int MaximumParticipants = 64;
    private readonly object _gate = new();
    private readonly List<ParticipantPort> _joining = [];
    private readonly List<ParticipantPort> _ports = [];
    private readonly LinkSignal _joined = new();
    private readonly List<ParticipantPort> _late = [];
    private SocketListener? _listener;
    private OpenSeats? _seats;
    private long _endedTick = -1;
    private bool _hasBegun;
    private int _lastParticipant;

    /// <summary>The participants in the order they joined, those who left included.</summary>
    public IEnumerable<ParticipantId> Participants
    {
        get
        {
            TakeJoined();
            return _ports.Select(p => p.Participant);
        }
    }

    /// <summary>How many links are open.</summary>
    public int OpenCount
    {
        get
        {
            TakeJoined();
            return _ports.Count(p => p.IsOpen);
        }
    }

    /// <summary>Lets learner's programs of this machine join, and returns the port: the given one, or a free one for 0.</summary>
    /// <exception cref="ProblemException">The port is taken.</exception>
    public int Listen(int port = 0) => Listen(new IPEndPoint(IPAddress.Loopback, port), code: string.Empty);

    /// <summary>Lets learner's programs join that know the code, and returns the port.</summary>
    /// <exception cref="ProblemException">The port is taken, or others than this machine are let in without a code.</exception>
    public int Listen(IPEndPoint at, string code)
    {
        if (code.Length == 0 && !IPAddress.IsLoopback(at.Address))
        {
            throw ProblemException.BadInput("Other machines are let in only with a join code.", "Give a code, or listen on this machine alone.");
        }

        _listener ??= new SocketListener(this, at, code);
        return _listener.Port;
    }

    /// <summary>Keeps what is written, so that guests can take a seat over while the session runs. Call before the first record.</summary>
    public void AllowLateGuests() => _seats ??= new OpenSeats();

    /// <summary>From now on a guest may take over this participant.</summary>
    public void Offer(ParticipantId seat, string role) => _seats?.Offer(seat, role);

    public void Withdraw(ParticipantId seat) => _seats?.Withdraw(seat);

    /// <summary>Ends the links of those who have not completed the tick.</summary>
    /// <returns>How many they were.</returns>
    public int CutSilent(long tick, string reason)
    {
        int count = 0;
        foreach (ParticipantPort port in _ports)
        {
            if (port.IsOpen && !port.HasCompleted(tick))
            {
                port.Link.Close(reason);
                count++;
            }
        }

        return count;
    }

    /// <summary>Joins a learner in this process; the learner's end may be used by another thread.</summary>
    /// <exception cref="ProblemException">The session has begun, or is full.</exception>
    public IStreamLink ConnectInProcess()
    {
        lock (_gate)
        {
            if (RefusalOfJoin() is { } refusal)
            {
                throw ProblemException.BadInput($"The session host refused: {refusal}.", "Join before the session begins.");
            }

            (StreamLink host, StreamLink learner) = InProcessLink.Create(new ParticipantId(++_lastParticipant), new LinkSignal());
            _joining.Add(new ParticipantPort(host, pump: null));
            return learner;
        }
    }

    /// <summary>Waits until so many participants have joined; false where they did not in time.</summary>
    public bool WaitForParticipants(int count, TimeSpan patience)
    {
        while (true)
        {
            long seen = _joined.Count;
            TakeJoined();
            if (_ports.Count >= count)
            {
                return true;
            }

            if (!_joined.WaitPast(seen, patience))
            {
                return false;
            }
        }
    }

    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T>
    {
        Begin();
        _seats?.Keep(tick, participant, in record);
        foreach (ParticipantPort port in _ports)
        {
            if (port.IsOpen)
            {
                port.Link.Write(tick, participant, in record);
            }
        }
    }

    /// <summary>Says that all records up to <paramref name="tick"/> are written, and sends them off.</summary>
    public void EndTick(long tick)
    {
        Begin();
        _endedTick = tick;
        foreach (ParticipantPort port in _ports)
        {
            if (port.IsOpen)
            {
                port.Link.EndTick(tick);
            }
        }
    }

    /// <summary>Sends off what is written, in the middle of a tick.</summary>
    public void Flush()
    {
        foreach (ParticipantPort port in _ports)
        {
            port.Link.Flush();
        }
    }

    /// <summary>
    /// Hands over the first record of each participant, in the order of their ids: a <see cref="ParticipantJoined"/> that says
    /// who they are, or a <see cref="ParticipantLeft"/>. False where somebody stays silent for <paramref name="patience"/>.
    /// </summary>
    public bool ReceiveJoins(TimeSpan patience, RecordHandler handle)
    {
        TakeJoined();
        foreach (ParticipantPort port in _ports)
        {
            RecordEnvelope first;
            while (!port.TryReceive(long.MaxValue, out first))
            {
                if (!port.Link.WaitForMore(patience))
                {
                    return false;
                }
            }

            handle(in first);
        }

        return true;
    }

    /// <summary>
    /// Hands over what participants did up to <paramref name="tick"/> and waits until each has completed it or left: so
    /// host and learners go in lockstep, whoever is faster. Who left is told by a <see cref="ParticipantLeft"/>.
    /// False where somebody stays silent for <paramref name="patience"/>; the call can be repeated.
    /// </summary>
    public bool ReceiveTick(long tick, TimeSpan patience, RecordHandler handle)
    {
        TakeJoined();
        TakeLate();
        foreach (ParticipantPort port in _ports)
        {
            while (true)
            {
                Drain(port, tick, handle);
                if (port.HasCompleted(tick))
                {
                    break;
                }

                if (!port.Link.WaitForMore(patience))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Hands over what participants did up to <paramref name="tick"/> as far as it has arrived: for real time.</summary>
    public void ReceiveAvailable(long tick, RecordHandler handle)
    {
        TakeJoined();
        foreach (ParticipantPort port in _ports)
        {
            Drain(port, tick, handle);
        }
    }

    /// <summary>Ends every link with a reason that the participants learn after all that was written.</summary>
    public void Close(string reason)
    {
        foreach (ParticipantPort port in _ports)
        {
            port.Link.Close(reason);
        }
    }

    public void Dispose()
    {
        Begin();
        _listener?.Dispose();
        foreach (ParticipantPort port in _ports.Concat(_late))
        {
            port.Dispose();
        }
    }

    /// <summary>Called by the listener's threads: gives a participant id and a port, or says why not.</summary>
    internal string? TryJoin(string role, Func<ParticipantId, ParticipantPort> connect)
    {
        lock (_gate)
        {
            if (_hasBegun && _seats is not null)
            {
                return TryJoinLate(role, connect);
            }

            if (RefusalOfJoin() is { } refusal)
            {
                return refusal;
            }

            _joining.Add(connect(new ParticipantId(++_lastParticipant)));
        }

        _joined.Raise();
        return null;
    }

    private string? TryJoinLate(string role, Func<ParticipantId, ParticipantPort> connect)
    {
        if (_seats!.TryTake(role, out ParticipantId seat) is { } refusal)
        {
            return refusal;
        }

        _late.Add(connect(seat));
        return null;
    }

    /// <summary>Tells late guests what they have missed; from here on they keep step with the others.</summary>
    private void TakeLate()
    {
        lock (_gate)
        {
            foreach (ParticipantPort port in _late)
            {
                _seats!.Tell(port.Link, _endedTick);
                _ports.Add(port);
            }

            _late.Clear();
        }
    }

    private static void Drain(ParticipantPort port, long tick, RecordHandler handle)
    {
        while (port.TryReceive(tick, out RecordEnvelope envelope))
        {
            handle(in envelope);
        }
    }

    private string? RefusalOfJoin() =>
        _hasBegun ? "the session has begun, and joining late is not possible yet"
        : _lastParticipant >= MaximumParticipants ? $"the session is full with {MaximumParticipants} participants"
        : null;

    private void Begin()
    {
        if (!_hasBegun)
        {
            lock (_gate)
            {
                _hasBegun = true;
            }

            TakeJoined();
        }
    }

    private void TakeJoined()
    {
        lock (_gate)
        {
            _ports.AddRange(_joining);
            _joining.Clear();
        }
    }
}
