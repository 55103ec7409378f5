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
