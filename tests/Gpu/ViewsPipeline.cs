using VRLab.Bindings;
using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu.Tests;

/// <summary>A full-screen triangle drawn to two views at once.</summary>
internal sealed unsafe class ViewsPipeline : IDisposable
{
    private readonly GpuDevice _device;
    private readonly VkPipelineLayout _layout;
    private readonly List<(uint ViewMask, VkPipeline Pipeline)> _passes = [];

    public ViewsPipeline(GpuDevice device, VkFormat format)
    {
        _device = device;
        _layout = MakeLayout(device);
        using GpuShader vertex = GpuShader.FromEmbedded(device, typeof(ViewsPipeline).Assembly, "views.vert");
        using GpuShader fragment = GpuShader.FromEmbedded(device, typeof(ViewsPipeline).Assembly, "views.frag");
        foreach (uint viewMask in device.Description.StereoViewMasks)
        {
            _passes.Add((viewMask, MakePipeline(vertex, fragment, format, viewMask)));
        }
    }

    public void Draw(GpuCommands commands, GpuImage target, float brightness)
    {
        foreach ((uint viewMask, VkPipeline pipeline) in _passes)
        {
            DrawPass(commands, target, brightness, viewMask, pipeline);
        }
    }

    private void DrawPass(GpuCommands commands, GpuImage target, float brightness, uint viewMask, VkPipeline pipeline)
    {
        var attachment = VkRenderingAttachmentInfo.New();
        attachment.imageView = target.View;
        attachment.imageLayout = VkImageLayout.ColorAttachmentOptimal;
        attachment.storeOp = VkAttachmentStoreOp.Store;
        var rendering = VkRenderingInfo.New();
        rendering.renderArea.extent = new VkExtent2D { width = target.Description.Width, height = target.Description.Height };
        rendering.layerCount = 1;
        rendering.viewMask = viewMask;
        rendering.colorAttachmentCount = 1;
        rendering.pColorAttachments = &attachment;
        VulkanDeviceCommands vk = _device.Commands;
        vk.vkCmdBeginRendering(commands.Handle, &rendering);
        vk.vkCmdBindPipeline(commands.Handle, VkPipelineBindPoint.Graphics, pipeline);
        vk.vkCmdPushConstants(commands.Handle, _layout, VkShaderStageFlags.Fragment, 0, sizeof(float), &brightness);
        commands.SetViewport(target.Description.Width, target.Description.Height);
        vk.vkCmdDraw(commands.Handle, 3, 1, 0, 0);
        vk.vkCmdEndRendering(commands.Handle);
    }

    public void Dispose()
    {
        _passes.ForEach(pass => _device.Commands.vkDestroyPipeline(_device.Handle, pass.Pipeline, null));
        _device.Commands.vkDestroyPipelineLayout(_device.Handle, _layout, null);
    }

    private static VkPipelineLayout MakeLayout(GpuDevice device)
    {
        var range = new VkPushConstantRange { stageFlags = VkShaderStageFlags.Fragment, size = sizeof(float) };
        var info = VkPipelineLayoutCreateInfo.New();
        info.pushConstantRangeCount = 1;
        info.pPushConstantRanges = &range;
        VkPipelineLayout layout;
        device.Commands.vkCreatePipelineLayout(device.Handle, &info, null, &layout).ThrowIfFailed();
        return layout;
    }

    private VkPipeline MakePipeline(GpuShader vertex, GpuShader fragment, VkFormat format, uint viewMask)
    {
        using var entry = new NativeStrings("main");
        VkPipelineShaderStageCreateInfo* stages = stackalloc VkPipelineShaderStageCreateInfo[2];
        stages[0] = VkPipelineShaderStageCreateInfo.New();
        stages[0].stage = VkShaderStageFlags.Vertex;
        stages[0].module = vertex.Handle;
        stages[0].pName = entry[0];
        stages[1] = stages[0];
        stages[1].stage = VkShaderStageFlags.Fragment;
        stages[1].module = fragment.Handle;
        var vertexInput = VkPipelineVertexInputStateCreateInfo.New();
        var assembly = VkPipelineInputAssemblyStateCreateInfo.New();
        assembly.topology = VkPrimitiveTopology.TriangleList;
        var viewport = VkPipelineViewportStateCreateInfo.New();
        viewport.viewportCount = 1;
        viewport.scissorCount = 1;
        var raster = VkPipelineRasterizationStateCreateInfo.New();
        raster.lineWidth = 1f;
        var samples = VkPipelineMultisampleStateCreateInfo.New();
        samples.rasterizationSamples = VkSampleCountFlags.Count1;
        var blend = new VkPipelineColorBlendAttachmentState
        {
            colorWriteMask = VkColorComponentFlags.R | VkColorComponentFlags.G | VkColorComponentFlags.B | VkColorComponentFlags.A,
        };
        var blending = VkPipelineColorBlendStateCreateInfo.New();
        blending.attachmentCount = 1;
        blending.pAttachments = &blend;
        VkDynamicState* dynamicStates = stackalloc[] { VkDynamicState.Viewport, VkDynamicState.Scissor };
        var dynamic = VkPipelineDynamicStateCreateInfo.New();
        dynamic.dynamicStateCount = 2;
        dynamic.pDynamicStates = dynamicStates;
        var rendering = VkPipelineRenderingCreateInfo.New();
        rendering.viewMask = viewMask;
        rendering.colorAttachmentCount = 1;
        rendering.pColorAttachmentFormats = &format;
        var info = VkGraphicsPipelineCreateInfo.New();
        info.pNext = &rendering;
        info.stageCount = 2;
        info.pStages = stages;
        info.pVertexInputState = &vertexInput;
        info.pInputAssemblyState = &assembly;
        info.pViewportState = &viewport;
        info.pRasterizationState = &raster;
        info.pMultisampleState = &samples;
        info.pColorBlendState = &blending;
        info.pDynamicState = &dynamic;
        info.layout = _layout;
        VkPipeline pipeline;
        _device.Commands.vkCreateGraphicsPipelines(_device.Handle, _device.PipelineCache.Handle, 1, &info, null, &pipeline).ThrowIfFailed();
        return pipeline;
    }
}
