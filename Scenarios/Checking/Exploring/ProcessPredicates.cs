using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>All comparisons of process values that the scenario's rules make: to the rules, two processes that answer them alike are alike.</summary>
internal sealed class ProcessPredicates
{
    private readonly ProcessAt[] _comparisons;

    public ProcessPredicates(Scenario scenario)
    {
        List<ProcessAt> found = [];
        foreach (Condition condition in Conditions(scenario))
        {
            Collect(condition, found);
        }

        _comparisons = [.. found.Distinct()];
    }

    public static IEnumerable<Condition> Conditions(Scenario scenario) =>
    [
        .. scenario.Steps.Select(step => step.Condition),
        .. scenario.Steps.Select(step => step.OnlyIf).OfType<Condition>(),
        .. scenario.Hazards.Select(hazard => hazard.Condition),
        .. scenario.Procedure.Effects.Select(effect => effect.While),
        .. scenario.Procedure.Rules.Select(rule => rule.When),
    ];

    public static IEnumerable<Condition> Children(Condition condition) => condition switch
    {
        AllOf all => all.Children,
        AnyOf any => any.Children,
        InSequence sequence => sequence.Children,
        InAnyOrder any => any.Children,
        Not not => [not.Inner],
        Lasting lasting => [lasting.Inner],
        Counted counted => [counted.Inner],
        _ => [],
    };

    public void Describe(ScenarioRunner runner, System.Text.StringBuilder into)
    {
        foreach (ProcessAt comparison in _comparisons)
        {
            double value = runner.ValueOf(comparison.Quantity);
            bool holds = comparison.Comparison == Comparison.AtMost ? value <= comparison.Value : value >= comparison.Value;
            into.Append(holds ? '1' : '0');
        }
    }

    private static void Collect(Condition condition, List<ProcessAt> found)
    {
        if (condition is ProcessAt comparison)
        {
            found.Add(comparison);
        }

        foreach (Condition child in Children(condition))
        {
            Collect(child, found);
        }
    }
}
