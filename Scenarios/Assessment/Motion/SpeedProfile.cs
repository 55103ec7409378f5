namespace VRLab.Assessment.Motion;

/// <summary>What the speed over time of one point says, each measure defined where it is computed.</summary>
internal static class SpeedProfile
{
    /// <summary>The share of the range by which a maximum must stand out on both sides to count as one.</summary>
    public const double Prominence = 0.05;

    /// <summary>A movement unit rises and falls by this much (von Hofsten, "Structuring of early reaching movements", 1991).</summary>
    public const double UnitMetersPerSecond = 0.02;

    public static double[] Of(EvenMotion motion)
    {
        if (motion.IsSpeed)
        {
            return motion.Channels[0];
        }

        double[][] velocities = [.. motion.Channels.Select(channel => Derivative(channel, motion.SampleHertz))];
        var speed = new double[motion.Count];
        for (int i = 0; i < speed.Length; i++)
        {
            double sum = 0;
            foreach (double[] velocity in velocities)
            {
                sum += velocity[i] * velocity[i];
            }

            speed[i] = Math.Sqrt(sum);
        }

        return speed;
    }

    /// <summary>Central differences; one-sided at the ends.</summary>
    public static double[] Derivative(double[] values, double sampleHertz)
    {
        var slopes = new double[values.Length];
        int last = values.Length - 1;
        slopes[0] = (values[1] - values[0]) * sampleHertz;
        slopes[last] = (values[last] - values[last - 1]) * sampleHertz;
        for (int i = 1; i < last; i++)
        {
            slopes[i] = (values[i + 1] - values[i - 1]) * 0.5 * sampleHertz;
        }

        return slopes;
    }

    /// <summary>
    /// Maxima between which the values fall by at least <paramref name="least"/> on either side; a plateau is one maximum. A rise from
    /// the first sample counts from there, so that a maximum at the very beginning or end is none unless it falls on its inner side only.
    /// </summary>
    public static int CountMaxima(ReadOnlySpan<double> values, double least)
    {
        int count = 0;
        double low = values[0];
        double high = values[0];
        bool isRising = false;
        foreach (double value in values)
        {
            high = Math.Max(high, value);
            low = Math.Min(low, value);
            if (isRising && high - value >= least)
            {
                count++;
                (isRising, low) = (false, value);
            }
            else if (!isRising && value - low >= least)
            {
                (isRising, high) = (true, value);
            }
        }

        return count;
    }

    /// <summary>Local maxima of the speed that stand out by a twentieth of the largest speed.</summary>
    public static int PeakCount(ReadOnlySpan<double> speed, double peakSpeed) => peakSpeed > 0 ? CountMaxima(speed, Prominence * peakSpeed) : 0;

    /// <summary>Accelerations that are followed by a deceleration, each by at least 0.02 m/s.</summary>
    public static int MovementUnitCount(ReadOnlySpan<double> speed) => CountMaxima(speed, UnitMetersPerSecond);

    /// <summary>
    /// Maxima of the tangential acceleration that stand out by a twentieth of the largest: each submovement adds one, also where it
    /// begins before the one before it has ended and leaves but a shoulder in the speed (Fishbach et al., "Deciding when and how to
    /// correct a movement", Exp. Brain Res. 177, 2007).
    /// </summary>
    public static int SubmovementCount(double[] speed, double sampleHertz)
    {
        double[] acceleration = Derivative(speed, sampleHertz);
        double largest = 0;
        foreach (double value in acceleration)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest > 0 ? CountMaxima(acceleration, 2 * Prominence * largest) : 0;
    }

    /// <summary>Seconds between samples that are both slower than the limit.</summary>
    public static double IdleSeconds(ReadOnlySpan<double> speed, double sampleHertz, double idleBelow)
    {
        int count = 0;
        for (int i = 1; i < speed.Length; i++)
        {
            count += Math.Abs(speed[i]) < idleBelow && Math.Abs(speed[i - 1]) < idleBelow ? 1 : 0;
        }

        return count / sampleHertz;
    }
}
