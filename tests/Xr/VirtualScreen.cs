using System.Diagnostics;

namespace VRLab.Xr.Tests;

/// <summary>A screen in memory (Xvfb), with somebody at its keyboard and mouse (xdotool) and a camera (ImageMagick).</summary>
internal sealed class VirtualScreen : IDisposable
{
    private readonly Process _server;

    private VirtualScreen(Process server, string display)
    {
        _server = server;
        Display = display;
    }

    public string Display { get; }

    public static VirtualScreen Start(int width = 640, int height = 480)
    {
        ProcessStartInfo start = new("Xvfb", ["-displayfd", "1", "-screen", "0", $"{width}x{height}x24", "-nolisten", "tcp"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            Process server = Process.Start(start) ?? throw new AssertionException("Xvfb did not start.");
            string number = server.StandardOutput.ReadLine() ?? throw new AssertionException($"Xvfb ended: {server.StandardError.ReadToEnd()}");
            return new VirtualScreen(server, $":{number}");
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new AssertionException($"Xvfb is not installed ({error.Message}): run './vrlab setup'.");
        }
    }

    /// <summary>Types and points: the words of one xdotool command.</summary>
    public void Do(params string[] words) => Run("xdotool", words);

    /// <summary>The color at a point of the screen, as red, green, blue of 0 to 255.</summary>
    public string PixelAt(int x, int y) =>
        Run("import", ["-window", "root", "-crop", $"1x1+{x}+{y}", "-depth", "8", "-format", "%[fx:int(255*r)] %[fx:int(255*g)] %[fx:int(255*b)]", "info:"]);

    /// <summary>Writes a picture of the whole screen.</summary>
    public void Photograph(string path) => Run("import", ["-window", "root", path]);

    public void Dispose()
    {
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
    }

    private string Run(string program, string[] words)
    {
        ProcessStartInfo start = new(program, words) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DISPLAY"] = Display;
        using Process process = Process.Start(start) ?? throw new AssertionException($"{program} did not start.");
        string output = process.StandardOutput.ReadToEnd();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"{program} {string.Join(' ', words)}: {errors}");
        return output.Trim();
    }
}
