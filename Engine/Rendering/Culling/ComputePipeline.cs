using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;
using VRLab.Rendering.Passes;

namespace VRLab.Rendering.Culling;

/// <summary>A compute pipeline with its descriptor sets: what each frame tells it, then buffers.</summary>
internal sealed unsafe class ComputePipeline : IDisposable
{
    private readonly GpuDevice _device;
    private readonly GpuBuffer[] _buffers;
    private readonly int _uniformBytes;
    private readonly VkDescriptorSetLayout _setLayout;
    private readonly VkPipelineLayout _layout;
    private readonly VkPipeline _pipeline;
    private readonly ArenaSets _sets;

    /// <param name="device">The device.</param>
    /// <param name="shader">With groups of threads in one dimension.</param>
    /// <param name="uniformBytes">Of binding 0, which lies in the frame's arena; at least 1.</param>
    /// <param name="buffers">Bindings 1 and on.</param>
    public ComputePipeline(GpuDevice device, VkShaderModule shader, int uniformBytes, GpuBuffer[] buffers)
    {
        (_device, _uniformBytes, _buffers) = (device, uniformBytes, buffers);
        _setLayout = Descriptors.CreateLayout(device, VkShaderStageFlags.Compute, [.. Enumerable.Range(0, _buffers.Length + 1).Select(TypeOf)]);
        VkDescriptorSetLayout setLayout = _setLayout;
        VkPipelineLayoutCreateInfo layoutInfo = VkPipelineLayoutCreateInfo.New();
        layoutInfo.setLayoutCount = 1;
        layoutInfo.pSetLayouts = &setLayout;
        VkPipelineLayout layout;
        device.Commands.vkCreatePipelineLayout(device.Handle, &layoutInfo, null, &layout).ThrowIfFailed();
        _layout = layout;
        VkComputePipelineCreateInfo info = VkComputePipelineCreateInfo.New();
        info.layout = layout;
        info.stage = VkPipelineShaderStageCreateInfo.New();
        (info.stage.stage, info.stage.module) = (VkShaderStageFlags.Compute, shader);
        info.stage.pName = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference("main"u8));
        VkPipeline pipeline;
        device.Commands.vkCreateComputePipelines(device.Handle, device.PipelineCache.Handle, 1, &info, null, &pipeline).ThrowIfFailed();
        _pipeline = pipeline;
        _sets = new ArenaSets(
            device,
            _setLayout,
            [
                new VkDescriptorPoolSize { type = VkDescriptorType.UniformBufferDynamic, descriptorCount = 1 },
                new VkDescriptorPoolSize { type = VkDescriptorType.StorageBuffer, descriptorCount = (uint)buffers.Length },
            ],
            Write);
    }

    /// <param name="frame">The frame, outside of rendering.</param>
    /// <param name="uniformOffset">Where binding 0 lies in its arena.</param>
    /// <param name="groups">Groups of threads.</param>
    public void Dispatch(GpuFrame frame, ulong uniformOffset, uint groups)
    {
        VkDescriptorSet set = _sets.For(frame.Arena);
        uint dynamicOffset = (uint)uniformOffset;
        VulkanDeviceCommands vk = _device.Commands;
        vk.vkCmdBindPipeline(frame.Commands.Handle, VkPipelineBindPoint.Compute, _pipeline);
        vk.vkCmdBindDescriptorSets(frame.Commands.Handle, VkPipelineBindPoint.Compute, _layout, 0, 1, &set, 1, &dynamicOffset);
        vk.vkCmdDispatch(frame.Commands.Handle, groups, 1, 1);
    }

    public void Dispose()
    {
        _sets.Dispose();
        _device.Commands.vkDestroyPipeline(_device.Handle, _pipeline, null);
        _device.Commands.vkDestroyPipelineLayout(_device.Handle, _layout, null);
        _device.Commands.vkDestroyDescriptorSetLayout(_device.Handle, _setLayout, null);
    }

    private static VkDescriptorType TypeOf(int binding) => binding == 0 ? VkDescriptorType.UniformBufferDynamic : VkDescriptorType.StorageBuffer;

    private void Write(VkDescriptorSet set, GpuBuffer arena)
    {
        for (int i = 0; i <= _buffers.Length; i++)
        {
            GpuBuffer buffer = i == 0 ? arena : _buffers[i - 1];
            var bound = new VkDescriptorBufferInfo { buffer = buffer.Handle, range = i == 0 ? (ulong)_uniformBytes : buffer.SizeBytes };
            VkWriteDescriptorSet write = VkWriteDescriptorSet.New();
            (write.dstSet, write.dstBinding, write.descriptorCount, write.descriptorType) = (set, (uint)i, 1, TypeOf(i));
            write.pBufferInfo = &bound;
            _device.Commands.vkUpdateDescriptorSets(_device.Handle, 1, &write, 0, null);
        }
    }
}
