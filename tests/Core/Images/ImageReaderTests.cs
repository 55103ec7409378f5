using VRLab.Core.Images;

namespace VRLab.Core.Tests.Images;

/// <summary>
/// PNG and JPEG files of every kind. The gradients are 43 x 29 pixels of red 40 + 4x, green 220 - 5y, blue 60 + x + 2y;
/// the noisy ones hold the same coefficients in different order, so that they must give the same pixels.
/// </summary>
public sealed class ImageReaderTests
{
    private const int Width = 43;
    private const int Height = 29;

    [TestCase("gradient-444.jpg", 3)]
    [TestCase("gradient-420.jpg", 6)]
    [TestCase("gradient-422-progressive.jpg", 6)]
    [TestCase("gradient-rgb.jpg", 3)]
    [TestCase("gradient-cmyk.jpg", 6)]
    [TestCase("rgb-interlaced.png", 0)]
    public void ColorsAreThoseOfTheGradient(string file, int tolerance)
    {
        RgbaImage image = ImageReader.Decode(Data(file), file);
        Assert.That((image.Width, image.Height), Is.EqualTo((Width, Height)));
        Assert.That(image.Rgba.Select((value, i) => Math.Abs(value - Gradient(i))).Max(), Is.LessThanOrEqualTo(tolerance));
    }

    [Test]
    public void GrayIsTheLuminanceOfTheColors()
    {
        byte[] rgba = ImageReader.Decode(Data("gradient-gray.jpg"), "gray").Rgba;
        for (int i = 0; i < rgba.Length; i += 4)
        {
            double luminance = (0.299 * Gradient(i)) + (0.587 * Gradient(i + 1)) + (0.114 * Gradient(i + 2));
            Assert.That(rgba[i], Is.EqualTo(luminance).Within(3).And.EqualTo(rgba[i + 2]));
        }
    }

    [TestCase("noise-progressive.jpg")]
    [TestCase("noise-restart.jpg")]
    [TestCase("noise-progressive-restart.jpg")]
    [TestCase("noise-optimized.jpg")]
    public void TheOrderOfCoefficientsDoesNotMatter(string file) =>
        Assert.That(ImageReader.Decode(Data(file), file).Rgba, Is.EqualTo(ImageReader.Decode(Data("noise.jpg"), "noise").Rgba));

    [TestCase("palette.png", 0, 70, 189, 79, 255)]
    [TestCase("palette.png", 998, 77, 105, 115, 255)]
    [TestCase("gray16.png", 298, 186, 186, 186, 255)]
    [TestCase("gray1-interlaced.png", 298, 255, 255, 255, 255)]
    [TestCase("gray1-interlaced.png", 998, 0, 0, 0, 255)]
    [TestCase("gray-alpha.png", 298, 186, 186, 186, 128)]
    [TestCase("rgba16.png", 0, 40, 220, 60, 128)]
    public void PixelsOfEveryColorTypeAreRead(string file, int pixel, int red, int green, int blue, int alpha)
    {
        RgbaImage image = ImageReader.Decode(Data(file), file);
        Assert.That(image.Rgba.Skip(pixel * 4).Take(4), Is.EqualTo(new[] { red, green, blue, alpha }));
    }

    [TestCase("gradient-444.jpg")]
    [TestCase("rgb-interlaced.png")]
    public void SizeIsKnownBeforeThePixels(string file) => Assert.That(ImageReader.Measure(Data(file), file), Is.EqualTo((Width, Height)));

    [Test]
    public void ArithmeticCodingIsRefused() =>
        Assert.That(() => ImageReader.Decode(Data("arithmetic.jpg"), "a.jpg"), Throws.TypeOf<ProblemException>().With.Message.Contains("a.jpg").And.Message.Contains("arithmetically"));

    [Test]
    public void OtherFilesAreNamed() =>
        Assert.That(() => ImageReader.Decode("RIFF0000WEBP"u8, "a.webp"), Throws.TypeOf<ProblemException>().With.Message.Contains("WebP"));

    /// <summary>Every single damage is either a problem that names the file or a picture; nothing else comes out.</summary>
    [TestCase("noise.jpg")]
    [TestCase("noise-progressive-restart.jpg")]
    [TestCase("palette.png")]
    [TestCase("rgb-interlaced.png")]
    public void DamageIsRefusedOrHarmless(string file)
    {
        byte[] bytes = Data(file);
        var random = new DeterministicRandom(11);
        for (int i = 0; i < 1500; i++)
        {
            byte[] damaged = bytes[..(i % 5 == 0 ? random.NextInt32(bytes.Length) : bytes.Length)];
            for (int hit = 0; hit <= i % 3 && damaged.Length > 0; hit++)
            {
                damaged[random.NextInt32(damaged.Length)] = (byte)random.NextInt32(256);
            }

            try
            {
                RgbaImage image = ImageReader.Decode(damaged, file);
                Assert.That(image.Rgba, Has.Length.EqualTo(image.Width * image.Height * 4));
            }
            catch (ProblemException problem)
            {
                Assert.That(problem.Message, Does.Contain(file));
            }
        }
    }

    private static int Gradient(int index)
    {
        int pixel = index / 4, x = pixel % Width, y = pixel / Width;
        return (index % 4) switch { 0 => 40 + (4 * x), 1 => 220 - (5 * y), 2 => 60 + x + (2 * y), _ => 255 };
    }

    private static byte[] Data(string file) => File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "Images", "Data", file));
}
