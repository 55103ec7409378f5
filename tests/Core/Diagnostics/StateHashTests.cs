using System.Numerics;

namespace VRLab.Core.Tests.Diagnostics;

public sealed class StateHashTests
{
    [Test]
    public void OrderAndEveryBitCount()
    {
        Assert.That(HashOf(1f, 2f), Is.Not.EqualTo(HashOf(2f, 1f)));
        Assert.That(HashOf(1f, MathF.BitIncrement(2f)), Is.Not.EqualTo(HashOf(1f, 2f)));
        Assert.That(HashOf(0f, 0f), Is.Not.EqualTo(HashOf(-0f, 0f)));
    }

    [Test]
    public void TheEmptyHashIsNotThatOfAZero()
    {
        var zero = new StateHash();
        zero.Add(0UL);
        Assert.That(zero.Value, Is.Not.EqualTo(new StateHash().Value));
    }

    [Test]
    public void TextsDoNotRunTogether()
    {
        var one = new StateHash();
        one.Add("ab");
        one.Add("c");
        var other = new StateHash();
        other.Add("a");
        other.Add("bc");
        Assert.That(one.Value, Is.Not.EqualTo(other.Value));
    }

    /// <summary>Recordings hold these numbers: the function may never change.</summary>
    [Test]
    public void GivesTheNumbersThatRecordingsHold()
    {
        var hash = new StateHash();
        hash.Add(42UL);
        hash.Add(-1);
        hash.Add(1.5);
        hash.Add(true);
        hash.Add(new Pose(new Vector3(1, 2, 3), Quaternion.Identity));
        hash.Add("阀门");
        Assert.That(hash.ToString(), Is.EqualTo("cb208e13338f08d4"));
    }

    [Test]
    public void NearbyStatesDifferEverywhere()
    {
        const int Samples = 2000;
        var seen = new HashSet<ulong>();
        int differingBits = 0;
        for (int i = 0; i < Samples; i++)
        {
            ulong value = HashOf(i, 0f);
            seen.Add(value);
            differingBits += BitOperations.PopCount(value ^ HashOf(i, float.Epsilon));
        }

        Assert.That(seen, Has.Count.EqualTo(Samples));
        Assert.That(differingBits / (double)Samples, Is.EqualTo(32).Within(2));
    }

    private static ulong HashOf(float a, float b)
    {
        var hash = new StateHash();
        hash.Add(a);
        hash.Add(b);
        return hash.Value;
    }
}
