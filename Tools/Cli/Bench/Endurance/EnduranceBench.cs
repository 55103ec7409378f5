using System.Diagnostics;
using VRLab.Core;

namespace VRLab.Cli;

/// <param name="SessionMinutes">Time that passed for the learner.</param>
/// <param name="ClockMinutes">Time that it took.</param>
/// <param name="WarmUpSessions">At the start; caches fill in them, and they are left out of the trends.</param>
internal sealed record EnduranceResult(
    string Scenario, double SessionMinutes, double ClockMinutes, int Sessions, int WarmUpSessions, string Device, string Headset, bool IsFlat, IReadOnlyList<MemoryTrend> Trends)
{
    public IReadOnlyList<string> Unfinished { get; init; } = [];
}

/// <summary>
/// A virtual learner plays a drill again and again in one process, with pictures, sound and recording, as fast as the machine allows. What the
/// program holds is counted at the same moments of each session.
/// </summary>
internal sealed class EnduranceBench(string scenario, HeadsetChoice headset, double minutes, TextWriter? progress)
{
    private const double SampleSeconds = 15.0;
    private const int WarmUpSessions = 4;
    private const int FewestSessions = 4;

    /// <summary>Pictures cost a software device its time by the pixel, and their number is not what is asked for here.</summary>
    private const int ViewPixels = 128;
    private readonly List<MemorySample> _samples = [];
    private readonly List<string> _unfinished = [];

    /// <exception cref="ProblemException">There is no headset, or the time is too short for a trend.</exception>
    public EnduranceResult Run(TimeProvider clock, CancellationToken cancellation)
    {
        string folder = Directory.CreateTempSubdirectory("vrlab-endurance-").FullName;
        var options = new RunOptions { ScenarioId = scenario, Headset = headset, SimulatedViewPixels = ViewPixels, OutFolder = folder };
        long start = Stopwatch.GetTimestamp();
        using RunHeadset worn = RunHeadset.Open(options);
        double seconds = 0.0;
        int sessions = 0;
        while (seconds < minutes * 60.0 && !cancellation.IsCancellationRequested)
        {
            double lasted = Play(options, worn, sessions++, clock, cancellation);
            seconds += lasted;
            Directory.Delete(folder, recursive: true);
            MemorySample last = _samples[^1];
            progress?.WriteLine($"{sessions,3}  {seconds / 60.0,5:0.0} min  managed {last.Managed >> 10,8} KiB  resident {last.Resident >> 10,8} KiB  device {last.Device >> 10,8} KiB");
        }

        return Result(worn, seconds / 60.0, Stopwatch.GetElapsedTime(start).TotalMinutes, sessions);
    }

    /// <summary>One session; returns how long it was for the learner, in seconds.</summary>
    private double Play(RunOptions options, RunHeadset worn, int session, TimeProvider clock, CancellationToken cancellation)
    {
        double now = 0.0;
        var hooks = new DrillHooks
        {
            Wrap = (driver, mirror) => new SamplingDriver(driver, mirror, SampleSeconds, at =>
            {
                now = at;
                _samples.Add(MemorySample.Take(session, at, worn.Backend.Gpu));
            }),
        };
        DrillEnd end = RunSession.Play(options, worn, hooks, clock, cancellation);
        if (end.IsCutShort || end.Failures.Count > 0)
        {
            _unfinished.Add($"session {session + 1}: {end.Reason} {string.Join("; ", end.Failures)}");
        }

        return now;
    }

    private EnduranceResult Result(RunHeadset worn, double sessionMinutes, double clockMinutes, int sessions)
    {
        MemorySample[] counted = [.. _samples.Where(sample => sample.Session >= WarmUpSessions)];
        if (sessions < WarmUpSessions + FewestSessions)
        {
            throw ProblemException.BadInput($"{sessions} sessions are too few to see a trend.", $"Give so many minutes that {WarmUpSessions + FewestSessions} sessions fit in.");
        }

        double each = sessionMinutes / sessions;
        MemoryTrend[] trends =
        [
            MemoryTrend.Of("managed", counted, each, sample => sample.Managed),
            MemoryTrend.Of("resident", counted, each, sample => sample.Resident),
            MemoryTrend.Of("device", counted, each, sample => sample.Device),
        ];
        return new EnduranceResult(
            scenario,
            sessionMinutes,
            clockMinutes,
            sessions,
            WarmUpSessions,
            worn.Backend.Gpu?.Description.ToString() ?? "none",
            worn.Backend.Capabilities.RuntimeName is { Length: > 0 } name ? name : "none",
            trends.All(trend => trend.IsFlat(sessionMinutes)) && _unfinished.Count == 0,
            trends)
        { Unfinished = _unfinished };
    }
}
