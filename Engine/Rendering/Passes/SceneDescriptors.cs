using VRLab.Bindings.Vulkan;
using VRLab.Gpu;
using VRLab.Rendering.Lighting;
using VRLab.Rendering.Materials;

namespace VRLab.Rendering.Passes;

/// <summary>The descriptor set that all shaders use besides the material's, one per frame arena; written once, only the uniforms' offset changes.</summary>
internal sealed unsafe class SceneDescriptors : IDisposable
{
    private const int ImageCount = 5;
    private const uint FirstImageBinding = 2;
    private const uint FirstTexelBinding = FirstImageBinding + ImageCount;
    private const uint JointBinding = FirstTexelBinding + 2;
    private const uint VolumeBinding = JointBinding + 1;
    private const uint OcclusionBinding = VolumeBinding + 1;
    private const uint BindingCount = OcclusionBinding + 1;
    private const uint PushBytes = 64;

    private readonly GpuDevice _device;
    private readonly VkDescriptorSetLayout _setLayout;
    private readonly ArenaSets _sets;
    private readonly ArenaSets? _drawnSets;
    private readonly VkDescriptorImageInfo[] _images;
    private readonly LightBuffers _lights;

    public SceneDescriptors(GpuDevice device, SceneTextures textures, GpuImage shadowMap, LightBuffers lights, VkDescriptorSetLayout materialLayout, GpuBuffer? drawn, MaterialList? list, OcclusionImage occlusion)
    {
        _device = device;
        _images =
        [
            Sampled(shadowMap, textures.Border), Sampled(textures.Environment, textures.Clamp), Sampled(textures.Noise, textures.Repeat),
            Sampled(textures.Glyphs, textures.Clamp), Sampled(textures.Contact, textures.Clamp), Sampled(textures.Volume, textures.Clamp),
            new() { sampler = textures.Clamp.Handle, imageView = occlusion.View.Handle, imageLayout = VkImageLayout.ShaderReadOnlyOptimal },
        ];
        _lights = lights;
        _setLayout = Descriptors.CreateLayout(device, VkShaderStageFlags.Vertex | VkShaderStageFlags.Fragment, [.. Enumerable.Range(0, (int)BindingCount).Select(binding => TypeOf((uint)binding))]);
        BehindLayout = BehindImages.CreateSetLayout(device);
        ReadOnlySpan<VkDescriptorPoolSize> sizes =
        [
            new VkDescriptorPoolSize { type = TypeOf(0), descriptorCount = 1 },
            new VkDescriptorPoolSize { type = TypeOf(1), descriptorCount = 2 },
            new VkDescriptorPoolSize { type = TypeOf(2), descriptorCount = ImageCount + 2 },
            new VkDescriptorPoolSize { type = TypeOf(FirstTexelBinding), descriptorCount = 2 },
        ];
        _sets = new ArenaSets(device, _setLayout, sizes, (set, arena) => Write(set, arena, arena));
        _drawnSets = drawn is null ? null : new ArenaSets(device, _setLayout, sizes, (set, arena) => Write(set, arena, drawn));
        PipelineLayout = CreatePipelineLayout(materialLayout);
        ListedPipelineLayout = list is null ? default : CreatePipelineLayout(list.SetLayout);
    }

    public VkPipelineLayout PipelineLayout { get; }

    /// <summary>Of the third set; see <see cref="BehindImages"/>.</summary>
    public VkDescriptorSetLayout BehindLayout { get; }

    /// <summary>Of pipelines that read the list of materials; none where there is no list.</summary>
    public VkPipelineLayout ListedPipelineLayout { get; }

    /// <summary>Binds the set of the frame's arena: instances that the processor wrote.</summary>
    public void Bind(GpuFrame frame, ulong uniformOffset) => Bind(frame, _sets.For(frame.Arena), uniformOffset);

    /// <summary>Binds the same with the instances that the device chose.</summary>
    public void BindDrawn(GpuFrame frame, ulong uniformOffset) => Bind(frame, _drawnSets!.For(frame.Arena), uniformOffset);

