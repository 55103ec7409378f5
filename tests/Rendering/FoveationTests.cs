using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Rendering.Foveation;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>Where eyes see less, pixels are shaded together: which, and what the device is told of it.</summary>
[NonParallelizable]
public sealed class FoveationTests
{
    private const int Texels = 129;
    private const uint Size = 96;

    /// <summary>A headset's left eye sees farther to the left than to the right.</summary>
    private static readonly FieldOfView Left = new(-0.94f, 0.80f, 0.85f, -0.93f);

    [TestCase(FoveationLevel.Medium, 12)]
    [TestCase(FoveationLevel.High, 6)]
    public void Where_gaze_goes_each_pixel_is_shaded_and_far_from_there_four_by_four(FoveationLevel level, float gazeDegrees)
    {
        byte[] rates = RatesOf(level, 4);
        for (int i = 0; i < rates.Length; i++)
        {
            (float nearest, float farthest) = DegreesOff(i);
            Assert.That(rates[i], nearest < gazeDegrees + 11.4f ? Is.EqualTo(RatePattern.One) : Is.GreaterThanOrEqualTo(RatePattern.One), $"texel {i}");
            Assert.That(rates[i], farthest > gazeDegrees + 27f ? Is.EqualTo(RatePattern.Four) : Is.LessThanOrEqualTo(RatePattern.Four), $"texel {i}");
        }

        Assert.That(rates, Does.Contain(RatePattern.One).And.Contain(RatePattern.Two).And.Contain(RatePattern.Four));
    }

    [Test]
    public void The_level_that_is_always_on_shades_no_more_than_two_by_two_together()
    {
        byte[] rates = RatesOf(FoveationLevel.Low, 4);
        Assert.That(rates.Where((_, i) => DegreesOff(i).Nearest < 31.4f), Is.All.EqualTo(RatePattern.One));
        Assert.That(rates.Where((_, i) => DegreesOff(i).Farthest > 34f), Is.All.EqualTo(RatePattern.Two));
    }

    [Test]
    public void A_higher_level_is_nowhere_finer_and_saves_more()
    {
        byte[] low = RatesOf(FoveationLevel.Low, 4), medium = RatesOf(FoveationLevel.Medium, 4), high = RatesOf(FoveationLevel.High, 4);
        Assert.That(Enumerable.Range(0, low.Length).All(i => low[i] <= medium[i] && medium[i] <= high[i]), Is.True);
        double[] shaded = [ShadedShare(low), ShadedShare(medium), ShadedShare(high)];
        TestContext.Out.WriteLine($"shaded of all pixels: low {shaded[0]:0.00}, medium {shaded[1]:0.00}, high {shaded[2]:0.00}");
        Assert.That(shaded[0], Is.LessThan(0.75));
        Assert.That(shaded[2], Is.LessThan(0.35));
    }

    [Test]
    public void A_device_of_two_by_two_gets_no_more() => Assert.That(RatesOf(FoveationLevel.High, 2).Max(), Is.EqualTo(RatePattern.Two));

