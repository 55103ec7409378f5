using VRLab.Core;

namespace VRLab.Assessment.Growth;

/// <summary>
/// Compares the same tasks before and after. The 95 % interval of the mean difference lies half way between two that err to opposite
/// sides at a dozen tasks: the studentized bootstrap (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, section 12.5), too
/// wide where differences are even, and Student's, too narrow where they are skewed. Seeded: the same input gives the same interval.
/// </summary>
public static class GrowthAnalysis
{
    public const int FewestPairs = 5;
    private const int Resamples = 1999;
    private const double TailShare = 0.025;

    /// <param name="earlier">Scores of tasks at the earlier attempt, or their means over earlier attempts.</param>
    /// <param name="later">Scores of the same tasks at the later attempt, in the same order.</param>
    /// <param name="seed">Of the resampling.</param>
    public static GrowthEstimate Compare(IReadOnlyList<double> earlier, IReadOnlyList<double> later, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(later.Count, earlier.Count);
        ArgumentOutOfRangeException.ThrowIfZero(earlier.Count);
        double[] differences = [.. later.Zip(earlier, (after, before) => after - before)];
        (double? low, double? high) = differences.Length >= FewestPairs ? Interval(differences, seed) : (null, null);
        return new GrowthEstimate(
            differences.Length, differences.Average(), low, high, SignedRanks.HodgesLehmann(differences), SignedRanks.PValue(differences));
    }

    private static (double? Low, double? High) Interval(double[] differences, ulong seed)
    {
        (double mean, double error) = MeanAndError(differences);
        if (error == 0)
        {
            return (mean, mean);
        }

        double[] deviates = Deviates(differences, mean, seed);
        double lowest = deviates[(int)(TailShare * (deviates.Length + 1)) - 1];
        double highest = deviates[deviates.Length - (int)(TailShare * (deviates.Length + 1))];
        double student = StudentQuantile(differences.Length - 1);
        return (mean - (0.5 * (highest + student) * error), mean - (0.5 * (lowest - student) * error));
    }

    /// <summary>The 97.5 % point of Student's distribution (Abramowitz and Stegun 26.7.5), within 0.3 % from four degrees of freedom on.</summary>
    public static double StudentQuantile(int degrees)
    {
        const double Z = 1.959963984540054;
        const double Z3 = Z * Z * Z;
        const double Z5 = Z3 * Z * Z;
        const double Z7 = Z5 * Z * Z;
        double v = degrees;
        return Z + ((Z3 + Z) / (4 * v)) + (((5 * Z5) + (16 * Z3) + (3 * Z)) / (96 * v * v))
            + (((3 * Z7) + (19 * Z5) + (17 * Z3) - (15 * Z)) / (384 * v * v * v));
    }

    private static double[] Deviates(double[] differences, double mean, ulong seed)
    {
        var random = new DeterministicRandom(seed);
        var drawn = new double[differences.Length];
        var deviates = new List<double>(Resamples);
        for (int attempt = 0; deviates.Count < Resamples && attempt < 4 * Resamples; attempt++)
        {
            for (int i = 0; i < drawn.Length; i++)
            {
                drawn[i] = differences[random.NextInt32(differences.Length)];
            }

            (double resampled, double error) = MeanAndError(drawn);
            if (error > 0)
            {
                deviates.Add((resampled - mean) / error);
            }
        }

        deviates.Sort();
        return [.. deviates];
    }

    private static (double Mean, double Error) MeanAndError(double[] values)
    {
        double mean = 0;
        foreach (double value in values)
        {
            mean += value / values.Length;
        }

        double squares = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        // Differences that are equal up to rounding have no spread.
        return squares < 1e-24 * values.Length ? (mean, 0) : (mean, Math.Sqrt(squares / (values.Length - 1) / values.Length));
    }
}
