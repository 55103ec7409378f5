using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>
/// How far an item tells strong learners from weak ones: the correlation of its score with the sum of all others, so that the item does not
/// count on both sides (the corrected point-biserial; Henrysson, "Correction of item-total correlations in item analysis", 1963). The
/// interval is Fisher's (1915).
/// </summary>
/// <param name="Value">-1 .. 1; null where there are too few learners, or all of them did alike.</param>
public sealed record Correlation(double? Value, double? Low, double? High, int Learners)
{
    public const int FewestLearners = 12;
    private const double Normal975 = 1.959963984540054;

    public static Correlation Of(IReadOnlyList<(double Item, double Others)> scores)
    {
        if (scores.Count < FewestLearners)
        {
            return new Correlation(null, null, null, scores.Count);
        }

        (double item, double others, double both) = Moments(scores);
        if (item <= 1e-12 || others <= 1e-12)
        {
            return new Correlation(null, null, null, scores.Count);
        }

        double r = Math.Clamp(both / Math.Sqrt(item * others), -1, 1);
        double z = Atanh(Math.Clamp(r, -0.999999, 0.999999));
        double half = Normal975 / Math.Sqrt(scores.Count - 3);
        return new Correlation(r, DetMath.Tanh(z - half), DetMath.Tanh(z + half), scores.Count);
    }

    private static (double Item, double Others, double Both) Moments(IReadOnlyList<(double Item, double Others)> scores)
    {
        double meanItem = scores.Average(score => score.Item);
        double meanOthers = scores.Average(score => score.Others);
        return (
            scores.Sum(score => (score.Item - meanItem) * (score.Item - meanItem)),
            scores.Sum(score => (score.Others - meanOthers) * (score.Others - meanOthers)),
            scores.Sum(score => (score.Item - meanItem) * (score.Others - meanOthers)));
    }

    private static double Atanh(double r) => 0.5 * DetMath.Log((1 + r) / (1 - r));
}
