using VRLab.Assessment;
using VRLab.Assessment.Procedure;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Conformance.Tests;

/// <summary>A scenario as step graph.</summary>
public sealed class ScenarioGraphTests
{
    [Test]
    public void AScenariosGraphKeepsItsOrder()
    {
        AssessmentPlan plan = ScenarioLibrary.Delivered.Find("pump-lockout").ToAssessmentPlan();
        StepGraph graph = ScenarioGraph.Of(plan, Language.English);
        Assert.That(graph.Steps.Select(step => step.Id), Is.EqualTo(plan.Steps.Select(step => step.Id.Name)));
        Assert.That(graph.Order.IsBefore(graph.Find("apply-lock"), graph.Find("try-start")));
        StepPerformance[] inOrder = [.. graph.Steps.Select((step, index) => new StepPerformance(step.Id, index, index))];
        Assert.That(StepFindings.Of(graph, [new StepCase("clean", inOrder)])[0].IsClean);
    }
}
