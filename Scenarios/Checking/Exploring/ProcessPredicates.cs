using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>All comparisons of process values that the scenario's rules make: to the rules, two processes that answer them alike are alike.</summary>
internal sealed class ProcessPredicates
{
    private readonly ProcessAt[] _comparisons;

    public ProcessPredicates(Scenario scenario)
    {
        _comparisons = [.. Conditions(scenario).SelectMany(condition => condition.AndParts()).OfType<ProcessAt>().Distinct()];
    }

    public static IEnumerable<Condition> Conditions(Scenario scenario) =>
    [
        .. scenario.Steps.Select(step => step.Condition),
        .. scenario.Steps.Select(step => step.OnlyIf).OfType<Condition>(),
        .. scenario.Hazards.Select(hazard => hazard.Condition),
        .. scenario.Procedure.Effects.Select(effect => effect.While),
        .. scenario.Procedure.Rules.Select(rule => rule.When),
    ];

    public void Describe(ScenarioRunner runner, System.Text.StringBuilder into)
    {
        foreach (ProcessAt comparison in _comparisons)
        {
            double value = runner.ValueOf(comparison.Quantity);
            bool holds = comparison.Comparison == Comparison.AtMost ? value <= comparison.Value : value >= comparison.Value;
            into.Append(holds ? '1' : '0');
        }
    }
}
