using VRLab.Cli;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Link;
using VRLab.VirtualLearner;

namespace VRLab.Session.Tests.Link;

/// <summary>The first part of the delivered drill, played by the virtual learner through a link.</summary>
internal static class LinkedDrill
{
    public const int Seconds = 30;
    public const long Ticks = Seconds * SimulationTime.TicksPerSecond;
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Scenario Scenario { get; } = ScenarioLibrary.Delivered.Find("pump-lockout");

    public static void RunLearnerProcess(int port)
    {
        using StreamClient link = StreamClient.Connect(port, Patience);
        new Learner(link).Run();
    }

    public static SessionHost CreateHost(IStreamSink sink) =>
        new(Scenario, new SessionOptions("test", 7, ScenarioMode.Practice, 0, "test"), sink);

    /// <summary>The host's side, until the time is over: everything that it wrote.</summary>
    public static RecordList RunHost(StreamServer server)
    {
        var written = new RecordList();
        SessionHost host = CreateHost(new TeeSink(written, server));
        var linked = new LinkedHost(host, server);
        linked.Begin(Patience);
        while (host.Tick < Ticks)
        {
            linked.Step(Patience);
        }

        linked.End("time is over");
        return written;
    }

    /// <summary>The learner's side: knows the session by its mirror alone.</summary>
    internal sealed class Learner
    {
        private readonly IStreamLink _link;
        private readonly SessionMirror _mirror = new();
        private readonly VirtualLearner.VirtualLearner _player;
        private readonly string _role;
        private bool _isTakenIn;

        public Learner(IStreamLink link, Scenario? scenario = null, LearnerPart? part = null)
        {
            _link = link;
            _role = part?.Role ?? "learner";
            Scenario played = scenario ?? Scenario;
            _player = new VirtualLearner.VirtualLearner(played, new KitGeometry(played).Of, [], _mirror, link.Participant, part: part);
        }

        public void Run()
        {
            Join();
            for (long tick = 0; _mirror.EndReason is null && _link.ClosedBecause is null; tick++)
            {
                _link.Write(tick, _link.Participant, _player.Next());
                _link.EndTick(tick);
                _link.ReceiveTick(tick, Patience, Apply);
            }

            Assert.That(_mirror.EndReason, Is.EqualTo("time is over"), _link.ClosedBecause);
        }

        private void Join()
        {
            _link.Write(0, _link.Participant, new ParticipantJoined("Virtual learner", _role, "none", "auto"));
            _link.Flush();
            while (!_isTakenIn && _link.WaitForMore(Patience))
            {
                _link.ReceiveAvailable(Apply);
            }
        }

        private void Apply(in RecordEnvelope envelope)
        {
            _isTakenIn |= envelope.Kind == RecordKind.ParticipantJoined && envelope.Participant == _link.Participant;
            _mirror.Apply(envelope);
        }
    }
}