    [Test]
    public void Coarser_aside_comes_before_smaller_and_goes_after_it()
    {
        var governor = new ResolutionGovernor(FoveationLevel.High);
        var seen = new List<(bool HasExtras, FoveationLevel Foveation, float Scale)>();
        void Feed(int frames, double share)
        {
            for (int i = 0; i < frames; i++)
            {
                governor.Add(share * 10, 10);
                if (seen.Count == 0 || seen[^1] != (governor.HasExtras, governor.Foveation, governor.Scale))
                {
                    seen.Add((governor.HasExtras, governor.Foveation, governor.Scale));
                }
            }
        }

        Feed(17, 0.95);
        Assert.That(seen[..5], Is.EqualTo(new[]
        {
            (false, FoveationLevel.Low, 1f), (false, FoveationLevel.Medium, 1f), (false, FoveationLevel.High, 1f), (false, FoveationLevel.High, 0.9f), (false, FoveationLevel.High, 0.8f),
        }).Within(1e-6f));
        seen.Clear();
        Feed(1600, 0.3);
        Assert.That(seen.Select(state => state.Foveation), Is.Ordered.Descending);
        Assert.That(seen.First(state => state.Foveation < FoveationLevel.High).Scale, Is.EqualTo(1f));
        Assert.That(seen[^1], Is.EqualTo((true, FoveationLevel.Low, 1f)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_device_that_offers_it_is_told_in_each_pass_of_the_eyes_and_shows_the_same(bool isLayered)
    {
        ShadingRateStand.IsLayered = isLayered;
        using GpuDevice gpu = ShadingRateStand.Open();
        using (var renderer = new SceneRenderer(gpu, new RendererOptions { Width = Size, Height = Size, ViewCount = 2, Quality = RenderQuality.High, VertexCapacity = 20_000, IndexCapacity = 60_000 }))
        {
            LightScene.AddTable(renderer);
            Assert.That(renderer.CanFoveate, Is.True);
            byte[] plain = Draw(gpu, renderer);
            Assert.That(ShadingRateStand.Passes, Has.Count.GreaterThan(1).And.All.EqualTo(0u));
            ShadingRateStand.Passes.Clear();
            renderer.Foveation = FoveationLevel.Low;
            Assert.That(Draw(gpu, renderer).AsSpan().SequenceEqual(plain), Is.True);
            Assert.That(renderer.Statistics.Foveation, Is.EqualTo(FoveationLevel.Low));
            // Before and after the look for what is hidden; those of shadows and copies are none of the eyes'.
            Assert.That(ShadingRateStand.Passes.Count(texel => texel == 8), Is.EqualTo(2 * gpu.Description.StereoViewMasks.Count));
            Assert.That(ShadingRateStand.Passes, Does.Contain(0u));
            Assert.That((ShadingRateStand.Pipelines.Following > 0, ShadingRateStand.Pipelines.Keeping > 0, ShadingRateStand.Pipelines.Other > 0), Is.EqualTo((true, true, true)));
        }

        gpu.Dispose();
        Assert.That(gpu.ValidationMessages, Is.Empty, "nothing is left on the device");
    }

    [Test]
    public void Without_it_the_level_stays_off()
    {
        using GpuDevice gpu = GpuDevice.Open();
        using var renderer = new SceneRenderer(gpu, new RendererOptions { Width = 32, Height = 32 });
        renderer.Foveation = FoveationLevel.High;
        Assert.That(renderer.Foveation, Is.EqualTo(renderer.CanFoveate ? FoveationLevel.High : FoveationLevel.Off));
    }

    private static byte[] Draw(GpuDevice gpu, SceneRenderer renderer)
    {
        using var color = new GpuImage(gpu, new GpuImageDescription("eyes", Size, Size, VkFormat.R8G8B8A8Srgb, VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.TransferSrc) { Layers = 2 });
        using var frames = new GpuFrames(gpu, 1);
        using var readback = new GpuReadback(gpu);
        GpuFrame frame = frames.Begin();
        renderer.Record(frame, color, Cameras.Stereo(LightScene.View));
        frame.Submit();
        frame.Wait();
        return [.. readback.ReadRgba(color, GpuImageUse.ColorAttachment), .. readback.ReadRgba(color, GpuImageUse.ColorAttachment, 1)];
    }

    private static byte[] RatesOf(FoveationLevel level, int mostPixels)
    {
        byte[] rates = new byte[Texels * Texels];
        RatePattern.Fill(rates, Texels, Texels, new Vector2(1f / Texels), Left, level, mostPixels);
        return rates;
    }

    /// <summary>How many shader runs a pixel takes.</summary>
    private static double ShadedShare(byte[] rates) => rates.Average(rate => rate switch { RatePattern.Four => 1.0 / 16, RatePattern.Two => 1.0 / 4, _ => 1.0 });

    /// <summary>How far the corners of a texel lie off the axis.</summary>
    private static (float Nearest, float Farthest) DegreesOff(int texel)
    {
        float[] corners = new float[4];
        for (int i = 0; i < 4; i++)
        {
            float across = ((texel % Texels) + (i & 1)) / (float)Texels, down = ((texel / Texels) + (i >> 1)) / (float)Texels;
            float x = float.Lerp(MathF.Tan(Left.LeftRadians), MathF.Tan(Left.RightRadians), across), y = float.Lerp(MathF.Tan(Left.UpRadians), MathF.Tan(Left.DownRadians), down);
            corners[i] = MathF.Atan(MathF.Sqrt((x * x) + (y * y))) * 180f / MathF.PI;
        }

        return (corners.Min(), corners.Max());
    }
}
