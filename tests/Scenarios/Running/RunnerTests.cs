using VRLab.Core;
using VRLab.Scenarios.Tests.Playing;
using VRLab.Stream;

namespace VRLab.Scenarios.Tests.Running;

public sealed class RunnerTests
{
    private static Scenario Drill => Playing.Library.PumpLockout;

    [Test]
    public void It_begins_with_the_first_chapter_and_offers_what_has_no_predecessor()
    {
        var player = new Player(Drill);

        Assert.That(player.Log.Of<ChapterBegan>().Single().Chapter.Name, Is.EqualTo("prepare"));
        Assert.That(player.Log.Of<StepOffered>().Single().Step.Name, Is.EqualTo("read-work-order"));
        Assert.That(player.Log.Of<Spoken>().Single(), Is.EqualTo(new Spoken("tutor", "step.read-work-order.prompt", new ObjectId("work-order-board"))));
        Assert.That(player.Log.Of<StepPerformed>(), Is.Empty);
    }

    [Test]
    public void Steps_are_offered_when_all_that_come_before_are_performed()
    {
        var player = new Player(Drill);
        player.PlaySteps(["read-work-order", "goggles", "gloves"]);
        Assert.That(Offered(player), Is.EqualTo(new[] { "read-work-order", "goggles", "gloves", "check-readings" }));
        player.PlaySteps(["check-readings"]);

        Assert.That(Offered(player)[^1], Is.EqualTo("stop-pump"));
        Assert.That(player.Log.Of<ChapterBegan>().Last().Chapter.Name, Is.EqualTo("shut-down"));
    }

    [Test]
    public void The_whole_run_begins_each_chapter_once_in_order()
    {
        Player player = Player.Play(Drill);

        Assert.That(player.Log.Of<ChapterBegan>().Select(began => began.Chapter), Is.EqualTo(Drill.Chapters.Select(chapter => chapter.Id)));
        Assert.That(Offered(player), Is.EquivalentTo(Drill.Steps.Select(step => step.Id.Name)));
    }

    [Test]
    public void A_hint_comes_after_hesitation_once_and_highlights_the_object()
    {
        var player = new Player(Drill);
        player.Wait(45);
        Spoken[] spoken = [.. player.Log.Of<Spoken>()];

        Assert.That(spoken.Select(said => said.TextKey), Is.EqualTo(new[] { "step.read-work-order.prompt", "step.read-work-order.hint" }));
        Assert.That(player.World.Highlighted, Is.EqualTo(new[] { new ObjectId("work-order-board") }));
        player.PlaySteps(["read-work-order"]);
        Assert.That(player.World.Highlighted, Is.Empty);
    }

    [Test]
    public void A_hazard_warns_in_practice_and_ends_an_examination()
    {
        Player practice = new(Drill), exam = new(Drill, ScenarioMode.Exam);
        foreach (Player player in new[] { practice, exam })
        {
            player.BringAbout(new ControlAt(new ObjectId("strainer-cover"), Comparison.AtLeast, 0.2));
            player.Wait(1);
        }

        Assert.That(practice.Hazards, Does.Contain("lock-missing").And.Contain("no-ppe"));
        Assert.That(practice.Log.Of<WarningFired>().Select(warning => warning.TextKey), Does.Contain("hazard.lock-missing.warning"));
        Assert.That(practice.Runner.Outcome, Is.EqualTo(ScenarioOutcome.Running));
        Assert.That(exam.Hazards, Does.Contain("lock-missing"));
        Assert.That(exam.Log.Of<Spoken>(), Is.Empty);
        Assert.That(exam.Log.Of<WarningFired>(), Is.Empty);
        Assert.That(exam.Runner.Outcome, Is.EqualTo(ScenarioOutcome.CriticalHazard));
    }

    [Test]
    public void A_trembling_hand_raises_a_hazard_once()
    {
        var player = new Player(Drill);
        for (int i = 0; i < 40; i++)
        {
            player.World.Turn(new ObjectId("strainer-cover"), i % 2 == 0 ? 0.11 : 0.04);
            player.Wait(0.1);
        }

        Assert.That(player.Hazards.Count(hazard => hazard == "lock-missing"), Is.EqualTo(1));
    }

    [Test]
    public void Time_runs_out()
    {
        var player = new Player(Drill);
        player.Wait(Drill.Procedure.TimeLimitSeconds - 1);
        Assert.That(player.Runner.IsFinished, Is.False);
        player.Wait(1);

        Assert.That(player.Runner.Outcome, Is.EqualTo(ScenarioOutcome.TimeUp));
    }

