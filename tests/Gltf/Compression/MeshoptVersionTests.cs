namespace VRLab.Gltf.Tests;

/// <summary>Attributes of version 1 of meshopt compression: numbers of our own making, written with the public encoder, come out as they went in.</summary>
[TestFixture]
public sealed class MeshoptVersionTests
{
    private const int Count = 40;

    private static readonly byte[] Floats = Convert.FromBase64String("""
        oX9ovwDa+JcAj4GTQz2LpujOTKaJ55eqpHvpb2AZiquWR7B3eyVPgjW6xYMAnHsIJHwbpSAznwwT/hw/dQRcSyukddsyGv+r+B2RPr6BLhEq+IOPAC7ycEwiCzlfo5PdgpxeNgojT3H5
        9CzqbkoeDTthq6mXcJJcNAYlTwACHH0B/wFggPsEAQMA/wEBEgAPHxoP//j49MT0xMAgEPAYOBzyYuJi8mLiYnwe3d0AAD4DBwMAAKmqZUMLSY0ofj6jZ8juHW/6Lsi2kS++YZoBs3wB
        DyA9YDDf2tanAACqqmZEw5LjfcP4QYF+7h7FC3F+RDDXWJpU1haVz0J8mjv/TFjxgAD/q1NnQy8jOS0jHxkVEw8fGRcVEREPDw0LCwkJCQcHDw8LDQsLCQsAAAAAAAAAAAAAAAAAAAAA
        AAAAgD8BYgE=
        """);

    private static readonly byte[] Shorts = Convert.FromBase64String("""
        obfqAFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWBUqqqqqqqqqqqqqAAAAAQUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVpbXF1eX2BhYmNkZWZAH2H+n2H+n2H
        +n2H+n2H+n2H+n2H+n2H+n2H+n2H+n2H+n2H+n2H+gAAAAAAAAAAAAAAAAAAAAD//wcAAAABUg==
        """);

    private static readonly byte[] Colors = Convert.FromBase64String("""
        oX8AEhISEhISbRISEhISEm0SEhISEhJtEhISEhIUbxISEhQSEm8SEhQSAB8fHx8fH+AfHx8fHx/gHx8fHx8f4B8fHx8fH+AfHx8fHx/gHx8fHwAXFxcXFxdoFxcXFxcXaBcXFxcXF2gX
        FxcXFxVmFxcXFRcXZhcXFRcVBERERERERERERAAAAAAAAAAAAAAAAAAAAAAAAAAAAH8Af/8A
        """);

    [Test]
    public void FloatsAreToldByTheBitsThatDiffer()
    {
        byte[] elements = MeshoptAttributes.Decode(Floats, Count, 12)!;
        for (int i = 0; i < Count; i++)
        {
            Assert.That(BitConverter.ToSingle(elements, i * 12), Is.EqualTo((float)Math.Sin(i * 0.3)).Within(1e-7f));
            Assert.That(BitConverter.ToSingle(elements, (i * 12) + 4), Is.EqualTo(i * 0.5f));
            Assert.That(BitConverter.ToSingle(elements, (i * 12) + 8), Is.EqualTo(1f / (i + 1)));
        }
    }

    [Test]
    public void ShortsAreToldByHalves()
    {
        byte[] elements = MeshoptAttributes.Decode(Shorts, Count, 8)!;
        for (int i = 0; i < Count; i++)
        {
            ushort[] element = [.. Enumerable.Range(0, 4).Select(c => BitConverter.ToUInt16(elements, (i * 8) + (2 * c)))];
            Assert.That(element, Is.EqualTo(new[] { (ushort)(i * 300), (ushort)(65535 - (i * i)), (ushort)7, (ushort)(i % 3 * 1000) }));
        }
    }

    [Test]
    public void ColorsComeFromLuminanceAndDifferences()
    {
        byte[] elements = MeshoptAttributes.Decode(Colors, Count, 4)!;
        Assert.That(MeshoptFilters.Apply("COLOR", elements, 4), Is.True);
        for (int i = 0; i < Count; i++)
        {
            int[] expected = [i * 5, 255 - (i * 3), (i * 37) & 255, 255 - i];
            Assert.That(Enumerable.Range(0, 4).Select(c => Math.Abs(elements[(i * 4) + c] - expected[c])), Is.All.LessThanOrEqualTo(1), $"{i}");
        }
    }

    [Test]
    public void EveryShorterStreamIsRefused()
    {
        for (int length = 0; length < Floats.Length; length++)
        {
            Assert.That(MeshoptAttributes.Decode(Floats.AsSpan(0, length), Count, 12), Is.Null, $"{length}");
        }
    }

    [Test]
    public void UnknownChannelModesAreRefused()
    {
        byte[] damaged = [.. Floats];
        damaged[^1] = 3;
        Assert.That(MeshoptAttributes.Decode(damaged, Count, 12), Is.Null);
    }
}
