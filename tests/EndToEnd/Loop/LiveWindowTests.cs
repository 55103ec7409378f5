using System.Diagnostics;
using VRLab.Core.Images;
using VRLab.EndToEnd.Tests.Support;
using VRLab.Scenarios;
using VRLab.Xr.Tests;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>An author saves a file while a person plays in a window: what is seen there changes.</summary>
[Category("Slow")]
[CancelAfter(240_000)]
public sealed class LiveWindowTests
{
    private const int Width = 1280;
    private const int Height = 720;

    /// <summary>Where a window shows what is due.</summary>
    private static readonly (int Left, int Top, int Right, int Bottom) DueLine = (440, 10, 840, 120);

    /// <summary>The line's ground is darker than anything behind it.</summary>
    private const byte DarkGround = 25;

    private readonly string _folder = Directory.CreateTempSubdirectory("vrlab-live-").FullName;
    private string _scenario = "";

    [OneTimeSetUp]
    public void CopyScenario()
    {
        string source = ScenarioLibrary.Delivered.Find("pendulum-g").Identity.Folder;
        _scenario = Path.Combine(_folder, "pendulum-g");
        Directory.CreateDirectory(_scenario);
        foreach (string file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(_scenario, Path.GetFileName(file)));
        }
    }

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_title_that_is_saved_is_seen_in_the_running_window(CancellationToken cancellation)
    {
        using var screen = VirtualScreen.Start(Width, Height);
        using Process program = Play(screen);
        try
        {
            byte[] before = WaitUntilStill(screen, cancellation);
            Edit("title: { zh: 看任务单, en: Read the task }", "title: { zh: 看任务单, en: Read all of the sheet that hangs beside the blackboard }");
            byte[] after = before;
            while (Differing(before, after) < 300)
            {
                after = WaitUntilStill(screen, cancellation);
            }
        }
        finally
        {
            program.Kill();
            program.WaitForExit();
        }
    }

    private Process Play(VirtualScreen screen)
    {
        var environment = new Dictionary<string, string?> { ["DISPLAY"] = screen.Display, ["WAYLAND_DISPLAY"] = null, ["SDL_VIDEODRIVER"] = "x11", ["SDL_AUDIODRIVER"] = "dummy" };
        Process program = ProgramProcess.Start(
            environment, "run", "--scenario", _scenario, "--headset", "window", "--learner", "human", "--lang", "en", "--out", Path.Combine(_folder, "out"));
        program.OutputDataReceived += (_, _) => { };
        program.ErrorDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        return program;
    }

    private void Edit(string old, string replacement)
    {
        string path = Path.Combine(_scenario, "chapters.yaml");
        string text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(old));
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>The line, while it is shown and two looks see the same: the room's light is in, and no notice is in its place.</summary>
    private byte[] WaitUntilStill(VirtualScreen screen, CancellationToken cancellation)
    {
        byte[] before = Look(screen);
        while (!cancellation.IsCancellationRequested)
        {
            Thread.Sleep(3000);
            byte[] now = Look(screen);
            if (now.Count(value => value < DarkGround) > 5000 && Differing(before, now) == 0)
            {
                return now;
            }

            before = now;
        }

        throw new AssertionException("The line of what is due was not seen as it should be.");
    }

    /// <summary>Brightness of each pixel where the line is shown.</summary>
    private byte[] Look(VirtualScreen screen)
    {
        string path = Path.Combine(_folder, "screen.png");
        screen.Photograph(path);
        RgbaImage seen = PngReader.Load(path);
        return [.. from y in Enumerable.Range(DueLine.Top, DueLine.Bottom - DueLine.Top)
            from x in Enumerable.Range(DueLine.Left, DueLine.Right - DueLine.Left)
            select seen.Rgba[(4 * ((y * seen.Width) + x)) + 1]];
    }

    private static int Differing(byte[] one, byte[] other) => one.Zip(other).Count(pair => Math.Abs(pair.First - pair.Second) > 60);
}
