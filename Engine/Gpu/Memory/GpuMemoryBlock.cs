using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>A part of a block.</summary>
/// <param name="Mapped">Where the program sees it; null for memory of the device alone.</param>
internal readonly unsafe record struct GpuAllocation(GpuMemoryBlock Block, ulong OffsetBytes, ulong SizeBytes, nint Mapped);

/// <summary>One native allocation, handed out first fit; neighboring free parts are joined.</summary>
internal sealed unsafe class GpuMemoryBlock : IDisposable
{
    private readonly record struct FreeRange(ulong Offset, ulong Size)
    {
        public ulong End => Offset + Size;
    }

    private readonly GpuDevice _device;
    private readonly List<FreeRange> _free = [];
    private readonly nint _mapped;

    public GpuMemoryBlock(GpuDevice device, VkDeviceMemory memory, ulong sizeBytes, uint type, bool isForImages, bool isMapped)
    {
        _device = device;
        Memory = memory;
        SizeBytes = sizeBytes;
        Type = type;
        IsForImages = isForImages;
        _free.Add(new FreeRange(0, sizeBytes));
        if (isMapped)
        {
            void* address;
            device.Commands.vkMapMemory(device.Handle, memory, 0, VulkanConstants.VK_WHOLE_SIZE, default, &address).ThrowIfFailed();
            _mapped = (nint)address;
        }
    }

    public VkDeviceMemory Memory { get; }

    public ulong SizeBytes { get; }

    public ulong UsedBytes { get; private set; }

    public uint Type { get; }

    public bool IsForImages { get; }

    public bool TryAllocate(ulong size, ulong alignment, out GpuAllocation allocation)
    {
        for (int i = 0; i < _free.Count; i++)
        {
            FreeRange range = _free[i];
            ulong start = (range.Offset + alignment - 1) / alignment * alignment;
            if (start + size <= range.End)
            {
                Take(i, range, start, size);
                allocation = new GpuAllocation(this, start, size, _mapped == 0 ? 0 : _mapped + (nint)start);
                return true;
            }
        }

        allocation = default;
        return false;
    }

    public void Free(in GpuAllocation allocation)
    {
        ulong offset = allocation.OffsetBytes;
        ulong size = allocation.SizeBytes;
        UsedBytes -= size;
        int next = _free.FindIndex(range => range.Offset > offset);
        int index = next < 0 ? _free.Count : next;
        if (index < _free.Count && _free[index].Offset == offset + size)
        {
            size += _free[index].Size;
            _free.RemoveAt(index);
        }

        if (index > 0 && _free[index - 1].End == offset)
        {
            _free[index - 1] = _free[index - 1] with { Size = _free[index - 1].Size + size };
            return;
        }

        _free.Insert(index, new FreeRange(offset, size));
    }

    public void Dispose() => _device.Commands.vkFreeMemory(_device.Handle, Memory, null);

    private void Take(int index, FreeRange range, ulong start, ulong size)
    {
        UsedBytes += size;
        _free.RemoveAt(index);
        if (start + size < range.End)
        {
            _free.Insert(index, new FreeRange(start + size, range.End - start - size));
        }

        if (start > range.Offset)
        {
            _free.Insert(index, new FreeRange(range.Offset, start - range.Offset));
        }
    }
}
