using VRLab.Core;
using VRLab.Scenarios.Tests.Loading;
using VRLab.Scenarios.Tests.Playing;
using VRLab.Stream;

namespace VRLab.Scenarios.Tests.Running;

/// <summary>Branches, alternatives, conditions of steps, rules, variables, timers and faults, in the drill with a few lines added.</summary>
public sealed class CourseTests
{
    private const string Goggles = "      - id: goggles\n";

    [Test]
    public void A_rule_carries_out_its_behaviors_once_or_each_time()
    {
        Player player = Load("""
            variables: { tries: 0 }
            rules:
              - when: { worn: goggles }
                do: [{ add-to: tries }, { sound: chime, from: goggles }, { light: button-box }]
                repeats: true
              - when: { variable: tries, at-least: 2 }
                do: [{ say: { zh: 够了, en: Enough }, from: goggles }, { hold: isolator }]
            """);
        for (int i = 0; i < 3; i++)
        {
            player.World.Wear(new ObjectId("goggles"));
            player.Wait(1);
            player.World.Wear(new ObjectId("goggles"), isWorn: false);
            player.Wait(1);
        }

        Assert.That(player.Log.Of<VariableChanged>().Select(changed => changed.Value), Is.EqualTo(new[] { 1.0, 2, 3 }));
        Assert.That(player.Log.Of<SoundPlayed>().Count(), Is.EqualTo(3));
        Assert.That(player.Log.Of<Spoken>().Count(said => said.TextKey.StartsWith("said.", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(player.World.Blocked, Does.Contain(new ObjectId("isolator")));
        Assert.That(player.World.Lamps[new ObjectId("button-box")], Is.EqualTo(1));
    }

    [TestCase(ScenarioMode.Practice, 1)]
    [TestCase(ScenarioMode.Exam, 0)]
    public void A_rule_for_practice_keeps_still_in_an_examination(ScenarioMode mode, int expected)
    {
        Player player = Load("""
            rules:
              - when: { worn: goggles }
                do: [{ sound: metronome, from: goggles }]
                practice-only: true
            """, mode);
        player.World.Wear(new ObjectId("goggles"));
        player.Wait(1);
        Assert.That(player.Log.Of<SoundPlayed>().Count(), Is.EqualTo(expected));
    }

    [Test]
    public void A_timer_runs_from_its_start_and_a_step_can_start_it()
    {
        Player player = Load("""
            timers: [since-goggles]
            rules:
              - { when: { worn: goggles }, do: [{ start-timer: since-goggles }] }
              - { when: { timer: since-goggles, for: 5 s }, do: [{ highlight: padlock }] }
            """);
        player.Wait(8);
        bool before = player.World.Highlighted.Contains(new ObjectId("padlock"));
        player.World.Wear(new ObjectId("goggles"));
        player.Wait(4.8);
        bool early = player.World.Highlighted.Contains(new ObjectId("padlock"));
        player.Wait(0.4);

        Assert.That((before, early), Is.EqualTo((false, false)));
        Assert.That(player.World.Highlighted, Does.Contain(new ObjectId("padlock")));
    }

    [Test]
    public void A_fault_is_injected_by_name_and_an_unknown_one_is_refused()
    {
        Player player = Load("""
            faults:
              - id: jammed
                name: { zh: 卡住, en: Jammed }
                do: [{ hold: discharge-valve }]
            """);
        player.Runner.Inject(new FaultId("jammed"), 90, player.World, player.Log);

        Assert.That(player.World.Blocked, Does.Contain(new ObjectId("discharge-valve")));
        Assert.That(player.Log.Of<FaultInjected>().Single(), Is.EqualTo(new FaultInjected(new FaultId("jammed"), true)));
        Assert.That(
            () => player.Runner.Inject(new FaultId("jamed"), 91, player.World, player.Log),
            Throws.TypeOf<ProblemException>().With.Message.Contains("Did you mean 'jammed'?"));
    }

    [Test]
    public void One_alternative_excuses_the_other()
    {
        Player player = LoadSteps("        alternative: eyes");
        player.World.Wear(new ObjectId("gloves"));
        player.Wait(1);

        Assert.That(player.Log.Of<StepExcused>().Select(excused => excused.Step.Name), Is.EqualTo(new[] { "goggles" }));
    }

    [Test]
    public void A_step_whose_condition_does_not_hold_is_not_asked_for()
    {
        using var folder = new ScenarioFolder();
        folder.Replace("chapters.yaml", Goggles, Goggles + "        only-if: { control: discharge-valve, at-most: 0.5 }\n");
        var player = new Player(ScenarioLoader.Load(folder.Folder));
        player.PlaySteps(["read-work-order"]);

        Assert.That(player.Log.Of<StepExcused>().Select(excused => excused.Step.Name), Is.EqualTo(new[] { "goggles" }));
        Assert.That(player.Log.Of<StepOffered>().Select(offered => offered.Step.Name), Has.No.Member("goggles"));
    }

    [Test]
    public void A_branch_is_drawn_by_seed_and_weight_and_stays_the_same()
    {
        using var folder = new ScenarioFolder();
        folder.Replace("chapters.yaml", Goggles, Goggles + "        branch: bright\n");
        Add(folder, """
            choices:
              - id: light
                branches: { bright: 3, dark: 1 }
            rules:
              - { when: { branch: dark }, do: [{ highlight: padlock }] }
            """);
        Scenario scenario = ScenarioLoader.Load(folder.Folder);
        bool[] bright = [.. Enumerable.Range(0, 200).Select(seed => IsBright(scenario, (ulong)seed))];

        Assert.That(bright.Count(is3 => is3), Is.EqualTo(150).Within(20));
        Assert.That(IsBright(scenario, 7), Is.EqualTo(bright[7]));
    }

    [TestCase("{ any-order: [{ worn: gloves }, { worn: goggles }] }", 2)]
    [TestCase("{ count: { worn: gloves }, times: 1 }", 1)]
    [TestCase("{ elapsed: 1 s }", 0)]
    [TestCase("{ tip: padlock, on: isolator }", 3)]
    [TestCase("{ touched: padlock }", 4)]
    [TestCase("{ control: isolator, between: [0.4, 0.6], let-go: true }", 5)]
    [TestCase("{ quantity: motor-speed, between: [100 rpm, 5000 rpm] }", 0)]
    public void Each_condition_becomes_true_when_it_should(string condition, int act)
    {
        Player player = Load($"rules:\n  - {{ when: {condition}, do: [{{ highlight: padlock }}] }}\n");
        bool before = act > 0 && player.World.Highlighted.Contains(new ObjectId("padlock"));
        Act(player.World, act);
        player.Wait(1.2);

        Assert.That(before, Is.False);
        Assert.That(player.World.Highlighted, Does.Contain(new ObjectId("padlock")));
    }

    [Test]
    public void Guided_mode_shows_each_step_at_once()
    {
        var player = new Player(Playing.Library.PumpLockout, ScenarioMode.Guided);
        player.Wait(0.2);

        Assert.That(
            player.Log.Of<Spoken>().Select(said => said.TextKey),
            Is.EqualTo(new[] { "step.read-work-order.prompt", "step.read-work-order.hint" }));
        Assert.That(player.World.Highlighted, Does.Contain(new ObjectId("work-order-board")));
    }

    [TestCase("rules:\n  - { when: { worn: goggles }, do: [{ sound: chim }] }", "there is no sound 'chim'. Did you mean 'chime'?")]
    [TestCase("rules:\n  - { when: { variable: tris, at-least: 1 }, do: [{ highlight: padlock }] }\nvariables: { tries: 0 }", "there is no variable 'tris'. Did you mean 'tries'?")]
    [TestCase("choices:\n  - { id: a, branches: { one: 1 } }", "a choice needs at least two entries in 'branches'")]
    [TestCase("rules:\n  - { when: { control: isolator, between: [0.6, 0.4] }, do: [{ highlight: padlock }] }", "'between' has its higher value first")]
    [TestCase("rules:\n  - { when: { worn: goggles }, do: [] }", "a rule needs at least one behavior in 'do'.")]
    [TestCase("rules:\n  - { when: { worn: goggles }, do: [{ process: start, to: 1 }] }", "there is no process input with a value 'start'.")]
    public void Mistakes_are_named(string text, string message)
    {
        using var folder = new ScenarioFolder();
        Add(folder, text);

        Assert.That(() => ScenarioLoader.Load(folder.Folder), Throws.TypeOf<ProblemException>().With.Message.Contains(message));
    }

    [Test]
    public void Texts_may_stand_in_a_file_for_each_language()
    {
        using var folder = new ScenarioFolder();
        folder.Replace("chapters.yaml", "        title: { zh: 戴护目镜, en: Put on goggles }\n", "");
        folder.Write("texts.zh-CN.yaml", "step.goggles.title: 戴上护目镜\n");
        folder.Write("texts.en.yaml", "step.goggles.title: Goggles on\n");

        Assert.That(
            ScenarioLoader.Load(folder.Folder).StepOf(new StepId("goggles")).Title, Is.EqualTo(new LocalizedText("戴上护目镜", "Goggles on")));
        folder.Write("texts.en.yaml", "step.gogles.title: Goggles on\n");
        Assert.That(
            () => ScenarioLoader.Load(folder.Folder),
            Throws.TypeOf<ProblemException>().With.Message.Contains("the text 'step.goggles.title' is missing in texts.en.yaml. Did you mean 'step.gogles.title'?"));
    }

    private static void Act(FakeWorld world, int act)
    {
        switch (act)
        {
            case 1:
                world.Wear(new ObjectId("gloves"));
                break;
            case 2:
                world.Wear(new ObjectId("goggles"));
                world.Wear(new ObjectId("gloves"));
                break;
            case 3:
                world.Happen(WorldEventKind.TipTouched, new ObjectId("padlock"), new ObjectId("isolator"));
                break;
            case 4:
                world.Happen(WorldEventKind.Touched, new ObjectId("padlock"));
                break;
            case 5:
                world.Turn(new ObjectId("isolator"), 0.5);
                break;
            default:
                break;
        }
    }

    private static bool IsBright(Scenario scenario, ulong seed)
    {
        var log = new RecordLog();
        var world = new FakeWorld(scenario);
        new ScenarioRunner(scenario, ScenarioMode.Practice, seed).Step(0, world, [], world, log);
        bool isBright = log.Of<BranchTaken>().Single().Branch.Name == "bright";
        Assert.That(log.Of<StepExcused>().Any(), Is.EqualTo(!isBright));
        Assert.That(world.Highlighted.Count, Is.EqualTo(isBright ? 0 : 1));
        return isBright;
    }

    private static Player Load(string more, ScenarioMode mode = ScenarioMode.Practice)
    {
        using var folder = new ScenarioFolder();
        Add(folder, more);
        return new Player(ScenarioLoader.Load(folder.Folder), mode);
    }

    private static Player LoadSteps(string key)
    {
        using var folder = new ScenarioFolder();
        folder.Replace("chapters.yaml", Goggles, Goggles + key.TrimEnd() + "\n");
        folder.Replace("chapters.yaml", "      - id: gloves\n", "      - id: gloves\n" + key.TrimEnd() + "\n");
        return new Player(ScenarioLoader.Load(folder.Folder));
    }

    private static void Add(ScenarioFolder folder, string more)
    {
        folder.Write("more.yaml", more);
        folder.Replace("scenario.yaml", "hazards.yaml]", "hazards.yaml, more.yaml]");
    }
}
