using VRLab.Core;
using VRLab.Scenarios;
using VRLab.VirtualLearner;

namespace VRLab.Checking;

/// <summary>The errors of a kind that a scenario offers, whether or not they can be made in it.</summary>
internal static class FaultCandidates
{
    public static IReadOnlyList<LearnerFault> Of(Scenario scenario, FaultKind kind)
    {
        IEnumerable<ScenarioStep> steps = scenario.Steps.Where(step => step is { IsOptional: false, Alternative: null, Branch: null, OnlyIf: null });
        return kind switch
        {
            FaultKind.Omit => [.. steps.Select(step => new OmittedStep(step.Id))],
            FaultKind.Hurry => [.. steps.Where(step => Looks(step.Condition)).Select(step => new HurriedStep(step.Id))],
            FaultKind.Repeat => [.. steps.Where(step => !step.IsRepeatable).Select(step => new RepeatedStep(step.Id))],
            FaultKind.Dawdle => [.. steps.Select(step => new DawdledStep(step.Id))],
            FaultKind.Swap => [.. Neighbors([.. steps])],
            FaultKind.Hazard => [.. scenario.Hazards.Select(hazard => new ProvokedHazard(hazard.Id))],
            _ => [],
        };
    }

    /// <summary>Steps that an error is about, and those that it takes along.</summary>
    public static IEnumerable<StepId> Touched(Scenario scenario, LearnerFault fault) => fault switch
    {
        OmittedStep omitted => WithDependents(scenario, [omitted.Step]),
        HurriedStep hurried => WithDependents(scenario, [hurried.Step]),
        SwappedSteps swapped => [swapped.First, swapped.Second],
        RepeatedStep repeated => [repeated.Step],
        DawdledStep dawdled => [dawdled.Step],
        ProvokedHazard provoked => Touched(scenario, scenario.HazardOf(provoked.Hazard).Provocation),
        _ => [],
    };

    /// <summary>Steps that are missing when these are left out.</summary>
    public static HashSet<StepId> WithDependents(Scenario scenario, IEnumerable<StepId> omitted)
    {
        HashSet<StepId> missing = [.. omitted];
        foreach (ScenarioStep step in scenario.Steps)
        {
            if (step.Prerequisites.Any(missing.Contains))
            {
                missing.Add(step.Id);
            }
        }

        return missing;
    }

    private static IEnumerable<StepId> Touched(Scenario scenario, HazardProvocation provocation) =>
        [.. WithDependents(scenario, provocation.Omit), .. provocation.Before is { } before ? [before] : Array.Empty<StepId>()];

    /// <summary>A step and the next one that has to come after it.</summary>
    private static IEnumerable<LearnerFault> Neighbors(IReadOnlyList<ScenarioStep> steps)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            ScenarioStep? next = steps.Skip(i + 1).FirstOrDefault(later => later.After.Contains(steps[i].Id));
            if (next is not null)
            {
                yield return new SwappedSteps(steps[i].Id, next.Id);
            }
        }
    }

    private static bool Looks(Condition condition) =>
        condition is LookedAt { Seconds: >= 1 } || condition.Children().Any(Looks);
}
