using System.Reflection;
using VRLab.Core;
using VRLab.EndToEnd.Tests.Support;
using VRLab.Scenarios;
using VRLab.Xr.Simulation;

namespace VRLab.EndToEnd.Tests.Drills;

/// <summary>Scenarios of the library, played by the virtual learner: without a headset, and on a real OpenXR runtime where this machine has the simulated one.</summary>
[Category("Slow")]
public sealed class LibraryDrillTests
{
    private const int MinutesEach = 12;

    [TestCase("acid-base-titration")]
    [TestCase("cpr-first-aid")]
    [TestCase("ev-high-voltage-shutdown")]
    [TestCase("fire-drill")]
    [TestCase("pendulum-g")]
    [TestCase("switchgear-isolation")]
    public async Task It_scores_everything_and_replays_without_a_headset(string scenario) => await Play(scenario, "none");

    [TestCase("cpr-first-aid")]
    [TestCase("fire-drill")]
    [TestCase("pendulum-g")]
    public async Task It_scores_the_same_through_OpenXR(string scenario) => await PlayBoth(scenario);

    [TestCase("acid-base-titration")]
    [TestCase("ev-high-voltage-shutdown")]
    [TestCase("switchgear-isolation")]
    [Explicit("one to four minutes each; by its name, or with vrlab run --scenario ID")]
    public async Task It_scores_the_same_through_OpenXR_at_length(string scenario) => await PlayBoth(scenario);

    [TestCase("pump-lockout", "left")]
    [TestCase("switchgear-isolation", "right")]
    [TestCase("ev-high-voltage-shutdown", "left")]
    [TestCase("cpr-first-aid", "left")]
    public async Task It_is_played_sitting_with_one_hand(string scenario, string hand) => await Play(scenario, "none", "--seated", "--one-hand", hand);

    [Test]
    public void Every_scenario_of_the_library_is_played()
    {
        string[] played = Cases(nameof(It_scores_everything_and_replays_without_a_headset));
        string[] elsewhere = ["gym", "pump-lockout"];
        Assert.That(played.Concat(elsewhere), Is.EquivalentTo(ScenarioLibrary.Delivered.Ids), "add it here, or to what has tests of its own");
        Assert.That(Cases(nameof(It_scores_the_same_through_OpenXR)).Concat(Cases(nameof(It_scores_the_same_through_OpenXR_at_length))), Is.EquivalentTo(played));
    }

    private static string[] Cases(string method) =>
        [.. typeof(LibraryDrillTests).GetMethod(method)!.GetCustomAttributes<TestCaseAttribute>().Select(test => (string)test.Arguments[0]!)];

    private static async Task PlayBoth(string scenario)
    {
        Assume.That(SimulatedHeadset.FindManifest(), Is.Not.Null, "the simulated headset is built by ./vrlab setup");
        DrillReport plain = await Play(scenario, "none");
        DrillReport worn = await Play(scenario, "openxr");
        Assert.That(worn.StepsInOrderOfTime, Is.EqualTo(plain.StepsInOrderOfTime));
    }

    private static async Task<DrillReport> Play(string scenario, string headset, params string[] options)
    {
        using var folder = new SessionFolder();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(MinutesEach));
        ProgramProcess run = await ProgramProcess.Run(
            ["run", "--scenario", scenario, "--headset", headset, "--lang", "en", "--out", folder.Parent, .. options], limit.Token);
        Assert.That(run.Code, Is.EqualTo(ExitCode.Done), run.Output + run.Errors);
        DrillReport report = folder.Report;
        Assert.That((report.Score, report.Findings.Length), Is.EqualTo((100.0, 0)), headset);
        Assert.That(report.HashesMatched, Is.EqualTo(report.HashesChecked).And.GreaterThan(30), headset);
        return report;
    }
}
