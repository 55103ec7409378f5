namespace VRLab.Assessment.Motion;

/// <summary>What was done to the samples before the figures, and the figures.</summary>
/// <param name="Filter">none, or butterworth:HZ.</param>
/// <param name="IsResampled">True where the times were uneven and values were interpolated.</param>
/// <param name="GapCount">Pauses of the recording longer than four samples and a quarter second.</param>
public sealed record MotionResult(
    MotionMetrics Metrics, string Filter, bool IsResampled, int GapCount, double GapSeconds, double SmoothnessFromSeconds, double SmoothnessToSeconds);

/// <summary>Computes the figures of motion. Pure, deterministic; memory is a few times that of the samples.</summary>
public static class MotionAnalysis
{
    public const int FewestSamples = 4;

    public static MotionResult Analyze(MotionSamples samples, MotionOptions options)
    {
        SampleGrid grid = SampleGrid.Of(samples);
        if (grid.Stretches.Count == 0)
        {
            throw Core.ProblemException.BadInput(
                "Between the gaps of this motion there are never four samples in a row.", "Give motion that was sampled without pauses.");
        }

        EvenMotion[] filtered = [.. grid.Stretches.Select(stretch => Filter(stretch, options.FilterHertz))];
        bool isFiltered = filtered.Where((motion, index) => !ReferenceEquals(motion, grid.Stretches[index])).Any();
        int longest = LongestOf(filtered);
        MotionMetrics metrics = StretchFigures.Combine(filtered, longest, options);
        if (isFiltered)
        {
            metrics = metrics with { Unfiltered = Raw(StretchFigures.Combine(grid.Stretches, longest, options)) };
        }

        string filter = isFiltered ? FormattableString.Invariant($"butterworth:{options.FilterHertz}") : "none";
        EvenMotion smooth = filtered[longest];
        return new MotionResult(metrics, filter, grid.IsResampled, grid.GapCount, grid.GapSeconds, smooth.FromSeconds, smooth.ToSeconds);
    }

    /// <summary>Samples that are known to be even and without gap, filtered.</summary>
    internal static EvenMotion FilterEven(MotionSamples samples, double? cutoffHertz)
    {
        double hertz = (samples.Count - 1) / (samples.Seconds[^1] - samples.Seconds[0]);
        return Filter(new EvenMotion(samples.Seconds[0], hertz, samples.Channels, samples.IsSpeed), cutoffHertz);
    }

    private static EvenMotion Filter(EvenMotion motion, double? cutoffHertz)
    {
        if (motion.IsSpeed || cutoffHertz is not { } hertz || !ButterworthFilter.IsPossible(hertz, motion.SampleHertz, motion.Count))
        {
            return motion;
        }

        var filter = new ButterworthFilter(hertz, motion.SampleHertz);
        return motion with { Channels = [.. motion.Channels.Select(filter.Apply)] };
    }

    private static int LongestOf(IReadOnlyList<EvenMotion> stretches)
    {
        int longest = 0;
        for (int i = 1; i < stretches.Count; i++)
        {
            longest = stretches[i].Count > stretches[longest].Count ? i : longest;
        }

        return longest;
    }

    private static UnfilteredMetrics Raw(MotionMetrics metrics) =>
        new(metrics.Sparc, metrics.Ldlj, metrics.PathLengthMeters, metrics.PeakSpeed, metrics.SpeedPeaks);
}
