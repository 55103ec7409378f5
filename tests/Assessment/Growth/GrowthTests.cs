using VRLab.Assessment.Growth;
using VRLab.Core;

namespace VRLab.Assessment.Tests.Growth;

public sealed class GrowthTests
{
    /// <summary>Noise of one task, with mean zero.</summary>
    private static readonly (string Name, Func<Func<double>, double> Draw)[] Noises =
    [
        ("normal", uniform => Math.Sqrt(-2 * Math.Log(1 - uniform())) * Math.Cos(2 * Math.PI * uniform())),
        ("uniform", uniform => uniform() - 0.5),
        ("skewed", uniform => -Math.Log(1 - uniform()) - 1),
        ("points in halves", uniform => (Math.Floor(uniform() * 5) / 2) - 1),
    ];

    [Test]
    public void Intervals_cover_the_truth_of_simulated_learners_in_93_to_97_of_100([Range(0, 3)] int noise, [Values(10, 12, 25)] int tasks)
    {
        const int Learners = 1_000;
        var random = new DeterministicRandom(99);
        Func<double> uniform = () => random.NextDouble();
        int covered = 0;
        for (int learner = 0; learner < Learners; learner++)
        {
            double truth = random.NextDouble(-1, 2);
            double[] before = [.. Enumerable.Range(0, tasks).Select(_ => 5 + uniform())];
            double[] after = [.. before.Select(score => score + truth + Noises[noise].Draw(uniform))];
            GrowthEstimate growth = GrowthAnalysis.Compare(before, after, (ulong)learner);
            covered += growth.Low <= truth && truth <= growth.High ? 1 : 0;
        }

        Assert.That(covered / (double)Learners, Is.InRange(0.93, 0.97), Noises[noise].Name);
    }

    [Test]
    public void The_signed_rank_test_is_that_of_counting_all_signs()
    {
        double[] differences = [1.5, -0.5, 2, 3, -1.5, 0.5, 4];
        Assert.That(GrowthAnalysis.Compare(new double[7], differences, 1).PValue, Is.EqualTo(Enumerated(differences)).Within(1e-12));
        Assert.That(GrowthAnalysis.Compare(new double[6], [1, 2, 3, 4, 5, 6], 1).PValue, Is.EqualTo(2.0 / 64).Within(1e-12));
    }

    [Test]
    public void The_approximation_of_large_samples_meets_the_exact_test()
    {
        var random = new DeterministicRandom(3);
        double[] differences = [.. Enumerable.Range(0, 50).Select(_ => random.NextDouble(-1, 1.6))];
        double exact = SignedRanks.PValue(differences);
        double near = SignedRanks.PValue([.. differences, 1e-9]);
        Assert.That(near, Is.EqualTo(exact).Within(0.002));
    }

    [Test]
    public void Too_few_tasks_have_no_interval_and_the_same_seed_gives_the_same()
    {
        Assert.That(GrowthAnalysis.Compare([1, 2, 3, 4], [2, 3, 4, 4], 1).Low, Is.Null);
        double[] before = [1, 2, 3, 4, 5, 6];
        double[] after = [2, 2, 5, 4, 7, 9];
        GrowthEstimate first = GrowthAnalysis.Compare(before, after, 7);
        GrowthEstimate again = GrowthAnalysis.Compare(before, after, 7);
        Assert.That(again, Is.EqualTo(first));
        Assert.That(GrowthAnalysis.Compare(before, before, 7), Is.EqualTo(new GrowthEstimate(6, 0, 0, 0, 0, 1)));
    }

    [Test]
    public void The_percentile_is_among_those_who_began_alike()
    {
        var random = new DeterministicRandom(5);
        (double, double)[] cohort = [.. Enumerable.Range(0, 400).Select(_ =>
        {
            double before = random.NextDouble(0, 100);
            return (before, (0.5 * before) + random.NextDouble(0, 40));
        })];
        CohortPercentile low = CohortPercentile.Of(cohort, 20, 10 + 30);
        CohortPercentile high = CohortPercentile.Of(cohort, 80, 40 + 30);
        Assert.That((low.Percentile, high.Percentile), Is.EqualTo(((double?)75, (double?)75)).Using<double?>((a, b) => Math.Abs(a!.Value - b!.Value) < 8 ? 0 : 1));
        Assert.That(low.Low < low.Percentile && low.Percentile < low.High);
        Assert.That(CohortPercentile.Of(cohort[..5], 20, 40).Percentile, Is.Null);
    }

    private static double Enumerated(double[] differences)
    {
        double[] sizes = [.. differences.Select(Math.Abs)];
        double[] ranks = [.. sizes.Select(size => sizes.Count(other => other < size) + ((sizes.Count(other => other == size) + 1) / 2.0))];
        double total = ranks.Sum();
        double observed = differences.Zip(ranks, (difference, rank) => difference > 0 ? rank : 0).Sum();
        double nearer = Math.Min(observed, total - observed);
        int count = 1 << ranks.Length;
        int asFar = Enumerable.Range(0, count).Count(signs =>
        {
            double sum = ranks.Where((_, i) => ((signs >> i) & 1) != 0).Sum();
            return Math.Min(sum, total - sum) <= nearer;
        });
        return (double)asFar / count;
    }
}
