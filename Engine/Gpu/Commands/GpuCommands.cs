using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>A command buffer while it is recorded. For all that has no helper here use <see cref="Handle"/> with the device's commands. Allocates nothing.</summary>
public readonly unsafe record struct GpuCommands(GpuDevice Device, VkCommandBuffer Handle)
{
    /// <summary>Moves all levels and layers from one use to the next, and orders the work around it.</summary>
    public void Transition(GpuImage image, GpuImageUse from, GpuImageUse to)
    {
        ArgumentNullException.ThrowIfNull(image);
        TransitionMips(image, from, to, 0, VulkanConstants.VK_REMAINING_MIP_LEVELS);
    }

    /// <summary>Moves some levels of all layers, as a chain of mip levels needs it.</summary>
    public void TransitionMips(GpuImage image, GpuImageUse from, GpuImageUse to, uint firstMip, uint mipCount)
    {
        ArgumentNullException.ThrowIfNull(image);
        GpuImageState before = GpuImageState.Of(from);
        GpuImageState after = GpuImageState.Of(to);
        var barrier = VkImageMemoryBarrier2.New();
        barrier.srcStageMask = before.Stages;
        barrier.srcAccessMask = before.Accesses;
        barrier.dstStageMask = after.Stages;
        barrier.dstAccessMask = after.Accesses;
        barrier.oldLayout = before.Layout;
        barrier.newLayout = after.Layout;
        barrier.srcQueueFamilyIndex = VulkanConstants.VK_QUEUE_FAMILY_IGNORED;
        barrier.dstQueueFamilyIndex = VulkanConstants.VK_QUEUE_FAMILY_IGNORED;
        barrier.image = image.Handle;
        barrier.subresourceRange = new VkImageSubresourceRange
        {
            aspectMask = image.Description.Aspect,
            baseMipLevel = firstMip,
            levelCount = mipCount,
            layerCount = VulkanConstants.VK_REMAINING_ARRAY_LAYERS,
        };
        var dependency = VkDependencyInfo.New();
        dependency.imageMemoryBarrierCount = 1;
        dependency.pImageMemoryBarriers = &barrier;
        Device.Commands.vkCmdPipelineBarrier2(Handle, &dependency);
    }

    /// <summary>Makes all writes of the first stages visible to the second stages (buffers).</summary>
    public void MemoryBarrier(VkPipelineStageFlags2 fromStages, VkAccessFlags2 writes, VkPipelineStageFlags2 toStages, VkAccessFlags2 reads)
    {
        var barrier = VkMemoryBarrier2.New();
        barrier.srcStageMask = fromStages;
        barrier.srcAccessMask = writes;
        barrier.dstStageMask = toStages;
        barrier.dstAccessMask = reads;
        var dependency = VkDependencyInfo.New();
        dependency.memoryBarrierCount = 1;
        dependency.pMemoryBarriers = &barrier;
        Device.Commands.vkCmdPipelineBarrier2(Handle, &dependency);
    }

    /// <summary>Sets the whole target as viewport (Vulkan's: +Y down) and scissor.</summary>
    public void SetViewport(uint width, uint height) =>
        SetViewport(new VkRect2D { extent = new VkExtent2D { width = width, height = height } });

    /// <summary>Sets a part of the target as viewport and scissor.</summary>
    public void SetViewport(VkRect2D area)
    {
        var viewport = new VkViewport { x = area.offset.x, y = area.offset.y, width = area.extent.width, height = area.extent.height, maxDepth = 1f };
        Device.Commands.vkCmdSetViewport(Handle, 0, 1, &viewport);
        Device.Commands.vkCmdSetScissor(Handle, 0, 1, &area);
    }
}
