using VRLab.Core.Images;

namespace VRLab.Core.Tests.Images;

public sealed class PngTests
{
    [TestCase(1, 1)]
    [TestCase(7, 5)]
    [TestCase(200, 3)]
    public void PixelsSurviveTheFile(int width, int height)
    {
        byte[] pixels = Noise(width * height * 4);
        RgbaImage read = PngReader.Decode(PngWriter.Encode(width, height, pixels), "test");
        Assert.That((read.Width, read.Height), Is.EqualTo((width, height)));
        Assert.That(read.Rgba, Is.EqualTo(pixels));
    }

    [Test]
    public void SmoothPicturesBecomeSmall()
    {
        byte[] pixels = [.. Enumerable.Range(0, 256 * 256).SelectMany(i => new byte[] { (byte)(i % 256), (byte)(i / 256), 0, 255 })];
        Assert.That(PngWriter.Encode(256, 256, pixels), Has.Length.LessThan(8192));
    }

    [Test]
    public void ADamagedFileIsAProblemThatNamesIt()
    {
        byte[] file = PngWriter.Encode(4, 4, Noise(64));
        foreach (int at in new[] { 0, 20, 45, file.Length - 1 })
        {
            byte[] damaged = [.. file];
            damaged[at] ^= 0x10;
            Assert.That(() => PngReader.Decode(damaged, "left.png"), Throws.TypeOf<ProblemException>().With.Message.Contains("left.png"));
        }
    }

    [Test]
    public void ACutFileIsAProblem([Values(0, 7, 30, 60)] int length)
    {
        byte[] file = PngWriter.Encode(4, 4, Noise(64));
        Assert.That(() => PngReader.Decode(file.AsSpan(0, length).ToArray(), "left.png"), Throws.TypeOf<ProblemException>());
    }

    private static byte[] Noise(int count)
    {
        var random = new DeterministicRandom(5);
        return [.. Enumerable.Range(0, count).Select(_ => (byte)random.NextInt32(256))];
    }
}
