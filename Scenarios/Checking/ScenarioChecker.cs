using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>
/// Proves or refutes that a scenario can be played: without an engine, with its rules and its process model. What it can miss is said at
/// <see cref="Explorer"/>. Deterministic; uses all processors.
/// </summary>
public static class ScenarioChecker
{
    /// <param name="scenario">A scenario that loaded: its references, units and points are checked already.</param>
    /// <param name="places">Where things are; null leaves the check of reach out.</param>
    public static CheckReport Check(Scenario scenario, PlaceInWorld? places)
    {
        var played = new PlayChecks(scenario);
        IReadOnlyList<CheckFinding> found = played.Find();
        List<CheckFinding> findings =
        [
            .. TextChecks.Of(scenario), .. TimeChecks.Of(scenario), .. ReachChecks.Of(scenario, places), .. found,
            .. new RubricChecks(scenario, played).Find(),
        ];
        string[] checks =
        [
            TextChecks.Name, TimeChecks.Name, .. places is null ? Array.Empty<string>() : [ReachChecks.Name],
            PlayChecks.Reachable, PlayChecks.DeadEnds, PlayChecks.Hazards, RubricChecks.Points, RubricChecks.Deductions,
        ];
        return new CheckReport(scenario.Id, findings, checks, played.WaysTried, played.StatesKnown);
    }
}
