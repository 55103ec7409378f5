using System.Net;
using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>
/// The session host's side of all links: what it writes goes to every participant, and what they did comes in, in the
/// order of their ids. Participants join before the first record is written, in this process or over sockets (of other machines with a join code); later where
/// a seat is offered to them. Whoever breaks the rules, stays silent or goes is cut off, and told of by a <see cref="ParticipantLeft"/>.
/// Used by the host's thread alone; allocates nothing per tick after warm-up.
/// </summary>
public sealed class StreamServer : IStreamSink, IDisposable
{
    public const int MaximumParticipants = 64;
    /// <summary>How long a late guest keeps its seat without having done anything.</summary>
    public static readonly TimeSpan LoadingPatience = TimeSpan.FromMinutes(2);
    private static readonly string NeverBegan =
        $"nobody looked at the session there within {LoadingPatience.TotalMinutes:0} minutes, so the seat is free again; who joins anew can take it";
    private static readonly TimeSpan FarewellPatience = TimeSpan.FromSeconds(2);
    private readonly TimeProvider _clock;
    private readonly Doorway _door;
    private readonly List<ParticipantPort> _arrived = [];
    private readonly List<ParticipantPort> _ports = [];
    private SocketListener? _listener;
    private OpenSeats? _seats;
    private long _endedTick = -1;
    private bool _hasBegun;

    public StreamServer(TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        _door = new Doorway(_clock);
    }

    /// <summary>How many links are open.</summary>
    public int OpenCount
    {
        get
        {
            TakeArrived();
            return _ports.Count(p => p.IsOpen);
        }
    }

    /// <summary>Lets learner's programs of this machine join, and returns the port: the given one, or a free one for 0.</summary>
    /// <exception cref="ProblemException">The port is taken.</exception>
    public int Listen(int port = 0) => Listen(new IPEndPoint(IPAddress.Loopback, port), code: string.Empty);

    /// <summary>Lets learner's programs join that know the code, and returns the port.</summary>
    /// <exception cref="ProblemException">The port is taken, others than this machine are let in without a code, or the code is too short.</exception>
    public int Listen(IPEndPoint at, string code)
    {
        if (code.Length == 0 && !IPAddress.IsLoopback(at.Address))
        {
            throw ProblemException.BadInput("Other machines are let in only with a join code.", "Give a code, or listen on this machine alone.");
        }

        _listener ??= new SocketListener(_door, at, code.Length == 0 ? code : JoinCode.Normalize(code), _clock);
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
            if (port.IsOpen && !port.IsLoading && !port.HasCompleted(tick))
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
        IStreamLink? learner = null;
        if (_door.TryJoin(string.Empty, Open) is { } refusal)
        {
            throw ProblemException.BadInput($"The session host refused: {refusal}.", "Join before the session begins.");
        }

        return learner!;

        ParticipantPort Open(ParticipantId participant, long? lateSince)
        {
            (StreamLink host, learner) = InProcessLink.Create(participant, new LinkSignal());
            return new ParticipantPort(host, pump: null) { LateSince = lateSince };
        }
    }

