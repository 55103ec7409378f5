using VRLab.Core;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.Session.Tests.Host;

/// <summary>A fault that comes about between two ticks is told at the tick that it counts to, by the scenario's own clock.</summary>
public sealed class InjectedFaultTests
{
    private const long Rested = 3 * SimulationTime.TicksPerSecond;

    [Test]
    public void After_a_rest_a_fault_lights_empties_starts_its_timer_and_replays()
    {
        using var drill = new FaultDrill();
        var mirror = new SessionMirror();
        var written = new RecordList();
        string file = Path.Combine(drill.Scenario.Identity.Folder, "session.vrs");
        using (RecordingWriter recording = RecordingWriter.Create(file, TimeProvider.System))
        {
            var host = new SessionHost(drill.Scenario, FaultDrill.Options, new TeeSink(recording, new TeeSink(written, new MirrorFeed(mirror))));
            ParticipantId learner = host.Join("Learner", "learner", "none", "human");
            FaultDrill.Stand(host, learner, 10);
            FaultDrill.Stand(host, learner, Rested, LearnerCommand.SafePlace);
            FaultDrill.Stand(host, learner, 10, LearnerCommand.SafePlace);
            Assert.That(mirror.TryGetOccupant(FaultDrill.Tray, out _), Is.True);
            long injected = host.Tick;
            host.Inject(FaultDrill.Alarm);
            FaultDrill.Stand(host, learner, 2 * SimulationTime.TicksPerSecond);

            Assert.That((mirror.Lamp(FaultDrill.Lamp), mirror.IsHighlighted(FaultDrill.Lamp)), Is.EqualTo((1f, true)));
            Assert.That(mirror.TryGetOccupant(FaultDrill.Tray, out _), Is.False, "what is removed leaves its socket empty");
            Assert.That(TicksOf(written, RecordKind.FaultInjected), Is.EqualTo(new[] { injected }));
            Assert.That(TicksOf(written, RecordKind.ObjectHighlighted), Is.EqualTo(new[] { injected }), "told once");
            Assert.That(TicksOf(written, RecordKind.StepPerformed), Is.EqualTo(new[] { injected + SimulationTime.TicksPerSecond }).Within(1));
            host.End("time is over");
        }

        using RecordingReader reader = RecordingReader.Open(file);
        Assert.That(SessionReplayer.Replay(drill.Scenario, reader).IsFaithful);
    }

    private static IEnumerable<long> TicksOf(RecordList records, RecordKind kind) => records.Where(record => record.Kind == kind).Select(record => record.Tick);
}
