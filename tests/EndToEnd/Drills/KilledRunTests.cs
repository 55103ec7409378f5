using System.Diagnostics;
using VRLab.Core;
using VRLab.EndToEnd.Tests.Commands;
using VRLab.EndToEnd.Tests.Support;

namespace VRLab.EndToEnd.Tests.Drills;

/// <summary>A run that is killed (SIGKILL) leaves a recording that replays and is scored as broken off.</summary>
[Category("Slow")]
public sealed class KilledRunTests
{
    private const ulong Seed = 20_260_301;
    private const int Kills = 5;

    [Test]
    [CancelAfter(240_000)]
    public async Task What_a_killed_run_recorded_replays_and_counts_as_interrupted(CancellationToken cancellation)
    {
        var random = new DeterministicRandom(Seed);
        for (int kill = 0; kill < Kills; kill++)
        {
            using var folder = new SessionFolder();
            double seconds = random.NextDouble(0.4, 3.0);
            string where = $"seed {Seed}, kill {kill}, {seconds:0.000} s after the recording began";
            await RunAndKill(folder, seconds, cancellation);
            var replay = CommandLine.Run("replay", folder.Session);
            Assert.That(replay.Code, Is.EqualTo(ExitCode.Done), $"{where}: {replay.Output}{replay.Errors}");
            Assert.That(replay.Output, Does.Contain("broke off"), where);
            var evaluation = CommandLine.Run("evaluate", folder.Session, "--lang", "en");
            Assert.That(evaluation.Code, Is.EqualTo(ExitCode.Failed), $"{where}: {evaluation.Errors}");
            Assert.That(evaluation.Output, Does.Contain("the recording breaks off"), where);
        }
    }

    private static async Task RunAndKill(SessionFolder folder, double seconds, CancellationToken cancellation)
    {
        using Process run = ProgramProcess.Start(
            new Dictionary<string, string?>(), "run", "--headset", "none", "--speed", "20", "--lang", "en", "--out", folder.Parent);
        try
        {
            await UntilRecording(folder, run, cancellation);
            await Task.Delay(TimeSpan.FromSeconds(seconds), cancellation);
            Assert.That(run.HasExited, Is.False, "the run was over before it could be killed");
        }
        finally
        {
            run.Kill();
            await run.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task UntilRecording(SessionFolder folder, Process run, CancellationToken cancellation)
    {
        const int FirstBlocksBytes = 20_000;
        while (!Directory.EnumerateFiles(folder.Parent, "*.vrs", SearchOption.AllDirectories).Any(file => new FileInfo(file).Length > FirstBlocksBytes))
        {
            Assert.That(run.HasExited, Is.False, "the run ended before it recorded anything");
            await Task.Delay(50, cancellation);
        }
    }
}
