using VRLab.Core;
using VRLab.Scenarios.Tests.Loading;

namespace VRLab.Scenarios.Tests.Running;

/// <summary>Steps that belong to a role, and conditions that ask who did something.</summary>
public sealed class TeamTests
{
    private const string Goggles = "      - id: goggles\n";
    private const string Roles = """
        roles:
          - { id: fitter, name: { zh: 钳工, en: Fitter }, objective: { zh: 检修, en: Repair }, start: learner }
          - { id: watch, name: { zh: 监护人, en: Watch }, objective: { zh: 监护, en: Watch }, start: partner }
        """;

    [Test]
    public void A_step_with_a_role_is_done_only_by_that_role()
    {
        Player player = Load("        role: watch\n");
        player.World.Acting = new ParticipantId(1);
        player.World.Wear(new ObjectId("goggles"));
        player.Wait(1);
        bool byFitter = player.IsPerformed(new StepId("goggles"));
        player.World.Acting = new ParticipantId(1);
        player.World.Wear(new ObjectId("goggles"), isWorn: false);
        player.World.Acting = new ParticipantId(2);
        player.World.Wear(new ObjectId("goggles"));
        player.Wait(1);

        Assert.That((byFitter, player.IsPerformed(new StepId("goggles"))), Is.EqualTo((false, true)));
    }

    [Test]
    public void What_stands_as_it_should_already_is_done_once_the_right_one_takes_it()
    {
        Player player = Load("", "{ by: watch, did: { control: isolator, at-most: 0.1 } }");
        player.World.Acting = new ParticipantId(1);
        player.World.Happen(WorldEventKind.Grabbed, new ObjectId("isolator"));
        player.World.Turn(new ObjectId("isolator"), 0.0);
        player.Wait(1);
        bool byFitter = IsMarked(player);
        player.World.Acting = new ParticipantId(2);
        player.World.Happen(WorldEventKind.Grabbed, new ObjectId("isolator"));
        player.Wait(1);

        Assert.That((byFitter, IsMarked(player)), Is.EqualTo((false, true)));
    }

    [Test]
    public void Another_than_a_role_may_be_asked_for()
    {
        Player player = Load("", "{ by-others-than: watch, did: { worn: gloves } }");
        player.World.Acting = new ParticipantId(2);
        player.World.Wear(new ObjectId("gloves"));
        player.Wait(1);
        bool byWatch = IsMarked(player);
        player.World.Acting = new ParticipantId(1);
        player.World.Wear(new ObjectId("gloves"));
        player.Wait(1);

        Assert.That((byWatch, IsMarked(player)), Is.EqualTo((false, true)));
    }

    [Test]
    public void A_role_that_nobody_has_is_everybody_s()
    {
        var team = new TeamRoles();
        team.Assign(new ParticipantId(1), "fitter");
        bool untaken = team.Counts(new ParticipantId(1), "watch", isOthers: false);
        team.Assign(new ParticipantId(2), "watch");

        Assert.That((untaken, team.Counts(new ParticipantId(1), "watch", isOthers: false)), Is.EqualTo((true, false)));
        Assert.That(team.PerformerOf("watch", ParticipantId.Host), Is.EqualTo(new ParticipantId(2)), "what came about by itself is the role's");
    }

    [TestCase(0.5, true)]
    [TestCase(4, false)]
    public void What_goes_from_hand_to_hand_is_handed_over_and_what_was_put_down_and_found_is_not(double betweenSeconds, bool expected)
    {
        Player player = Load("", "{ handed: padlock, from: fitter, to: watch }");
        player.World.Acting = new ParticipantId(1);
        player.World.Hold(new ObjectId("padlock"), true);
        player.Wait(1);
        player.World.Hold(new ObjectId("padlock"), false);
        player.Wait(betweenSeconds);
        bool before = IsMarked(player);
        player.World.Acting = new ParticipantId(2);
        player.World.Hold(new ObjectId("padlock"), true);
        player.Wait(0.5);

        Assert.That((before, IsMarked(player)), Is.EqualTo((false, expected)));
    }

    [Test]
    public void A_class_follows_who_calls_it_within_hearing_and_in_that_role()
    {
        var player = new Player(ScenarioLibrary.Delivered.Find("fire-drill"));
        var gather = new StepId("gather-202");
        Say(player, "follow-me", by: 3, beside: null);
        bool fromAfar = player.IsPerformed(gather);
        Say(player, "follow-me", by: 1, beside: "monitor");
        bool byCommander = player.IsPerformed(gather);
        Say(player, "follow-me", by: 3, beside: "monitor");
        Assert.That((fromAfar, byCommander, player.IsPerformed(gather)), Is.EqualTo((false, false, true)));
        player.World.LookedAt = new ObjectId("roll-call");
        Assert.That(player.World.PositionInWorld(new ObjectId("limping")), Is.EqualTo(player.World.WorldFromHead(new ParticipantId(3)).Position), "they come along");
        Say(player, "wait-here", by: 3, beside: "roll-call");
        player.World.LookedAt = new ObjectId("fire-panel");
        Assert.That(player.World.PositionInWorld(new ObjectId("limping")), Is.Not.EqualTo(player.World.WorldFromHead(new ParticipantId(3)).Position), "they stay");
    }

    [TestCase("{ by: wach, did: { worn: gloves } }", "there is no role 'wach'. Did you mean 'watch'?")]
    [TestCase("{ by: watch }", "needs the key 'did'")]
    [TestCase("{ handed: padlock, from: watch, to: watch }", "it takes two roles")]
    [TestCase("{ handed: padlok, from: watch, to: fitter }", "Did you mean 'padlock'?")]
    public void Mistakes_are_named(string condition, string message) =>
        Assert.That(() => Load("", condition), Throws.TypeOf<ProblemException>().With.Message.Contains(message));

    private static void Say(Player player, string phrase, int by, string? beside)
    {
        player.World.Acting = new ParticipantId(by);
        player.World.LookedAt = beside is null ? null : new ObjectId(beside);
        player.Runner.Hear(player.World.Acting, ScenarioPhrase.KeyOf(phrase));
        player.Wait(0.2);
    }

    private static bool IsMarked(Player player) => player.World.Highlighted.Contains(new ObjectId("padlock"));

    private static Player Load(string ofGoggles, string condition = "{ elapsed: 1000 s }")
    {
        using var folder = new ScenarioFolder();
        folder.Replace("chapters.yaml", Goggles, Goggles + ofGoggles);
        string path = Path.Combine(folder.Folder, "scenario.yaml");
        File.AppendAllText(path, $"\n{Roles}\nrules:\n  - {{ when: {condition}, do: [{{ highlight: padlock }}] }}\n");
        return new Player(ScenarioLoader.Load(folder.Folder));
    }
}
