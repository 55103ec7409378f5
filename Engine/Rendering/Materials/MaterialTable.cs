using VRLab.Bindings.Vulkan;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Passes;

namespace VRLab.Rendering.Materials;

/// <summary>A material on the device.</summary>
/// <param name="Features">What its pipeline computes.</param>
/// <param name="Set">Its numbers and maps.</param>
/// <param name="Number">Its place among all materials.</param>
/// <param name="IsListed">It is in the list of materials too, at its number.</param>
internal sealed record MaterialResource(MaterialFeatures Features, VkDescriptorSet Set, int Number, bool IsListed);

/// <summary>A descriptor set for each material: its numbers and its maps. Equal materials share one.</summary>
internal sealed unsafe class MaterialTable : IDisposable
{
    private const int MaterialsPerChunk = 128;
    private const ulong Stride = 1024;

    private readonly GpuDevice _device;
    private readonly TextureCache _textures;
    private readonly MaterialList? _list;
    private readonly List<(GpuBuffer Buffer, VkDescriptorPool Pool)> _chunks = [];
    private readonly Dictionary<MaterialData, MaterialResource> _materials = [];
    private readonly List<(MaterialMotion Motion, MovingMaterial Material)> _moving = [];

    public MaterialTable(GpuDevice device, TextureCache textures, MaterialList? list)
    {
        (_device, _textures, _list) = (device, textures, list);
        SetLayout = Descriptors.CreateLayout(device, VkShaderStageFlags.Fragment, [VkDescriptorType.UniformBuffer, .. Enumerable.Repeat(VkDescriptorType.CombinedImageSampler, MaterialMaps.Count)]);
    }

    public VkDescriptorSetLayout SetLayout { get; }

    /// <param name="material">The material.</param>
    /// <param name="isListable">It is for what the device draws by itself, so it belongs into the list of materials where there is one.</param>
    public MaterialResource Get(MaterialData material, bool isListable)
    {
        if (!_materials.TryGetValue(material, out MaterialResource? resource))
        {
            resource = Create(material, _materials.Count, isListable);
            _materials.Add(material, resource);
        }

        return resource;
    }

    /// <summary>Takes over what a channel makes of a material at a time; the next frame shows it.</summary>
    public void Move(MaterialChannel channel, float timeSeconds)
    {
        foreach ((MaterialMotion motion, MovingMaterial material) in _moving)
        {
            if (ReferenceEquals(motion, channel.Material))
            {
                material.Move(channel, timeSeconds);
            }
        }
    }

    /// <summary>Copies what was moved in the order of the frame's commands; earlier frames still read what was there.</summary>
    public void Update(GpuFrame frame)
    {
        bool isAny = false;
        foreach ((_, MovingMaterial material) in _moving)
        {
            if (material.IsChanged)
            {
                if (!isAny)
                {
                    frame.Commands.MemoryBarrier(VkPipelineStageFlags2.FragmentShader, VkAccessFlags2.None, VkPipelineStageFlags2.AllTransfer, VkAccessFlags2.None);
                }

                isAny = true;
                Copy(frame, material);
            }
        }

        if (isAny)
        {
            frame.Commands.MemoryBarrier(VkPipelineStageFlags2.AllTransfer, VkAccessFlags2.TransferWrite, VkPipelineStageFlags2.FragmentShader, VkAccessFlags2.UniformRead);
        }
    }

    private void Copy(GpuFrame frame, MovingMaterial material)
    {
        ulong source = frame.Reserve(1, out Span<MaterialUniforms> uniforms);
        material.Write(ref uniforms[0]);
        var region = new VkBufferCopy { srcOffset = source, dstOffset = material.OffsetBytes, size = (ulong)sizeof(MaterialUniforms) };
        _device.Commands.vkCmdCopyBuffer(frame.Commands.Handle, frame.Arena.Handle, material.Buffer.Handle, 1, &region);
    }

    public void Dispose()
    {
        foreach ((GpuBuffer buffer, VkDescriptorPool pool) in _chunks)
        {
            _device.Commands.vkDestroyDescriptorPool(_device.Handle, pool, null);
            buffer.Dispose();
        }

        _device.Commands.vkDestroyDescriptorSetLayout(_device.Handle, SetLayout, null);
    }

    private MaterialResource Create(MaterialData material, int index, bool isListable)
    {
        if (index % MaterialsPerChunk == 0)
        {
            _chunks.Add((new GpuBuffer(_device, "materials", MaterialsPerChunk * Stride, VkBufferUsageFlags.UniformBuffer | VkBufferUsageFlags.TransferDst, GpuMemoryKind.Upload), CreatePool()));
        }

        (GpuBuffer buffer, VkDescriptorPool pool) = _chunks[^1];
        ulong offset = (ulong)(index % MaterialsPerChunk) * Stride;
        buffer.As<MaterialUniforms>(offset)[0] = MaterialUniforms.From(material);
        VkDescriptorSet set = Descriptors.CreateSet(_device, pool, SetLayout);
        (GpuImage, GpuSampler)[] maps = MapsOf(material);
        Write(set, buffer, offset, maps);
        if (material.Motion is { } motion)
        {
            _moving.Add((motion, new MovingMaterial(material, buffer, offset)));
        }

        return new MaterialResource(MaterialFeaturesOf.Of(material), set, index, isListable && material.Motion is null && _list is not null && _list.TryAdd(index, material, maps));
    }

    private (GpuImage Image, GpuSampler Sampler)[] MapsOf(MaterialData material)
    {
        TextureMap?[] maps = MaterialMaps.Of(material);
        return [.. maps.Select((map, i) => (map is null ? _textures.White : _textures.ImageOf(map, isSrgb: MaterialMaps.IsColor((MaterialMap)i)), _textures.SamplerOf(map?.Sampler ?? default)))];
    }

    private void Write(VkDescriptorSet set, GpuBuffer buffer, ulong offset, (GpuImage Image, GpuSampler Sampler)[] maps)
    {
        var uniforms = new VkDescriptorBufferInfo { buffer = buffer.Handle, offset = offset, range = (ulong)sizeof(MaterialUniforms) };
        Write(set, 0, VkDescriptorType.UniformBuffer, &uniforms, null);
        for (int i = 0; i < MaterialMaps.Count; i++)
        {
            var sampled = new VkDescriptorImageInfo
            {
                sampler = maps[i].Sampler.Handle,
                imageView = maps[i].Image.View,
                imageLayout = VkImageLayout.ShaderReadOnlyOptimal,
            };
            Write(set, (uint)i + 1, VkDescriptorType.CombinedImageSampler, null, &sampled);
        }
    }

    private void Write(VkDescriptorSet set, uint binding, VkDescriptorType type, VkDescriptorBufferInfo* buffer, VkDescriptorImageInfo* image)
    {
        VkWriteDescriptorSet write = VkWriteDescriptorSet.New();
        (write.dstSet, write.dstBinding, write.descriptorCount, write.descriptorType) = (set, binding, 1, type);
        write.pBufferInfo = buffer;
        write.pImageInfo = image;
        _device.Commands.vkUpdateDescriptorSets(_device.Handle, 1, &write, 0, null);
    }

    private VkDescriptorPool CreatePool() => Descriptors.CreatePool(_device, MaterialsPerChunk,
    [
        new VkDescriptorPoolSize { type = VkDescriptorType.UniformBuffer, descriptorCount = 1 },
        new VkDescriptorPoolSize { type = VkDescriptorType.CombinedImageSampler, descriptorCount = MaterialMaps.Count },
    ]);
}
