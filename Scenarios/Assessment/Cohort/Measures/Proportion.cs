namespace VRLab.Assessment.Cohort;

/// <summary>A share with its 95 % interval (Wilson, "Probable inference, the law of succession, and statistical inference", 1927).</summary>
public sealed record Proportion(int Count, int Of, double Share, double Low, double High)
{
    private const double Normal975 = 1.959963984540054;

    /// <summary>Null where there is nothing to count.</summary>
    public static Proportion? From(int count, int of)
    {
        if (of == 0)
        {
            return null;
        }

        double n = of;
        double share = count / n;
        double z2 = Normal975 * Normal975;
        double center = (share + (z2 / (2 * n))) / (1 + (z2 / n));
        double half = Normal975 * Math.Sqrt((share * (1 - share) / n) + (z2 / (4 * n * n))) / (1 + (z2 / n));
        return new Proportion(count, of, share, Math.Max(0, center - half), Math.Min(1, center + half));
    }
}
