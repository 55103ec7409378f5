using VRLab.Cli;

namespace VRLab.EndToEnd.Tests.Commands;

/// <summary>What counts as flicker: what frames do that finely sampled pictures of the same views do not.</summary>
[TestFixture]
public sealed class FlickerMeterTests
{
    private const int Width = 64;

    [Test]
    public void Motion_and_standing_errors_are_no_flicker()
    {
        var meter = new FlickerMeter(Width);
        for (int i = 0; i < 4; i++)
        {
            double[] fine = Stripes(i);
            meter.Add([.. fine.Select(value => value + 0.1)], fine);
        }

        Assert.That(meter.Figure.PixelPercent, Is.Zero.Within(1e-9));
        Assert.That(meter.Figure.PatchPercent, Is.Zero.Within(1e-9));
    }

    [Test]
    public void What_comes_and_goes_is_told_as_contrast_of_patches()
    {
        var meter = new FlickerMeter(Width);
        for (int i = 0; i < 4; i++)
        {
            double[] fine = Even(0.48);
            double[] frame = Even(0.48);
            Array.Fill(frame, 0.48 + (i % 2 * 0.05), 0, Width * 32);
            meter.Add(frame, fine);
        }

        Assert.That(meter.Figure.PatchPercent, Is.EqualTo(10).Within(1e-6), "0.05 of 0.48 and the glare of 0.02");
        Assert.That(meter.Figure.PixelPercent, Is.EqualTo(100 * 0.05 / Math.Sqrt(2)).Within(1e-6), "half of the pixels");
    }

    [Test]
    public void Noise_within_a_patch_is_seen_far_less_than_patches()
    {
        var meter = new FlickerMeter(Width);
        for (int i = 0; i < 4; i++)
        {
            double[] frame = Even(0.48);
            for (int pixel = i % 2; pixel < frame.Length; pixel += 2)
            {
                frame[pixel] += 0.05;
            }

            meter.Add(frame, Even(0.48));
        }

        Assert.That(meter.Figure.PixelPercent, Is.EqualTo(5).Within(1e-6));
        Assert.That(meter.Figure.PatchPercent, Is.Zero.Within(1e-6));
    }

    [Test]
    public void Pictures_are_made_smaller_and_larger_without_changing_their_light()
    {
        Assert.That(Luminance.Shrunk(Stripes(0), Width, 2).Average(), Is.EqualTo(Stripes(0).Average()).Within(1e-9));
        Assert.That(Luminance.Stretched(Even(0.3), Width, 45), Is.All.EqualTo(0.3).Within(1e-9));
        Assert.That(Luminance.Of([255, 255, 255, 255, 0, 0, 0, 255]), Is.EqualTo(new[] { 1.0, 0.0 }).Within(1e-9));
    }

    private static double[] Even(double value) => [.. Enumerable.Repeat(value, Width * Width)];

    private static double[] Stripes(int shift) => [.. Enumerable.Range(0, Width * Width).Select(i => (i + shift) % 8 < 4 ? 0.2 : 0.7)];
}
