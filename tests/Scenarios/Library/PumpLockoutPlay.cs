using VRLab.Core;
using VRLab.Scenarios.Tests.Playing;
using VRLab.Stream;

namespace VRLab.Scenarios.Tests.PumpLockout;

/// <summary>The drill played on a world without physics: which steps and hazards each kind of fault brings.</summary>
public sealed class PumpLockoutPlay
{
    private static Scenario Drill => Playing.Library.PumpLockout;

    public static IEnumerable<string> StepNames => Drill.Steps.Select(step => step.Id.Name);

    public static IEnumerable<string> HazardNames => Drill.Hazards.Select(hazard => hazard.Id.Name);

    [Test]
    public void A_correct_run_performs_every_step_in_order_without_a_hazard()
    {
        Player player = Player.Play(Drill);

        Assert.That(player.Performed, Is.EqualTo(StepNames));
        Assert.That(player.Hazards, Is.Empty);
        Assert.That(player.Repeated, Is.Empty);
        Assert.That(player.Runner.Outcome, Is.EqualTo(ScenarioOutcome.Completed));
        Assert.That(player.Seconds, Is.LessThan(300));
    }

    [Category("Slow")]
    [TestCaseSource(nameof(StepNames))]
    public void An_omitted_step_brings_its_own_consequences_only(string omitted)
    {
        Player player = Player.Play(Drill, omitted);
        string[] unexcused = [.. StepNames.Except(player.Performed).Where(step => step != omitted && !IsExcused(step, omitted))];
        string[] expected = [.. Drill.Hazards.Where(hazard => hazard.Follows.Contains(new StepId(omitted))).Select(hazard => hazard.Id.Name)];

        Assert.That(player.Performed, Does.Not.Contain(omitted));
        Assert.That(unexcused, Is.Empty, "missing without being excused by 'needs'");
        Assert.That(player.Hazards, Is.EquivalentTo(expected));
        Assert.That(player.Repeated, Is.Empty);
    }

    [Category("Slow")]
    [TestCaseSource(nameof(HazardNames))]
    public void A_provoked_hazard_is_the_only_one(string name)
    {
        Hazard hazard = Drill.HazardOf(new HazardId(name));
        Player player = Player.Provoke(Drill, hazard);

        Assert.That(player.Hazards, Is.EqualTo(new[] { name }));
        Assert.That(player.Repeated, Is.Empty);
        Assert.That(player.Performed.Intersect(hazard.Provocation.Omit.Select(step => step.Name)), Is.Empty);
    }

    [TestCase("close-discharge", "close-suction")]
    [TestCase("stop-pump", "close-discharge")]
    [TestCase("apply-lock", "apply-tag")]
    [TestCase("isolator-off", "apply-lock")]
    [TestCase("apply-lock", "try-start")]
    [TestCase("remove-tag", "remove-lock")]
    [TestCase("close-vent", "fill-casing")]
    [TestCase("goggles", "stop-pump")]
    public void Swapped_steps_are_both_performed_in_the_swapped_order(string first, string second)
    {
        List<string> order = [.. StepNames];
        int a = order.IndexOf(first), b = order.IndexOf(second);
        (order[a], order[b]) = (order[b], order[a]);
        var player = new Player(Drill);
        player.PlaySteps(order);

        Assert.That(player.Performed, Is.EqualTo(order));
        Assert.That(player.Hazards, Is.Empty);
        Assert.That(player.Repeated, Is.Empty);
    }

    /// <summary>The step takes the omitted one back, or needs it directly or through others.</summary>
    private static bool IsExcused(string step, string omitted) =>
        Drill.StepOf(new StepId(step)).Undoes?.Name == omitted || NeedsIt(step, omitted);

    private static bool NeedsIt(string step, string omitted) =>
        Drill.StepOf(new StepId(step)).Needs.Any(needed => needed.Name == omitted || NeedsIt(needed.Name, omitted));
}
