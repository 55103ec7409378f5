using System.Numerics;
using System.Runtime.InteropServices;
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
        (byte[] whole, long allSamples, _) = Draw(renderer);
        renderer.SetHiddenArea(0, LeftHalf);
        (byte[] half, long halfOfThem, _) = Draw(renderer);
        int MeanOf(byte[] picture, uint column) => (int)Enumerable.Range(0, (int)Size).Average(row => picture[((row * Size) + column) * 4]);
        Assert.That(MeanOf(whole, 8), Is.GreaterThan(8));
        Assert.That(MeanOf(half, 8), Is.Zero);
        Assert.That(MeanOf(half, 56), Is.EqualTo(MeanOf(whole, 56)));
        Assert.That(halfOfThem, Is.LessThan(allSamples * 3 / 4));
    }

    [TestCase(1)]
    [TestCase(4)]
    public void Depth_tells_how_far_away_things_are_and_what_is_hidden_is_nearest(int samples)
    {
        using SceneRenderer renderer = NewRendererOf(samples);
        LightScene.AddTable(renderer);
        renderer.SetHiddenArea(0, LeftHalf);
        float[] depth = Draw(renderer).Depth;
        // Where the view's ray through the middle of a pixel below the image's center meets the table's top.
        const int Column = 34, Row = 34;
        float slope = (((Row + 0.5f) / Size * 2f) - 1f) * MathF.Tan(LightScene.View.FieldOfView.UpRadians);
        Pose eye = LightScene.View.WorldFromEye;
        float sideways = (((Column + 0.5f) / Size * 2f) - 1f) * MathF.Tan(LightScene.View.FieldOfView.RightRadians);
        Vector3 ray = Vector3.Transform(new Vector3(sideways, -slope, -1f), eye.Orientation);
        float metersAlongAxis = (LightScene.TableTopMeters - eye.Position.Y) / ray.Y;
        Assert.That(depth[(Row * Size) + Column], Is.EqualTo(EyeView.NearPlaneMeters / metersAlongAxis).Within(samples == 1 ? 0.1 : 2).Percent);
        Assert.That(depth[(Row * Size) + 8], Is.EqualTo(1f), "hidden");
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
    private (byte[] Picture, long PassedSamples, float[] Depth) Draw(SceneRenderer renderer)
    {
        using var color = new GpuImage(Gpu, new GpuImageDescription("eyes", Size, Size, VkFormat.R8G8B8A8Srgb, VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.TransferSrc));
        using var depth = new GpuImage(Gpu, new GpuImageDescription("depth", Size, Size, VkFormat.D32Sfloat, VkImageUsageFlags.DepthStencilAttachment | VkImageUsageFlags.TransferSrc));
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

        float[] meters = MemoryMarshal.Cast<byte, float>(readback.Read(depth, GpuImageUse.DepthAttachment, 0, sizeof(float))).ToArray();
        return (readback.ReadRgba(color, GpuImageUse.ColorAttachment), renderer.DeviceWork.PassedSamples, meters);
    }
}
