using System.Globalization;
using VRLab.Core;
using VRLab.Scenarios.Tests.Loading;
using VRLab.Stream;

namespace VRLab.Scenarios.Tests.Running;

/// <summary>An author changes the scenario while it runs: what was done stays done, what is written holds from the next tick.</summary>
public sealed class ChangeTests
{
    [Test]
    public void A_changed_prompt_of_the_step_that_is_due_is_said_anew_and_nothing_else()
    {
        Player player = Played("read-work-order");
        int said = player.Log.Of<Spoken>().Count();
        player.Runner.Change(Edited("chapters.yaml", "en: Put on goggles", "en: Put the goggles on"));
        player.Wait(0.5);
        Assert.That(player.Log.Of<Spoken>().Count(), Is.EqualTo(said), "a title is not spoken");

        ScenarioStep due = player.Scenario.StepOf(new StepId("goggles"));
        player.Runner.Change(Edited("chapters.yaml", due.Prompt.English, "Goggles now."));
        player.Wait(0.5);
        Assert.That(player.Log.Of<Spoken>().Skip(said).Select(spoken => spoken.TextKey), Is.EqualTo(new[] { due.PromptKey }));
        Assert.That(player.Runner.Scenario.Texts[due.PromptKey].English, Is.EqualTo("Goggles now."));
        Assert.That(player.Performed, Is.EqualTo(new[] { "read-work-order" }));
    }

    [Test]
    public void A_condition_that_was_too_strict_is_met_as_soon_as_it_is_widened()
    {
        Player player = Played("read-work-order", "goggles", "gloves", "check-readings", "stop-pump");
        ObjectId valve = new("discharge-valve");
        player.World.Turn(valve, 0.2);
        player.Wait(0.5);
        Assert.That(player.Performed, Does.Not.Contain("close-discharge"));

        player.Runner.Change(Edited("chapters.yaml", "{ control: discharge-valve, at-most: 0.05 }", "{ control: discharge-valve, at-most: 0.3 }"));
        player.Wait(0.5);
        Assert.That(player.Performed, Does.Contain("close-discharge"));
        Assert.That(player.Repeated, Is.Empty);
    }

    [Test]
    public void What_is_true_already_is_no_step_done_again()
    {
        Player player = Played("read-work-order", "goggles");
        player.Runner.Change(Edited("chapters.yaml", "when: { worn: goggles }", "when: { all: [{ worn: goggles }] }"));
        player.Wait(0.5);
        Assert.That(player.Log.Of<StepPerformed>().Count(step => step.Step.Name == "goggles"), Is.EqualTo(1));
    }

    [Test]
    public void Points_and_times_hold_from_then_on_and_the_drill_is_played_to_its_end()
    {
        Player player = Played("read-work-order", "goggles", "gloves");
        player.Runner.Change(Edited("chapters.yaml", "expected: 12 s", "expected: 25 s"));
        player.PlaySteps(player.Scenario.Steps.Skip(3).Select(step => step.Id.Name));
        Assert.That(player.Runner.Outcome, Is.EqualTo(ScenarioOutcome.Completed));
        Assert.That(player.Runner.Scenario.Steps[0].ExpectedSeconds, Is.EqualTo(25));
    }

    [TestCase("scene.yaml", "at: [0.2, 0, -1.1]", "at: [0.3, 0, -1.1]", "objects")]
    [TestCase("scenario.yaml", "vessel-level: 2.5 m", "vessel-level: 2 m", "process")]
    [TestCase("chapters.yaml", "- id: shut-down\n", "- id: shutting-down\n", "chapters")]
    public void What_the_session_stands_on_needs_a_new_one(string file, string old, string replacement, string message)
    {
        Player player = Played("read-work-order");
        Assert.That(() => player.Runner.Change(Edited(file, old, replacement)), Throws.TypeOf<ProblemException>().With.Message.Contains(message));
        player.PlaySteps(["goggles"]);
        Assert.That(player.Performed, Is.EqualTo(new[] { "read-work-order", "goggles" }));
    }

    [Test]
    public void A_text_that_was_kept_is_read_as_the_folder_was()
    {
        Scenario drill = ScenarioLibrary.Delivered.Find("pump-lockout");
        Scenario again = ScenarioLoader.LoadText(drill.Identity.Text, drill.Identity.Folder);
        Assert.That((again.ContentHash, again.Identity.StageHash), Is.EqualTo((drill.ContentHash, drill.Identity.StageHash)));
    }

