using VRLab.Assessment.Motion;

namespace VRLab.Assessment.Tests.Motion;

public sealed class MotionVectorTests
{
    private static readonly double[] Bell = [.. Enumerable.Range(0, 200).Select(i => Math.Exp(-5 * Math.Pow(-1 + (0.01 * i), 2)))];

    [Test]
    public void The_spectral_arc_length_of_the_bell_is_the_published_one() =>
        Assert.That(SpectralArcLength.Of(Bell, 100)!.Value, Is.EqualTo(-1.41403).Within(5e-6));

    [Test]
    public void The_log_dimensionless_jerk_of_the_bell_is_the_published_one() =>
        Assert.That(DimensionlessJerk.LogOf(Bell, 100), Is.EqualTo(-5.81636).Within(5e-6));

    [Test]
    public void A_minimum_jerk_reach_tends_to_its_closed_form() =>
        Assert.That(DimensionlessJerk.LogOf([.. Enumerable.Range(0, 100_001).Select(i => Reach(i / 1e5))], 1e5), Is.EqualTo(-Math.Log(204.8)).Within(5e-4));

    [Test]
    public void The_transform_is_that_of_the_definition()
    {
        double[] signal = [1, -2, 3.5, 0.25, -1.5];
        double[] magnitudes = FourierTransform.Magnitudes(signal, 16, 9);
        for (int k = 0; k <= 8; k++)
        {
            double re = signal.Select((value, n) => value * Math.Cos(2 * Math.PI * k * n / 16)).Sum();
            double im = signal.Select((value, n) => value * Math.Sin(2 * Math.PI * k * n / 16)).Sum();
            Assert.That(magnitudes[k], Is.EqualTo(Math.Sqrt((re * re) + (im * im))).Within(1e-12), $"bin {k}");
        }
    }

    [Test]
    public void The_filter_keeps_a_line_and_halves_the_power_at_its_cutoff_twice()
    {
        var filter = new ButterworthFilter(10, 90);
        double[] line = [.. Enumerable.Range(0, 300).Select(i => 3 + (0.1 * i))];
        Assert.That(filter.Apply(line), Is.EqualTo(line).Within(1e-6));
        double[] wave = [.. Enumerable.Range(0, 900).Select(i => Math.Sin(2 * Math.PI * 10 * i / 90))];
        Assert.That(filter.Apply(wave)[300..600].Max() / wave[300..600].Max(), Is.EqualTo(0.5).Within(1e-3));
    }

    [Test]
    public void Two_reaches_are_two_peaks_and_the_rest_between_them_is_idle()
    {
        double[] speed = [.. Part(100), .. Enumerable.Repeat(0.0, 100), .. Part(100), 0];
        var samples = new MotionSamples([.. speed.Select((_, i) => i * 0.01)], [speed], IsSpeed: true);
        MotionMetrics metrics = MotionAnalysis.Analyze(samples, MotionOptions.Standard).Metrics;
        Assert.That((metrics.SpeedPeaks, metrics.MovementUnits, metrics.Submovements), Is.EqualTo((2, 2, 2)));
        Assert.That(metrics.IdleSeconds, Is.InRange(1.0, 1.25));
        Assert.That(metrics.PathLengthMeters, Is.EqualTo(2).Within(1e-3));
    }

    [Test]
    public void A_submovement_that_leaves_a_shoulder_only_is_counted()
    {
        double[] speed = [.. Enumerable.Range(0, 200).Select(i => Reach(i / 100.0) + (0.45 * Reach((i - 62) / 100.0)))];
        var samples = new MotionSamples([.. speed.Select((_, i) => i * 0.01)], [speed], IsSpeed: true);
        MotionMetrics metrics = MotionAnalysis.Analyze(samples, MotionOptions.Standard).Metrics;
        Assert.That(metrics.Submovements, Is.EqualTo(2));
    }

    private static IEnumerable<double> Part(int count) => Enumerable.Range(0, count).Select(i => Reach(i / (double)count));

    /// <summary>Flash and Hogan 1985: the speed of a reach over 1 m in 1 s.</summary>
    private static double Reach(double t) => t is < 0 or > 1 ? 0 : 30 * t * t * (1 - t) * (1 - t);
}