    /// <summary>Waits until so many participants are there, before the session begins; false where they did not come in time. Who went again does not count.</summary>
    public bool WaitForParticipants(int count, TimeSpan patience)
    {
        while (true)
        {
            long seen = _door.Joined.Count;
            TakeArrived();
            RemoveThoseGone();
            if (_ports.Count >= count)
            {
                return true;
            }

            if (!_door.Joined.WaitPast(seen, patience))
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
    /// who they are, or a <see cref="ParticipantLeft"/>: who has not said so within <paramref name="patience"/> is cut off.
    /// </summary>
    public void ReceiveJoins(TimeSpan patience, RecordHandler handle)
    {
        TakeArrived();
        long began = _clock.GetTimestamp();
        foreach (ParticipantPort port in _ports)
        {
            port.BeginTick();
            RecordEnvelope first;
            while (!port.TryReceive(0, out first))
            {
                TimeSpan left = patience - _clock.GetElapsedTime(began);
                if (left <= TimeSpan.Zero || !port.Link.WaitForMore(left))
                {
                    port.Link.Close("it did not say who it is");
                }
            }

            handle(in first);
        }

        RemoveThoseGone();
    }

    /// <summary>
    /// Hands over what participants did up to <paramref name="tick"/> and waits until each has completed it or left: so
    /// host and learners go in lockstep, whoever is faster. Late guests are waited for from the first tick that they complete.
    /// False where somebody has not completed it within <paramref name="patience"/>, which is for all together; the call can be repeated.
    /// </summary>
    public bool ReceiveTick(long tick, TimeSpan patience, RecordHandler handle)
    {
        TakeArrived();
        long began = _clock.GetTimestamp();
        bool isSettled = true;
        foreach (ParticipantPort port in _ports)
        {
            port.BeginTick();
            isSettled &= port.IsLoading ? Look(port, tick, handle) : Settle(port, tick, began, patience, handle);
        }

        RemoveThoseGone();
        return isSettled;
    }

    /// <summary>Hands over what participants did up to <paramref name="tick"/> as far as it has arrived: for real time.</summary>
    public void ReceiveAvailable(long tick, RecordHandler handle)
    {
        TakeArrived();
        foreach (ParticipantPort port in _ports)
        {
            port.BeginTick();
            Drain(port, tick, handle);
        }

        RemoveThoseGone();
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
        _door.Close();
        _listener?.Dispose();
        TakeArrived();
        Close("the session ended");
        long began = _clock.GetTimestamp();
        foreach (ParticipantPort port in _ports)
        {
            TimeSpan left = FarewellPatience - _clock.GetElapsedTime(began);
            port.Dispose(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }

        _ports.Clear();
    }

    private bool Settle(ParticipantPort port, long tick, long began, TimeSpan patience, RecordHandler handle)
    {
        while (true)
        {
            Drain(port, tick, handle);
            if (port.HasCompleted(tick))
            {
                return true;
            }

            // Without any time left the others are still looked at: they may have answered long ago.
            TimeSpan left = patience - _clock.GetElapsedTime(began);
            if (left <= TimeSpan.Zero || !port.Link.WaitForMore(left))
            {
                return false;
            }
        }
    }

    /// <summary>A guest who loads the session is not waited for, but does not hold a seat for ever.</summary>
    private bool Look(ParticipantPort port, long tick, RecordHandler handle)
    {
        if (_clock.GetElapsedTime(port.LateSince!.Value) > LoadingPatience)
        {
            port.Link.Close(NeverBegan);
        }

        Drain(port, tick, handle);
        return true;
    }

    private static void Drain(ParticipantPort port, long tick, RecordHandler handle)
    {
        while (port.TryReceive(tick, out RecordEnvelope envelope))
        {
            handle(in envelope);
        }
    }

    private void Begin()
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _door.Begin(_seats);
            TakeArrived();
        }
    }

    /// <summary>Takes in who has come. Late guests are told what they have missed.</summary>
    private void TakeArrived()
    {
        _door.Take(_arrived);
        if (_arrived.Count == 0)
        {
            return;
        }

        foreach (ParticipantPort port in _arrived)
        {
            if (port.LateSince is not null)
            {
                _seats!.Tell(port.Link, _endedTick);
            }
        }

        _ports.AddRange(_arrived);
        _ports.Sort((one, other) => one.Participant.Value.CompareTo(other.Participant.Value));
        _arrived.Clear();
    }

    /// <summary>Those who broke off before the session began have never been in it; of others the host has been told.</summary>
    private void RemoveThoseGone()
    {
        for (int i = _ports.Count - 1; i >= 0; i--)
        {
            ParticipantPort port = _ports[i];
            if (_hasBegun ? !port.IsGone : port.IsOpen)
            {
                continue;
            }

            port.Leave();
            _ports.RemoveAt(i);
            if (!_hasBegun)
            {
                _door.Return(port.Participant);
            }
        }
    }
}
