using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios.Tests.Running;

/// <summary>What guidance does in each mode, and what a scenario says of its steps about it.</summary>
public sealed class ModeTests
{
    private const string Prompt = "step.read-work-order.prompt";
    private const string Hint = "step.read-work-order.hint";

    [TestCase(ScenarioMode.Practice, 1, Prompt)]
    [TestCase(ScenarioMode.Practice, 45, Prompt, Hint)]
    [TestCase(ScenarioMode.Guided, 1, Prompt, Hint)]
    [TestCase(ScenarioMode.Exam, 45)]
    public void A_mode_says_what_it_says_when_it_says_it(ScenarioMode mode, double seconds, params string[] said)
    {
        var player = new Player(Playing.Library.PumpLockout, mode);
        player.Wait(seconds);
        Assert.That(player.Log.Of<Spoken>().Select(one => one.TextKey), Is.EqualTo(said));
        Assert.That(player.World.Highlighted, Has.Count.EqualTo(said.Contains(Hint) ? 1 : 0), "the thing is pointed out with the hint");
    }

    [TestCase(ScenarioMode.Practice, true)]
    [TestCase(ScenarioMode.Exam, false)]
    public void Who_asks_what_is_next_is_told_but_in_an_examination(ScenarioMode mode, bool isTold)
    {
        var player = new Player(Playing.Library.PumpLockout, mode);
        player.World.Happen(WorldEventKind.AskedForNext, new ObjectId(""));
        player.Wait(0.2);
        Assert.That(player.Log.Of<Spoken>().Any(one => one.TextKey == Hint), Is.EqualTo(isTold));
    }

    [TestCase(ScenarioMode.Practice, ScenarioOutcome.Running, 1)]
    [TestCase(ScenarioMode.Guided, ScenarioOutcome.Running, 1)]
    [TestCase(ScenarioMode.Exam, ScenarioOutcome.CriticalHazard, 0)]
    public void A_critical_hazard_is_warned_of_or_ends_it(ScenarioMode mode, ScenarioOutcome outcome, int warnings)
    {
        var player = new Player(Playing.Library.PumpLockout, mode);
        player.World.Turn(new ObjectId("strainer-cover"), 0.2);
        player.Wait(1);
        Assert.That(player.Hazards, Does.Contain("lock-missing"));
        Assert.That(player.Runner.Outcome, Is.EqualTo(outcome));
        Assert.That(player.Log.Of<Spoken>().Count(one => one.TextKey == "hazard.lock-missing.warning"), Is.EqualTo(warnings));
    }

    [TestCase(4, false)]
    [TestCase(6, true)]
    public void A_hint_comes_when_its_step_says(double seconds, bool isSaid)
    {
        Player player = Load("read-work-order", "hint-after: 5 s");
        player.Wait(seconds);
        Assert.That(player.Log.Of<Spoken>().Any(one => one.TextKey == Hint), Is.EqualTo(isSaid));
    }

    [TestCase("optional: true", ScenarioOutcome.Completed)]
    [TestCase("optional: false", ScenarioOutcome.Running)]
    public void A_session_is_complete_without_what_is_optional(string key, ScenarioOutcome outcome)
    {
        StepId last = Playing.Library.PumpLockout.Steps[^1].Id;
        Player player = Load(last.Name, key);
        player.PlaySteps(player.Scenario.Steps.Select(step => step.Id.Name).SkipLast(1));
        Assert.That((player.IsPerformed(last), player.Runner.Outcome), Is.EqualTo((false, outcome)));
    }

    private static Player Load(string step, string key)
    {
        using var folder = new Loading.ScenarioFolder();
        folder.Replace("chapters.yaml", $"      - id: {step}\n", $"      - id: {step}\n        {key}\n");
        return new Player(ScenarioLoader.Load(folder.Folder));
    }
}