    [Test]
    public void A_text_that_was_damaged_is_refused() => Assert.That(
        () => ScenarioLoader.LoadText("""{"scenario.yaml":null}""", "."), Throws.TypeOf<ProblemException>().With.Message.Contains("is damaged"));

    [TestCase("", 1)]
    [TestCase(", repeats: true", 2)]
    public void What_a_rule_does_is_changed_and_its_condition_goes_on(string repeats, int chimes)
    {
        var player = new Player(WithRule("{ worn: goggles }", "metronome", repeats));
        player.World.Wear(new ObjectId("goggles"));
        player.Wait(1);
        player.Runner.Change(WithRule("{ worn: goggles }", "chime", repeats));
        player.Wait(1);
        player.World.Wear(new ObjectId("goggles"), isWorn: false);
        player.Wait(1);
        player.World.Wear(new ObjectId("goggles"));
        player.Wait(1);

        Assert.That(player.Log.Of<SoundPlayed>().Select(played => played.Sound), Is.EqualTo(new[] { "metronome", "chime" }.Take(chimes)));
    }

    [Test]
    public void A_new_condition_of_a_rule_waits_until_it_comes_true()
    {
        var player = new Player(WithRule("{ worn: gloves }", "chime", ""));
        player.World.Wear(new ObjectId("goggles"));
        player.Wait(1);
        player.Runner.Change(WithRule("{ worn: goggles }", "chime", ""));
        player.Wait(1);
        Assert.That(player.Log.Of<SoundPlayed>(), Is.Empty, "it is true already");

        player.World.Wear(new ObjectId("goggles"), isWorn: false);
        player.Wait(1);
        player.World.Wear(new ObjectId("goggles"));
        player.Wait(1);
        Assert.That(player.Log.Of<SoundPlayed>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_hazard_that_is_widened_to_what_is_done_is_raised_once()
    {
        Player player = Played("read-work-order");
        player.World.Turn(new ObjectId("strainer-cover"), 0.05);
        player.Wait(0.5);
        Assert.That(player.Log.Of<HazardRaised>(), Is.Empty);

        player.Runner.Change(Edited("hazards.yaml", "{ control: strainer-cover, at-least: 0.1 }", "{ control: strainer-cover, at-least: 0.02 }"));
        player.Wait(5);
        Assert.That(player.Log.Of<HazardRaised>().Select(raised => raised.Hazard.Name), Is.EqualTo(new[] { "lock-missing" }));
    }

    [TestCase(0.5, 0.9, true)]
    [TestCase(0.9, 0.5, false)]
    public void A_step_is_asked_for_by_what_its_condition_says_when_its_turn_comes(double before, double after, bool isExcused)
    {
        var player = new Player(OnlyIfOpen(before));
        player.World.Turn(new ObjectId("discharge-valve"), 0.7);
        player.Wait(0.5);
        player.Runner.Change(OnlyIfOpen(after));
        player.PlaySteps(["read-work-order"]);

        Assert.That(player.Log.Of<StepExcused>().Any(excused => excused.Step.Name == "goggles"), Is.EqualTo(isExcused));
    }

    private static Scenario WithRule(string when, string sound, string repeats)
    {
        using var folder = new ScenarioFolder();
        folder.Write("more.yaml", $"rules:\n  - {{ when: {when}, do: [{{ sound: {sound}, from: goggles }}]{repeats} }}\n");
        folder.Replace("scenario.yaml", "hazards.yaml]", "hazards.yaml, more.yaml]");
        return ScenarioLoader.Load(folder.Folder);
    }

    private static Scenario OnlyIfOpen(double least) => Edited(
        "chapters.yaml", "      - id: goggles\n", string.Create(CultureInfo.InvariantCulture, $"      - id: goggles\n        only-if: {{ control: discharge-valve, at-least: {least} }}\n"));

    private static Player Played(params string[] steps)
    {
        var player = new Player(ScenarioLibrary.Delivered.Find("pump-lockout"));
        player.PlaySteps(steps);
        return player;
    }

    private static Scenario Edited(string file, string old, string replacement)
    {
        using var folder = new ScenarioFolder();
        folder.Replace(file, old, replacement);
        return ScenarioLoader.Load(folder.Folder);
    }
}
