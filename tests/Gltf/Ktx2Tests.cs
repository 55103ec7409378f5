using System.IO;
using VRLab.Core;
using VRLab.Core.Images;

namespace VRLab.Gltf.Tests;

/// <summary>Images in KTX2 files: pixel for pixel what the public transcoder gives, and damaged ones are refused.</summary>
[TestFixture]
public sealed class Ktx2Tests
{
    private static IEnumerable<TestCaseData> Files() =>
    [
        new TestCaseData(Ktx2Samples.Etc1s, 0x587679e2fe40922UL, 9.0).SetArgDisplayNames("ETC1S"),
        new TestCaseData(Ktx2Samples.Uastc, 0x2a7f87eb812be4f5UL, 1.2).SetArgDisplayNames("UASTC"),
        new TestCaseData(Ktx2Samples.Packed, 0xe47818d6a06d02adUL, 1.5).SetArgDisplayNames("UASTC packed"),
    ];

    /// <param name="file">The file.</param>
    /// <param name="hash">Of the pixels that the public transcoder gives (FNV-1a, 64 bits).</param>
    /// <param name="mostError">Mean difference from the picture that was stored.</param>
    [TestCaseSource(nameof(Files))]
    public void PixelsAreThoseOfThePublicTranscoder(byte[] file, ulong hash, double mostError)
    {
        RgbaImage image = Model(file).Load().Asset.Nodes[0].Parts[0].Material.BaseColorMap!.Image.Pixels;
        Assert.That((image.Width, image.Height), Is.EqualTo((SamplePicture.Width, SamplePicture.Height)));
        Assert.That(SamplePicture.ErrorOf(image.Rgba), Is.LessThan(mostError));
        Assert.That(SamplePicture.HashOf(image.Rgba), Is.EqualTo(hash));
    }

    [Test]
    public void EveryShorterFileIsRefused()
    {
        foreach (byte[] file in new[] { Ktx2Samples.Etc1s, Ktx2Samples.Uastc, Ktx2Samples.Packed })
        {
            for (int length = 0; length < file.Length; length += 7)
            {
                Assert.That(Refuses(file[..length]), Is.True, $"{length} of {file.Length} bytes");
            }
        }
    }

    [Test]
    public void NoDamageCrashes()
    {
        var random = new DeterministicRandom(5);
        byte[][] wholes = [Ktx2Samples.Etc1s, Ktx2Samples.Uastc, Ktx2Samples.Packed];
        int refused = 0;
        for (int i = 0; i < 3000; i++)
        {
            byte[] damaged = [.. wholes[i % wholes.Length]];
            for (int hits = 1 + random.NextInt32(3); hits > 0; hits--)
            {
                // The sizes of the picture stay small, so that only the reader is tested.
                int at = 12 + random.NextInt32(damaged.Length - 12);
                damaged[at is >= 21 and < 28 ? 20 : at] = (byte)random.NextInt32(256);
            }

            refused += Refuses(damaged) ? 1 : 0;
        }

        Assert.That(refused, Is.InRange(300, 2999));
    }

    [Test]
    public void SizeIsCheckedBeforeMemoryIsTaken()
    {
        byte[] file = [.. Ktx2Samples.Uastc];
        BitConverter.GetBytes(2_000_000_000).CopyTo(file, 20);
        Assert.That(Model(file).Load, Throws.TypeOf<ProblemException>().With.Message.Contains("images[0]").And.Message.Contains("2000000000"));
    }

    [Test]
    public void DamageIsToldWithItsPlaceAndRemedy()
    {
        byte[] file = [.. Ktx2Samples.Etc1s];
        file[44] = 9;
        Assert.That(Model(file).Load, Throws.TypeOf<ProblemException>().With.Message.Contains("images[0]").And.Property(nameof(ProblemException.Remedy)).Contains("gltf-transform"));
    }

    private static bool Refuses(byte[] file)
    {
        try
        {
            Ktx2File.Open(file).Decode();
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static TestFile Model(byte[] image) => ImageModel.Of("KHR_texture_basisu", "image/ktx2", image);
}
