using System.Runtime.InteropServices;
using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>
/// Fills device-local buffers and images through a staging buffer. Copies are gathered; <see cref="Flush"/> submits them and
/// waits. For loading time, not for the frame loop; for one thread.
/// </summary>
public sealed unsafe class GpuUploader : IDisposable
{
    private readonly GpuDevice _device;
    private readonly GpuCommandPool _pool;
    private readonly GpuBuffer _staging;
    private GpuCommands? _commands;
    private ulong _used;

    public GpuUploader(GpuDevice device, ulong stagingBytes = 8UL << 20)
    {
        _device = device;
        _pool = new GpuCommandPool(device, "uploader");
        _staging = new GpuBuffer(device, "upload staging", stagingBytes, VkBufferUsageFlags.TransferSrc, GpuMemoryKind.Upload);
    }

    /// <summary>Commands that run after the copies gathered so far and before <see cref="Flush"/> returns (mip chains, image preparation).</summary>
    public GpuCommands Commands => _commands ??= _pool.Begin();

    public void Upload<T>(GpuBuffer destination, ReadOnlySpan<T> elements, ulong destinationOffsetBytes = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(destination);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(elements);
        while (!bytes.IsEmpty)
        {
            int count = (int)Math.Min((ulong)bytes.Length, _staging.SizeBytes);
            ulong source = Stage(bytes[..count]);
            var region = new VkBufferCopy { srcOffset = source, dstOffset = destinationOffsetBytes, size = (ulong)count };
            _device.Commands.vkCmdCopyBuffer(Commands.Handle, _staging.Handle, destination.Handle, 1, &region);
            bytes = bytes[count..];
            destinationOffsetBytes += (ulong)count;
        }
    }

    /// <summary>Copies the first bytes of a buffer that is used as <see cref="VkBufferUsageFlags.TransferSrc"/>; what was gathered for it has to be flushed before.</summary>
    public void Copy(GpuBuffer source, GpuBuffer destination, ulong bytes)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        if (bytes > 0)
        {
            var region = new VkBufferCopy { size = bytes };
            _device.Commands.vkCmdCopyBuffer(Commands.Handle, source.Handle, destination.Handle, 1, &region);
        }
    }

    /// <summary>Copies one level of one layer; the image must be in use as <see cref="GpuImageUse.CopyDestination"/>.</summary>
    /// <exception cref="ArgumentException">The level has more bytes than the staging buffer: make that larger.</exception>
    public void Upload<T>(GpuImage destination, ReadOnlySpan<T> texels, uint mipLevel = 0, uint layer = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(destination);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(texels);
        if ((ulong)bytes.Length > _staging.SizeBytes)
        {
            throw new ArgumentException($"Image '{destination.Name}' needs {bytes.Length} staging bytes; the uploader has {_staging.SizeBytes}.", nameof(texels));
        }

        ulong source = Stage(bytes);
        GpuImageDescription description = destination.Description;
        var region = new VkBufferImageCopy
        {
            bufferOffset = source,
            imageSubresource = new VkImageSubresourceLayers { aspectMask = description.Aspect, mipLevel = mipLevel, baseArrayLayer = layer, layerCount = 1 },
            imageExtent = new VkExtent3D { width = Math.Max(description.Width >> (int)mipLevel, 1), height = Math.Max(description.Height >> (int)mipLevel, 1), depth = 1 },
        };
        _device.Commands.vkCmdCopyBufferToImage(Commands.Handle, _staging.Handle, destination.Handle, VkImageLayout.TransferDstOptimal, 1, &region);
    }

    /// <summary>Runs what was gathered and waits; afterwards buffers may be read by any stage.</summary>
    public void Flush()
    {
        if (_commands is not GpuCommands commands)
        {
            return;
        }

        commands.MemoryBarrier(
            VkPipelineStageFlags2.AllCommands, VkAccessFlags2.MemoryWrite, VkPipelineStageFlags2.AllCommands, VkAccessFlags2.MemoryRead | VkAccessFlags2.MemoryWrite);
        _commands = null;
        _used = 0;
        _pool.Submit(default, VkPipelineStageFlags2.None, default);
        _pool.Wait();
    }

    /// <summary>Flushes first: dispose it before what it copied to.</summary>
    public void Dispose()
    {
        Flush();
        _staging.Dispose();
        _pool.Dispose();
    }

    private ulong Stage(ReadOnlySpan<byte> bytes)
    {
        // Texel copies need offsets that are multiples of the texel size; 16 bytes is the largest format in use.
        ulong offset = (_used + 15) & ~15UL;
        if (offset + (ulong)bytes.Length > _staging.SizeBytes)
        {
            Flush();
            offset = 0;
        }

        bytes.CopyTo(_staging.Bytes[(int)offset..]);
        _used = offset + (ulong)bytes.Length;
        return offset;
    }
}
