using System.Diagnostics;

namespace VRLab.Xr.Tests.Scenes;

/// <summary>Starts a scene in its own process and reads what it prints.</summary>
internal sealed class SceneProcess
{
    private const int LimitMilliseconds = 120_000;

    private SceneProcess(int exitCode, IReadOnlyList<string> lines, string errors)
    {
        ExitCode = exitCode;
        Lines = lines;
        Errors = errors;
    }

    public int ExitCode { get; }

    public IReadOnlyList<string> Lines { get; }

    public string Errors { get; }

    public string this[string name] =>
        Lines.LastOrDefault(line => line.StartsWith($"{name}=", StringComparison.Ordinal))?[(name.Length + 1)..]
        ?? throw new AssertionException($"The scene printed no '{name}'. It printed:\n{string.Join('\n', Lines)}\n{Errors}");

    public static SceneProcess Run(string scene, params (string Name, string? Value)[] environment)
    {
        using Process process = Start(scene, environment);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(LimitMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            throw new AssertionException($"Scene '{scene}' did not end within {LimitMilliseconds / 1000} s.");
        }

        string[] lines = output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new SceneProcess(process.ExitCode, lines, errors.GetAwaiter().GetResult());
    }

    /// <summary>For scenes that a test talks to while they run.</summary>
    public static Process Start(string scene, params (string Name, string? Value)[] environment)
    {
        ProcessStartInfo start = new("dotnet", [typeof(SceneProcess).Assembly.Location, scene])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new AssertionException($"Scene '{scene}' did not start.");
    }
}
