using VRLab.Core;

namespace VRLab.Assessment.Procedure;

/// <summary>A scenario's steps as a graph, and a recording as a case of it: so that the same mathematics can be checked on both.</summary>
public static class ScenarioGraph
{
    /// <summary>Edges are what the author wrote under <c>after</c>.</summary>
    public static StepGraph Of(AssessmentPlan plan, Language language)
    {
        GraphStep[] steps = [.. plan.Steps.Select(step => new GraphStep(step.Id.Name, step.Title.In(language), step.IsOptional, step.IsRepeatable))];
        IEnumerable<(int, int)> edges = plan.Steps.SelectMany((step, index) => step.After.Select(before => (plan.IndexOf(before), index)));
        return new StepGraph(steps, [.. edges.Distinct()], plan.ScenarioId);
    }

    /// <summary>The steps that all learners of a session performed together; a performance is a moment, for its end alone is recorded.</summary>
    public static StepCase CaseOf(SessionEvidence evidence, string id) => new(
        id,
        [.. evidence.Performed.Select(performed => new StepPerformance(performed.Step.Name, evidence.SecondsAt(performed.Tick), evidence.SecondsAt(performed.Tick)))]);
}
