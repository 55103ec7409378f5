using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu.Tests;

public sealed class MultiviewTests : GpuFixture
{
    private const VkImageUsageFlags Usage = VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.TransferSrc;

    private static readonly float[] Elements = [1f, 2f, 3f];

    [Test]
    public void TheStereoPassesFillBothLayersEachWithItsViewsColor()
    {
        using var target = new GpuImage(Device, new GpuImageDescription("target", 16, 8, VkFormat.R8G8B8A8Unorm, Usage) { Layers = 2 });
        Draw(target, 1f);
        using var readback = new GpuReadback(Device);
        byte[] left = readback.ReadRgba(target, GpuImageUse.ColorAttachment, layer: 0);
        byte[] right = readback.ReadRgba(target, GpuImageUse.ColorAttachment, layer: 1);
        Assert.That(left, Has.Length.EqualTo(16 * 8 * 4));
        Assert.That(left[^4..], Is.EqualTo(new byte[] { 255, 0, 0, 255 }));
        Assert.That(right[^4..], Is.EqualTo(new byte[] { 0, 0, 255, 255 }));
    }

    [Test]
    public void ReadbackOfBgraComesAsRgba()
    {
        using var target = new GpuImage(Device, new GpuImageDescription("target", 4, 4, VkFormat.B8G8R8A8Unorm, Usage) { Layers = 2 });
        Draw(target, 0.2f);
        using var readback = new GpuReadback(Device);
        Assert.That(readback.ReadRgba(target, GpuImageUse.ColorAttachment)[..4], Is.EqualTo(new byte[] { 51, 0, 0, 255 }));
    }

    [Test]
    public void FramesInFlightAllocateNothingManaged()
    {
        using var target = new GpuImage(Device, new GpuImageDescription("target", 4, 4, VkFormat.R8G8B8A8Unorm, Usage) { Layers = 2 });
        using var pipeline = new ViewsPipeline(Device, VkFormat.R8G8B8A8Unorm);
        using var frames = new GpuFrames(Device, arenaBytes: 4096);
        RunFrames(frames, pipeline, target, 4);
        long before = GC.GetAllocatedBytesForCurrentThread();
        RunFrames(frames, pipeline, target, 50);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(allocated, Is.Zero);
        frames.WaitAll();
    }

    private void Draw(GpuImage target, float brightness)
    {
        using var pipeline = new ViewsPipeline(Device, target.Description.Format);
        using var frames = new GpuFrames(Device, 1);
        GpuFrame frame = frames.Begin();
        frame.Commands.Transition(target, GpuImageUse.Undefined, GpuImageUse.ColorAttachment);
        pipeline.Draw(frame.Commands, target, brightness);
        frame.Submit();
        frames.WaitAll();
    }

    private static void RunFrames(GpuFrames frames, ViewsPipeline pipeline, GpuImage target, int count)
    {
        for (int i = 0; i < count; i++)
        {
            GpuFrame frame = frames.Begin();
            frame.Upload<float>(Elements);
            frame.Commands.Transition(target, GpuImageUse.Undefined, GpuImageUse.ColorAttachment);
            pipeline.Draw(frame.Commands, target, 1f);
            frame.Submit();
        }
    }
}
