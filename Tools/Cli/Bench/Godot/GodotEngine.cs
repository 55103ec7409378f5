using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>What the Godot engine took for a frame with one of its renderers.</summary>
/// <param name="Engine">Version of the engine and the device that it drew with, as it names them.</param>
internal sealed record GodotCost(string Renderer, double CpuMillisecondsPerFrame, string Engine);

/// <summary>Runs a Godot program on a project of <see cref="GodotProject"/>; where there is no desktop, on a virtual one.</summary>
internal sealed class GodotEngine(string program, string projectFolder)
{
    private const string CostPrefix = "cpu-ms-per-frame ";
    private const string DevicePrefix = "device ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static IReadOnlyList<string> Renderers { get; } = ["forward_plus", "mobile", "gl_compatibility"];

    /// <exception cref="ProblemException">No such program, or it did not draw; says what it wrote.</exception>
    public GodotCost Measure(string renderer)
    {
        string[] lines = Run(renderer);
        string cost = Find(lines, CostPrefix);
        return new GodotCost(renderer, double.Parse(cost, CultureInfo.InvariantCulture), Find(lines, DevicePrefix));
    }

    private static string Find(string[] lines, string prefix) =>
        Array.Find(lines, line => line.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..]
        ?? throw ProblemException.BadInput(
            $"Godot ended without a measure. Its last words: {string.Join(" | ", lines.TakeLast(3))}",
            "Start it by hand to see why; it needs a Vulkan and an OpenGL driver and a desktop (or Xvfb).");

    private string[] Run(string renderer)
    {
        string[] arguments = ["--audio-driver", "Dummy", "--path", projectFolder, "--rendering-method", renderer];
        bool hasDesktop = Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 };
        var start = hasDesktop ? new ProcessStartInfo(program, arguments) : new ProcessStartInfo("xvfb-run", ["-a", program, .. arguments]);
        start.RedirectStandardOutput = true;
        try
        {
            using Process process = Process.Start(start) ?? throw new InvalidOperationException("No process came of it.");
            Task<string> text = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw ProblemException.BadInput($"Godot did not end within {Patience.TotalMinutes:0} minutes.", "Try again on an idle machine.");
            }

            return text.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Win32Exception)
        {
            throw ProblemException.BadInput(
                $"'{start.FileName}' cannot be started.", "Give the Godot 4 program with --godot (Debian forky packs it as 'godot'); without a desktop install xvfb too.");
        }
    }
}
