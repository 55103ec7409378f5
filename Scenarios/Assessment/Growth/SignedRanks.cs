using VRLab.Core;

namespace VRLab.Assessment.Growth;

/// <summary>
/// The signed-rank test (Wilcoxon, "Individual comparisons by ranking methods", 1945; ties share their mean rank, zeros are left out) and
/// the estimate that belongs to it (Hodges and Lehmann 1963). Exact up to 50 pairs, normal approximation with continuity correction above.
/// </summary>
internal static class SignedRanks
{
    private const int MostExact = 50;

    public static double HodgesLehmann(double[] differences)
    {
        var means = new List<double>(differences.Length * (differences.Length + 1) / 2);
        for (int i = 0; i < differences.Length; i++)
        {
            for (int j = i; j < differences.Length; j++)
            {
                means.Add(0.5 * (differences[i] + differences[j]));
            }
        }

        means.Sort();
        return 0.5 * (means[(means.Count - 1) / 2] + means[means.Count / 2]);
    }

    public static double PValue(double[] differences)
    {
        double[] apart = [.. differences.Where(difference => difference != 0).OrderBy(Math.Abs)];
        if (apart.Length == 0)
        {
            return 1;
        }

        int[] doubledRanks = DoubledRanks(apart);
        int positive = apart.Zip(doubledRanks, (difference, rank) => difference > 0 ? rank : 0).Sum();
        return apart.Length <= MostExact ? Exact(doubledRanks, positive) : Normal(doubledRanks, positive);
    }

    /// <summary>Twice the ranks, so that the mean ranks of ties are whole.</summary>
    private static int[] DoubledRanks(double[] apart)
    {
        var ranks = new int[apart.Length];
        for (int from = 0, to; from < apart.Length; from = to)
        {
            to = from + 1;
            while (to < apart.Length && Math.Abs(apart[to]) == Math.Abs(apart[from]))
            {
                to++;
            }

            Array.Fill(ranks, from + to + 1, from, to - from);
        }

        return ranks;
    }

    private static double Exact(int[] ranks, int positive)
    {
        int total = ranks.Sum();
        var probability = new double[total + 1];
        probability[0] = 1;
        foreach (int rank in ranks)
        {
            for (int sum = total; sum >= 0; sum--)
            {
                probability[sum] = 0.5 * (probability[sum] + (sum >= rank ? probability[sum - rank] : 0));
            }
        }

        int nearer = Math.Min(positive, total - positive);
        return Math.Min(1, 2 * probability.Take(nearer + 1).Sum());
    }

    private static double Normal(int[] doubledRanks, int positive)
    {
        double mean = 0.25 * doubledRanks.Sum();
        double variance = doubledRanks.Sum(rank => 0.0625 * rank * rank);
        double z = Math.Max(0, Math.Abs((0.5 * positive) - mean) - 0.5) / Math.Sqrt(variance);
        return NormalDistribution.BothTails(z);
    }
}
