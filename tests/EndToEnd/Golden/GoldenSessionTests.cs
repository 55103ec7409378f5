using System.Runtime.CompilerServices;
using VRLab.Core;
using VRLab.EndToEnd.Tests.Commands;

namespace VRLab.EndToEnd.Tests.Golden;

/// <summary>
/// States are the same on every machine, in Debug and in Release: a session recorded elsewhere matches on every hash here.
/// After a change that is meant to change states: <c>VRLAB_PROMOTE_GOLDEN=1 dotnet test tests/EndToEnd --filter GoldenSession</c>.
/// </summary>
public sealed class GoldenSessionTests
{
    [Test]
    public void A_session_recorded_by_another_machine_and_build_matches_on_every_hash()
    {
        if (Environment.GetEnvironmentVariable("VRLAB_PROMOTE_GOLDEN") == "1")
        {
            GoldenSession.Promote(SourceFolder());
            Assert.Ignore("The golden session was recorded anew; build and test again.");
        }

        var replay = CommandLine.Run("replay", GoldenSession.Recording, "--scenario", GoldenSession.ScenarioFolder);
        Assert.That(replay.Errors, Is.Empty);
        Assert.That(
            replay.Code, Is.EqualTo(ExitCode.Done),
            $"{replay.Output}If states were meant to change, promote: VRLAB_PROMOTE_GOLDEN=1 dotnet test tests/EndToEnd --filter GoldenSession");
        Assert.That(replay.Output, Does.StartWith("19 of 19 state hashes match"));
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
