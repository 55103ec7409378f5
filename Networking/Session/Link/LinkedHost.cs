using VRLab.Core;
using VRLab.Stream;
using VRLab.Stream.Link;

namespace VRLab.Session;

/// <summary>
/// Runs a session host for learners who are joined through the stream alone, in this process or in others. Host and
/// learners go in lockstep: a tick is computed when every learner has said what they do in it, so the states do not depend
/// on who is faster. The host's sink must write to the same <see cref="StreamServer"/>. Single-threaded.
/// </summary>
public sealed class LinkedHost
{
    private readonly SessionHost _host;
    private readonly StreamServer _server;
    private readonly RecordHandler _handle;
    private readonly SessionTeam? _team;
    private bool _hasBegun;

    /// <param name="host">Computes the session.</param>
    /// <param name="server">Carries it to and from the learners.</param>
    /// <param name="team">Moves the participants that joined the host itself, after <see cref="Begin"/>.</param>
    public LinkedHost(SessionHost host, StreamServer server, SessionTeam? team = null)
    {
        _team = team;
        _host = host;
        _server = server;
        _handle = Take;
    }

    /// <summary>A guest has taken a seat over; who moved it until now has to stop.</summary>
    public event Action<ParticipantId>? SeatTaken;

    /// <summary>A guest is gone, and why; somebody else may move the participant from now on. Where nobody listens their last input holds.</summary>
    public event Action<ParticipantId, string>? SeatLeft;

    /// <summary>Takes in everybody who connected, and tells them how the session begins.</summary>
    /// <exception cref="ProblemException">Somebody connected but did not say who they are.</exception>
    public void Begin(TimeSpan patience)
    {
        if (!_server.ReceiveJoins(patience, _handle))
        {
            throw Silent("did not say who they are");
        }

        _server.Flush();
        _hasBegun = true;
    }

    /// <summary>Waits for what the learners do in this tick, and computes it.</summary>
    /// <exception cref="ProblemException">A learner's program stayed silent; what was recorded is kept.</exception>
    public void Step(TimeSpan patience)
    {
        long tick = _host.Tick;
        bool isSettled = _server.ReceiveTick(tick, patience, _handle)
            || (SeatLeft is not null && _server.CutSilent(tick, "it stayed silent") > 0 && _server.ReceiveTick(tick, patience, _handle));
        if (!isSettled)
        {
            throw Silent($"did not answer at {SimulationTime.SecondsAt(tick):F1} s");
        }

        _team?.Submit();
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
                ParticipantJoined late = envelope.Read<ParticipantJoined>();
                _host.Replace(envelope.Participant, late.Name, late.Headset, late.Learner);
                SeatTaken?.Invoke(envelope.Participant);
                break;
            case RecordKind.ParticipantJoined:
                Join(envelope.Participant, envelope.Read<ParticipantJoined>());
                break;
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
            case RecordKind.ParticipantLeft:
                SeatLeft?.Invoke(envelope.Participant, envelope.Read<ParticipantLeft>().Reason);
                break;
            default:
                break;
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
            Take(envelope);
        }
    }

    private void Join(ParticipantId linked, in ParticipantJoined who)
    {
        ParticipantId joined = _host.Join(who.Name, who.Role, who.Headset, who.Learner);
        if (joined != linked)
        {
            throw ProblemException.BadInput(
                $"The learner of link {linked.Value} joined as {joined.Value}: somebody before them left without joining.", "Start the session again.");
        }
    }

    private static ProblemException Silent(string what) => ProblemException.EnvironmentLacking(
        $"A learner's program {what}.", "See whether that program still runs, and start the session again.");
}
