using VRLab.Bindings.Vulkan;
using VRLab.Core;

namespace VRLab.Gpu.Tests;

public sealed class MemoryTests : GpuFixture
{
    [Test]
    public void UploadLargerThanStagingArrivesWhole()
    {
        var random = new DeterministicRandom(7);
        byte[] data = [.. Enumerable.Range(0, 10_000).Select(_ => (byte)random.NextInt32(256))];
        using var buffer = new GpuBuffer(Device, "data", (ulong)data.Length, VkBufferUsageFlags.TransferSrc, GpuMemoryKind.DeviceLocal);
        using var back = new GpuBuffer(Device, "back", (ulong)data.Length, VkBufferUsageFlags.TransferDst, GpuMemoryKind.Readback);
        using (var uploader = new GpuUploader(Device, stagingBytes: 4096))
        {
            uploader.Upload<byte>(buffer, data);
            Copy(uploader, buffer, back);
        }

        Assert.That(back.Bytes.ToArray(), Is.EqualTo(data));
    }

    [Test]
    public void ImageLevelsAndLayersKeepTheirTexels()
    {
        const VkImageUsageFlags Usage = VkImageUsageFlags.TransferDst | VkImageUsageFlags.TransferSrc | VkImageUsageFlags.Sampled;
        using var image = new GpuImage(Device, new GpuImageDescription("cube", 2, 2, VkFormat.R8G8B8A8Unorm, Usage) { Layers = 6, IsCube = true });
        using (var uploader = new GpuUploader(Device))
        {
            uploader.Commands.Transition(image, GpuImageUse.Undefined, GpuImageUse.CopyDestination);
            for (uint layer = 0; layer < 6; layer++)
            {
                byte value = (byte)(layer * 10);
                uploader.Upload<byte>(image, [value, 1, 2, 3, value, 1, 2, 3, value, 1, 2, 3, value, 1, 2, 3], layer: layer);
            }
        }

        using var readback = new GpuReadback(Device);
        Assert.That(readback.ReadRgba(image, GpuImageUse.CopyDestination, layer: 4)[..4], Is.EqualTo(new byte[] { 40, 1, 2, 3 }));
    }

    [Test]
    public void FreedMemoryIsUsedAgain()
    {
        for (int i = 0; i < 100; i++)
        {
            using var large = new GpuBuffer(Device, "large", 20 << 20, VkBufferUsageFlags.StorageBuffer, GpuMemoryKind.DeviceLocal);
            using var small = new GpuBuffer(Device, "small", 100, VkBufferUsageFlags.StorageBuffer, GpuMemoryKind.DeviceLocal);
            Assert.That(Device.Memory.UsedBytes, Is.GreaterThanOrEqualTo((20UL << 20) + 100));
        }

        Assert.That(Device.Memory.UsedBytes, Is.Zero);
        Assert.That(Device.Memory.ReservedBytes, Is.LessThanOrEqualTo(64UL << 20));
    }

    [Test]
    public void AFullArenaNamesTheSettingToRaise()
    {
        using var frames = new GpuFrames(Device, 1, arenaBytes: 256);
        GpuFrame frame = frames.Begin();
        Assert.That(() => frame.Reserve<float>(100, out _), Throws.TypeOf<ProblemException>().With.Message.Contains("arenaBytes"));
        frame.Submit();
        frames.WaitAll();
    }

    private void Copy(GpuUploader uploader, GpuBuffer from, GpuBuffer to)
    {
        uploader.Flush();
        CopyNow(uploader.Commands, from, to);
    }

    private unsafe void CopyNow(GpuCommands commands, GpuBuffer from, GpuBuffer to)
    {
        var region = new VkBufferCopy { size = from.SizeBytes };
        Device.Commands.vkCmdCopyBuffer(commands.Handle, from.Handle, to.Handle, 1, &region);
    }
}
