using VRLab.Core;

namespace VRLab.Assessment.Growth;

/// <summary>Where a learner stands among others who began alike.</summary>
/// <param name="Percentile">0 .. 100; null where too few others began alike.</param>
/// <param name="Low">The 95 % interval (Wilson, "Probable inference", 1927) from as many others as count effectively.</param>
/// <param name="Comparable">How many others count, those who began less alike in part.</param>
public sealed record CohortPercentile(double? Percentile, double? Low, double? High, double Comparable)
{
    private const double FewestComparable = 8;
    private const double EnoughComparable = 20;
    private const double Normal975 = 1.959963984540054;

    /// <summary>
    /// The share of others with a lower later score among those whose earlier scores were like the learner's: a kernel estimate of the
    /// conditional distribution (Nadaraya 1964), in the sense of student growth percentiles (Betebenner, "Norm- and Criterion-Referenced
    /// Student Growth", 2009). The kernel begins at Silverman's width and widens until enough others count.
    /// </summary>
    /// <param name="cohort">Each other learner's earlier score (the mean of their earlier attempts) and later score.</param>
    /// <param name="earlier">The learner's earlier score.</param>
    /// <param name="later">The learner's later score.</param>
    public static CohortPercentile Of(IReadOnlyList<(double Earlier, double Later)> cohort, double earlier, double later)
    {
        if (cohort.Count < FewestComparable)
        {
            return new CohortPercentile(null, null, null, cohort.Count);
        }

        double width = Math.Max(1e-9, 1.06 * Spread(cohort) * DetMath.Pow(cohort.Count, -0.2));
        double comparable = 0;
        double share = 0;
        for (int widening = 0; widening < 12; widening++, width *= 1.5)
        {
            (share, comparable) = Weigh(cohort, earlier, later, width);
            if (comparable >= Math.Min(EnoughComparable, 0.8 * cohort.Count))
            {
                break;
            }
        }

        return comparable < FewestComparable ? new CohortPercentile(null, null, null, comparable) : WithInterval(share, comparable);
    }

    private static (double Share, double Comparable) Weigh(IReadOnlyList<(double Earlier, double Later)> cohort, double earlier, double later, double width)
    {
        double sum = 0;
        double squares = 0;
        double below = 0;
        foreach ((double before, double after) in cohort)
        {
            double distance = (before - earlier) / width;
            double weight = DetMath.Exp(-0.5 * distance * distance);
            sum += weight;
            squares += weight * weight;
            below += weight * (after < later ? 1 : after == later ? 0.5 : 0);
        }

        return sum > 0 ? (below / sum, sum * sum / squares) : (0, 0);
    }

    private static CohortPercentile WithInterval(double share, double n)
    {
        double z2 = Normal975 * Normal975;
        double center = (share + (z2 / (2 * n))) / (1 + (z2 / n));
        double half = Normal975 * Math.Sqrt((share * (1 - share) / n) + (z2 / (4 * n * n))) / (1 + (z2 / n));
        return new CohortPercentile(100 * share, 100 * Math.Max(0, center - half), 100 * Math.Min(1, center + half), n);
    }

    private static double Spread(IReadOnlyList<(double Earlier, double Later)> cohort)
    {
        double mean = cohort.Average(other => other.Earlier);
        return Math.Sqrt(cohort.Sum(other => (other.Earlier - mean) * (other.Earlier - mean)) / Math.Max(1, cohort.Count - 1));
    }
}
