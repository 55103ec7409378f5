using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

/// <summary>One thing to bring about: a step's condition, or a part of provoking a hazard.</summary>
internal sealed record PlanItem(Condition Condition, StepId? Step = null, HazardId? AwaitHazard = null);

/// <summary>What the virtual learner will do, in order: the scenario's own order of writing, changed by the faults asked for.</summary>
internal static class LearnerPlan
{
    public static List<PlanItem> Make(Scenario scenario, IReadOnlyList<LearnerFault> faults)
    {
        List<ScenarioStep> steps = [.. scenario.Steps];
        foreach (LearnerFault fault in faults)
        {
            Apply(steps, fault, scenario);
        }

        List<PlanItem> items = [];
        foreach (ScenarioStep step in steps)
        {
            AddProvocations(items, step.Id, faults, scenario);
            items.AddRange(step.How.Select(condition => new PlanItem(condition)));
            items.Add(new PlanItem(step.Condition, step.Id));
        }

        return items;
    }

    private static void Apply(List<ScenarioStep> steps, LearnerFault fault, Scenario scenario)
    {
        switch (fault)
        {
            case OmittedStep omitted:
                Omit(steps, omitted.Step);
                break;
            case SwappedSteps swapped:
                int first = steps.FindIndex(step => step.Id == swapped.First);
                int second = steps.FindIndex(step => step.Id == swapped.Second);
                if (first >= 0 && second >= 0)
                {
                    (steps[first], steps[second]) = (steps[second], steps[first]);
                }

                break;
            case ProvokedHazard provoked:
                foreach (StepId step in scenario.HazardOf(provoked.Hazard).Provocation.Omit)
                {
                    Omit(steps, step);
                }

                break;
            default:
                throw new InvalidOperationException($"Unknown fault {fault}.");
        }
    }

    /// <summary>Leaves a step out, and with it the one that would take it back and those that cannot be done without it.</summary>
    private static void Omit(List<ScenarioStep> steps, StepId omitted)
    {
        steps.RemoveAll(step => step.Id == omitted || step.Undoes == omitted);
        foreach (ScenarioStep dependent in steps.FindAll(step => step.Needs.Contains(omitted)))
        {
            Omit(steps, dependent.Id);
        }
    }

    private static void AddProvocations(List<PlanItem> items, StepId before, IReadOnlyList<LearnerFault> faults, Scenario scenario)
    {
        foreach (LearnerFault fault in faults)
        {
            if (fault is not ProvokedHazard provoked || scenario.HazardOf(provoked.Hazard).Provocation is not { } provocation || provocation.Before != before)
            {
                continue;
            }

            items.AddRange(provocation.Do.Select(condition => new PlanItem(condition)));
            items.Add(new PlanItem(new AllOf([]), AwaitHazard: provoked.Hazard));
            items.AddRange(provocation.Undo.Select(condition => new PlanItem(condition)));
        }
    }
}
