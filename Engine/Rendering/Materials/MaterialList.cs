using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VRLab.Bindings.Vulkan;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Passes;

namespace VRLab.Rendering.Materials;

/// <summary>By <see cref="MaterialMap"/>; as many as make whole vectors.</summary>
[InlineArray((MaterialMaps.Count + 3) & ~3)]
internal struct MapPlaces
{
    private uint _first;
}

/// <summary>A material and where its maps lie; layout of <c>ListedMaterial</c> in material.glsl, 864 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ListedMaterial
{
    public MaterialUniforms Numbers;
    public MapPlaces Maps;
}

/// <summary>All materials in one buffer and all their maps in one array of a descriptor set, so that draws of different materials go together.</summary>
internal sealed unsafe class MaterialList : IDisposable
{
    public const int Capacity = 2048;
    private const int MostMaps = 1024;

    /// <summary>With fewer a device keeps the sets of materials apart.</summary>
    public const int FewestMaps = 256;

    /// <summary>What the shaders of a frame sample besides.</summary>
    private const int OtherMaps = 16;

    private readonly GpuDevice _device;
    private readonly int _mapCapacity;
    private readonly GpuBuffer _materials;
    private readonly VkDescriptorPool _pool;
    private readonly VkDescriptorSet _set;
    private readonly Dictionary<(GpuImage Image, GpuSampler Sampler), uint> _places = [];

    public MaterialList(GpuDevice device)
    {
        _device = device;
        _mapCapacity = Math.Min(MostMaps, device.Description.MaximumSampledImages - OtherMaps);
        _materials = new GpuBuffer(device, "material list", Capacity * (ulong)sizeof(ListedMaterial), VkBufferUsageFlags.StorageBuffer, GpuMemoryKind.Upload);
        SetLayout = CreateSetLayout();
        _pool = CreatePool();
        _set = CreateSet();
    }

    public VkDescriptorSetLayout SetLayout { get; }

    /// <summary>Lists a material. Waits for the device where it brings new maps; for loading.</summary>
    /// <returns>False where the list or its maps are full: the material is drawn with a set of its own.</returns>
    public bool TryAdd(int number, MaterialData material, ReadOnlySpan<(GpuImage Image, GpuSampler Sampler)> maps)
    {
        if (number >= Capacity || _places.Count + maps.Length > _mapCapacity)
        {
            return false;
        }

        var listed = new ListedMaterial { Numbers = MaterialUniforms.From(material) };
        for (int i = 0; i < maps.Length; i++)
        {
            listed.Maps[i] = PlaceOf(maps[i]);
        }

        _materials.As<ListedMaterial>()[number] = listed;
        return true;
    }

    /// <param name="frame">Within the pass.</param>
    /// <param name="layout">Of pipelines that read the list.</param>
    public void Bind(GpuFrame frame, VkPipelineLayout layout)
    {
        VkDescriptorSet set = _set;
        _device.Commands.vkCmdBindDescriptorSets(frame.Commands.Handle, VkPipelineBindPoint.Graphics, layout, 1, 1, &set, 0, null);
    }

    public void Dispose()
    {
        _device.Commands.vkDestroyDescriptorPool(_device.Handle, _pool, null);
        _device.Commands.vkDestroyDescriptorSetLayout(_device.Handle, SetLayout, null);
        _materials.Dispose();
    }

    private uint PlaceOf((GpuImage Image, GpuSampler Sampler) map)
    {
        if (_places.TryGetValue(map, out uint place))
        {
            return place;
        }

        // The set may be bound in frames that the device still draws.
        _device.WaitIdle();
        place = (uint)_places.Count;
        var sampled = new VkDescriptorImageInfo { sampler = map.Sampler.Handle, imageView = map.Image.View, imageLayout = VkImageLayout.ShaderReadOnlyOptimal };
        VkWriteDescriptorSet write = VkWriteDescriptorSet.New();
        (write.dstSet, write.dstBinding, write.dstArrayElement, write.descriptorCount) = (_set, 1, place, 1);
        write.descriptorType = VkDescriptorType.CombinedImageSampler;
        write.pImageInfo = &sampled;
        _device.Commands.vkUpdateDescriptorSets(_device.Handle, 1, &write, 0, null);
        _places.Add(map, place);
        return place;
    }

    private VkDescriptorSetLayout CreateSetLayout()
    {
        VkDescriptorSetLayoutBinding* bindings = stackalloc VkDescriptorSetLayoutBinding[2];
        bindings[0] = new VkDescriptorSetLayoutBinding { descriptorCount = 1, descriptorType = VkDescriptorType.StorageBuffer, stageFlags = VkShaderStageFlags.Fragment };
        bindings[1] = new VkDescriptorSetLayoutBinding
        {
            binding = 1,
            descriptorCount = (uint)_mapCapacity,
            descriptorType = VkDescriptorType.CombinedImageSampler,
            stageFlags = VkShaderStageFlags.Fragment,
        };
        VkDescriptorBindingFlags* flags = stackalloc VkDescriptorBindingFlags[] { VkDescriptorBindingFlags.None, VkDescriptorBindingFlags.PartiallyBound };
        VkDescriptorSetLayoutBindingFlagsCreateInfo partial = VkDescriptorSetLayoutBindingFlagsCreateInfo.New();
        partial.bindingCount = 2;
        partial.pBindingFlags = flags;
        VkDescriptorSetLayoutCreateInfo info = VkDescriptorSetLayoutCreateInfo.New();
        info.pNext = &partial;
        info.bindingCount = 2;
        info.pBindings = bindings;
        VkDescriptorSetLayout layout;
        _device.Commands.vkCreateDescriptorSetLayout(_device.Handle, &info, null, &layout).ThrowIfFailed();
        return layout;
    }

    private VkDescriptorPool CreatePool() => Descriptors.CreatePool(_device, sets: 1,
    [
        new VkDescriptorPoolSize { type = VkDescriptorType.StorageBuffer, descriptorCount = 1 },
        new VkDescriptorPoolSize { type = VkDescriptorType.CombinedImageSampler, descriptorCount = (uint)_mapCapacity },
    ]);

    private VkDescriptorSet CreateSet()
    {
        VkDescriptorSet set = Descriptors.CreateSet(_device, _pool, SetLayout);
        var materials = new VkDescriptorBufferInfo { buffer = _materials.Handle, range = _materials.SizeBytes };
        VkWriteDescriptorSet write = VkWriteDescriptorSet.New();
        (write.dstSet, write.descriptorCount, write.descriptorType) = (set, 1, VkDescriptorType.StorageBuffer);
        write.pBufferInfo = &materials;
        _device.Commands.vkUpdateDescriptorSets(_device.Handle, 1, &write, 0, null);
        return set;
    }
}
