using System.ComponentModel;
using System.Diagnostics;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>Turns models of other formats into GLB by the system's assimp tool, which runs apart from this program.</summary>
internal static class AssimpImport
{
    private const string Tool = "assimp";
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);

    /// <summary>Writes <paramref name="target"/>, its images within it.</summary>
    /// <exception cref="ProblemException">The tool is not there, or cannot read the file.</exception>
    public static void Run(string source, string target)
    {
        if (!File.Exists(source))
        {
            throw ProblemException.BadInput($"There is no file '{source}'.", "Give the path of a model.");
        }

        File.Delete(target);
        var start = new ProcessStartInfo(Tool) { RedirectStandardOutput = true, RedirectStandardError = true };
        Array.ForEach(["export", Path.GetFullPath(source), Path.GetFullPath(target), "-embtex", "-tri", "-jiv"], start.ArgumentList.Add);
        using Process process = Start(start);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(LongestWait))
        {
            process.Kill(entireProcessTree: true);
            throw ProblemException.BadInput($"'{source}' is not converted after {LongestWait.TotalMinutes:0} minutes.", "Simplify it, or export it as .glb where it was made.");
        }

        string said = $"{output.GetAwaiter().GetResult()}\n{errors.GetAwaiter().GetResult()}";
        if (process.ExitCode != 0 || !File.Exists(target))
        {
            throw ProblemException.BadInput($"'{source}' cannot be converted: {Reason(said)}", "Export it as .glb where it was made.");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw ProblemException.EnvironmentLacking($"The tool '{Tool}' is not installed.", "Install it: sudo apt-get install assimp-utils", failure);
        }
    }

    /// <summary>The line in which the tool tells what is wrong.</summary>
    private static string Reason(string said)
    {
        string[] lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.LastOrDefault(l => l.Contains("ERROR", StringComparison.OrdinalIgnoreCase)) ?? lines.LastOrDefault() ?? "the tool says nothing.";
    }
}
