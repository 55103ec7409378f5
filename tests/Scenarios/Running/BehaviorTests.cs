using VRLab.Core;
using VRLab.Scenarios.Tests.Loading;
using VRLab.Stream;

namespace VRLab.Scenarios.Tests.Running;

/// <summary>Every behavior: that it starts, goes on, is ended by its opposite, and can be brought about at once.</summary>
public sealed class BehaviorTests
{
    private const string Added = """
        objects:
          - id: visitor
            name: { zh: 参观者, en: Visitor }
            asset: person
            at: [2, 0, 2]
            walks: { speed: 1 m/s }
          - id: spare-lock
            name: { zh: 备用锁, en: Spare lock }
            asset: padlock
            at: [1, 0.9, 1]
            grab: { mass: 0.2 kg }
            absent: true

        """;

    private const string Course = """
        variables: { tries: 0 }
        timers: [clock]
        routes:
          - { id: out, points: [[2, 0, 2], [2, 0, 0]] }
        faults:
          - { id: jammed, name: { zh: 卡住, en: Jammed }, do: [{ hold: suction-valve }] }
        choices:
          - { id: plant, branches: { wet: 1, dry: 1 }, open: true }

        """;

    private static readonly ObjectId Goggles = new("goggles");
    private static readonly ObjectId Gloves = new("gloves");
    private static readonly ObjectId Padlock = new("padlock");
    private static readonly ObjectId Spare = new("spare-lock");
    private static readonly ObjectId Valve = new("vent-valve");
    private static readonly ObjectId Suction = new("suction-valve");
    private static readonly ObjectId Visitor = new("visitor");

    [TestCase("{ highlight: padlock }", "{ unhighlight: padlock }")]
    [TestCase("{ light: spare-lock }", "{ darken: spare-lock }")]
    [TestCase("{ hold: vent-valve }", "{ give-back: vent-valve }")]
    [TestCase("{ spawn: spare-lock }", "{ remove: spare-lock }")]
    [TestCase("{ inject: jammed }", "{ give-back: suction-valve }")]
    [TestCase("{ set: tries, to: 3 }", "{ add-to: tries, amount: -3 }")]
    [TestCase("{ animate: vent-valve, to: 1, over: 0 s }", "{ animate: vent-valve, to: 0, over: 0 s }")]
    [TestCase("{ walk: visitor, along: out }", "{ stay: visitor }")]
    [TestCase("{ follow: visitor }", "{ stay: visitor }")]
    public void What_a_behavior_begins_its_opposite_ends(string begin, string end)
    {
        Player player = Load($"rules:\n  - {{ when: {{ worn: goggles }}, do: [{begin}] }}\n  - {{ when: {{ worn: gloves }}, do: [{end}] }}\n");
        string before = State(player);
        Wear(player, Goggles);
        string during = State(player);
        Wear(player, Gloves);

        Assert.That(during, Is.Not.EqualTo(before));
        Assert.That(State(player), Is.EqualTo(before));
    }

    [TestCase("{ say: { zh: 好, en: Good }, from: padlock }", RecordKind.Spoken)]
    [TestCase("{ sound: chime, from: padlock }", RecordKind.SoundPlayed)]
    [TestCase("{ start-timer: clock }", RecordKind.TimerStarted)]
    [TestCase("{ branch: dry }", RecordKind.BranchTaken)]
    public void What_is_over_in_a_moment_is_recorded_once(string behavior, RecordKind kind)
    {
        Player player = Load($"rules:\n  - {{ when: {{ worn: goggles }}, do: [{behavior}] }}\n");
        int before = player.Log.Records.Count(record => record.Kind == kind);
        Wear(player, Goggles);
        int after = player.Log.Records.Count(record => record.Kind == kind);
        player.Wait(3);

        Assert.That(after, Is.GreaterThan(before));
        Assert.That(player.Log.Records.Count(record => record.Kind == kind && record.Tick > 180), Is.LessThanOrEqualTo(kind == RecordKind.Spoken ? 1 : 0));
    }

