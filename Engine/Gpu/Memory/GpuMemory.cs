using VRLab.Bindings.Vulkan;
using VRLab.Core;

namespace VRLab.Gpu;

/// <summary>
/// Takes device memory in large blocks and hands out parts of them: drivers allow few allocations (4096 on many).
/// Buffers and images never share a block, so bufferImageGranularity needs no care. For one thread at a time.
/// </summary>
public sealed unsafe class GpuMemory : IDisposable
{
    private const ulong BlockBytes = 32UL << 20;
    private const VkMemoryPropertyFlags Mapped = VkMemoryPropertyFlags.HostVisible | VkMemoryPropertyFlags.HostCoherent;

    private readonly GpuDevice _device;
    private readonly VkPhysicalDeviceMemoryProperties _properties;
    private readonly List<GpuMemoryBlock> _blocks = [];

    internal GpuMemory(GpuDevice device)
    {
        _device = device;
        VkPhysicalDeviceMemoryProperties properties;
        device.InstanceCommands.vkGetPhysicalDeviceMemoryProperties(device.PhysicalDevice, &properties);
        _properties = properties;
    }

    /// <summary>Memory taken from the device.</summary>
    public ulong ReservedBytes => _blocks.Aggregate(0UL, (sum, block) => sum + block.SizeBytes);

    /// <summary>Memory handed out.</summary>
    public ulong UsedBytes => _blocks.Aggregate(0UL, (sum, block) => sum + block.UsedBytes);

    /// <exception cref="ProblemException">The device has no memory of this kind, or none left.</exception>
    internal GpuAllocation Allocate(in VkMemoryRequirements requirements, GpuMemoryKind kind, bool isImage)
    {
        uint type = FindType(requirements.memoryTypeBits, kind);
        foreach (GpuMemoryBlock block in _blocks)
        {
            if (block.Type == type && block.IsForImages == isImage && block.TryAllocate(requirements.size, requirements.alignment, out GpuAllocation found))
            {
                return found;
            }
        }

        GpuMemoryBlock added = AddBlock(Math.Max(BlockBytes, requirements.size), type, isImage);
        return added.TryAllocate(requirements.size, requirements.alignment, out GpuAllocation allocation)
            ? allocation
            : throw new InvalidOperationException("A fresh block must hold what it was made for.");
    }

    internal void Free(in GpuAllocation allocation)
    {
        GpuMemoryBlock block = allocation.Block;
        block.Free(allocation);
        if (block.UsedBytes == 0 && block.SizeBytes > BlockBytes)
        {
            _blocks.Remove(block);
            block.Dispose();
        }
    }

    public void Dispose()
    {
        _blocks.ForEach(block => block.Dispose());
        _blocks.Clear();
    }

    private GpuMemoryBlock AddBlock(ulong size, uint type, bool isImage)
    {
        var info = VkMemoryAllocateInfo.New();
        info.allocationSize = size;
        info.memoryTypeIndex = type;
        VkDeviceMemory memory;
        VkResult result = _device.Commands.vkAllocateMemory(_device.Handle, &info, null, &memory);
        if (result is VkResult.ErrorOutOfDeviceMemory or VkResult.ErrorOutOfHostMemory)
        {
            throw ProblemException.EnvironmentLacking(
                $"The Vulkan device has no {size >> 20} MiB of memory left ({ReservedBytes >> 20} MiB in use).", "Close other programs, or lower the resolution.");
        }

        result.ThrowIfFailed("vkAllocateMemory");
        bool isMapped = !isImage && (_properties.memoryTypes[(int)type].propertyFlags & Mapped) == Mapped;
        var block = new GpuMemoryBlock(_device, memory, size, type, isImage, isMapped);
        _blocks.Add(block);
        return block;
    }

    private uint FindType(uint allowed, GpuMemoryKind kind)
    {
        (VkMemoryPropertyFlags needed, VkMemoryPropertyFlags wished) = kind switch
        {
            GpuMemoryKind.DeviceLocal => (VkMemoryPropertyFlags.None, VkMemoryPropertyFlags.DeviceLocal),
            GpuMemoryKind.Upload => (Mapped, VkMemoryPropertyFlags.None),
            _ => (Mapped, VkMemoryPropertyFlags.HostCached),
        };
        uint? type = FindType(allowed, needed | wished) ?? FindType(allowed, needed);
        return type ?? throw ProblemException.EnvironmentLacking($"The Vulkan device has no {kind} memory.", "Use another device or driver.");
    }

    private uint? FindType(uint allowed, VkMemoryPropertyFlags flags)
    {
        for (int i = 0; i < (int)_properties.memoryTypeCount; i++)
        {
            if ((allowed & (1u << i)) != 0 && (_properties.memoryTypes[i].propertyFlags & flags) == flags)
            {
                return (uint)i;
            }
        }

        return null;
    }
}
