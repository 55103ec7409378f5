using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Session.Tests.Panels;

public sealed class PanelSessionTests
{
    private const float StageFromWorldZ = -1.9f;

    [Test]
    public void A_ray_and_trigger_press_a_button_of_a_screen_and_the_stream_tells()
    {
        RecordList written = Play(new Vector2(0f, 0.055f), seconds: 1.0);
        RecordEnvelope change = written.Single(record => record.Kind == RecordKind.PanelChanged);
        PanelChanged told = change.Read<PanelChanged>();
        Assert.That((told.Panel, told.Change, change.Participant), Is.EqualTo((new ObjectId("desk"), PanelChangeKind.Activated, new ParticipantId(1))));
        ButtonPressed pressed = written.Single(record => record.Kind == RecordKind.ButtonPressed).Read<ButtonPressed>();
        Assert.That((pressed.Object, pressed.Hand), Is.EqualTo((new ObjectId("sign-off"), Hand.Right)));
        Assert.That(written.Count(record => record.Kind == RecordKind.HapticPulsed), Is.GreaterThanOrEqualTo(2), "hover and press are felt");
    }

    [Test]
    public void The_same_inputs_change_the_same_states()
    {
        StateHashRecord Last(RecordList records) => records.Last(record => record.Kind == RecordKind.StateHash).Read<StateHashRecord>();
        StateHashRecord first = Last(Play(new Vector2(0.15f, -0.03f), seconds: 1.1));
        Assert.That(Last(Play(new Vector2(0.15f, -0.03f), seconds: 1.1)), Is.EqualTo(first));
        Assert.That(Last(Play(new Vector2(-0.15f, -0.03f), seconds: 1.1)).Interaction, Is.Not.EqualTo(first.Interaction));
    }

    [Test]
    public void A_slider_counts_as_a_control_for_conditions()
    {
        PanelChanged[] changes = [.. Play(new Vector2(0.155f, -0.03f), seconds: 1.0)
            .Where(record => record.Kind == RecordKind.PanelChanged).Select(record => record.Read<PanelChanged>())];
        Assert.That(changes.Select(change => (change.Change, change.Value)), Is.EqualTo(new[] { (PanelChangeKind.Value, 6.0) }));
    }

    [Test]
    public void Pointing_at_a_screen_costs_a_tick_no_memory()
    {
        using var folder = new PanelScenario();
        long without = AllocatedBytes(Replay.ShortSession.Scenario);
        long with = AllocatedBytes(folder.Scenario);
        TestContext.Out.WriteLine($"{with} bytes in 450 ticks, without a screen {without}");
        Assert.That(with - without, Is.LessThan(450));
    }

    private static long AllocatedBytes(Scenario scenario)
    {
        var host = new SessionHost(scenario, new SessionOptions("test", 3, ScenarioMode.Practice, 0, "test"), new MirrorFeed(new SessionMirror()));
        ParticipantId participant = host.Join("Learner", "learner", "none", "auto");
        long before = 0;
        for (int i = 0; i < 900; i++)
        {
            before = i == 450 ? GC.GetAllocatedBytesForCurrentThread() : before;
            float x = 0.16f * (float)Math.Sin(i * 0.03);
            Pose hand = Pose.At(x, 1.4f, 1.2f + StageFromWorldZ);
            var right = new HandInput(true, hand, hand, i % 60 < 20 ? 1f : 0f, 0f, Vector2.Zero, HandButtons.None);
            host.Submit(participant, new LearnerInput(Pose.At(0f, 1.6f, 0f), default, right, IsFocused: true));
            host.Step();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Points at a place on the screen for so long, with the trigger pulled in the middle of it.</summary>
    private static RecordList Play(Vector2 pointOnPanel, double seconds)
    {
        using var folder = new PanelScenario();
        var written = new RecordList();
        var host = new SessionHost(folder.Scenario, new SessionOptions("test", 3, ScenarioMode.Practice, 0, "test"), written);
        ParticipantId participant = host.Join("Learner", "learner", "none", "auto");
        long ticks = SimulationTime.TicksFrom(seconds);
        while (host.Tick <= ticks)
        {
            float trigger = host.Tick > ticks / 3 && host.Tick < ticks / 2 ? 1f : 0f;
            Pose hand = Pose.At(pointOnPanel.X, 1.4f + pointOnPanel.Y, 1.2f + StageFromWorldZ);
            var right = new HandInput(true, hand, hand, trigger, 0f, Vector2.Zero, HandButtons.None);
            host.Submit(participant, new LearnerInput(Pose.At(0f, 1.6f, 0f), default, right, IsFocused: true));
            host.Step();
        }

        return written;
    }
}
