using System.Diagnostics;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>What a check costs.</summary>
/// <param name="Seconds">On the clock.</param>
/// <param name="ProcessorSeconds">Of all cores together, of the whole program.</param>
public sealed record CheckBenchResult(string Scenario, int Steps, bool IsPlayable, int WaysTried, double Seconds, double ProcessorSeconds);

public static class CheckBench
{
    public static CheckBenchResult Run(Scenario scenario)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        CheckReport report = ScenarioChecker.Check(scenario, places: null);
        return new CheckBenchResult(
            scenario.Id, scenario.Steps.Count, report.IsPlayable, report.WaysTried,
            watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }
}
