namespace VRLab.Assessment.Motion;

/// <summary>
/// Piecewise cubic interpolation that nowhere overshoots its samples (Fritsch and Butland, "A method for constructing local monotone
/// piecewise cubic interpolants", SIAM J. Sci. Stat. Comput. 5, 1984: slopes are weighted harmonic means).
/// </summary>
internal static class MonotoneInterpolation
{
    /// <summary>The values at the first time and each 1 / <paramref name="hertz"/> after it, up to the last time.</summary>
    public static double[] Resample(double[] seconds, double[] values, double hertz)
    {
        double[] slopes = Slopes(seconds, values);
        int count = (int)Math.Floor(((seconds[^1] - seconds[0]) * hertz) + 1e-9) + 1;
        var even = new double[count];
        int interval = 0;
        for (int i = 0; i < count; i++)
        {
            double time = seconds[0] + (i / hertz);
            while (interval < seconds.Length - 2 && seconds[interval + 1] <= time)
            {
                interval++;
            }

            even[i] = Evaluate(seconds, values, slopes, interval, time);
        }

        return even;
    }

    private static double[] Slopes(double[] seconds, double[] values)
    {
        int last = seconds.Length - 1;
        var slopes = new double[seconds.Length];
        slopes[0] = Secant(seconds, values, 0);
        slopes[last] = Secant(seconds, values, last - 1);
        for (int i = 1; i < last; i++)
        {
            double before = Secant(seconds, values, i - 1);
            double after = Secant(seconds, values, i);
            double left = seconds[i] - seconds[i - 1];
            double right = seconds[i + 1] - seconds[i];
            double w1 = (2 * right) + left;
            double w2 = right + (2 * left);
            slopes[i] = before * after > 0 ? (w1 + w2) / ((w1 / before) + (w2 / after)) : 0;
        }

        return slopes;
    }

    private static double Secant(double[] seconds, double[] values, int i) => (values[i + 1] - values[i]) / (seconds[i + 1] - seconds[i]);

    private static double Evaluate(double[] seconds, double[] values, double[] slopes, int i, double time)
    {
        double width = seconds[i + 1] - seconds[i];
        double u = Math.Min(1, (time - seconds[i]) / width);
        double v = 1 - u;
        return (values[i] * v * v * (1 + (2 * u))) + (slopes[i] * width * u * v * v)
            + (values[i + 1] * u * u * (3 - (2 * u))) - (slopes[i + 1] * width * u * u * v);
    }
}
