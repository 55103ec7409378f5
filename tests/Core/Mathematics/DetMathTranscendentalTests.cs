using VRLab.Core;

namespace VRLab.Core.Tests.Mathematics;

[TestFixture]
public class DetMathTranscendentalTests
{
    private const int Samples = 250;

    [TestCase(1.0)]
    [TestCase(100.0)]
    [TestCase(1e6)]
    [TestCase(1e15)]
    [TestCase(1e300)]
    public void SineAndCosineAreAccurateToOneUlp(double range)
    {
        Assert.That(Worst(x => HighPrecision.UlpsSin(DetMath.Sin(x), x), -range, range), Is.LessThan(1.0));
        Assert.That(Worst(x => HighPrecision.UlpsCos(DetMath.Cos(x), x), -range, range), Is.LessThan(1.0));
        Assert.That(Worst(x => HighPrecision.UlpsTan(DetMath.Tan(x), x), -range, range), Is.LessThan(2.5));
    }

    [TestCase(1.5707963267948966)]
    [TestCase(3.141592653589793)]
    [TestCase(355.0)]
    [TestCase(22.0)]
    [TestCase(5.3193724376567e+29)]
    [TestCase(6381956970095103.0 * 2.8823037615171174E+17 * 2.8823037615171174E+17)]
    [TestCase(1e-10)]
    public void SineIsAccurateNearMultiplesOfHalfPi(double x)
    {
        Assert.That(HighPrecision.UlpsSin(DetMath.Sin(x), x), Is.LessThan(1.0));
        Assert.That(HighPrecision.UlpsCos(DetMath.Cos(x), x), Is.LessThan(1.0));
    }

    [Test]
    public void InverseFunctionsAreAccurate()
    {
        Assert.That(Worst(x => HighPrecision.UlpsAtan2(DetMath.Atan(x), x, 1), -3, 3), Is.LessThan(1.5));
        Assert.That(Worst(x => HighPrecision.UlpsAtan2(DetMath.Atan(x), x, 1), -1e4, 1e4), Is.LessThan(1.5));
        Assert.That(Worst(x => HighPrecision.UlpsAsin(DetMath.Asin(x), x), -1, 1), Is.LessThan(2.0));
        Assert.That(Worst(x => HighPrecision.UlpsAcos(DetMath.Acos(x), x), -1, 1), Is.LessThan(2.0));
        Assert.That(Worst(x => HighPrecision.UlpsAtan2(DetMath.Atan2(x, -0.7), x, -0.7), -2, 2), Is.LessThan(1.5));
    }

    [Test]
    public void ExponentialsAreAccurate()
    {
        Assert.That(Worst(x => HighPrecision.UlpsExp(DetMath.Exp(x), x), -1, 1), Is.LessThan(1.0));
        Assert.That(Worst(x => HighPrecision.UlpsExp(DetMath.Exp(x), x), -700, 709), Is.LessThan(1.0));
        Assert.That(Worst(x => HighPrecision.UlpsTanh(DetMath.Tanh(x), x), -3, 3), Is.LessThan(3.0));
        Assert.That(Worst(x => HighPrecision.UlpsTanh(DetMath.Tanh(x), x), -0.01, 0.01), Is.LessThan(3.0));
    }

    [Test]
    public void LogarithmsRootsAndPowersAreAccurate()
    {
        Assert.That(Worst(x => HighPrecision.UlpsLog(DetMath.Log(x), x), 0.5, 2), Is.LessThan(0.6));
        Assert.That(Worst(x => HighPrecision.UlpsLog(DetMath.Log(x), x), 1e-3, 1e12), Is.LessThan(0.6));
        Assert.That(Worst(x => HighPrecision.UlpsLog10(DetMath.Log10(x), x), 1e-3, 1e3), Is.LessThan(0.6));
        Assert.That(Worst(x => HighPrecision.UlpsCbrt(DetMath.Cbrt(x), x), -1e3, 1e3), Is.LessThan(1.0));
        Assert.That(Worst(x => HighPrecision.UlpsPow(DetMath.Pow(x, 2.5), x, 2.5), 1e-3, 1e3), Is.LessThan(1.0));
        Assert.That(Worst(x => HighPrecision.UlpsPow(DetMath.Pow(1.0001, x), 1.0001, x), -6e6, 6e6), Is.LessThan(1.0));
        Assert.That(Worst(x => HighPrecision.UlpsPow(DetMath.Pow(x, 1.0 / 7.0), x, 1.0 / 7.0), 1e-3, 1e9), Is.LessThan(1.0));
    }

