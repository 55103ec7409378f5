using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>When a start of the program passed a milestone, and what it had cost until then.</summary>
/// <param name="Name">What was passed.</param>
/// <param name="Milliseconds">Since the process was asked for.</param>
/// <param name="ProcessorMilliseconds">What it cost the processor; other programs on the machine make little difference to it.</param>
/// <param name="CompilingMilliseconds">How long the runtime compiled our code.</param>
internal sealed record StartMilestone(string Name, double Milliseconds, double ProcessorMilliseconds, double CompilingMilliseconds);

/// <param name="Median">Each figure's median over the starts, in order; the last milestone is the first frame.</param>
/// <param name="ColdestMilliseconds">Of the first start, which may have to fill caches.</param>
internal sealed record StartBenchResult(string Scenario, int Runs, IReadOnlyList<StartMilestone> Median, double ColdestMilliseconds)
{
    public const double GoalMilliseconds = 4000;

    public double FirstFrameMilliseconds => Median[^1].Milliseconds;
}

/// <summary>
/// How long it takes from asking for the program to the first picture in the headset that follows the head: whole processes are started, with
/// the simulated headset where no other is.
/// </summary>
internal static class StartBench
{
    private const string Program = "program";

    private static readonly string[] Milestones = [Program, DrillHooks.Headset, DrillHooks.Session, DrillHooks.View, DrillHooks.FirstFrame];

    public static StartBenchResult Run(string scenario, int runs)
    {
        StartMilestone[][] all = [.. Enumerable.Range(0, runs).Select(_ => Time(scenario))];
        StartMilestone[] median = [.. Milestones.Select((name, i) => new StartMilestone(
            name, Median(all, i, passed => passed.Milliseconds), Median(all, i, passed => passed.ProcessorMilliseconds), Median(all, i, passed => passed.CompilingMilliseconds)))];
        return new StartBenchResult(scenario, runs, median, all[0][^1].Milliseconds);
    }

    /// <summary>In the process that is measured: starts a drill, tells of its milestones and leaves with the first frame.</summary>
    public static void Start(string scenarioId, TextWriter output, TimeProvider clock)
    {
        Tell(output, Program);
        var options = new RunOptions { ScenarioId = scenarioId, OutFolder = Directory.CreateTempSubdirectory("vrlab-start-").FullName };
        using var drawn = new CancellationTokenSource();
        var hooks = new DrillHooks
        {
            Milestone = passed =>
            {
                Tell(output, passed);
                if (passed == DrillHooks.FirstFrame)
                {
                    drawn.Cancel();
                }
            },
        };
        try
        {
            RunSession.Play(options, hooks, clock, drawn.Token);
        }
        finally
        {
            Directory.Delete(options.OutFolder, recursive: true);
        }
    }

    private static void Tell(TextWriter output, string passed)
    {
        double processor = Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;
        double compiling = JitInfo.GetCompilationTime().TotalMilliseconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed}={processor:0}={compiling:0}"));
        output.Flush();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static StartMilestone[] Time(string scenario)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(CommandOf(scenario))!;
        var passed = new List<StartMilestone>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Split('=') is [var milestone, var processor, var compiling])
            {
                passed.Add(new StartMilestone(milestone, Stopwatch.GetElapsedTime(start).TotalMilliseconds, Number(processor), Number(compiling)));
            }
        }

        process.WaitForExit();
        return passed.Select(milestone => milestone.Name).SequenceEqual(Milestones)
            ? [.. passed]
            : throw ProblemException.EnvironmentLacking("The program did not come to its first frame.", "See what 'vrlab run' says on this machine.");
    }

    /// <summary>This program again, however it was started.</summary>
    private static ProcessStartInfo CommandOf(string scenario)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] own = isHost ? ["exec", typeof(StartBench).Assembly.Location] : [];
        return new ProcessStartInfo(program, [.. own, "bench", "start", "--inside", "--scenario", scenario]) { RedirectStandardOutput = true };
    }

    private static double Median(StartMilestone[][] all, int milestone, Func<StartMilestone, double> figure) =>
        all.Select(passed => figure(passed[milestone])).Order().ElementAt((all.Length - 1) / 2);
}
