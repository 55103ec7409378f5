using VRLab.Assessment.Growth;

namespace VRLab.Cli;

/// <summary>
/// How one kind of memory went on over many like sessions. Sessions are compared at the same moments of their course, so that what a session
/// needs for a while counts as no growth; each session is one observation.
/// </summary>
/// <param name="BytesPerMinute">Slope over sessions by least squares, with its 95 % interval.</param>
/// <param name="WithinBytesPerMinute">How much grows in the course of a session and is given back at its end.</param>
internal sealed record MemoryTrend(
    string Kind, double FirstMebibytes, double LastMebibytes, double PeakMebibytes, double BytesPerMinute, double LowBytesPerMinute, double HighBytesPerMinute, double WithinBytesPerMinute)
{
    /// <summary>Growth that cannot be told from none, or that would take less than this share in the time that was run.</summary>
    private const double TolerableShare = 0.01;
    private const double Mebibyte = 1 << 20;

    /// <param name="minutesRun">Of session time.</param>
    public bool IsFlat(double minutesRun) =>
        LowBytesPerMinute <= 0.0 || BytesPerMinute * minutesRun <= TolerableShare * FirstMebibytes * Mebibyte;

    /// <param name="samples">In the order of time; at least four whole sessions of the same course.</param>
    public static MemoryTrend Of(string kind, IReadOnlyList<MemorySample> samples, double minutesASession, Func<MemorySample, long> figure)
    {
        int comparable = samples.GroupBy(sample => sample.Session).Min(session => session.Count());
        double[] means = [.. samples.GroupBy(sample => sample.Session).Select(session => session.Take(comparable).Average(sample => (double)figure(sample)))];
        (double slope, double error) = Line([.. means.Select((mean, i) => (i * minutesASession, mean))]);
        double width = error * GrowthAnalysis.StudentQuantile(means.Length - 2);
        double within = samples.GroupBy(sample => sample.Session).Average(session =>
            Line([.. session.Take(comparable).Select(sample => (sample.SessionSeconds / 60.0, (double)figure(sample)))]).Slope);
        return new MemoryTrend(
            kind, means[0] / Mebibyte, means[^1] / Mebibyte, samples.Max(figure) / Mebibyte, slope, slope - width, slope + width, within);
    }

    /// <summary>Least squares; the error is the slope's standard error.</summary>
    private static (double Slope, double Error) Line((double X, double Y)[] points)
    {
        double meanX = points.Average(point => point.X);
        double meanY = points.Average(point => point.Y);
        double spread = points.Sum(point => (point.X - meanX) * (point.X - meanX));
        double slope = points.Sum(point => (point.X - meanX) * (point.Y - meanY)) / spread;
        double residual = points.Sum(point => Square(point.Y - meanY - (slope * (point.X - meanX))));
        return (slope, Math.Sqrt(residual / Math.Max(1, points.Length - 2) / spread));
    }

    private static double Square(double value) => value * value;
}
