using System.Diagnostics;
using VRLab.Core;
using VRLab.Stream.Recording;
using VRLab.Stream.Tests.Builders;

namespace VRLab.Stream.Tests.Recording;

/// <summary>A program that is killed at any moment (SIGKILL) leaves recordings that read, with at most a second lost.</summary>
public sealed class KillTests
{
    private const ulong Seed = 90_210;
    private const int Kills = 10;

    [Test]
    [CancelAfter(60_000)]
    [Category("Slow")]
    public async Task AtMostASecondIsLostAtFiftyMoments(CancellationToken cancellation)
    {
        var random = new DeterministicRandom(Seed);
        for (int kill = 0; kill < Kills; kill++)
        {
            using var temporary = new TemporaryFolder();
            string folder = temporary.Path;
            await RecordAndKill(folder, random.NextUInt64(), random.NextDouble(0.02, 1.2), cancellation);
            long[] written = KilledRecorder.ReadNotes(folder);
            for (int session = 0; session < KilledRecorder.Sessions; session++)
            {
                CheckSession(folder, session, written[session], $"seed {Seed}, kill {kill}, session {session}");
            }
        }
    }

    private static async Task RecordAndKill(string folder, ulong seed, double seconds, CancellationToken cancellation)
    {
        string assembly = typeof(KilledRecorder).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["exec", assembly, "record", folder, seed.ToString()]) { RedirectStandardOutput = true };
        using Process recorder = Process.Start(start)!;
        try
        {
            Assert.That(await recorder.StandardOutput.ReadLineAsync(cancellation), Is.EqualTo("recording"));
            await Task.Delay(TimeSpan.FromSeconds(seconds), cancellation);
        }
        finally
        {
            recorder.Kill();
            await recorder.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static void CheckSession(string folder, int session, long written, string where)
    {
        using RecordingReader reader = RecordingReader.Open(KilledRecorder.PathOf(folder, session));
        RecordList read = RecordList.From(reader);
        long kept = read.Count == 0 ? -1 : read[^1].Tick;
        double allowed = Math.Min(SimulationTime.TicksPerSecond, KilledRecorder.SpeedOf(session) + 1);
        Assert.That(written - kept, Is.LessThanOrEqualTo(allowed), where);
        Assert.That(reader.IsComplete, Is.False, where);
        for (int i = 1; i < read.Count; i++)
        {
            Assert.That(read[i].Read<LearnerInput>(), Is.EqualTo(TestRecordings.InputAt(i)), where);
        }

        if (written >= 0)
        {
            Assert.That(read[0].Read<SessionHeader>(), Is.EqualTo(TestRecordings.Header), where);
        }
    }
}
