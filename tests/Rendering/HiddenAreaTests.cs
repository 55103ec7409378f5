using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>What a headset gives and takes besides the picture: what its lenses hide, and the depth of what was drawn.</summary>
public sealed class HiddenAreaTests : RenderFixture
{
    private const uint Size = 64;

    /// <summary>Two triangles over all that lies left of the middle.</summary>
    private static readonly Vector2[] LeftHalf = [new(-9, -9), new(0, -9), new(0, 9), new(-9, -9), new(0, 9), new(-9, 9)];

    [TestCase(1)]
    [TestCase(4)]
    public void What_a_lens_hides_is_not_shaded(int samples)
    {
        using SceneRenderer renderer = NewRendererOf(samples);
        LightScene.AddTable(renderer);
        (byte[] whole, long allSamples) = Draw(renderer);
        renderer.SetHiddenArea(0, LeftHalf);
        (byte[] half, long halfOfThem) = Draw(renderer);
        int MeanOf(byte[] picture, uint column) => (int)Enumerable.Range(0, (int)Size).Average(row => picture[((row * Size) + column) * 4]);
        Assert.That(MeanOf(whole, 8), Is.GreaterThan(8));
        Assert.That(MeanOf(half, 8), Is.Zero);
        Assert.That(MeanOf(half, 56), Is.EqualTo(MeanOf(whole, 56)));
        Assert.That(halfOfThem, Is.LessThan(allSamples * 3 / 4));
    }

    [Test]
    public void A_smaller_part_of_the_image_is_drawn_into()
    {
        using SceneRenderer renderer = NewRendererOf(1);
        LightScene.AddTable(renderer);
        long all = Draw(renderer).PassedSamples;
        renderer.RenderScale = 0.5f;
        Assert.That(Draw(renderer).PassedSamples, Is.EqualTo(all / 4).Within(5).Percent);
    }

    private SceneRenderer NewRendererOf(int samples) => new(Gpu, new RendererOptions
    {
        Width = Size,
        Height = Size,
        Samples = samples,
        MeasuresDevice = true,
        VertexCapacity = 20_000,
        IndexCapacity = 60_000,
    });

    /// <summary>A frame as a headset wants it, with its depth.</summary>
    private (byte[] Picture, long PassedSamples) Draw(SceneRenderer renderer)
    {
        using var color = new GpuImage(Gpu, new GpuImageDescription("eyes", Size, Size, VkFormat.R8G8B8A8Srgb, VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.TransferSrc));
        using var depth = new GpuImage(Gpu, new GpuImageDescription("depth", Size, Size, VkFormat.D32Sfloat, VkImageUsageFlags.DepthStencilAttachment));
        using var frames = new GpuFrames(Gpu, 1, 4UL << 20);
        using var readback = new GpuReadback(Gpu);
        for (int i = 0; i < 2; i++)
        {
            GpuFrame frame = frames.Begin();
            renderer.Record(frame, color, [LightScene.View], 0, depth);
            frame.Submit();
            frame.Wait();
            renderer.ReadDeviceWork(frame);
        }

        return (readback.ReadRgba(color, GpuImageUse.ColorAttachment), renderer.DeviceWork.PassedSamples);
    }
}
