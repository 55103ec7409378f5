using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using VRLab.Core;
using VRLab.EndToEnd.Tests.Support;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.EndToEnd.Tests.Drills;

/// <summary>A team of two programs: one hosts, the other joins with the code that it shows.</summary>
public sealed class GuestRunTests
{
    private static readonly string[] Quiet = ["--headset", "none", "--lang", "en", "--out"];

    [Test]
    [Category("Slow")]
    [CancelAfter(400_000)]
    public async Task Two_programs_play_one_drill_with_the_same_states_and_one_recording(CancellationToken cancellation)
    {
        using var folder = new SessionFolder();
        using var elsewhere = new SessionFolder();
        string port = FreePort();
        using Process host = ProgramProcess.Start(
            new Dictionary<string, string?>(), ["run", "--scenario", "fire-drill", "--host", port, "--people", "1", "--code", "TESTCODE", .. Quiet, folder.Parent]);
        try
        {
            await UntilWaiting(host, cancellation);
            Task<string> told = host.StandardOutput.ReadToEndAsync(cancellation);
            ProgramProcess guest = await ProgramProcess.Run(
                ["run", "--join", $"127.0.0.1:{port}", "--code", "test-code", "--role", "guide", .. Quiet, elsewhere.Parent], cancellation);
            await host.WaitForExitAsync(cancellation);
            Assert.That((guest.Code, (ExitCode)host.ExitCode), Is.EqualTo((ExitCode.Done, ExitCode.Done)), guest.Output + guest.Errors + await told);
            Assert.That(guest.Output, Does.Contain($"{LastHash(folder):x16}"), "the last state is the same at both");
            Assert.That((double)folder.Report.Root["score"]!, Is.EqualTo(100.0));
        }
        finally
        {
            if (!host.HasExited)
            {
                host.Kill();
            }
        }
    }

    private static async Task UntilWaiting(Process host, CancellationToken cancellation)
    {
        string? line;
        do
        {
            line = await host.StandardOutput.ReadLineAsync(cancellation);
        }
        while (line is not null && !line.Contains("Waiting", StringComparison.Ordinal));
        Assert.That(line, Is.Not.Null, "the host ended before it waited");
    }

    private static ulong LastHash(SessionFolder folder)
    {
        using RecordingReader reader = RecordingReader.Open(folder.Recording);
        return RecordList.From(reader).Last(record => record.Kind == RecordKind.StateHash).Read<StateHashRecord>().Whole;
    }

    private static string FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port.ToString();
    }
}
