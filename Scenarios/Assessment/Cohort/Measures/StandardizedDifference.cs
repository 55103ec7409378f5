namespace VRLab.Assessment.Cohort;

/// <summary>
/// How far the means of two groups lie apart, in standard deviations: Hedges' g with its 95 % interval from the large-sample variance
/// (Hedges, "Distribution Theory for Glass's Estimator of Effect Size and Related Estimators", 1981). It says that groups differ, not why.
/// </summary>
/// <param name="Value">Above zero: the group that is looked at did better. Null where the evidence is too thin.</param>
public sealed record StandardizedDifference(double? Value, double? Low, double? High, int Focal, int Reference)
{
    public const int FewestOfGroup = 10;
    private const double Normal975 = 1.959963984540054;

    public static StandardizedDifference Of(IReadOnlyList<double> focal, IReadOnlyList<double> reference)
    {
        if (focal.Count < FewestOfGroup || reference.Count < FewestOfGroup)
        {
            return new StandardizedDifference(null, null, null, focal.Count, reference.Count);
        }

        double degrees = focal.Count + reference.Count - 2;
        double pooled = (Squares(focal) + Squares(reference)) / degrees;
        if (pooled <= 1e-12)
        {
            return new StandardizedDifference(null, null, null, focal.Count, reference.Count);
        }

        double correction = 1 - (3 / ((4 * degrees) - 1));
        double g = correction * (focal.Average() - reference.Average()) / Math.Sqrt(pooled);
        double n = focal.Count + reference.Count;
        double half = Normal975 * Math.Sqrt((n / ((double)focal.Count * reference.Count)) + (g * g / (2 * n)));
        return new StandardizedDifference(g, g - half, g + half, focal.Count, reference.Count);
    }

    private static double Squares(IReadOnlyList<double> values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean));
    }
}
