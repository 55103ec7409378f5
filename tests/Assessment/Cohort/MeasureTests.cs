using VRLab.Assessment.Cohort;
using VRLab.Assessment.Growth;

namespace VRLab.Assessment.Tests.Cohort;

public sealed class MeasureTests
{
    /// <summary>Two levels worked by hand: R = (12·6 + 8·9)/25, S = (5·2 + 6·2)/25.</summary>
    [Test]
    public void The_common_odds_ratio_is_that_of_the_sums_over_levels()
    {
        MatchedAnswer[] answers = [.. Level(0, 12, 5, 2, 6), .. Level(1, 8, 6, 2, 9)];
        MantelHaenszel difference = MantelHaenszel.Of(answers);
        Assert.That((difference.Focal, difference.Reference), Is.EqualTo((31, 19)));
        Assert.That(difference.LogOdds, Is.EqualTo(Math.Log((12.0 * 6 + 8.0 * 9) / (5.0 * 2 + 6.0 * 2))).Within(1e-12));
        Assert.That(difference.Low < difference.LogOdds && difference.LogOdds < difference.High);
    }

    /// <summary>In a single level the variance is the sum of the reciprocals of the cells (Woolf 1955).</summary>
    [Test]
    public void In_one_level_the_interval_is_that_of_the_plain_odds_ratio()
    {
        MantelHaenszel difference = MantelHaenszel.Of([.. Level(0, 20, 10, 12, 18)]);
        double error = Math.Sqrt((1 / 20.0) + (1 / 10.0) + (1 / 12.0) + (1 / 18.0));
        Assert.That((difference.High - difference.Low) / 2, Is.EqualTo(1.959963984540054 * error).Within(1e-9));
    }

    /// <summary>One step of twenty that differs a little is an accident; one that differs very much is not.</summary>
    [TestCase(22, 8, false)]
    [TestCase(28, 2, true)]
    public void Among_many_steps_only_what_chance_does_not_explain_is_marked(int focalRight, int focalWrong, bool isMarked)
    {
        ItemFairness[] items = [.. Enumerable.Range(0, 20).Select(step => new ItemFairness($"step-{step}", default, MantelHaenszel.Of([.. step == 7 ? Level(0, focalRight, focalWrong, 13, 17) : Level(0, 15, 15, 15, 15)])))];
        Assert.That(items[7].Difference.Low, Is.GreaterThan(0), "alone it would be told");
        Assert.That(GroupFairness.Mark(items).Select(item => item.IsMarked), Is.EqualTo(Enumerable.Range(0, 20).Select(step => isMarked && step == 7)));
    }

    /// <summary>Tables of the normal distribution: 1.959964 for 5 %, 2.575829 for 1 %, 3.023341 for 0.25 % (5 % over 20 steps).</summary>
    [TestCase(0.05, 1.959964)]
    [TestCase(0.01, 2.575829)]
    [TestCase(0.0025, 3.023341)]
    public void Rarer_lies_farther_out(double probability, double expected) =>
        Assert.That(NormalDistribution.BothTailsPoint(probability), Is.EqualTo(expected).Within(2e-5));

    [Test]
    public void Thin_groups_say_nothing()
    {
        Assert.That(MantelHaenszel.Of([.. Level(0, 8, 6, 12, 18)]).LogOdds, Is.Null);
        Assert.That(StandardizedDifference.Of([1, 2, 3], [1, 2, 3]).Value, Is.Null);
        Assert.That(Correlation.Of([.. Enumerable.Range(0, 11).Select(i => ((double)i, (double)i))]).Value, Is.Null);
    }

    [Test]
    public void Hedges_difference_of_shifted_groups_is_the_shift_in_corrected_deviations()
    {
        double[] reference = [.. Enumerable.Range(0, 20).Select(i => (double)i)];
        double[] focal = [.. reference.Select(value => value + 5)];
        double deviation = Math.Sqrt(reference.Sum(value => (value - 9.5) * (value - 9.5)) / 19);
        StandardizedDifference difference = StandardizedDifference.Of(focal, reference);
        Assert.That(difference.Value, Is.EqualTo((1 - (3 / 151.0)) * 5 / deviation).Within(1e-12));
        Assert.That(difference.Low, Is.LessThan(difference.Value));
    }

    [Test]
    public void Discrimination_is_one_for_what_goes_along_and_nothing_where_all_did_alike()
    {
        Correlation along = Correlation.Of([.. Enumerable.Range(0, 20).Select(i => ((double)i, 3.0 * i))]);
        Correlation alike = Correlation.Of([.. Enumerable.Range(0, 20).Select(i => (1.0, 3.0 * i))]);
        Assert.That(along.Value, Is.EqualTo(1).Within(1e-9));
        Assert.That(alike.Value, Is.Null);
    }

    /// <summary>Wilson's interval of 8 in 10 (Agresti and Coull 1998): 0.4902 to 0.9433.</summary>
    [Test]
    public void A_share_has_wilsons_interval()
    {
        Proportion share = Proportion.From(8, 10)!;
        Assert.That((share.Low, share.High), Is.EqualTo((0.4902, 0.9433)).Using<(double, double)>((a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 2e-4));
        Assert.That(Proportion.From(0, 0), Is.Null);
    }

    [Test]
    public void Ranks_of_ties_are_shared()
    {
        Assert.That(RankCorrelation.Of([1, 2, 2, 4], [10, 20, 20, 50]), Is.EqualTo(1).Within(1e-12));
        Assert.That(RankCorrelation.Of([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]), Is.EqualTo(0.8207826816681233).Within(1e-12));
    }

    private static IEnumerable<MatchedAnswer> Level(int level, int focalRight, int focalWrong, int referenceRight, int referenceWrong) =>
        Enumerable.Repeat(new MatchedAnswer(level, true, true), focalRight)
            .Concat(Enumerable.Repeat(new MatchedAnswer(level, true, false), focalWrong))
            .Concat(Enumerable.Repeat(new MatchedAnswer(level, false, true), referenceRight))
            .Concat(Enumerable.Repeat(new MatchedAnswer(level, false, false), referenceWrong));
}
