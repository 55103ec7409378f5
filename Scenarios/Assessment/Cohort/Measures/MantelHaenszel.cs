using VRLab.Assessment.Growth;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>One learner's answer to the question whether an item treats groups alike.</summary>
/// <param name="Level">What learners are matched on: the score on all other items, in steps.</param>
/// <param name="IsFocal">Of the group that is looked at; else of the one to compare with.</param>
public readonly record struct MatchedAnswer(int Level, bool IsFocal, bool IsRight);

/// <summary>
/// Whether learners of two groups who are equally good elsewhere do equally well on an item: the common odds ratio over levels (Mantel and
/// Haenszel, "Statistical Aspects of the Analysis of Data from Retrospective Studies of Disease", 1959) with the variance of its logarithm
/// by Robins, Breslow and Greenland ("Estimators of the Mantel-Haenszel Variance", 1986).
/// </summary>
/// <param name="LogOdds">Below zero: harder for the group that is looked at. Null where the evidence is too thin.</param>
/// <param name="Low">The 95 % interval.</param>
/// <param name="Focal">Learners of the group in levels where both groups are.</param>
public sealed record MantelHaenszel(double? LogOdds, double? Low, double? High, int Focal, int Reference)
{
    public const int FewestOfGroup = 15;

    /// <summary>1.5 on the delta scale (-2.35 times the logarithm of the odds ratio): large, by Holland and Wainer, "Differential Item Functioning", 1993.</summary>
    public const double LargeLogOdds = 1.5 / 2.35;

    /// <summary>That the interval of a step does not hold the true difference.</summary>
    internal const double IntervalRisk = 0.05;

    private const double Normal975 = 1.959963984540054;

    /// <summary>How likely so large a difference is by chance alone where there is none.</summary>
    public double? Chance => LogOdds is { } value ? NormalDistribution.BothTails(2 * Normal975 * Math.Abs(value) / (High!.Value - Low!.Value)) : null;

    public bool IsLarge => LogOdds is { } value && Math.Abs(value) >= LargeLogOdds;

    /// <summary>The interval leaves no room for a large difference.</summary>
    public bool IsAlike => LogOdds is not null && Low > -LargeLogOdds && High < LargeLogOdds;

    public static MantelHaenszel Of(IReadOnlyList<MatchedAnswer> answers)
    {
        IGrouping<int, MatchedAnswer>[] levels = [.. answers.GroupBy(answer => answer.Level).Where(HasBoth).OrderBy(level => level.Key)];
        int focal = levels.Sum(level => level.Count(answer => answer.IsFocal));
        int reference = levels.Sum(level => level.Count()) - focal;
        if (focal < FewestOfGroup || reference < FewestOfGroup)
        {
            return new MantelHaenszel(null, null, null, focal, reference);
        }

        Sums sums = levels.Aggregate(default(Sums), (sum, level) => sum + Sums.Of(level));
        if (sums.R <= 0 || sums.S <= 0)
        {
            return new MantelHaenszel(null, null, null, focal, reference);
        }

        double half = Normal975 * Math.Sqrt(sums.Variance);
        double value = DetMath.Log(sums.R / sums.S);
        return new MantelHaenszel(value, value - half, value + half, focal, reference);
    }

    private static bool HasBoth(IGrouping<int, MatchedAnswer> level) => level.Any(answer => answer.IsFocal) && level.Any(answer => !answer.IsFocal);

    /// <summary>R and S are the weighted odds for and against the focal group; the rest are the terms of the variance.</summary>
    private readonly record struct Sums(double R, double S, double PR, double PSQR, double QS)
    {
        public double Variance => (PR / (2 * R * R)) + (PSQR / (2 * R * S)) + (QS / (2 * S * S));

        public static Sums operator +(Sums a, Sums b) => new(a.R + b.R, a.S + b.S, a.PR + b.PR, a.PSQR + b.PSQR, a.QS + b.QS);

        public static Sums Of(IEnumerable<MatchedAnswer> level)
        {
            (double a, double b, double c, double d) = (0, 0, 0, 0);
            foreach (MatchedAnswer answer in level)
            {
                a += answer is { IsFocal: true, IsRight: true } ? 1 : 0;
                b += answer is { IsFocal: true, IsRight: false } ? 1 : 0;
                c += answer is { IsFocal: false, IsRight: true } ? 1 : 0;
                d += answer is { IsFocal: false, IsRight: false } ? 1 : 0;
            }

            double n = a + b + c + d;
            (double p, double q, double r, double s) = ((a + d) / n, (b + c) / n, a * d / n, b * c / n);
            return new Sums(r, s, p * r, (p * s) + (q * r), q * s);
        }
    }
}
