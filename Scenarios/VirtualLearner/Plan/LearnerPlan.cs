using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

/// <summary>One thing to bring about: a step's condition, or a part of provoking a hazard.</summary>
/// <param name="Condition">What has to come true.</param>
/// <param name="Step">The step whose own condition this is.</param>
/// <param name="AwaitHazard">The hazard to wait for.</param>
/// <param name="PauseSeconds">How long to stand still before.</param>
/// <param name="IsHurried">Looking and waiting are cut short.</param>
/// <param name="EndsRecipe">Not done where the recipe of the step, which comes before, has performed it.</param>
public sealed record PlanItem(
    Condition Condition, StepId? Step = null, HazardId? AwaitHazard = null, double PauseSeconds = 0, bool IsHurried = false, bool EndsRecipe = false)
{
    /// <summary>More force is used than is needed.</summary>
    public bool IsStrained { get; init; }

    /// <summary>In a team: steps, perhaps of others, that have to be done before.</summary>
    public IReadOnlyList<StepId> Awaits { get; init; } = [];

    /// <summary>In a team: the step that is about to begin; it may have to be ordered.</summary>
    public StepId? Begins { get; init; }

    /// <summary>In a team: another's step that this takes part in.</summary>
    public StepId? Helps { get; init; }

    /// <summary>In a team: whose it is; null for anybody's.</summary>
    public string? Role { get; init; }
}

/// <summary>What the virtual learner will do, in order: the scenario's own order of writing, changed by the faults asked for.</summary>
public static class LearnerPlan
{
    /// <summary>How far beyond a step's limit a learner stands before it.</summary>
    private const double DawdleSeconds = 5;

    /// <param name="scenario">What is played.</param>
    /// <param name="faults">What goes wrong in it, whoever's part it is.</param>
    /// <param name="pace">How quick and sure.</param>
    /// <param name="role">The part in a team: its own steps, and with the first role those that are nobody's; null plays everything.</param>
    public static List<PlanItem> Make(Scenario scenario, IReadOnlyList<LearnerFault> faults, LearnerPace? pace = null, string? role = null)
    {
        List<ScenarioStep> steps = [.. scenario.Steps];
        foreach (LearnerFault fault in faults)
        {
            Apply(steps, fault, scenario);
        }

        List<PlanItem> items = [];
        foreach (ScenarioStep step in steps)
        {
            if (role is not null && role != (step.Role ?? scenario.Procedure.Roles[0].Id))
            {
                AddHelp(items, step, role);
                continue;
            }

            List<PlanItem> own = [];
            if (role is not null)
            {
                AddTurn(own, step, steps, faults, scenario);
            }

            AddProvocations(own, step.Id, faults, scenario);
            AddStep(own, step, faults);
            items.AddRange(own.Select(item => item with { Role = step.Role }));
        }

        return Hesitating(items, pace ?? LearnerPace.Expert);
    }

    /// <summary>Before each thing to do a pause from nothing to twice the mean, as the pace's seed draws it.</summary>
    private static List<PlanItem> Hesitating(List<PlanItem> items, LearnerPace pace)
    {
        var random = new DeterministicRandom(pace.Seed);
        return [.. items.Select(item => item with { PauseSeconds = item.PauseSeconds + random.NextDouble(0, 2 * pace.HesitationSeconds) })];
    }

    /// <summary>What another's step needs of this role: the other hand at a hand-over.</summary>
    private static void AddHelp(List<PlanItem> items, ScenarioStep step, string role)
    {
        foreach (HandedOver handed in step.Condition.AndParts().OfType<HandedOver>().Where(handed => handed.From == role || handed.To == role))
        {
            items.Add(new PlanItem(handed) { Awaits = step.After, Helps = step.Id, Role = role });
        }
    }

    private static void AddStep(List<PlanItem> items, ScenarioStep step, IReadOnlyList<LearnerFault> faults)
    {
        double pause = faults.Contains(new DawdledStep(step.Id)) ? step.TimeLimitSeconds + DawdleSeconds : 0;
        items.AddRange(step.How.Select((condition, i) => new PlanItem(condition, PauseSeconds: i == 0 ? pause : 0)));
        items.Add(new PlanItem(
            step.Condition,
            step.Id,
            PauseSeconds: step.How.Count == 0 ? pause : 0,
            IsHurried: faults.Contains(new HurriedStep(step.Id)),
            EndsRecipe: step.How.Count > 0)
        {
            IsStrained = faults.Contains(new StrainedStep(step.Id)),
        });
        if (faults.Contains(new RepeatedStep(step.Id)))
        {
            items.Add(new PlanItem(TakingBack.Of(step.Condition) ?? new AllOf([]), PauseSeconds: 1));
            items.Add(new PlanItem(step.Condition, PauseSeconds: 1));
        }
    }

    /// <summary>
    /// In a team a step waits for those before it that are surely done; where one of them is left out, for those before that one. A step that is
    /// swapped takes its new place without waiting.
    /// </summary>
    private static void AddTurn(List<PlanItem> items, ScenarioStep step, List<ScenarioStep> asked, IReadOnlyList<LearnerFault> faults, Scenario scenario)
    {
        StepId[] awaits = [.. Before(step, asked, scenario).Distinct().Where(id => !faults.Contains(new HurriedStep(id)))];
        bool isSwapped = faults.Any(fault => fault is SwappedSteps swapped && (swapped.First == step.Id || swapped.Second == step.Id));
        if ((awaits.Length > 0 || step.Talk is not null) && !isSwapped)
        {
            items.Add(new PlanItem(new AllOf([])) { Awaits = awaits, Begins = step.Id });
        }
    }

    private static IEnumerable<StepId> Before(ScenarioStep step, List<ScenarioStep> asked, Scenario scenario) =>
        step.After.Concat(step.Prerequisites).SelectMany(id => asked.Exists(other => other.Id == id) ? [id] : Before(scenario.StepOf(id), asked, scenario));

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
            case RepeatedStep or HurriedStep or DawdledStep or StrainedStep:
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
