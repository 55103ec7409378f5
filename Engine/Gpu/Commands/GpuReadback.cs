using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>Brings pictures back to the program. Waits for the device; for screenshots and tests.</summary>
public sealed unsafe class GpuReadback : IDisposable
{
    private readonly GpuDevice _device;
    private readonly GpuCommandPool _pool;

    public GpuReadback(GpuDevice device)
    {
        _device = device;
        _pool = new GpuCommandPool(device, "readback");
    }

    /// <summary>Reads one layer as RGBA, 8 bits a channel, rows from the top, no padding.</summary>
    /// <param name="image">An image of an 8-bit RGBA or BGRA format with transfer-source usage.</param>
    /// <param name="use">What the image is used for now; it is so again afterwards.</param>
    public byte[] ReadRgba(GpuImage image, GpuImageUse use, uint layer = 0)
    {
        ArgumentNullException.ThrowIfNull(image);
        byte[] pixels = Read(image, use, layer, 4);
        if (image.Description.Format is VkFormat.B8G8R8A8Unorm or VkFormat.B8G8R8A8Srgb)
        {
            SwapRedAndBlue(pixels);
        }
        else if (image.Description.Format is not (VkFormat.R8G8B8A8Unorm or VkFormat.R8G8B8A8Srgb))
        {
            throw new ArgumentException($"Image '{image.Name}' has the format {image.Description.Format}, not 8-bit RGBA: use Read.", nameof(image));
        }

        return pixels;
    }

    /// <summary>Reads one layer's first level as it is stored.</summary>
    public byte[] Read(GpuImage image, GpuImageUse use, uint layer, int bytesPerTexel)
    {
        ArgumentNullException.ThrowIfNull(image);
        GpuImageDescription description = image.Description;
        ulong size = (ulong)description.Width * description.Height * (ulong)bytesPerTexel;
        using var buffer = new GpuBuffer(_device, "readback", size, VkBufferUsageFlags.TransferDst, GpuMemoryKind.Readback);
        GpuCommands commands = _pool.Begin();
        commands.Transition(image, use, GpuImageUse.CopySource);
        var region = new VkBufferImageCopy
        {
            imageSubresource = new VkImageSubresourceLayers { aspectMask = description.Aspect, baseArrayLayer = layer, layerCount = 1 },
            imageExtent = new VkExtent3D { width = description.Width, height = description.Height, depth = 1 },
        };
        _device.Commands.vkCmdCopyImageToBuffer(commands.Handle, image.Handle, VkImageLayout.TransferSrcOptimal, buffer.Handle, 1, &region);
        if (use != GpuImageUse.Undefined)
        {
            commands.Transition(image, GpuImageUse.CopySource, use);
        }

        commands.MemoryBarrier(VkPipelineStageFlags2.AllTransfer, VkAccessFlags2.TransferWrite, VkPipelineStageFlags2.Host, VkAccessFlags2.HostRead);
        _pool.Submit(default, VkPipelineStageFlags2.None, default);
        _pool.Wait();
        return buffer.Bytes.ToArray();
    }

    public void Dispose() => _pool.Dispose();

    private static void SwapRedAndBlue(byte[] pixels)
    {
        for (int i = 0; i < pixels.Length; i += 4)
        {
            (pixels[i], pixels[i + 2]) = (pixels[i + 2], pixels[i]);
        }
    }
}
