namespace VRLab.Assessment.Motion;

/// <summary>Motion on an even grid of time: what the formulae need.</summary>
/// <param name="FromSeconds">The time of the first sample.</param>
/// <param name="SampleHertz">Samples a second.</param>
/// <param name="Channels">As in <see cref="MotionSamples"/>.</param>
internal sealed record EvenMotion(double FromSeconds, double SampleHertz, IReadOnlyList<double[]> Channels, bool IsSpeed)
{
    public int Count => Channels[0].Length;

    public double DurationSeconds => (Count - 1) / SampleHertz;

    public double ToSeconds => FromSeconds + DurationSeconds;
}

/// <summary>
/// Puts samples on an even grid. Times within a tenth of a sample of an even grid count as even (clocks round to milliseconds) and
/// nothing is changed; others are resampled at their median rate by monotone cubic interpolation. A gap parts the motion.
/// </summary>
internal sealed class SampleGrid
{
    private const double EvenTolerance = 0.1;
    private const double GapSamples = 4;
    private const double ShortestGapSeconds = 0.25;

    private SampleGrid(IReadOnlyList<EvenMotion> stretches, double sampleHertz, bool isResampled, double gapSeconds)
    {
        Stretches = stretches;
        SampleHertz = sampleHertz;
        IsResampled = isResampled;
        GapSeconds = gapSeconds;
    }

    /// <summary>The motion between gaps, in order; each has at least <see cref="MotionAnalysis.FewestSamples"/> samples.</summary>
    public IReadOnlyList<EvenMotion> Stretches { get; }

    public double SampleHertz { get; }

    public bool IsResampled { get; }

    /// <summary>How long gaps are together.</summary>
    public double GapSeconds { get; }

    public int GapCount => Math.Max(0, Stretches.Count - 1);

    public static SampleGrid Of(MotionSamples samples)
    {
        double hertz = RateOf(samples.Seconds, 0, samples.Count);
        if (IsEven(samples.Seconds, 0, samples.Count, hertz))
        {
            return new SampleGrid([new EvenMotion(samples.Seconds[0], hertz, samples.Channels, samples.IsSpeed)], hertz, isResampled: false, 0);
        }

        return OfUneven(samples);
    }

    private static SampleGrid OfUneven(MotionSamples samples)
    {
        double step = MedianStep(samples.Seconds);
        double longest = Math.Max(ShortestGapSeconds, GapSamples * step);
        var pieces = new List<(int From, int To)>();
        double gaps = 0;
        int from = 0;
        for (int i = 1; i <= samples.Count; i++)
        {
            if (i == samples.Count || samples.Seconds[i] - samples.Seconds[i - 1] > longest)
            {
                pieces.Add((from, i));
                gaps += i < samples.Count ? samples.Seconds[i] - samples.Seconds[i - 1] : 0;
                from = i;
            }
        }

        (int From, int To)[] usable = [.. pieces.Where(piece => piece.To - piece.From >= MotionAnalysis.FewestSamples)];
        bool isEven = usable.All(piece => IsEven(samples.Seconds, piece.From, piece.To, Snap(1 / step)));
        double hertz = Snap(1 / step);
        return new SampleGrid([.. usable.Select(piece => Piece(samples, piece.From, piece.To, hertz, isEven))], hertz, !isEven, gaps);
    }

    private static EvenMotion Piece(MotionSamples samples, int from, int to, double hertz, bool isEven)
    {
        double[] seconds = samples.Seconds[from..to];
        IReadOnlyList<double[]> channels = [.. samples.Channels.Select(channel =>
            isEven ? channel[from..to] : MonotoneInterpolation.Resample(seconds, channel[from..to], hertz))];
        return new EvenMotion(seconds[0], hertz, channels, samples.IsSpeed);
    }

    private static double RateOf(double[] seconds, int from, int to) => Snap((to - from - 1) / (seconds[to - 1] - seconds[from]));

    /// <summary>Takes away what adding up decimal times left behind: 100.00000000000001 Hz are 100 Hz.</summary>
    private static double Snap(double hertz)
    {
        double round = Math.Round(hertz, 3);
        return Math.Abs(round - hertz) < 1e-7 * hertz ? round : hertz;
    }

    private static bool IsEven(double[] seconds, int from, int to, double hertz)
    {
        for (int i = from; i < to; i++)
        {
            if (Math.Abs(seconds[i] - seconds[from] - ((i - from) / hertz)) * hertz > EvenTolerance)
            {
                return false;
            }
        }

        return true;
    }

    private static double MedianStep(double[] seconds)
    {
        double[] steps = [.. seconds.Zip(seconds.Skip(1), (early, late) => late - early)];
        Array.Sort(steps);
        return steps[steps.Length / 2];
    }
}