    private void Bind(GpuFrame frame, VkDescriptorSet set, ulong uniformOffset)
    {
        uint dynamicOffset = (uint)uniformOffset;
        _device.Commands.vkCmdBindDescriptorSets(
            frame.Commands.Handle, VkPipelineBindPoint.Graphics, PipelineLayout, 0, 1, &set, 1, &dynamicOffset);
    }

    /// <summary>Binds what lies behind for the draws that read it, or that make it.</summary>
    public void BindBehind(GpuFrame frame, VkDescriptorSet set) =>
        _device.Commands.vkCmdBindDescriptorSets(frame.Commands.Handle, VkPipelineBindPoint.Graphics, PipelineLayout, 2, 1, &set, 0, null);

    public void Dispose()
    {
        _device.Commands.vkDestroyPipelineLayout(_device.Handle, PipelineLayout, null);
        _device.Commands.vkDestroyPipelineLayout(_device.Handle, ListedPipelineLayout, null);
        _sets.Dispose();
        _drawnSets?.Dispose();
        _device.Commands.vkDestroyDescriptorSetLayout(_device.Handle, _setLayout, null);
        _device.Commands.vkDestroyDescriptorSetLayout(_device.Handle, BehindLayout, null);
    }

    private static VkDescriptorImageInfo Sampled(GpuImage image, GpuSampler sampler) =>
        new() { sampler = sampler.Handle, imageView = image.View, imageLayout = VkImageLayout.ShaderReadOnlyOptimal };

    private VkPipelineLayout CreatePipelineLayout(VkDescriptorSetLayout materialLayout)
    {
        VkDescriptorSetLayout* setLayouts = stackalloc VkDescriptorSetLayout[] { _setLayout, materialLayout, BehindLayout };
        var range = new VkPushConstantRange { stageFlags = VkShaderStageFlags.Vertex | VkShaderStageFlags.Fragment, size = PushBytes };
        VkPipelineLayoutCreateInfo info = VkPipelineLayoutCreateInfo.New();
        info.setLayoutCount = 3;
        info.pSetLayouts = setLayouts;
        info.pushConstantRangeCount = 1;
        info.pPushConstantRanges = &range;
        VkPipelineLayout layout;
        _device.Commands.vkCreatePipelineLayout(_device.Handle, &info, null, &layout).ThrowIfFailed();
        return layout;
    }

    private void Write(VkDescriptorSet set, GpuBuffer arena, GpuBuffer drawn)
    {
        var uniforms = new VkDescriptorBufferInfo { buffer = arena.Handle, range = (ulong)sizeof(FrameUniforms) };
        var instances = new VkDescriptorBufferInfo { buffer = drawn.Handle, range = drawn.SizeBytes };
        var joints = new VkDescriptorBufferInfo { buffer = arena.Handle, range = arena.SizeBytes };
        VkBufferView* texels = stackalloc VkBufferView[] { _lights.Lights, _lights.Grid };
        fixed (VkDescriptorImageInfo* images = _images)
        {
            for (uint i = 0; i < BindingCount; i++)
            {
                VkWriteDescriptorSet write = VkWriteDescriptorSet.New();
                write.dstSet = set;
                write.dstBinding = i;
                write.descriptorCount = 1;
                write.descriptorType = TypeOf(i);
                write.pBufferInfo = i == 0 ? &uniforms : i == JointBinding ? &joints : &instances;
                write.pImageInfo = i >= VolumeBinding ? images + ImageCount + (i - VolumeBinding) : i is >= FirstImageBinding and < FirstTexelBinding ? images + (i - FirstImageBinding) : null;
                write.pTexelBufferView = i is >= FirstTexelBinding and < JointBinding ? texels + (i - FirstTexelBinding) : null;
                _device.Commands.vkUpdateDescriptorSets(_device.Handle, 1, &write, 0, null);
            }
        }
    }

    private static VkDescriptorType TypeOf(uint binding) => binding switch
    {
        0 => VkDescriptorType.UniformBufferDynamic,
        1 or JointBinding => VkDescriptorType.StorageBuffer,
        >= FirstTexelBinding and < JointBinding => VkDescriptorType.UniformTexelBuffer,
        _ => VkDescriptorType.CombinedImageSampler,
    };
}
