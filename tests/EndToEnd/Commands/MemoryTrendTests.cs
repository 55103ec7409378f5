using VRLab.Cli;

namespace VRLab.EndToEnd.Tests.Commands;

public sealed class MemoryTrendTests
{
    private const double MinutesASession = 3.0;
    private const double MinutesAll = 30.0;
    private const long Start = 100 << 20;

    [TestCase(0, 40_000, true)]
    [TestCase(200_000, 0, false)]
    [TestCase(200_000, 40_000, false)]
    [TestCase(-200_000, 0, true)]
    public void Growth_from_session_to_session_is_found_and_what_a_session_gives_back_is_none(int aSession, int aSample, bool isFlat)
    {
        MemoryTrend trend = Trend(session => (long)session * aSession, sample => (long)sample * aSample);
        Assert.That(trend.IsFlat(MinutesAll), Is.EqualTo(isFlat));
        Assert.That(trend.BytesPerMinute, Is.EqualTo(aSession / MinutesASession).Within(1e-3));
        Assert.That(trend.WithinBytesPerMinute, Is.EqualTo(aSample * 4.0).Within(1e-3), "a sample each 15 s");
    }

    [Test]
    public void Noise_is_no_growth()
    {
        MemoryTrend trend = Trend(session => session % 2 == 0 ? 300_000 : 0, _ => 0);
        Assert.That(trend.LowBytesPerMinute, Is.LessThan(0.0));
        Assert.That(trend.HighBytesPerMinute, Is.GreaterThan(0.0));
        Assert.That(trend.IsFlat(MinutesAll));
    }

    private static MemoryTrend Trend(Func<int, long> ofSession, Func<int, long> ofSample)
    {
        var samples = new List<MemorySample>();
        for (int session = 0; session < 10; session++)
        {
            for (int sample = 0; sample < 12; sample++)
            {
                samples.Add(new MemorySample(session, sample * 15.0, Start + ofSession(session) + ofSample(sample), 0, 0));
            }
        }

        return MemoryTrend.Of("managed", samples, MinutesASession, sample => sample.Managed);
    }
}
