using VRLab.Bindings;
using VRLab.Bindings.Vulkan;
using VRLab.Core;

namespace VRLab.Gpu;

/// <summary>
/// An open Vulkan 1.3 device with one queue that can draw, compute and copy. Everything made from it must be disposed before it;
/// what was forgotten is reported by name in <see cref="ValidationMessages"/>. Creating resources is for one thread at a time.
/// </summary>
public sealed unsafe partial class GpuDevice : IDisposable
{
    private readonly ValidationLog _log = new();
    private readonly GpuInstance _instance;
    private readonly Lock _queueLock = new();
    private GpuSubmissions? _submissions;
    private bool _isDisposed;

    private GpuDevice(GpuDeviceOptions options)
    {
        _instance = new GpuInstance(options, _log);
        try
        {
            PhysicalDevice = options.Creation.ChoosePhysicalDevice(InstanceCommands, Instance);
            Features = GpuRequirements.Query(InstanceCommands, PhysicalDevice);
            Description = GpuDescription.Query(InstanceCommands, PhysicalDevice);
            QueueFamilyIndex = FindQueueFamily();
            Handle = CreateDevice(options);
        }
        catch
        {
            _instance.Dispose();
            throw;
        }

        Commands = VulkanLoader.LoadDevice(InstanceCommands, Handle, options.Stand);
        VkQueue queue;
        Commands.vkGetDeviceQueue(Handle, QueueFamilyIndex, 0, &queue);
        Queue = queue;
        Leaks = new LeakTracker();
        Memory = new GpuMemory(this);
        PipelineCache = new GpuPipelineCache(this, options.PipelineCachePath);
    }

    public VulkanLoader Loader => _instance.Loader;

    public VkInstance Instance => _instance.Handle;

    public VulkanInstanceCommands InstanceCommands => _instance.Commands;

    public VkPhysicalDevice PhysicalDevice { get; }

    public VkDevice Handle { get; }

    /// <summary>All functions on this device, its queue and its command buffers.</summary>
    public VulkanDeviceCommands Commands { get; }

    public VkQueue Queue { get; }

    public uint QueueFamilyIndex { get; }

    public GpuFeatures Features { get; }

    public GpuDescription Description { get; }

    public GpuMemory Memory { get; }

    public GpuPipelineCache PipelineCache { get; }

    /// <summary>What the validation layers said so far, and after disposal what was leaked. Tests fail on any.</summary>
    public IReadOnlyList<string> ValidationMessages => _log.Snapshot();

    internal LeakTracker Leaks { get; }

    /// <exception cref="ProblemException">No loader, no device, or the device lacks something; the remedy says what to install.</exception>
    public static GpuDevice Open(GpuDeviceOptions? options = null) => new(options ?? new GpuDeviceOptions());

    /// <summary>True when nothing waits to be handed to the queue; see <see cref="SubmitOnThread"/>.</summary>
    public bool HasSubmittedAll => _submissions is not { IsIdle: false };

    /// <summary>From now on a thread of the device's own hands work to the queue, so that a device which draws in that call holds up nobody.</summary>
    public void SubmitOnThread() => _submissions ??= new GpuSubmissions(this);

    /// <summary>Hands work to the queue; the queue is shared with an OpenXR runtime, which asks that nobody else submits while it does.</summary>
    public void Submit(in VkSubmitInfo2 submit, VkFence fence)
    {
        if (_submissions is { } submissions)
        {
            submissions.Add(submit, fence);
            return;
        }

        SubmitNow(submit, fence);
    }

    /// <summary>Shows a swapchain's image once it is drawn.</summary>
    /// <returns>Success, suboptimal or out of date; where a thread submits, what came of the presentation before.</returns>
    public VkResult Present(VkSwapchainKHR swapchain, VkSemaphore drawn, uint image) =>
        _submissions is { } submissions ? submissions.AddPresent(swapchain, drawn, image) : PresentNow(swapchain, drawn, image);

    internal VkResult PresentNow(VkSwapchainKHR swapchain, VkSemaphore drawn, uint image)
    {
        VkPresentInfoKHR info = VkPresentInfoKHR.New();
        info.waitSemaphoreCount = 1;
        info.pWaitSemaphores = &drawn;
        info.swapchainCount = 1;
        info.pSwapchains = &swapchain;
        info.pImageIndices = &image;
        lock (_queueLock)
        {
            return Commands.vkQueuePresentKHR(Queue, &info);
        }
    }

    internal void SubmitNow(in VkSubmitInfo2 submit, VkFence fence)
    {
        fixed (VkSubmitInfo2* info = &submit)
        {
            lock (_queueLock)
            {
                Commands.vkQueueSubmit2(Queue, 1, info, fence).ThrowIfFailed();
            }
        }
    }

    public void WaitIdle()
    {
        _submissions?.Drain();
        Commands.vkDeviceWaitIdle(Handle).ThrowIfFailed();
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _submissions?.Dispose();
        _ = Commands.vkDeviceWaitIdle(Handle);
        PipelineCache.Dispose();
        foreach (string leak in Leaks.Report())
        {
            _log.Add($"Leak: {leak} was not disposed before the device.");
        }

        Memory.Dispose();
        Commands.vkDestroyDevice(Handle, null);
        _instance.Dispose();
    }
}
