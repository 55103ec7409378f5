using VRLab.Core;

namespace VRLab.Assessment.Motion;

/// <summary>
/// Dimensionless jerk of a speed profile and its logarithm (Hogan and Sternad, "Sensitivity of smoothness measures to movement
/// duration, amplitude, and arrests", J. Motor Behavior 41, 2009; Balasubramanian et al. 2015, equation 5):
/// DLJ = -(T³ / v_peak²) Σ (d²v/dt²)² dt with T = samples × dt, LDLJ = -ln |DLJ|. Nearer to zero is smoother.
/// </summary>
public static class DimensionlessJerk
{
    /// <summary>DLJ, negative; null where nothing moves or fewer than three samples are given.</summary>
    public static double? Of(ReadOnlySpan<double> speed, double sampleHertz)
    {
        double peak = 0;
        foreach (double value in speed)
        {
            peak = Math.Max(peak, Math.Abs(value));
        }

        if (speed.Length < 3 || !(peak > 0))
        {
            return null;
        }

        double step = 1 / sampleHertz;
        double duration = speed.Length * step;
        return -(duration * duration * duration / (peak * peak)) * SquaredJerk(speed, step) * step;
    }

    /// <summary>LDLJ; null where the jerk is zero or <see cref="Of"/> is null.</summary>
    public static double? LogOf(ReadOnlySpan<double> speed, double sampleHertz) =>
        Of(speed, sampleHertz) is < 0 and { } jerk ? -DetMath.Log(-jerk) : null;

    private static double SquaredJerk(ReadOnlySpan<double> speed, double step)
    {
        double sum = 0;
        for (int i = 2; i < speed.Length; i++)
        {
            double jerk = (speed[i] - (2 * speed[i - 1]) + speed[i - 2]) / (step * step);
            sum += jerk * jerk;
        }

        return sum;
    }
}
