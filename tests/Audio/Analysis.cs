namespace VRLab.Audio.Tests;

/// <summary>Measures of rendered sound.</summary>
internal static class Analysis
{
    public const int Rate = 48_000;

    /// <summary>The strength of one frequency (Goertzel, "An Algorithm for the Evaluation of Finite Trigonometric Series", 1958).</summary>
    public static double Strength(ReadOnlySpan<short> samples, double hertz)
    {
        double coefficient = 2.0 * Math.Cos(2.0 * Math.PI * hertz / Rate);
        double previous = 0, before = 0;
        foreach (short sample in samples)
        {
            (before, previous) = (previous, sample + (coefficient * previous) - before);
        }

        return Math.Sqrt(Math.Max(0.0, (previous * previous) + (before * before) - (coefficient * previous * before))) / samples.Length;
    }

    /// <summary>The strongest of the frequencies between two limits.</summary>
    public static double Peak(ReadOnlySpan<short> samples, double fromHertz, double toHertz, double stepHertz)
    {
        (double best, double strongest) = (fromHertz, 0.0);
        for (double hertz = fromHertz; hertz <= toHertz; hertz += stepHertz)
        {
            double strength = Strength(samples, hertz);
            (best, strongest) = strength > strongest ? (hertz, strength) : (best, strongest);
        }

        return best;
    }

    /// <summary>By how many samples the second channel lags behind the first: the maximum of their cross-correlation.</summary>
    public static int Lag(ReadOnlySpan<short> first, ReadOnlySpan<short> second, int most)
    {
        (int best, double highest) = (0, double.NegativeInfinity);
        for (int lag = -most; lag <= most; lag++)
        {
            double sum = 0;
            for (int i = most; i < first.Length - most; i++)
            {
                sum += (double)first[i] * second[i + lag];
            }

            (best, highest) = sum > highest ? (lag, sum) : (best, highest);
        }

        return best;
    }

    /// <summary>
    /// Time to die away by 60 dB: backward integration (Schroeder, "New Method of Measuring Reverberation Time", 1965), a line through -5 to
    /// -25 dB.
    /// </summary>
    public static double ReverberationSeconds(ReadOnlySpan<short> decay)
    {
        var energy = new double[decay.Length];
        double sum = 0;
        for (int i = decay.Length - 1; i >= 0; i--)
        {
            sum += (double)decay[i] * decay[i];
            energy[i] = sum;
        }

        int from = Array.FindIndex(energy, e => 10 * Math.Log10(e / energy[0]) < -5);
        int to = Array.FindIndex(energy, e => 10 * Math.Log10(e / energy[0]) < -25);
        return 3.0 * (to - from) / Rate;
    }

    /// <summary>The first sample louder than this share of the loudest.</summary>
    public static int Onset(ReadOnlySpan<short> samples, double share = 0.1)
    {
        int largest = 0;
        foreach (short sample in samples)
        {
            largest = Math.Max(largest, Math.Abs((int)sample));
        }

        int index = 0;
        while (index < samples.Length && Math.Abs((int)samples[index]) < share * largest)
        {
            index++;
        }

        return index;
    }
}