    [Test]
    public void ExactResultsAreExact()
    {
        for (int n = -300; n <= 300; n++)
        {
            Assert.That(DetMath.Log10(double.Parse($"1e{n}")), Is.EqualTo(n).Within(n is >= -22 and <= 22 ? 0 : 1e-13), $"log10(1e{n})");
        }

        Assert.That(DetMath.Pow(2, 10), Is.EqualTo(1024));
        Assert.That(DetMath.Pow(-3, 3), Is.EqualTo(-27));
        Assert.That(DetMath.Cbrt(27), Is.EqualTo(3));
        Assert.That(DetMath.Cbrt(-1e-3), Is.EqualTo(-0.1));
        Assert.That(DetMath.Exp(0), Is.EqualTo(1));
        Assert.That(DetMath.Atan2(0, -1), Is.EqualTo(Math.PI));
    }

    [Test]
    public void SpecialValuesFollowIeee754()
    {
        Assert.That(DetMath.Sin(double.PositiveInfinity), Is.NaN);
        Assert.That(DetMath.Sin(double.NaN), Is.NaN);
        Assert.That(double.IsNegative(DetMath.Sin(-0.0)), Is.True);
        Assert.That(DetMath.Exp(710), Is.EqualTo(double.PositiveInfinity));
        Assert.That(DetMath.Exp(double.NegativeInfinity), Is.Zero);
        Assert.That(DetMath.Exp(-745), Is.EqualTo(double.Epsilon));
        Assert.That(DetMath.Log(0), Is.EqualTo(double.NegativeInfinity));
        Assert.That(DetMath.Log(-1), Is.NaN);
        Assert.That(DetMath.Log(double.Epsilon), Is.EqualTo(-744.4400719213812).Within(2e-13));
        Assert.That(DetMath.Asin(1.5), Is.NaN);
        Assert.That(DetMath.Acos(1), Is.Zero);
        Assert.That(DetMath.Atan(double.NegativeInfinity), Is.EqualTo(-Math.PI / 2));
        Assert.That(DetMath.Tanh(1000), Is.EqualTo(1));
    }

    // The reference for special values is the standard, which the platform follows exactly for these.
    [Test]
    public void PowSpecialValuesMatchTheStandard()
    {
        double[] values = [0.0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 3, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        foreach (double x in values)
        {
            foreach (double y in values)
            {
                Assert.That(DetMath.Pow(x, y), Is.EqualTo(Math.Pow(x, y)).Within(1).Ulps, $"pow({x}, {y})");
            }
        }
    }

    [Test]
    public void Atan2CoversEveryQuadrantAndSignedZero()
    {
        double[] values = [0.0, -0.0, 1, -1, 1e-300, -1e300, double.PositiveInfinity, double.NegativeInfinity];
        foreach (double y in values)
        {
            foreach (double x in values)
            {
                double expected = Math.Atan2(y, x);
                Assert.That(DetMath.Atan2(y, x), Is.EqualTo(expected).Within(1).Ulps, $"atan2({y}, {x})");
            }
        }
    }

    // These bits must be the same on every machine and in every build.
    [Test]
    public void ResultsAreTheSameBitsEverywhere()
    {
        var hash = new StateHash();
        var random = new DeterministicRandom(7);
        for (int i = 0; i < 2000; i++)
        {
            double x = random.NextDouble(-50, 50);
            hash.Add(DetMath.Sin(x));
            hash.Add(DetMath.Tan(x * 1e8));
            hash.Add(DetMath.Atan2(x, 3));
            hash.Add(DetMath.Exp(x));
            hash.Add(DetMath.Pow(Math.Abs(x), 1.7));
            hash.Add(DetMath.Cbrt(x));
            hash.Add(DetMath.Tanh(x));
            hash.Add(DetMath.Log10(Math.Abs(x)));
        }

        Assert.That(hash.ToString(), Is.EqualTo("0eb2ad9d88087589"));
    }

    private static double Worst(Func<double, double> errorUlps, double minimum, double maximum)
    {
        var random = new DeterministicRandom(2026);
        double worst = 0;
        for (int i = 0; i < Samples; i++)
        {
            worst = Math.Max(worst, errorUlps(random.NextDouble(minimum, maximum)));
        }

        TestContext.Out.WriteLine($"worst {worst:F3} ulp in [{minimum}, {maximum}]");
        return worst;
    }
}
