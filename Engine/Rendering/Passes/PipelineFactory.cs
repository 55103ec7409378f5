using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VRLab.Bindings.Vulkan;
using VRLab.Core.Models;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Passes;

/// <summary>What the images of the scene pass look like.</summary>
internal readonly record struct TargetFormat(VkFormat Color, VkFormat Depth, VkSampleCountFlags Samples, uint ViewMask);

/// <summary>
/// Builds graphics pipelines for dynamic rendering; one per kind and surface pattern. What is asked for ahead is made on worker threads while
/// the caller goes on; anything else when first needed. For one thread.
/// </summary>
internal sealed unsafe class PipelineFactory(
    VkDevice device, VulkanDeviceCommands vk, VkPipelineCache cache, VkPipelineLayout layout, VkPipelineLayout listedLayout, Func<string, VkShaderModule> shader, TargetFormat target, bool canFoveate) : IDisposable
{
    public const VkFormat ShadowFormat = VkFormat.D16Unorm;
    private readonly Dictionary<PipelineKey, VkPipeline> _pipelines = [];
    private readonly Dictionary<PipelineKey, Task<VkPipeline>> _asked = [];

    /// <summary>How many were made or asked for: each takes a driver some hundredths of a second.</summary>
    public int Count => _pipelines.Count + _asked.Count;

    /// <summary>Begins to make a pipeline that is going to be needed; returns at once.</summary>
    public void Ask(PipelineKind kind, SurfacePattern pattern, MaterialFeatures features)
    {
        PipelineKey key = PipelineKey.Of(kind, pattern, features);
        if (!_pipelines.ContainsKey(key) && !_asked.ContainsKey(key))
        {
            PipelineSettings settings = PipelineSettings.For(key.Kind, key.Features);
            (VkShaderModule vertex, VkShaderModule fragment) = ShadersOf(settings);
            _asked.Add(key, Task.Run(() => Create(key, settings, vertex, fragment)));
        }
    }

    /// <summary>Allocates nothing once the pipeline is there.</summary>
    public VkPipeline Get(PipelineKind kind, SurfacePattern pattern, MaterialFeatures features)
    {
        PipelineKey key = PipelineKey.Of(kind, pattern, features);
        return _pipelines.TryGetValue(key, out VkPipeline pipeline) ? pipeline : Make(key);
    }

    public void Dispose()
    {
        foreach (Task<VkPipeline> asked in _asked.Values)
        {
            // What a worker could not make is told to whoever needs it, not to whoever cleans up.
            ((Task)asked).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
            if (asked.IsCompletedSuccessfully)
            {
                vk.vkDestroyPipeline(device, asked.GetAwaiter().GetResult(), null);
            }
        }

        foreach (VkPipeline pipeline in _pipelines.Values)
        {
            vk.vkDestroyPipeline(device, pipeline, null);
        }

        _asked.Clear();
        _pipelines.Clear();
    }

    private VkPipeline Make(PipelineKey key)
    {
        VkPipeline pipeline;
        if (_asked.Remove(key, out Task<VkPipeline>? asked))
        {
            pipeline = asked.GetAwaiter().GetResult();
        }
        else
        {
            PipelineSettings settings = PipelineSettings.For(key.Kind, key.Features);
            (VkShaderModule vertex, VkShaderModule fragment) = ShadersOf(settings);
            pipeline = Create(key, settings, vertex, fragment);
        }

        _pipelines.Add(key, pipeline);
        return pipeline;
    }

    private (VkShaderModule Vertex, VkShaderModule Fragment) ShadersOf(in PipelineSettings settings) =>
        (shader(settings.VertexShader), settings.FragmentShader is { } fragment ? shader(fragment) : default);

    /// <summary>Any thread.</summary>
    private VkPipeline Create(PipelineKey key, in PipelineSettings settings, VkShaderModule vertex, VkShaderModule fragment)
    {
        var constants = new ShaderConstants
        {
            EncodesSrgb = !IsSrgb(target.Color),
            Pattern = key.Pattern,
            IsTransparent = key.Kind == PipelineKind.Transparent,
            IsSelfLit = key.Kind is PipelineKind.PanelText or PipelineKind.OverlayText,
            Features = key.Features,
        };
        VkSpecializationMapEntry* entries = stackalloc VkSpecializationMapEntry[ShaderConstants.Count];
        for (uint i = 0; i < ShaderConstants.Count; i++)
        {
            entries[i] = new VkSpecializationMapEntry { constantID = i, offset = i * 4, size = 4 };
        }

        var specialization = new VkSpecializationInfo { mapEntryCount = ShaderConstants.Count, pMapEntries = entries, dataSize = ShaderConstants.Count * 4, pData = &constants };
        VkPipelineShaderStageCreateInfo* stages = stackalloc VkPipelineShaderStageCreateInfo[2];
        stages[0] = Stage(VkShaderStageFlags.Vertex, vertex, &specialization);
        stages[1] = Stage(VkShaderStageFlags.Fragment, fragment, &specialization);
        return Build(key.Kind, settings, stages, settings.FragmentShader is null ? 1u : 2u);
    }

    private static VkPipelineShaderStageCreateInfo Stage(VkShaderStageFlags stage, VkShaderModule module, VkSpecializationInfo* specialization)
    {
        VkPipelineShaderStageCreateInfo info = VkPipelineShaderStageCreateInfo.New();
        info.stage = stage;
        info.module = module;
        info.pName = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference("main"u8));
        info.pSpecializationInfo = specialization;
        return info;
    }

    private VkPipeline Build(PipelineKind kind, in PipelineSettings settings, VkPipelineShaderStageCreateInfo* stages, uint stageCount)
    {
        bool isShadow = kind == PipelineKind.Shadow;
        VkFormat colorFormat = target.Color;
        VkPipelineRenderingCreateInfo rendering = VkPipelineRenderingCreateInfo.New();
        rendering.viewMask = isShadow ? 0 : target.ViewMask;
        rendering.colorAttachmentCount = isShadow ? 0u : 1u;
        rendering.pColorAttachmentFormats = &colorFormat;
        rendering.depthAttachmentFormat = isShadow ? ShadowFormat : target.Depth;

        VkVertexInputBindingDescription binding = new() { stride = (settings.Attributes & VertexLayout.Joints) != 0 ? VertexLayout.RichStride : VertexLayout.Stride, inputRate = VkVertexInputRate.Vertex };
        VkVertexInputAttributeDescription* attributes = stackalloc VkVertexInputAttributeDescription[VertexLayout.AttributeCount];
        uint attributeCount = VertexLayout.Describe(settings.Attributes, attributes);
        VkPipelineVertexInputStateCreateInfo vertexInput = VkPipelineVertexInputStateCreateInfo.New();
        vertexInput.vertexBindingDescriptionCount = settings.Attributes == 0 ? 0u : 1u;
        vertexInput.pVertexBindingDescriptions = &binding;
        vertexInput.vertexAttributeDescriptionCount = attributeCount;
        vertexInput.pVertexAttributeDescriptions = attributes;

        VkPipelineInputAssemblyStateCreateInfo assembly = VkPipelineInputAssemblyStateCreateInfo.New();
        assembly.topology = VkPrimitiveTopology.TriangleList;
        VkPipelineViewportStateCreateInfo viewport = VkPipelineViewportStateCreateInfo.New();
        (viewport.viewportCount, viewport.scissorCount) = (1, 1);
        VkPipelineRasterizationStateCreateInfo rasterization = Rasterization(settings);
        VkPipelineMultisampleStateCreateInfo multisample = VkPipelineMultisampleStateCreateInfo.New();
        multisample.rasterizationSamples = isShadow ? VkSampleCountFlags.Count1 : target.Samples;
        VkPipelineDepthStencilStateCreateInfo depth = VkPipelineDepthStencilStateCreateInfo.New();
        (depth.depthTestEnable, depth.depthWriteEnable) = (settings.TestsDepth, settings.WritesDepth);
        depth.depthCompareOp = isShadow ? VkCompareOp.LessOrEqual : VkCompareOp.GreaterOrEqual;
        VkPipelineColorBlendAttachmentState attachment = Blending(settings, kind == PipelineKind.Glass);
        VkPipelineColorBlendStateCreateInfo blend = VkPipelineColorBlendStateCreateInfo.New();
        blend.attachmentCount = isShadow ? 0u : 1u;
        blend.pAttachments = &attachment;
        VkDynamicState* dynamicStates = stackalloc VkDynamicState[] { VkDynamicState.Viewport, VkDynamicState.Scissor };
        VkPipelineDynamicStateCreateInfo dynamicState = VkPipelineDynamicStateCreateInfo.New();
        dynamicState.dynamicStateCount = 2;
        dynamicState.pDynamicStates = dynamicStates;

        VkPipelineFragmentShadingRateStateCreateInfoKHR rates = VkPipelineFragmentShadingRateStateCreateInfoKHR.New();
        rates.fragmentSize = new VkExtent2D { width = 1, height = 1 };
        rates.combinerOps[1] = settings.IsShadedCoarsely ? VkFragmentShadingRateCombinerOpKHR.Replace : VkFragmentShadingRateCombinerOpKHR.Keep;

        VkGraphicsPipelineCreateInfo info = VkGraphicsPipelineCreateInfo.New();
        info.pNext = &rendering;
        if (canFoveate && target.Depth != VkFormat.Undefined && !isShadow)
        {
            rendering.pNext = &rates;
            info.flags = VkPipelineCreateFlags.RenderingFragmentShadingRateAttachmentKHR;
        }

        info.stageCount = stageCount;
        info.pStages = stages;
        info.layout = settings.IsListed ? listedLayout : layout;
        info.pVertexInputState = &vertexInput;
        info.pInputAssemblyState = &assembly;
        info.pViewportState = &viewport;
        info.pRasterizationState = &rasterization;
        info.pMultisampleState = &multisample;
        info.pDepthStencilState = &depth;
        info.pColorBlendState = &blend;
        info.pDynamicState = &dynamicState;
        VkPipeline pipeline;
        vk.vkCreateGraphicsPipelines(device, cache, 1, &info, null, &pipeline).ThrowIfFailed();
        return pipeline;
    }

    private static VkPipelineRasterizationStateCreateInfo Rasterization(in PipelineSettings settings)
    {
        VkPipelineRasterizationStateCreateInfo info = VkPipelineRasterizationStateCreateInfo.New();
        (info.cullMode, info.frontFace, info.lineWidth) = (settings.Cull, VkFrontFace.CounterClockwise, 1f);
        (info.depthBiasEnable, info.depthBiasConstantFactor, info.depthBiasSlopeFactor) = (settings.DepthBias != 0, settings.DepthBias, settings.DepthBias);
        return info;
    }

    /// <summary>Colors are premultiplied by alpha.</summary>
    private static VkPipelineColorBlendAttachmentState Blending(in PipelineSettings settings, bool isGlass) => new()
    {
        blendEnable = settings.Blends,
        srcColorBlendFactor = VkBlendFactor.One,
        dstColorBlendFactor = isGlass ? VkBlendFactor.Src1Color : VkBlendFactor.OneMinusSrcAlpha,
        colorBlendOp = VkBlendOp.Add,
        srcAlphaBlendFactor = VkBlendFactor.One,
        dstAlphaBlendFactor = VkBlendFactor.OneMinusSrcAlpha,
        alphaBlendOp = VkBlendOp.Add,
        colorWriteMask = !settings.WritesColor ? VkColorComponentFlags.None : VkColorComponentFlags.R | VkColorComponentFlags.G | VkColorComponentFlags.B | VkColorComponentFlags.A,
    };

    public static bool IsSrgb(VkFormat format) =>
        format is VkFormat.R8G8B8A8Srgb or VkFormat.B8G8R8A8Srgb or VkFormat.A8B8G8R8SrgbPack32;
}
