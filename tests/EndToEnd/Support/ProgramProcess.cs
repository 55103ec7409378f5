using System.Diagnostics;
using VRLab.Cli;
using VRLab.Core;

namespace VRLab.EndToEnd.Tests.Support;

/// <summary>The built program in a process of its own, with an environment of its own.</summary>
internal sealed record ProgramProcess(ExitCode Code, string Output, string Errors)
{
    /// <summary>Everything that could tell the program of a display or an OpenXR runtime, taken away.</summary>
    public static IReadOnlyDictionary<string, string?> BareMachine(string emptyHome) => new Dictionary<string, string?>
    {
        ["HOME"] = emptyHome,
        ["XDG_CACHE_HOME"] = null,
        ["XDG_CONFIG_HOME"] = null,
        ["XDG_RUNTIME_DIR"] = null,
        ["VRLAB_SIMULATED_RUNTIME"] = null,
        ["XR_RUNTIME_JSON"] = Path.Combine(emptyHome, "no-runtime.json"),
        ["DISPLAY"] = null,
        ["WAYLAND_DISPLAY"] = null,
    };

    public static Process Start(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(CommandTree).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static Task<ProgramProcess> Run(string[] arguments, CancellationToken cancellation) =>
        Run(new Dictionary<string, string?>(), arguments, cancellation);

    public static async Task<ProgramProcess> Run(
        IReadOnlyDictionary<string, string?> environment, string[] arguments, CancellationToken cancellation)
    {
        using Process process = Start(environment, arguments);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new ProgramProcess((ExitCode)process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