    [Test]
    public void A_process_input_is_set()
    {
        Player player = Load("rules:\n  - { when: { worn: goggles }, do: [{ process: stop, to: 1 }] }\n");
        double before = player.Runner.ValueOf(new QuantityId("motor-speed"));
        player.World.Wear(Goggles);
        player.Wait(15);

        Assert.That(player.Runner.ValueOf(new QuantityId("motor-speed")), Is.LessThan(0.2 * before));
    }

    [Test]
    public void What_is_animated_gets_there_in_its_time_and_stops_where_it_is_blocked()
    {
        Player player = Load("rules:\n  - { when: { worn: goggles }, do: [{ animate: vent-valve, to: 0.8, over: 4 s }] }\n  - { when: { worn: gloves }, do: [{ hold: vent-valve }] }\n");
        player.World.Wear(Goggles);
        player.Wait(2);
        double halfway = player.World.ControlPosition(Valve);
        player.World.Wear(Gloves);
        player.Wait(4);

        Assert.That(halfway, Is.EqualTo(0.4).Within(0.02));
        Assert.That(player.World.ControlPosition(Valve), Is.EqualTo(halfway).Within(0.02));
    }

    [Test]
    public void An_open_choice_asks_for_none_of_its_branches_until_one_is_taken()
    {
        using ScenarioFolder folder = Folder("rules:\n  - { when: { control: vent-valve, at-least: 0.9 }, do: [{ branch: dry }] }\n  - { when: { branch: dry }, do: [{ highlight: padlock }] }\n");
        folder.Replace("chapters.yaml", "      - id: goggles\n", "      - id: goggles\n        branch: wet\n");
        folder.Replace("chapters.yaml", "      - id: gloves\n", "      - id: gloves\n        branch: dry\n");
        var player = new Player(ScenarioLoader.Load(folder.Folder));
        player.PlaySteps(["read-work-order"]);
        string[] offered = Offered(player);
        player.World.Turn(Valve, 1);
        player.Wait(1);

        Assert.That(offered, Has.None.EqualTo("goggles").And.None.EqualTo("gloves"));
        Assert.That(Offered(player), Has.Member("gloves").And.None.EqualTo("goggles"));
        Assert.That(player.Excused, Is.EqualTo(new[] { "goggles" }));
        Assert.That(player.World.Highlighted, Does.Contain(Padlock));
    }

    [Test]
    public void A_jump_leaves_out_what_is_not_done_and_goes_on_with_its_step()
    {
        Player player = Load("rules:\n  - { when: { worn: goggles }, do: [{ jump: stop-pump }] }\n");
        player.PlaySteps(["read-work-order"]);
        Wear(player, Goggles);

        Assert.That(player.Excused, Is.EqualTo(new[] { "gloves", "check-readings" }));
        Assert.That(Offered(player)[^1], Is.EqualTo("stop-pump"));
        player.PlaySteps(["stop-pump"]);
        Assert.That(player.IsPerformed(new StepId("stop-pump")));
    }

