using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>Times: each step's expected time within its limit, and the whole within the session's.</summary>
internal static class TimeChecks
{
    public const string Name = "times";

    public static IEnumerable<CheckFinding> Of(Scenario scenario)
    {
        foreach (ScenarioStep step in scenario.Steps.Where(step => step.ExpectedSeconds > step.TimeLimitSeconds))
        {
            yield return Error(step.Id.Name, $"步骤“{step.Title.Chinese}”预计 {step.ExpectedSeconds:0} 秒，限时只有 {step.TimeLimitSeconds:0} 秒。",
                $"The step “{step.Title.English}” is expected to take {step.ExpectedSeconds:0} s, but its limit is {step.TimeLimitSeconds:0} s.");
        }

        double expected = scenario.Steps.Where(step => step.Alternative is null || IsFirst(scenario, step)).Sum(step => step.ExpectedSeconds);
        if (expected > scenario.Procedure.TimeLimitSeconds)
        {
            yield return Error("", $"全部步骤预计共 {expected:0} 秒，而场景限时 {scenario.Procedure.TimeLimitSeconds:0} 秒。",
                $"All steps together are expected to take {expected:0} s, but the session ends after {scenario.Procedure.TimeLimitSeconds:0} s.");
        }

        foreach (ScenarioStep step in scenario.Steps.Where(step => WaitOf(step.Condition) > step.TimeLimitSeconds))
        {
            yield return Error(step.Id.Name, $"步骤“{step.Title.Chinese}”要等 {WaitOf(step.Condition):0} 秒，超过它的限时 {step.TimeLimitSeconds:0} 秒。",
                $"The step “{step.Title.English}” asks to wait {WaitOf(step.Condition):0} s, longer than its limit of {step.TimeLimitSeconds:0} s.");
        }
    }

    private static bool IsFirst(Scenario scenario, ScenarioStep step) =>
        ReferenceEquals(scenario.Steps.First(other => other.Alternative == step.Alternative), step);

    /// <summary>Seconds that the condition itself demands, at least.</summary>
    private static double WaitOf(Condition condition) => condition switch
    {
        LookedAt looked => looked.Seconds,
        ProcessAt process => process.HoldSeconds,
        Lasting lasting => lasting.Seconds + WaitOf(lasting.Inner),
        ByRole by => WaitOf(by.Inner),
        Rhythm rhythm => rhythm.Times * 60 / rhythm.PerMinute,
        InSequence sequence => sequence.Children.Sum(WaitOf),
        AllOf all => all.Children.Select(WaitOf).DefaultIfEmpty().Max(),
        AnyOf any => any.Children.Select(WaitOf).DefaultIfEmpty().Min(),
        _ => 0,
    };

    private static CheckFinding Error(string subject, string chinese, string english) =>
        new(Name, CheckSeverity.Error, subject, new LocalizedText(chinese, english), []);
}
