namespace VRLab.Assessment.Growth;

/// <summary>Whether two measures put the same things in the same order (Spearman, "The Proof and Measurement of Association between Two Things", 1904; ties share their mean rank).</summary>
public static class RankCorrelation
{
    /// <returns>-1 .. 1; NaN where one of them does not vary.</returns>
    public static double Of(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Count, a.Count);
        double[] rankA = Ranks(a);
        double[] rankB = Ranks(b);
        double mean = (a.Count + 1) / 2.0;
        double both = rankA.Zip(rankB, (x, y) => (x - mean) * (y - mean)).Sum();
        return both / Math.Sqrt(rankA.Sum(x => (x - mean) * (x - mean)) * rankB.Sum(y => (y - mean) * (y - mean)));
    }

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        var ranks = new double[values.Count];
        for (int from = 0, to; from < order.Length; from = to)
        {
            for (to = from + 1; to < order.Length && values[order[to]].Equals(values[order[from]]); to++)
            {
            }

            for (int i = from; i < to; i++)
            {
                ranks[order[i]] = (from + to + 1) / 2.0;
            }
        }

        return ranks;
    }
}
