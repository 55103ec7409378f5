using VRLab.Interface;
using VRLab.Learner;
using VRLab.Scenarios;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>What the library tells its learners to do, as their menu says it.</summary>
public sealed class ScenarioTaskTests
{
    [TestCase("fire-drill", "guide", "Evacuation guide")]
    [TestCase("fire-drill", "commander", "Commander")]
    [TestCase("switchgear-isolation", "learner", null)]
    public void A_learner_is_told_the_work_order_its_tools_and_their_role(string id, string role, string? name)
    {
        Scenario scenario = ScenarioLibrary.Delivered.Find(id);
        LearnerTask task = ScenarioTask.Of(scenario, role);
        Assert.That((task.Order, task.Role?.Name.English), Is.EqualTo((scenario.Procedure.WorkOrder, name)));
        Assert.That(task.Tools, Is.EqualTo(scenario.Procedure.Tools.Select(tool => scenario.ObjectOf(tool).Name)).And.Not.Empty);
    }

    [TestCaseSource(nameof(Library))]
    public void Every_task_of_the_library_has_room_in_the_menu(string id)
    {
        Scenario scenario = ScenarioLibrary.Delivered.Find(id);
        foreach (string role in scenario.Procedure.Roles.Select(known => known.Id).DefaultIfEmpty("learner"))
        {
            Assert.That(new LearnerMenu(task: ScenarioTask.Of(scenario, role)).Logic.Layout.OverflowMeters, Is.Zero, role);
        }
    }

    public static IEnumerable<string> Library => ScenarioLibrary.Delivered.Ids;
}
