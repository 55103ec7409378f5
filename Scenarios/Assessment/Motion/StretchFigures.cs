namespace VRLab.Assessment.Motion;

/// <summary>The figures of stretches of even motion, put together.</summary>
internal static class StretchFigures
{
    public static MotionMetrics Combine(IReadOnlyList<EvenMotion> stretches, int longest, MotionOptions options)
    {
        double[][] speeds = [.. stretches.Select(SpeedProfile.Of)];
        double duration = stretches.Sum(stretch => stretch.DurationSeconds);
        double path = stretches.Select((stretch, index) => PathOf(stretch, speeds[index])).Sum();
        double peak = speeds.Max(speed => speed.Max(Math.Abs));
        double hertz = stretches[0].SampleHertz;
        double idle = speeds.Sum(speed => SpeedProfile.IdleSeconds(speed, hertz, options.IdleBelowMetersPerSecond));
        double? straight = stretches[0].IsSpeed ? null : StraightLine(stretches[0], stretches[^1]);
        double[] smooth = speeds[longest];
        SpectralArcLength? arc = SpectralArcLength.Of(smooth, hertz);
        return new MotionMetrics(
            stretches.Sum(stretch => stretch.Count),
            hertz,
            duration,
            path,
            straight,
            straight is { } line && path > 0 ? Math.Min(1, line / path) : null,
            path / duration,
            peak,
            arc?.Value,
            DimensionlessJerk.LogOf(smooth, hertz),
            DimensionlessJerk.Of(smooth, hertz),
            NormalizedJerk(stretches[longest], smooth),
            speeds.Sum(speed => SpeedProfile.PeakCount(speed, peak)),
            speeds.Sum(speed => SpeedProfile.MovementUnitCount(speed)),
            speeds.Sum(speed => SpeedProfile.SubmovementCount(speed, hertz)),
            idle,
            idle / duration,
            arc,
            Unfiltered: null);
    }

    /// <summary>Of places the sum of the distances between samples, of a speed its integral by the trapezoid rule.</summary>
    public static double PathOf(EvenMotion motion, double[] speed)
    {
        double path = 0;
        for (int i = 1; i < motion.Count; i++)
        {
            path += motion.IsSpeed
                ? 0.5 * (Math.Abs(speed[i]) + Math.Abs(speed[i - 1])) / motion.SampleHertz
                : Distance(motion, i - 1, motion, i);
        }

        return path;
    }

    private static double StraightLine(EvenMotion first, EvenMotion last) => Distance(first, 0, last, last.Count - 1);

    private static double Distance(EvenMotion a, int atA, EvenMotion b, int atB)
    {
        double sum = 0;
        for (int axis = 0; axis < a.Channels.Count; axis++)
        {
            double difference = b.Channels[axis][atB] - a.Channels[axis][atA];
            sum += difference * difference;
        }

        return Math.Sqrt(sum);
    }

    private static double? NormalizedJerk(EvenMotion motion, double[] speed)
    {
        double length = PathOf(motion, speed);
        if (!(length > 0))
        {
            return null;
        }

        double squared = motion.Channels.Sum(channel => SquaredDerivative(channel, motion.SampleHertz, motion.IsSpeed ? 2 : 3));
        double t = motion.Count / motion.SampleHertz;
        return Math.Sqrt(0.5 * squared / motion.SampleHertz * t * t * t * t * t / (length * length));
    }

    private static double SquaredDerivative(double[] values, double hertz, int order)
    {
        double sum = 0;
        for (int i = order; i < values.Length; i++)
        {
            double difference = order == 2
                ? values[i] - (2 * values[i - 1]) + values[i - 2]
                : values[i] - (3 * values[i - 1]) + (3 * values[i - 2]) - values[i - 3];
            double derivative = difference * hertz * hertz * (order == 2 ? 1 : hertz);
            sum += derivative * derivative;
        }

        return sum;
    }
}
