using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner.Tests;

public sealed class PlanTests
{
    private static readonly Scenario Drill = ScenarioLibrary.Delivered.Find("pump-lockout");
    private static readonly string[] InOrder = [.. Drill.Steps.Select(step => step.Id.Name)];

    [Test]
    public void Without_faults_the_plan_is_the_scenario_in_its_order() => Assert.That(StepsOf(), Is.EqualTo(InOrder));

    [Test]
    public void An_omitted_step_takes_along_what_would_take_it_back() =>
        Assert.That(StepsOf("omit:apply-tag"), Is.EqualTo(InOrder.Except(["apply-tag", "remove-tag"])));

    [Test]
    public void An_omitted_step_takes_along_what_cannot_be_done_without_it() =>
        Assert.That(StepsOf("omit:remove-basket"), Is.EqualTo(InOrder.Except(["remove-basket", "insert-basket"])));

    [Test]
    public void Swapped_steps_change_places_and_no_other_moves()
    {
        string[] steps = StepsOf("swap:close-discharge,close-suction");
        int first = Array.IndexOf(InOrder, "close-discharge");
        Assert.That(steps[first..(first + 2)], Is.EqualTo(new[] { "close-suction", "close-discharge" }));
        Assert.That(steps.Order(), Is.EqualTo(InOrder.Order()));
        Assert.That(steps.Where((step, i) => step != InOrder[i]).Count(), Is.EqualTo(2));
    }

    [Test]
    public void A_hazard_is_provoked_before_its_step_and_undone()
    {
        List<PlanItem> plan = PlanFor("hazard:opening-under-pressure");
        int awaited = plan.FindIndex(item => item.AwaitHazard == new HazardId("opening-under-pressure"));
        Assert.That(plan[awaited - 1].Condition, Is.InstanceOf<ControlAt>());
        Assert.That(plan[awaited + 1].Condition, Is.InstanceOf<ControlAt>());
        Assert.That(plan[awaited + 2].Step?.Name, Is.EqualTo("open-vent"));
        Assert.That(StepsOf("hazard:opening-under-pressure"), Is.EqualTo(InOrder), "no step is left out for it");
    }

    [TestCase("omit:gogles", "goggles")]
    [TestCase("swap:goggles", "swap:STEP,STEP")]
    [TestCase("hazard:dead-hading", "dead-heading")]
    [TestCase("dance:goggles", "omit:STEP")]
    public void A_fault_that_is_not_understood_is_answered_with_the_right_word(string fault, string remedy)
    {
        ProblemException problem = Assert.Throws<ProblemException>(() => LearnerFault.Parse(fault, Drill))!;
        Assert.That(problem.Remedy, Does.Contain(remedy));
    }

    private static string[] StepsOf(params string[] faults) => [.. PlanFor(faults).Where(item => item.Step is not null).Select(item => item.Step!.Value.Name)];

    private static List<PlanItem> PlanFor(params string[] faults) => LearnerPlan.Make(Drill, [.. faults.Select(fault => LearnerFault.Parse(fault, Drill))]);
}
