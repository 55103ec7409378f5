using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>One start of the program: when it passed what, in milliseconds since the process was asked for.</summary>
/// <param name="ProcessorMilliseconds">What it cost the processor until the first frame; other programs on the machine make no difference to it.</param>
/// <param name="CompilingMilliseconds">How long the runtime compiled our code in that time.</param>
internal sealed record StartTimes(
    double ProgramMilliseconds, double HeadsetMilliseconds, double SessionMilliseconds, double ViewMilliseconds, double FirstFrameMilliseconds, double ProcessorMilliseconds,
    double CompilingMilliseconds);

/// <param name="Coldest">The first start, which may have to fill caches.</param>
internal sealed record StartBenchResult(string Scenario, int Runs, StartTimes Median, StartTimes Coldest)
{
    public const double GoalMilliseconds = 4000;
}

/// <summary>
/// How long it takes from asking for the program to the first picture in the headset that follows the head: whole processes are started, with
/// the simulated headset where no other is.
/// </summary>
internal static class StartBench
{
    private const string Program = "program";

    public static StartBenchResult Run(string scenario, int runs)
    {
        var all = new List<StartTimes>();
        for (int i = 0; i < runs; i++)
        {
            all.Add(Time(scenario));
        }

        return new StartBenchResult(scenario, runs, new StartTimes(
            Median(all, times => times.ProgramMilliseconds),
            Median(all, times => times.HeadsetMilliseconds),
            Median(all, times => times.SessionMilliseconds),
            Median(all, times => times.ViewMilliseconds),
            Median(all, times => times.FirstFrameMilliseconds),
            Median(all, times => times.ProcessorMilliseconds),
            Median(all, times => times.CompilingMilliseconds)), all[0]);
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

    private static StartTimes Time(string scenario)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(CommandOf(scenario))!;
        var passed = new Dictionary<string, (double Clock, double Processor, double Compiling)>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Split('=') is [var milestone, var processor, var compiling])
            {
                passed[milestone] = (Stopwatch.GetElapsedTime(start).TotalMilliseconds, Number(processor), Number(compiling));
            }
        }

        process.WaitForExit();
        if (!passed.TryGetValue(DrillHooks.FirstFrame, out (double Clock, double Processor, double Compiling) first))
        {
            throw ProblemException.EnvironmentLacking("The program did not come to its first frame.", "See what 'vrlab run' says on this machine.");
        }

        return new StartTimes(
            passed[Program].Clock,
            passed[DrillHooks.Headset].Clock,
            passed[DrillHooks.Session].Clock,
            passed[DrillHooks.View].Clock,
            first.Clock,
            first.Processor,
            first.Compiling);
    }

    /// <summary>This program again, however it was started.</summary>
    private static ProcessStartInfo CommandOf(string scenario)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] own = isHost ? ["exec", typeof(StartBench).Assembly.Location] : [];
        return new ProcessStartInfo(program, [.. own, "bench", "start", "--inside", "--scenario", scenario]) { RedirectStandardOutput = true };
    }

    private static double Median(List<StartTimes> all, Func<StartTimes, double> figure) => all.Select(figure).Order().ElementAt((all.Count - 1) / 2);
}
