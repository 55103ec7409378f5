using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>One command buffer with the fence that tells when the device is done with it. For one thread.</summary>
internal sealed unsafe class GpuCommandPool : GpuResource
{
    // A frame in software may take seconds; only a hung driver takes longer than this.
    private const ulong TimeoutNanoseconds = 120_000_000_000;

    private readonly VkCommandPool _pool;
    private readonly VkCommandBuffer _buffer;
    private readonly VkFence _fence;
    private bool _isPending;

    public GpuCommandPool(GpuDevice device, string name)
        : base(device, name)
    {
        var poolInfo = VkCommandPoolCreateInfo.New();
        poolInfo.flags = VkCommandPoolCreateFlags.Transient;
        poolInfo.queueFamilyIndex = device.QueueFamilyIndex;
        VkCommandPool pool;
        device.Commands.vkCreateCommandPool(device.Handle, &poolInfo, null, &pool).ThrowIfFailed();
        _pool = pool;
        var bufferInfo = VkCommandBufferAllocateInfo.New();
        bufferInfo.commandPool = pool;
        bufferInfo.level = VkCommandBufferLevel.Primary;
        bufferInfo.commandBufferCount = 1;
        VkCommandBuffer buffer;
        device.Commands.vkAllocateCommandBuffers(device.Handle, &bufferInfo, &buffer).ThrowIfFailed();
        _buffer = buffer;
        var fenceInfo = VkFenceCreateInfo.New();
        VkFence fence;
        device.Commands.vkCreateFence(device.Handle, &fenceInfo, null, &fence).ThrowIfFailed();
        _fence = fence;
    }

    public VkFence Fence => _fence;

    /// <summary>Waits until the last submission is done, then starts to record anew.</summary>
    public GpuCommands Begin()
    {
        Wait();
        Device.Commands.vkResetCommandPool(Device.Handle, _pool, default).ThrowIfFailed();
        var info = VkCommandBufferBeginInfo.New();
        info.flags = VkCommandBufferUsageFlags.OneTimeSubmit;
        Device.Commands.vkBeginCommandBuffer(_buffer, &info).ThrowIfFailed();
        return new GpuCommands(Device, _buffer);
    }

    /// <summary>Ends and submits; semaphores may be null handles.</summary>
    public void Submit(VkSemaphore wait, VkPipelineStageFlags2 waitStages, VkSemaphore signal)
    {
        Device.Commands.vkEndCommandBuffer(_buffer).ThrowIfFailed();
        var buffer = VkCommandBufferSubmitInfo.New();
        buffer.commandBuffer = _buffer;
        var waitInfo = VkSemaphoreSubmitInfo.New();
        waitInfo.semaphore = wait;
        waitInfo.stageMask = waitStages;
        var signalInfo = VkSemaphoreSubmitInfo.New();
        signalInfo.semaphore = signal;
        signalInfo.stageMask = VkPipelineStageFlags2.AllCommands;
        var submit = VkSubmitInfo2.New();
        submit.commandBufferInfoCount = 1;
        submit.pCommandBufferInfos = &buffer;
        submit.waitSemaphoreInfoCount = wait.IsNull ? 0u : 1u;
        submit.pWaitSemaphoreInfos = &waitInfo;
        submit.signalSemaphoreInfoCount = signal.IsNull ? 0u : 1u;
        submit.pSignalSemaphoreInfos = &signalInfo;
        Device.Submit(submit, _fence);
        _isPending = true;
    }
    /// <summary>The device has finished what was submitted last. Does not wait.</summary>
    public bool IsDone => !_isPending || Device.Commands.vkGetFenceStatus(Device.Handle, _fence) == VkResult.Success;

    public void Wait()
    {
        if (!_isPending)
        {
            return;
        }

        VkFence fence = _fence;
        VkResult result = Device.Commands.vkWaitForFences(Device.Handle, 1, &fence, true, TimeoutNanoseconds);
        if (result == VkResult.Timeout)
        {
            throw VRLab.Core.ProblemException.EnvironmentLacking($"The Vulkan device did not finish '{Name}' within two minutes.", "Restart the program; if it happens again, update the driver.");
        }

        result.ThrowIfFailed("vkWaitForFences");
        Device.Commands.vkResetFences(Device.Handle, 1, &fence).ThrowIfFailed();
        _isPending = false;
    }

    protected override void Release()
    {
        Wait();
        Device.Commands.vkDestroyFence(Device.Handle, _fence, null);
        Device.Commands.vkDestroyCommandPool(Device.Handle, _pool, null);
    }
}
