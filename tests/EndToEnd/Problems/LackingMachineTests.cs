using System.Diagnostics;
using VRLab.Core;
using VRLab.EndToEnd.Tests.Support;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.EndToEnd.Tests.Problems;

/// <summary>What a machine lacks ends with 3 and a remedy, and nothing that was recorded is lost.</summary>
[CancelAfter(120_000)]
public sealed class LackingMachineTests
{
    [TestCase("auto", "The simulated headset is not built", "./vrlab setup")]
    [TestCase("human", "The OpenXR runtime manifest", "unset XR_RUNTIME_JSON")]
    public async Task Without_an_openxr_runtime(string learner, string problem, string remedy, CancellationToken cancellation)
    {
        using var folder = new SessionFolder();
        using var home = new SessionFolder();
        ProgramProcess run = await ProgramProcess.Run(
            ProgramProcess.BareMachine(home.Parent), ["run", "--headset", "openxr", "--learner", learner, "--out", folder.Parent], cancellation);
        Assert.That(run.Code, Is.EqualTo(ExitCode.EnvironmentLacking), run.Output + run.Errors);
        Assert.That(run.Errors, Does.Contain(problem).And.Contain(remedy));
        Assert.That(Directory.GetFileSystemEntries(folder.Parent), Is.Empty, "nothing began, so nothing is left behind");
    }

    [Test]
    public async Task Without_a_display(CancellationToken cancellation)
    {
        using var folder = new SessionFolder();
        using var home = new SessionFolder();
        ProgramProcess run = await ProgramProcess.Run(
            ProgramProcess.BareMachine(home.Parent), ["run", "--headset", "window", "--out", folder.Parent], cancellation);
        Assert.That(run.Code, Is.EqualTo(ExitCode.EnvironmentLacking), run.Output + run.Errors);
        Assert.That(run.Errors, Does.Contain("window").IgnoreCase.And.Contain("--headset none").Or.Contain("display"));
    }

    [Test]
    public async Task Without_a_folder_to_write_to(CancellationToken cancellation)
    {
        using var folder = new SessionFolder();
        string file = Path.Combine(folder.Parent, "a-file");
        await File.WriteAllTextAsync(file, "in the way", cancellation);
        ProgramProcess run = await ProgramProcess.Run(["run", "--headset", "none", "--out", Path.Combine(file, "sessions")], cancellation);
        Assert.That(run.Code, Is.EqualTo(ExitCode.EnvironmentLacking), run.Output + run.Errors);
        Assert.That(run.Errors, Does.Contain("a-file").And.Contain("--out"));
    }

    [Test]
    public async Task Without_room_on_the_disk(CancellationToken cancellation)
    {
        using var folder = new SessionFolder();
        if (!await Mount("mount", ["-t", "tmpfs", "-o", "size=512k", "tmpfs", folder.Parent], cancellation))
        {
            Assert.Ignore("Only root may mount a disk as small as this test needs.");
        }

        try
        {
            ProgramProcess run = await ProgramProcess.Run(["run", "--headset", "none", "--out", folder.Parent], cancellation);
            Assert.That(run.Code, Is.EqualTo(ExitCode.EnvironmentLacking), run.Output + run.Errors);
            Assert.That(run.Errors, Does.Contain("No space left on device").And.Contain("--out"));
            Assert.That(run.Output, Does.Contain("What was recorded until then is kept"));
            using RecordingReader reader = RecordingReader.Open(folder.Recording);
            Assert.That(RecordList.From(reader)[^1].Tick, Is.GreaterThan(SimulationTime.TicksPerSecond));
        }
        finally
        {
            await Mount("umount", [folder.Parent], CancellationToken.None);
        }
    }

    private static async Task<bool> Mount(string program, string[] arguments, CancellationToken cancellation)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
