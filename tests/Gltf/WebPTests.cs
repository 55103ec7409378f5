using System.IO;
using VRLab.Core;
using VRLab.Core.Images;

namespace VRLab.Gltf.Tests;

/// <summary>Images in WebP files: pixel for pixel what the public decoder gives, and damaged ones are refused.</summary>
[TestFixture]
public sealed class WebPTests
{
    private static readonly byte[][] All = [WebPSamples.Lossy, WebPSamples.Coarse, WebPSamples.Lossless, WebPSamples.Palette];

    private static IEnumerable<TestCaseData> Files() =>
    [
        new TestCaseData(WebPSamples.Lossy, 0x5e9356882a21dc45UL, 6.0).SetArgDisplayNames("lossy"),
        new TestCaseData(WebPSamples.Coarse, 0x72e536ae84e13f8eUL, 13.0).SetArgDisplayNames("coarse"),
        new TestCaseData(WebPSamples.Lossless, 0xce51d69d36fe6cbdUL, 1e-9).SetArgDisplayNames("lossless"),
    ];

    /// <param name="file">The file.</param>
    /// <param name="hash">Of the pixels that the public decoder gives (FNV-1a, 64 bits).</param>
    /// <param name="mostError">Mean difference from the picture that was stored.</param>
    [TestCaseSource(nameof(Files))]
    public void PixelsAreThoseOfThePublicDecoder(byte[] file, ulong hash, double mostError)
    {
        RgbaImage image = Model(file).Load().Asset.Nodes[0].Parts[0].Material.BaseColorMap!.Image.Pixels;
        Assert.That((image.Width, image.Height), Is.EqualTo((SamplePicture.Width, SamplePicture.Height)));
        Assert.That(SamplePicture.ErrorOf(image.Rgba), Is.LessThan(mostError));
        Assert.That(SamplePicture.HashOf(image.Rgba), Is.EqualTo(hash));
    }

    [Test]
    public void FewColorsStandInAPalette()
    {
        byte[][] colors = [[200, 10, 30, 255], [10, 200, 40, 255], [250, 250, 250, 128]];
        byte[] rgba = WebPFile.Open(WebPSamples.Palette).Decode().Rgba;
        for (int i = 0; i < rgba.Length; i += 4)
        {
            (int x, int y) = (i / 4 % SamplePicture.Width, i / 4 / SamplePicture.Width);
            Assert.That(rgba[i..(i + 4)], Is.EqualTo(colors[((x / 5) ^ (y / 7)) % 3]), $"{x}, {y}");
        }
    }

    [Test]
    public void EveryMuchShorterFileIsRefused()
    {
        foreach (byte[] file in All)
        {
            for (int length = 0; length < file.Length - 8; length += 5)
            {
                Assert.That(Refuses(file[..length]), Is.True, $"{length} of {file.Length} bytes");
            }
        }
    }

    [Test]
    public void NoDamageCrashes()
    {
        var random = new DeterministicRandom(9);
        int refused = 0;
        for (int i = 0; i < 3000; i++)
        {
            byte[] damaged = [.. All[i % All.Length]];
            for (int hits = 1 + random.NextInt32(3); hits > 0; hits--)
            {
                damaged[12 + random.NextInt32(damaged.Length - 12)] = (byte)random.NextInt32(256);
            }

            refused += Refuses(damaged) ? 1 : 0;
        }

        Assert.That(refused, Is.InRange(200, 2999));
    }

    /// <summary>Two symbols of two bits each leave half of all rows of bits without a meaning; two of one bit leave none.</summary>
    [Test]
    public void CodesThatLeaveGapsAreRefused()
    {
        Assert.That(() => new CanonicalCode([2, 2, 0], isWhole: true), Throws.TypeOf<InvalidDataException>());
        Assert.That(() => new CanonicalCode([2, 0, 0], isWhole: true), Throws.Nothing, "the only one takes no bits");
        Assert.That(() => new CanonicalCode([1, 1, 0], isWhole: true), Throws.Nothing);
        Assert.That(() => new CanonicalCode([2, 2, 0]), Throws.Nothing, "other formats allow it");
    }

    /// <summary>A picture of one pixel whose block names group 65535: the codes of all groups before it are read, and none is kept.</summary>
    [Test]
    public void CodesOfGroupsThatNoBlockNamesAreSkipped()
    {
        var bits = new List<bool>();
        void Put(int value, int count) => bits.AddRange(Enumerable.Range(0, count).Select(i => ((value >> i) & 1) != 0));
        void PutOnly(int symbol) => Put(1 | (4 * 1) | (symbol << 3), 11);
        void PutCodes(int green, int red)
        {
            PutOnly(green);
            PutOnly(red);
            PutOnly(7);
            PutOnly(255);
            PutOnly(0);
        }

        Put(0x2F, 8);
        Put(0, 14 + 14 + 1 + 3);
        Put(0b10 << 1, 3);
        Put(0, 3);
        Put(0, 1);
        PutCodes(255, 255);
        for (int group = 0; group < 65536; group++)
        {
            PutCodes(group == 65535 ? 40 : 1, 30);
        }

        byte[] stored = new byte[(bits.Count + 7) / 8];
        for (int i = 0; i < bits.Count; i++)
        {
            stored[i / 8] |= (byte)(bits[i] ? 1 << (i % 8) : 0);
        }

        Assert.That(LosslessPicture.Decode(stored), Is.EqualTo(new[] { 0xFF1E2807u }));
    }

    [Test]
    public void DamageIsToldWithItsPlaceAndRemedy() => Assert.That(
        Model(WebPSamples.Lossless[..60]).Load, Throws.TypeOf<ProblemException>().With.Message.Contains("images[0]").And.Property(nameof(ProblemException.Remedy)).Contains("PNG"));

    /// <summary>Damage can make a picture of any size; only small ones are unpacked here, as the reader of models would.</summary>
    private static bool Refuses(byte[] file)
    {
        try
        {
            WebPFile picture = WebPFile.Open(file);
            if (picture.Width * picture.Height < 100_000)
            {
                picture.Decode();
            }

            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static TestFile Model(byte[] image) => ImageModel.Of("EXT_texture_webp", "image/webp", image);
}
