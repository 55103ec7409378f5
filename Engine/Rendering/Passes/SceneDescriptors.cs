using VRLab.Bindings.Vulkan;
using VRLab.Gpu;
using VRLab.Rendering.Lighting;

namespace VRLab.Rendering.Passes;

/// <summary>The descriptor set that all shaders use besides the material's, one per frame arena; written once, only the uniforms' offset changes.</summary>
internal sealed unsafe class SceneDescriptors : IDisposable
{
    private const int ImageCount = 5;
    private const int MaximumSets = 8;
    private const uint FirstImageBinding = 2;
    private const uint FirstTexelBinding = FirstImageBinding + ImageCount;
    private const uint JointBinding = FirstTexelBinding + 2;
    private const uint VolumeBinding = JointBinding + 1;
    private const uint BindingCount = VolumeBinding + 1;
    private const uint PushBytes = 64;

    private readonly GpuDevice _device;
    private readonly VkDescriptorSetLayout _setLayout;
    private readonly VkDescriptorPool _pool;
    private readonly Dictionary<VkBuffer, VkDescriptorSet> _sets = [];
    private readonly VkDescriptorImageInfo[] _images;
    private readonly LightBuffers _lights;

    public SceneDescriptors(GpuDevice device, SceneTextures textures, GpuImage shadowMap, LightBuffers lights, VkDescriptorSetLayout materialLayout)
    {
        _device = device;
        _images =
        [
            Sampled(shadowMap, textures.Border), Sampled(textures.Environment, textures.Clamp), Sampled(textures.Noise, textures.Repeat),
            Sampled(textures.Glyphs, textures.Clamp), Sampled(textures.Contact, textures.Clamp), Sampled(textures.Volume, textures.Clamp),
        ];
        _lights = lights;
        _setLayout = CreateSetLayout();
        _pool = CreatePool();
        BehindLayout = BehindImages.CreateSetLayout(device);
        PipelineLayout = CreatePipelineLayout(materialLayout);
    }

    public VkPipelineLayout PipelineLayout { get; }

    /// <summary>Of the third set; see <see cref="BehindImages"/>.</summary>
    public VkDescriptorSetLayout BehindLayout { get; }

    /// <summary>Binds the set of the frame's arena.</summary>
    public void Bind(GpuFrame frame, ulong uniformOffset)
    {
        if (!_sets.TryGetValue(frame.Arena.Handle, out VkDescriptorSet set))
        {
            set = CreateSet(frame.Arena);
            _sets.Add(frame.Arena.Handle, set);
        }

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
        _device.Commands.vkDestroyDescriptorPool(_device.Handle, _pool, null);
        _device.Commands.vkDestroyDescriptorSetLayout(_device.Handle, _setLayout, null);
        _device.Commands.vkDestroyDescriptorSetLayout(_device.Handle, BehindLayout, null);
    }

    private static VkDescriptorImageInfo Sampled(GpuImage image, GpuSampler sampler) =>
        new() { sampler = sampler.Handle, imageView = image.View, imageLayout = VkImageLayout.ShaderReadOnlyOptimal };

    private VkDescriptorSetLayout CreateSetLayout()
    {
        VkDescriptorSetLayoutBinding* bindings = stackalloc VkDescriptorSetLayoutBinding[(int)BindingCount];
        for (uint i = 0; i < BindingCount; i++)
        {
            bindings[i] = new VkDescriptorSetLayoutBinding
            {
                binding = i,
                descriptorCount = 1,
                descriptorType = TypeOf(i),
                stageFlags = VkShaderStageFlags.Vertex | VkShaderStageFlags.Fragment,
            };
        }

        VkDescriptorSetLayoutCreateInfo info = VkDescriptorSetLayoutCreateInfo.New();
        info.bindingCount = BindingCount;
        info.pBindings = bindings;
        VkDescriptorSetLayout layout;
        _device.Commands.vkCreateDescriptorSetLayout(_device.Handle, &info, null, &layout).ThrowIfFailed();
        return layout;
    }

    private VkDescriptorPool CreatePool()
    {
        VkDescriptorPoolSize* sizes = stackalloc VkDescriptorPoolSize[4];
        sizes[0] = new VkDescriptorPoolSize { type = TypeOf(0), descriptorCount = MaximumSets };
        sizes[1] = new VkDescriptorPoolSize { type = TypeOf(1), descriptorCount = MaximumSets * 2 };
        sizes[2] = new VkDescriptorPoolSize { type = TypeOf(2), descriptorCount = MaximumSets * (ImageCount + 1) };
        sizes[3] = new VkDescriptorPoolSize { type = TypeOf(FirstTexelBinding), descriptorCount = MaximumSets * 2 };
        VkDescriptorPoolCreateInfo info = VkDescriptorPoolCreateInfo.New();
        info.maxSets = MaximumSets;
        info.poolSizeCount = 4;
        info.pPoolSizes = sizes;
        VkDescriptorPool pool;
        _device.Commands.vkCreateDescriptorPool(_device.Handle, &info, null, &pool).ThrowIfFailed();
        return pool;
    }

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

    private VkDescriptorSet CreateSet(GpuBuffer arena)
    {
        VkDescriptorSetLayout layout = _setLayout;
        VkDescriptorSetAllocateInfo info = VkDescriptorSetAllocateInfo.New();
        info.descriptorPool = _pool;
        info.descriptorSetCount = 1;
        info.pSetLayouts = &layout;
        VkDescriptorSet set;
        _device.Commands.vkAllocateDescriptorSets(_device.Handle, &info, &set).ThrowIfFailed();
        var uniforms = new VkDescriptorBufferInfo { buffer = arena.Handle, range = (ulong)sizeof(FrameUniforms) };
        var instances = new VkDescriptorBufferInfo { buffer = arena.Handle, range = arena.SizeBytes };
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
                write.pBufferInfo = i == 0 ? &uniforms : &instances;
                write.pImageInfo = i == VolumeBinding ? images + ImageCount : i is >= FirstImageBinding and < FirstTexelBinding ? images + (i - FirstImageBinding) : null;
                write.pTexelBufferView = i is >= FirstTexelBinding and < JointBinding ? texels + (i - FirstTexelBinding) : null;
                _device.Commands.vkUpdateDescriptorSets(_device.Handle, 1, &write, 0, null);
            }
        }

        return set;
    }

    private static VkDescriptorType TypeOf(uint binding) => binding switch
    {
        0 => VkDescriptorType.UniformBufferDynamic,
        1 or JointBinding => VkDescriptorType.StorageBuffer,
        >= FirstTexelBinding and < JointBinding => VkDescriptorType.UniformTexelBuffer,
        _ => VkDescriptorType.CombinedImageSampler,
    };
}