    [Test]
    public void Time_runs_out_later_for_who_needs_more()
    {
        var player = new Player(Drill);
        player.Runner.TimeLimitFactor = 1.5;
        player.Wait((1.5 * Drill.Procedure.TimeLimitSeconds) - 1);
        Assert.That(player.Runner.IsFinished, Is.False);
        player.Wait(1);
        Assert.That(player.Runner.Outcome, Is.EqualTo(ScenarioOutcome.TimeUp));
    }

    [Test]
    public void Records_name_the_participant_who_did_it()
    {
        var player = new Player(Drill, participants: 2);
        player.World.Acting = new ParticipantId(2);
        player.World.Wear(new ObjectId("goggles"));
        player.Advance();
        player.World.Happen(WorldEventKind.Grabbed, new ObjectId("discharge-valve"));
        player.World.Acting = new ParticipantId(1);
        player.World.Happen(WorldEventKind.Grabbed, new ObjectId("suction-valve"));
        player.Advance();
        player.World.Turn(new ObjectId("discharge-valve"), 0);
        player.World.Turn(new ObjectId("suction-valve"), 0);
        player.World.Happen(WorldEventKind.Pressed, new ObjectId("stop-button"));
        player.Advance();

        Assert.That(ActorOf(player, "goggles"), Is.EqualTo(2));
        Assert.That(ActorOf(player, "close-discharge"), Is.EqualTo(2));
        Assert.That(ActorOf(player, "close-suction"), Is.EqualTo(1));
        Assert.That(ActorOf(player, "stop-pump"), Is.EqualTo(1));
    }

    [Test]
    public void Effects_block_and_light()
    {
        var player = new Player(Drill);
        ObjectId isolator = new("isolator"), lamp = new("button-box");

        Assert.That(player.World.Lamps[lamp], Is.EqualTo(1f));
        Assert.That(player.World.Blocked, Is.EquivalentTo(new[] { new ObjectId("strainer") }));
        player.PlaySteps(["stop-pump", "isolator-off", "apply-lock"]);
        player.Wait(6);
        Assert.That(player.World.Blocked, Does.Contain(isolator));
        Assert.That(player.World.Lamps[lamp], Is.EqualTo(0f));
        player.PlaySteps(["remove-lock"]);
        Assert.That(player.World.Blocked, Does.Not.Contain(isolator));
    }

    [Test]
    public void Process_values_are_written_ten_times_a_second_and_only_when_they_change()
    {
        var player = new Player(Drill);
        player.Wait(2);
        int before = player.Log.Of<ProcessValue>().Count();
        player.Wait(10);
        int steady = player.Log.Of<ProcessValue>().Count() - before;
        player.Press(new ObjectId("stop-button"));
        player.Wait(1);
        long[] ticks = [.. player.Log.All.Where(entry => entry.Record is ProcessValue).Select(entry => entry.Tick)];

        Assert.That(steady, Is.LessThan(10));
        Assert.That(player.Log.Of<ProcessValue>().Count() - before - steady, Is.GreaterThan(20));
        Assert.That(ticks.All(tick => tick % 9 == 0), Is.True);
    }

    [Test]
    public void The_same_world_gives_the_same_records_and_hashes()
    {
        Player first = Player.Play(Drill, "close-suction"), second = Player.Play(Drill, "close-suction");

        Assert.That(second.Log.All, Is.EqualTo(first.Log.All));
        Assert.That(second.Hashes, Is.EqualTo(first.Hashes));
        Assert.That(first.Hashes.Distinct().Count(), Is.GreaterThan(100));
    }

    [Test]
    public void A_tick_allocates_nothing()
    {
        var world = new FakeWorld(Drill);
        var runner = new ScenarioRunner(Drill);
        var sink = new CountingSink();
        Run(0, 500);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(500, 3000);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(sink.Count, Is.GreaterThan(20));

        void Run(long from, long to)
        {
            for (long tick = from; tick < to; tick++)
            {
                // The valves swing, so that values, steps and hazards change all the time.
                world.Turn(new ObjectId("discharge-valve"), tick % 400 < 200 ? 0 : 1);
                runner.Step(tick, world, world.Events, world, sink);
                var hash = new StateHash();
                runner.AddToHash(ref hash);
            }
        }
    }

    private static string[] Offered(Player player) => [.. player.Log.Of<StepOffered>().Select(offered => offered.Step.Name)];

    private static int ActorOf(Player player, string step) =>
        player.Log.All.First(entry => entry.Record is StepPerformed performed && performed.Step.Name == step).Participant.Value;
}
