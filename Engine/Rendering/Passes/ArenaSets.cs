using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Rendering.Passes;

/// <summary>
/// A descriptor set for each frame arena in use. Where there are more arenas than sets, the set whose arena was not used for the longest time
/// is written anew: its frames are over. Allocates nothing for arenas that it knows.
/// </summary>
internal sealed unsafe class ArenaSets : IDisposable
{
    private const int Capacity = 16;

    private readonly GpuDevice _device;
    private readonly VkDescriptorSetLayout _layout;
    private readonly Action<VkDescriptorSet, GpuBuffer> _write;
    private readonly VkDescriptorPool _pool;

    /// <summary>The one used last comes first.</summary>
    private readonly List<(GpuBuffer Arena, VkDescriptorSet Set)> _sets = new(Capacity);

    /// <param name="device">The device.</param>
    /// <param name="layout">Of all sets.</param>
    /// <param name="descriptors">What one set holds.</param>
    /// <param name="write">Writes a set for an arena.</param>
    public ArenaSets(GpuDevice device, VkDescriptorSetLayout layout, ReadOnlySpan<VkDescriptorPoolSize> descriptors, Action<VkDescriptorSet, GpuBuffer> write)
    {
        (_device, _layout, _write) = (device, layout, write);
        _pool = Descriptors.CreatePool(device, Capacity, descriptors);
    }

    public VkDescriptorSet For(GpuBuffer arena)
    {
        int known = 0;
        while (known < _sets.Count && !ReferenceEquals(_sets[known].Arena, arena))
        {
            known++;
        }

        if (known == 0 && _sets.Count > 0)
        {
            return _sets[0].Set;
        }

        VkDescriptorSet set = known < _sets.Count ? _sets[known].Set : Written(arena);
        if (known < _sets.Count)
        {
            _sets.RemoveAt(known);
        }

        _sets.Insert(0, (arena, set));
        return set;
    }

    public void Dispose() => _device.Commands.vkDestroyDescriptorPool(_device.Handle, _pool, null);

    private VkDescriptorSet Written(GpuBuffer arena)
    {
        VkDescriptorSet set;
        if (_sets.Count == Capacity)
        {
            set = _sets[^1].Set;
            _sets.RemoveAt(Capacity - 1);
        }
        else
        {
            set = Descriptors.CreateSet(_device, _pool, _layout);
        }

        _write(set, arena);
        return set;
    }
}
