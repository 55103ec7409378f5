using VRLab.Core;
using VRLab.EndToEnd.Tests.Support;
using VRLab.Scenarios;
using VRLab.Xr.Simulation;

namespace VRLab.EndToEnd.Tests.Drills;

/// <summary>Scenarios of the library, played by the virtual learner: without a headset, and on a real OpenXR runtime where this machine has the simulated one.</summary>
[Category("Slow")]
public sealed class LibraryDrillTests
{
    private const int MinutesEach = 8;

    [TestCase("cpr-first-aid")]
    public async Task It_scores_everything_with_and_without_a_headset(string scenario)
    {
        DrillReport plain = await Play(scenario, "none");
        Assert.That(plain.Score, Is.EqualTo(100.0));
        Assert.That(plain.Findings, Is.Empty);
        Assert.That(plain.StepsInOrderOfTime, Is.EqualTo(ScenarioLibrary.Delivered.Find(scenario).Steps.Select(step => step.Id.Name)));
        if (SimulatedHeadset.FindManifest() is not null)
        {
            DrillReport worn = await Play(scenario, "openxr");
            Assert.That((worn.Score, worn.Findings.Length), Is.EqualTo((plain.Score, 0)));
            Assert.That(worn.StepsInOrderOfTime, Is.EqualTo(plain.StepsInOrderOfTime));
        }
    }

    private static async Task<DrillReport> Play(string scenario, string headset)
    {
        using var folder = new SessionFolder();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(MinutesEach));
        ProgramProcess run = await ProgramProcess.Run(
            ["run", "--scenario", scenario, "--headset", headset, "--lang", "en", "--out", folder.Parent], limit.Token);
        Assert.That(run.Code, Is.EqualTo(ExitCode.Done), run.Output + run.Errors);
        return folder.Report;
    }
}
