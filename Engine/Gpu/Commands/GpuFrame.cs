using System.Runtime.InteropServices;
using VRLab.Bindings.Vulkan;
using VRLab.Core;

namespace VRLab.Gpu;

/// <summary>One frame while it is recorded; see <see cref="GpuFrames"/>.</summary>
public sealed unsafe class GpuFrame : IDisposable
{
    private readonly GpuCommandPool _pool;
    private ulong _arenaUsedBytes;

    internal GpuFrame(GpuDevice device, int index, ulong arenaBytes)
    {
        Index = index;
        _pool = new GpuCommandPool(device, $"frame {index}");
        Arena = new GpuBuffer(
            device,
            $"frame {index} arena",
            arenaBytes,
            VkBufferUsageFlags.UniformBuffer | VkBufferUsageFlags.StorageBuffer | VkBufferUsageFlags.VertexBuffer | VkBufferUsageFlags.IndexBuffer | VkBufferUsageFlags.IndirectBuffer | VkBufferUsageFlags.TransferSrc,
            GpuMemoryKind.Upload);
    }

    /// <summary>The slot: 0 to <see cref="GpuFrames.Count"/> - 1.</summary>
    public int Index { get; }

    /// <summary>Bytes of the arena that this frame has taken so far.</summary>
    public ulong UsedBytes => _arenaUsedBytes;

    public GpuCommands Commands { get; private set; }

    /// <summary>The buffer behind <see cref="Upload"/>; descriptors can be written once.</summary>
    public GpuBuffer Arena { get; }

    /// <summary>Room in the arena for this frame; write through the span.</summary>
    /// <returns>The offset in <see cref="Arena"/>, aligned for uniform and storage use.</returns>
    /// <exception cref="ProblemException">The arena is full: give <see cref="GpuFrames"/> more bytes.</exception>
    public ulong Reserve<T>(int count, out Span<T> elements)
        where T : unmanaged
    {
        ulong alignment = (ulong)Math.Max(_pool.Device.Description.UniformAlignmentBytes, 16);
        ulong offset = (_arenaUsedBytes + alignment - 1) / alignment * alignment;
        ulong size = (ulong)count * (ulong)sizeof(T);
        if (offset + size > Arena.SizeBytes)
        {
            throw ProblemException.BadInput(
                $"A frame needs more than {Arena.SizeBytes >> 10} KiB of per-frame data.", "Draw fewer objects, or give GpuFrames a larger arenaBytes.");
        }

        _arenaUsedBytes = offset + size;
        elements = MemoryMarshal.Cast<byte, T>(Arena.Bytes.Slice((int)offset, (int)size));
        return offset;
    }

    /// <summary>Copies elements into the arena.</summary>
    /// <returns>The offset in <see cref="Arena"/>.</returns>
    public ulong Upload<T>(ReadOnlySpan<T> elements)
        where T : unmanaged
    {
        ulong offset = Reserve(elements.Length, out Span<T> room);
        elements.CopyTo(room);
        return offset;
    }

    /// <summary>Hands the frame to the device. Semaphores are for windows' swapchains; OpenXR needs none.</summary>
    public void Submit(VkSemaphore wait = default, VkPipelineStageFlags2 waitStages = VkPipelineStageFlags2.ColorAttachmentOutput, VkSemaphore signal = default) =>
        _pool.Submit(wait, waitStages, signal);

    /// <summary>The device has finished what was submitted last. Does not wait.</summary>
    public bool IsDone => _pool.IsDone;

    /// <summary>Waits until the device has finished what was submitted last.</summary>
    public void Wait() => _pool.Wait();

    public void Dispose()
    {
        _pool.Dispose();
        Arena.Dispose();
    }

    internal void Begin()
    {
        Commands = _pool.Begin();
        _arenaUsedBytes = 0;
    }
}
