using VRLab.Core;
using VRLab.Stream;
using VRLab.Stream.Link;

namespace VRLab.Session;

/// <summary>
/// Runs a session host for learners who are joined through the stream alone, in this process or in others. Host and
/// learners go in lockstep: a tick is computed when every learner has said what they do in it, so the states do not depend
/// on who is faster. The host's sink must write to the same <see cref="StreamServer"/>. Nothing that a learner's program says or leaves out ends the session.
/// Single-threaded.
/// </summary>
public sealed class LinkedHost
{
    private readonly SessionHost _host;
    private readonly StreamServer _server;
    private readonly RecordHandler _handle;
    private readonly Dictionary<ParticipantId, ParticipantJoined> _coming = [];
    private readonly Queue<(ParticipantId Seat, string Reason)> _gone = [];
    private int _joinedCount;
    private bool _hasBegun;

    public LinkedHost(SessionHost host, StreamServer server)
    {
        _host = host;
        _server = server;
        _handle = Take;
    }

    /// <summary>A guest has taken a seat over and does something for the first time; who moved it until now has to stop.</summary>
    public event Action<ParticipantId>? SeatTaken;

    /// <summary>
    /// A guest is gone, and why; somebody else may move the participant from now on. Also told of one who was to take a seat over and never did. Where nobody
    /// listens their last input holds.
    /// </summary>
    public event Action<ParticipantId, string>? SeatLeft;

    /// <summary>Takes in everybody who connected, and tells them how the session begins. Who does not say who they are is cut off.</summary>
    public void Begin(TimeSpan patience)
    {
        _server.ReceiveJoins(patience, _handle);
        _server.Flush();
        _hasBegun = true;
    }

    /// <summary>Waits for what the learners do in this tick, and computes it.</summary>
    /// <exception cref="ProblemException">A learner's program stayed silent, and nobody listens to <see cref="SeatLeft"/>; what was recorded is kept.</exception>
    public void Step(TimeSpan patience)
    {
        TellOfThoseGone();
        long tick = _host.Tick;
        bool isSettled = _server.ReceiveTick(tick, patience, _handle)
            || (SeatLeft is not null && _server.CutSilent(tick, "it stayed silent") > 0 && _server.ReceiveTick(tick, patience, _handle));
        if (!isSettled)
        {
            throw ProblemException.EnvironmentLacking(
                $"A learner's program did not answer at {SimulationTime.SecondsAt(tick):F1} s.", "See whether that program still runs, and start the session again.");
        }

        _host.Step();
        _server.EndTick(tick);
    }

    /// <summary>Writes the end of the session and tells every learner.</summary>
    public void End(string reason)
    {
        _server.ReceiveAvailable(_host.Tick, TakeReport);
        _host.End(reason);
        _server.Close($"the session ended: {reason}");
    }

    private void Take(in RecordEnvelope envelope)
    {
        switch (envelope.Kind)
        {
            case RecordKind.ParticipantJoined when _hasBegun:
                _coming[envelope.Participant] = envelope.Read<ParticipantJoined>();
                break;
            case RecordKind.ParticipantJoined:
                Join(envelope.Participant, envelope.Read<ParticipantJoined>());
                break;
            case RecordKind.ParticipantLeft when _hasBegun:
                _coming.Remove(envelope.Participant);
                _gone.Enqueue((envelope.Participant, envelope.Read<ParticipantLeft>().Reason));
                break;
            case RecordKind.ParticipantLeft:
                break;
            case RecordKind.ClientReport:
                Submit(envelope);
                break;
            default:
                TakeOver(envelope.Participant);
                Submit(envelope);
                break;
        }
    }

    private void Submit(in RecordEnvelope envelope)
    {
        switch (envelope.Kind)
        {
            case RecordKind.LearnerInput:
                _host.Submit(envelope.Participant, envelope.Read<LearnerInput>());
                break;
            case RecordKind.LearnerSettingsChanged:
                _host.Submit(envelope.Participant, envelope.Read<LearnerSettingsChanged>().Settings);
                break;
            case RecordKind.Utterance:
                _host.Submit(envelope.Participant, envelope.Read<Utterance>());
                break;
            case RecordKind.ClientReport:
                _host.Report(envelope.Participant, envelope.Read<ClientReport>());
                break;
            default:
                break;
        }
    }

    /// <summary>A late guest has loaded the session when they do something for the first time.</summary>
    private void TakeOver(ParticipantId seat)
    {
        if (_coming.Remove(seat, out ParticipantJoined who))
        {
            _host.Replace(seat, who.Name, who.Headset, who.Learner);
            SeatTaken?.Invoke(seat);
        }
    }

    /// <summary>Told after the first tick, when everybody stands somewhere.</summary>
    private void TellOfThoseGone()
    {
        while (_host.Tick > 0 && _gone.TryDequeue(out (ParticipantId Seat, string Reason) one))
        {
            SeatLeft?.Invoke(one.Seat, one.Reason);
        }
    }

    /// <summary>
    /// Of what arrives after the last tick only a program's report counts: an input that no tick computed would make the
    /// stream depend on who was faster.
    /// </summary>
    private void TakeReport(in RecordEnvelope envelope)
    {
        if (envelope.Kind == RecordKind.ClientReport)
        {
            Submit(envelope);
        }
    }

    /// <summary>Links are numbered as participants are: for one who went before saying who they are, the seat is kept empty.</summary>
    private void Join(ParticipantId linked, in ParticipantJoined who)
    {
        while (++_joinedCount < linked.Value)
        {
            _gone.Enqueue((_host.Join(string.Empty, string.Empty, "none", "auto"), "it left before it said who it is"));
        }

        _host.Join(who.Name, who.Role, who.Headset, who.Learner);
    }
}
