using VRLab.Core;
using VRLab.EndToEnd.Tests.Support;
using VRLab.Scenarios;
using VRLab.Xr.Simulation;

namespace VRLab.EndToEnd.Tests.Drills;

/// <summary>
/// Each interaction once, as a standing learner with two hands and as a seated one with one hand do it: on a real OpenXR runtime where this
/// machine has the simulated headset, else without a headset.
/// </summary>
[Category("Slow")]
public sealed class GymTests
{
    private const int MinutesEach = 5;
    private static readonly Scenario Gym = ScenarioLibrary.Delivered.Find("gym");

    [TestCase]
    [TestCase("--seated", "--one-hand", "right")]
    public async Task Every_station_of_the_gym_is_mastered_and_replays(params string[] partaking)
    {
        using var folder = new SessionFolder();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(MinutesEach));
        string headset = SimulatedHeadset.FindManifest() is null ? "none" : "openxr";
        ProgramProcess run = await ProgramProcess.Run(
            ["run", "--scenario", "gym", "--headset", headset, "--lang", "en", "--out", folder.Parent, .. partaking], limit.Token);
        Assert.That(run.Code, Is.EqualTo(ExitCode.Done), run.Output + run.Errors);
        Assert.That(folder.Report.Score, Is.EqualTo(100.0));
        Assert.That(folder.Report.StepsInOrderOfTime, Is.EqualTo(Gym.Steps.Select(step => step.Id.Name)));
    }
}