    [Test]
    public void What_a_step_left_out_would_have_done_is_brought_about_at_once_and_in_silence()
    {
        using ScenarioFolder folder = Folder("rules:\n  - { when: { worn: goggles }, do: [{ jump: check-readings }] }\n");
        folder.Replace("chapters.yaml", "      - id: gloves\n", """
                  - id: gloves
                    do:
                      - { say: { zh: 听不到, en: Unheard }, from: padlock }
                      - { sound: chime, from: padlock }
                      - { highlight: padlock }
                      - { light: spare-lock }
                      - { hold: discharge-valve }
                      - { animate: vent-valve, to: 1, over: 60 s }
                      - { spawn: spare-lock }
                      - { process: stop, to: 1 }
                      - { set: tries, to: 5 }
                      - { start-timer: clock }
                      - { inject: jammed }
                      - { walk: visitor, along: out }
                      - { branch: wet }

            """);
        var player = new Player(ScenarioLoader.Load(folder.Folder));
        Wear(player, Goggles);

        Assert.That(player.Log.Of<Spoken>().Select(said => said.TextKey), Has.None.StartsWith("said."));
        Assert.That(player.Log.Of<SoundPlayed>(), Is.Empty);
        Assert.That(player.World.Highlighted, Does.Contain(Padlock));
        Assert.That(player.World.Lamps[Spare], Is.EqualTo(1));
        Assert.That(player.World.Blocked, Is.SupersetOf(new[] { new ObjectId("discharge-valve"), Suction }));
        Assert.That(player.World.ControlPosition(Valve), Is.EqualTo(1));
        Assert.That(player.World.IsPresent(Spare));
        Assert.That(player.Log.Of<VariableChanged>().Single().Value, Is.EqualTo(5));
        Assert.That(player.Log.Of<TimerStarted>().Count(), Is.EqualTo(1));
        Assert.That(player.World.IsOnTheWay(Visitor), Is.False);
        Assert.That(player.Runner.IsTaken(new VariableId("wet")));
    }

    [TestCase("{ animate: padlock, to: 1 }", "there is no control that can move by itself 'padlock'.")]
    [TestCase("{ animate: vent-valve, to: 2 }", "'to' must be 0 to 1")]
    [TestCase("{ animate: vent-valv, to: 1 }", "Did you mean 'vent-valve'?")]
    [TestCase("{ spawn: skid }", "there is no thing to take or person who walks 'skid'.")]
    [TestCase("{ branch: wett }", "there is no branch of an open choice 'wett'. Did you mean 'wet'?")]
    [TestCase("{ jump: goggle }", "there is no step 'goggle'. Did you mean 'goggles'?")]
    public void Mistakes_are_named(string behavior, string message) => Assert.That(
        () => Load($"rules:\n  - {{ when: {{ worn: goggles }}, do: [{behavior}] }}\n"), Throws.TypeOf<ProblemException>().With.Message.Contains(message));

    [Test]
    public void Only_what_can_be_taken_or_walks_may_be_absent_at_first()
    {
        using ScenarioFolder folder = Folder("");
        folder.Replace("scene.yaml", "    asset: pump-skid\n", "    asset: pump-skid\n    absent: true\n");

        Assert.That(() => ScenarioLoader.Load(folder.Folder), Throws.TypeOf<ProblemException>().With.Message.Contains("can be absent at first"));
    }

    /// <summary>What a scenario's behaviors can change, in words.</summary>
    private static string State(Player player) => string.Join(
        ' ',
        (object[])[
            string.Join(',', player.World.Highlighted), player.World.Lamps.GetValueOrDefault(Spare), player.World.Blocked.Contains(Valve), player.World.Blocked.Contains(Suction),
            player.World.IsPresent(Spare), player.World.ControlPosition(Valve), player.World.IsOnTheWay(Visitor), player.World.PositionInWorld(Visitor),
            player.Log.Of<VariableChanged>().LastOrDefault().Value,
        ]);

    private static string[] Offered(Player player) => [.. player.Log.Of<StepOffered>().Select(offered => offered.Step.Name)];

    private static void Wear(Player player, ObjectId item)
    {
        player.World.Wear(item);
        player.Wait(0.5);
    }

    private static Player Load(string rules)
    {
        using ScenarioFolder folder = Folder(rules);
        return new Player(ScenarioLoader.Load(folder.Folder));
    }

    private static ScenarioFolder Folder(string rules)
    {
        var folder = new ScenarioFolder();
        folder.Replace("scene.yaml", "objects:\n", Added);
        folder.Replace("scenario.yaml", "stop: { button: stop-button }", "stop: { value: 0 }");
        folder.Write("more.yaml", Course + rules);
        folder.Replace("scenario.yaml", "hazards.yaml]", "hazards.yaml, more.yaml]");
        return folder;
    }
}
