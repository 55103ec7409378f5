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

    [TestCase("cpr-first-aid")]
    [TestCase("ev-high-voltage-shutdown")]
    [TestCase("fire-drill")]
    [TestCase("pendulum-g")]
    [TestCase("switchgear-isolation")]
    [TestCase("acid-base-titration")]
    public async Task It_scores_everything_and_replays_with_and_without_a_headset(string scenario)
    {
        DrillReport plain = await Play(scenario, "none");
        if (SimulatedHeadset.FindManifest() is not null)
        {
            DrillReport worn = await Play(scenario, "openxr");
            Assert.That(worn.StepsInOrderOfTime, Is.EqualTo(plain.StepsInOrderOfTime));
        }
    }

    [Test]
    public void Every_scenario_of_the_library_is_played_with_and_without_a_headset()
    {
        string[] played = [.. typeof(LibraryDrillTests).GetMethod(nameof(It_scores_everything_and_replays_with_and_without_a_headset))!
            .GetCustomAttributes<TestCaseAttribute>().Select(test => (string)test.Arguments[0]!)];
        string[] elsewhere = ["gym", "pump-lockout"];
        Assert.That(played.Concat(elsewhere), Is.EquivalentTo(ScenarioLibrary.Delivered.Ids), "add it here, or to what has tests of its own");
    }

    private static async Task<DrillReport> Play(string scenario, string headset)
    {
        using var folder = new SessionFolder();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(MinutesEach));
        ProgramProcess run = await ProgramProcess.Run(
            ["run", "--scenario", scenario, "--headset", headset, "--lang", "en", "--out", folder.Parent], limit.Token);
        Assert.That(run.Code, Is.EqualTo(ExitCode.Done), run.Output + run.Errors);
        DrillReport report = folder.Report;
        Assert.That((report.Score, report.Findings.Length), Is.EqualTo((100.0, 0)), headset);
        Assert.That(report.HashesMatched, Is.EqualTo(report.HashesChecked).And.GreaterThan(30), headset);
        return report;
    }
}
