namespace VRLab.Core.Tests.Mathematics;

public sealed class DeterministicRandomTests
{
    /// <summary>The published sequence of SplitMix64 for the seed 1234567.</summary>
    [Test]
    public void GivesTheReferenceSequence()
    {
        var random = new DeterministicRandom(1234567);
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.That(expected.Select(_ => random.NextUInt64()).ToArray(), Is.EqualTo(expected));
    }

    [Test]
    public void StaysInItsRangeAndFillsItEvenly()
    {
        var random = new DeterministicRandom(5);
        var counts = new int[7];
        double sum = 0;
        for (int i = 0; i < 70_000; i++)
        {
            counts[random.NextInt32(7)]++;
            double value = random.NextDouble(-2, 3);
            Assert.That(value >= -2 && value < 3, Is.True);
            sum += value;
        }

        Assert.That(counts, Is.All.InRange(9_600, 10_400));
        Assert.That(sum / 70_000, Is.EqualTo(0.5).Within(0.03));
    }

    [Test]
    public void RefusesAnEmptyRange() => Assert.That(() => new DeterministicRandom(1).NextInt32(0), Throws.TypeOf<ArgumentOutOfRangeException>());
}
