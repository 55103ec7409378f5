using System.Runtime.InteropServices;
using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>A buffer and its memory. Mapped kinds are written and read in place, without calls.</summary>
public sealed unsafe class GpuBuffer : GpuResource
{
    private readonly GpuAllocation _allocation;
    private readonly bool _isMapped;

    public GpuBuffer(GpuDevice device, string name, ulong sizeBytes, VkBufferUsageFlags usage, GpuMemoryKind kind)
        : base(device, name)
    {
        SizeBytes = sizeBytes;
        _isMapped = kind != GpuMemoryKind.DeviceLocal;
        var info = VkBufferCreateInfo.New();
        info.size = sizeBytes;
        info.usage = usage | (kind == GpuMemoryKind.DeviceLocal ? VkBufferUsageFlags.TransferDst : VkBufferUsageFlags.None);
        VkBuffer buffer;
        device.Commands.vkCreateBuffer(device.Handle, &info, null, &buffer).ThrowIfFailed();
        Handle = buffer;
        VkMemoryRequirements requirements;
        device.Commands.vkGetBufferMemoryRequirements(device.Handle, buffer, &requirements);
        _allocation = device.Memory.Allocate(requirements, kind, isImage: false);
        device.Commands.vkBindBufferMemory(device.Handle, buffer, _allocation.Block.Memory, _allocation.OffsetBytes).ThrowIfFailed();
    }

    public VkBuffer Handle { get; }

    public ulong SizeBytes { get; }

    /// <summary>The mapped bytes; valid until disposal.</summary>
    /// <exception cref="InvalidOperationException">The buffer is device local: use <see cref="GpuUploader"/>.</exception>
    public Span<byte> Bytes => _isMapped
        ? new Span<byte>((void*)_allocation.Mapped, checked((int)SizeBytes))
        : throw new InvalidOperationException($"Buffer '{Name}' is device local and cannot be mapped: fill it through GpuUploader.");

    /// <summary>The mapped memory as elements.</summary>
    public Span<T> As<T>()
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes);

    /// <summary>The mapped memory from an offset on, as elements.</summary>
    public Span<T> As<T>(ulong offsetBytes)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes[(int)offsetBytes..]);

    protected override void Release()
    {
        Device.Commands.vkDestroyBuffer(Device.Handle, Handle, null);
        Device.Memory.Free(_allocation);
    }
}
