using VRLab.Scenarios;

namespace VRLab.Checking.Tests;

public sealed class LongScenarioChecks
{
    /// <summary><c>vrlab bench check</c> tells the same of any machine. What others do here meanwhile does not count.</summary>
    [TestCase(80, 20)]
    [TestCase(200, 60, Category = "Slow")]
    public void A_scenario_of_many_steps_is_checked_in_time(int steps, double seconds)
    {
        CheckBenchResult result = CheckBench.Run(LongScenario.Make(steps));

        TestContext.Out.WriteLine(result);
        Assert.That(result.IsPlayable);
        Assert.That(result.WaysTried, Is.GreaterThanOrEqualTo(steps * (steps - 1) / 2));
        Assert.That(Math.Min(result.Seconds, result.ProcessorSeconds), Is.LessThan(seconds));
    }
}
