using System.Globalization;
using VRLab.Assessment.Motion;
using VRLab.Assessment.Tables;
using VRLab.Core;

namespace VRLab.Assessment.Tests.Motion;

public sealed class MotionFileTests
{
    [TestCase("t,x,y,z\n", ',')]
    [TestCase("", ',')]
    [TestCase("\uFEFFTime (s);Pos X;Pos Y;Pos Z\n", ';')]
    [TestCase("# made by hand\n\nTIMESTAMP\tx_m\ty_m\tz_m\n", '\t')]
    [TestCase("t x y z\n", ' ')]
    public void Headers_and_separators_of_many_programs_are_understood(string header, char separator)
    {
        MotionMetrics metrics = Analyze(header + Circle(separator, 1, 1)).Metrics;
        Assert.That(metrics.PathLengthMeters, Is.EqualTo(2 * Math.PI * 0.3).Within(1e-3));
        Assert.That(metrics.DurationSeconds, Is.EqualTo(2).Within(1e-9));
    }

    [Test]
    public void Units_in_names_and_decimal_commas_are_taken_over()
    {
        string text = "time_ms;x [mm];y [mm];z [mm]\n" + Circle(';', 1000, 1000).Replace('.', ',');
        Assert.That(Analyze(text).Metrics.PathLengthMeters, Is.EqualTo(2 * Math.PI * 0.3).Within(1e-3));
    }

    [Test]
    public void Clocks_that_round_to_milliseconds_are_even()
    {
        string text = "t,v\n" + string.Join('\n', Enumerable.Range(0, 200).Select(i => FormattableString.Invariant($"{Math.Round(i / 90.0, 3)},{i}")));
        MotionResult result = Analyze(text);
        Assert.That(result.IsResampled, Is.False);
        Assert.That(result.Metrics.SampleRateHertz, Is.EqualTo(90).Within(0.1));
    }

    [Test]
    public void Uneven_times_are_resampled_and_said_to_be()
    {
        double[] times = [.. Enumerable.Range(0, 400).Select(i => (i * 0.01) + (i % 3 == 0 ? 0.004 : 0))];
        string text = "t,x,y\n" + string.Join('\n', times.Select(t => FormattableString.Invariant($"{t},{Math.Sin(t)},{Math.Cos(t)}")));
        MotionResult result = Analyze(text);
        Assert.That(result.IsResampled);
        Assert.That(result.Metrics.MeanSpeed, Is.EqualTo(1).Within(2e-3));
    }

    [Test]
    public void A_gap_parts_the_motion_and_is_told()
    {
        double[] times = [.. Enumerable.Range(0, 500).Select(i => i * 0.01).Where(t => t is < 2 or >= 4)];
        string text = "t,x,y,z\n" + string.Join('\n', times.Select(t => FormattableString.Invariant($"{t},{t},0,0")));
        MotionResult result = Analyze(text);
        Assert.That((result.GapCount, result.IsResampled), Is.EqualTo((1, false)));
        Assert.That(result.GapSeconds, Is.EqualTo(2.01).Within(1e-6));
        Assert.That(result.Metrics.PathLengthMeters, Is.EqualTo(1.99 + 0.99).Within(1e-6));
        Assert.That(result.SmoothnessToSeconds, Is.EqualTo(1.99).Within(1e-6));
    }

    [Test]
    public void A_speed_is_not_filtered_and_places_are()
    {
        Assert.That(Analyze("t,v\n0,1\n0.01,2\n0.02,3\n0.03,2\n0.04,1").Filter, Is.EqualTo("none"));
        Assert.That(Analyze(Circle(',', 1, 1)).Filter, Is.EqualTo("butterworth:10"));
        Assert.That(Analyze(Circle(',', 1, 1)).Metrics.Unfiltered, Is.Not.Null);
    }

    [TestCase("", "empty")]
    [TestCase("t,x,y,z\n0,0,0,0\n0.01,0,zero,0\n", "line 3: 'zero'")]
    [TestCase("0,0,0,0\n0.02,0,0,0\n0.01,0,0,0\n0.03,0,0,0\n0.04,0,0,0", "line 3: the time is earlier")]
    [TestCase("t,x,y,z\n0,0,0\n", "line 2: the row has 3 fields")]
    [TestCase("t,q\n0,0\n", "line 1: the columns (t, q)")]
    [TestCase("t,v\n0,1\n0.1,2\n", "2 rows with numbers are too few")]
    [TestCase("t,v\n\"0,1\n", "line 2: a quote is opened")]
    [TestCase("t,v\n0,1e300\n", "is no usable number")]
    [TestCase("7", "line 1: the columns (1 without names)")]
    public void What_cannot_be_read_is_named_with_its_line(string text, string expected) =>
        Assert.That(() => Analyze(text), Throws.TypeOf<ProblemException>().With.Message.Contains(expected));

    [Test]
    public void Nothing_that_moves_has_no_smoothness_but_is_no_error()
    {
        MotionMetrics metrics = Analyze("t,x,y,z\n" + string.Join('\n', Enumerable.Range(0, 50).Select(i => FormattableString.Invariant($"{i * 0.01},1,1,1")))).Metrics;
        Assert.That((metrics.Sparc, metrics.Ldlj, metrics.EconomyOfMotion, metrics.SpeedPeaks), Is.EqualTo(((double?)null, (double?)null, (double?)null, 0)));
        Assert.That(metrics.IdleShare, Is.EqualTo(1).Within(1e-9));
    }

    private static MotionResult Analyze(string text)
    {
        using var table = new DelimitedReader("motion.csv", new StringReader(text.TrimStart('\uFEFF')));
        return MotionAnalysis.Analyze(MotionFile.Read(table), MotionOptions.Standard);
    }

    private static string Circle(char separator, double timeScale, double lengthScale) => string.Join('\n', Enumerable.Range(0, 201).Select(i =>
    {
        double t = i * 0.01;
        double[] row = [t * timeScale, 0.3 * Math.Cos(Math.PI * t) * lengthScale, 0.3 * Math.Sin(Math.PI * t) * lengthScale, lengthScale];
        return string.Join(separator, row.Select(value => value.ToString("F6", CultureInfo.InvariantCulture)));
    }));
}
