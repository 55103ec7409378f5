using System.Diagnostics;
using VRLab.Conformance;

namespace VRLab.Cli;

/// <summary>What alignments cost on drawn processes.</summary>
/// <param name="FirstMilliseconds">Processor time of the first alignment with a net, with what is learned about the net.</param>
internal sealed record ConformanceBenchResult(
    int Nets, int Traces, int Activities, double MedianMilliseconds, double P99Milliseconds, double MaximumMilliseconds, double FirstMilliseconds, int Undecided, double MeanCost)
{
    public const double GoalMilliseconds = 50;
}

/// <summary>
/// Aligns traces of up to 60 events with nets of 60 visible transitions and silent ones (sequence, choice, parallel, loop, optional; from none to half
/// of the labels repeated), with errors at 0, 10, 20 and 30 % of the events. Times are of the processor, after one round to warm up.
/// </summary>
internal static class ConformanceBench
{
    private const int Length = 60;
    private static readonly double[] ErrorRates = [0, 0.1, 0.2, 0.3];

    public static ConformanceBenchResult Run(int nets, ulong seed)
    {
        Measure(NetOf(seed), seed, new List<double>(), new List<int?>());
        var times = new List<double>();
        var costs = new List<int?>();
        var firsts = new List<double>();
        for (ulong net = 1; net <= (ulong)nets; net++)
        {
            firsts.Add(Measure(NetOf(seed + net), seed + net, times, costs));
        }

        times.Sort();
        firsts.Sort();
        return new ConformanceBenchResult(
            nets, times.Count, Length, times[times.Count / 2], times[times.Count * 99 / 100], times[^1], firsts[firsts.Count / 2], costs.Count(cost => cost is null), costs.Average(cost => cost ?? 0));
    }

    private static PetriNet NetOf(ulong seed) => SyntheticProcess.Net(seed, Length, 0.1 * (seed % 6));

    private static double Measure(PetriNet net, ulong seed, List<double> times, List<int?> costs)
    {
        TimeSpan before = Now();
        var aligner = new Aligner(net);
        double first = (Now() - before).TotalMilliseconds;
        foreach (double rate in ErrorRates)
        {
            IReadOnlyList<string> trace = SyntheticProcess.Trace(net, seed, Length, rate);
            before = Now();
            costs.Add(aligner.Align(trace)?.Cost);
            times.Add((Now() - before).TotalMilliseconds);
        }

        return first;
    }

    private static TimeSpan Now() => Process.GetCurrentProcess().TotalProcessorTime;
}
