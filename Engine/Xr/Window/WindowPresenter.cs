using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Xr.Window;

/// <summary>Brings a drawn picture into the window, scaled to fit. Follows the window's size.</summary>
internal sealed unsafe class WindowPresenter : IDisposable
{
    private readonly GpuDevice _gpu;
    private readonly SdlWindow _window;
    private readonly VkSurfaceKHR _surface;
    private readonly GpuFrames _frames;
    private readonly VkSemaphore[] _acquired;
    private WindowSwapchain? _swapchain;

    public WindowPresenter(GpuDevice gpu, SdlWindow window)
    {
        _gpu = gpu;
        _window = window;
        _surface = window.CreateSurface(gpu.Instance);
        VkBool32 isSupported;
        gpu.InstanceCommands.vkGetPhysicalDeviceSurfaceSupportKHR(gpu.PhysicalDevice, gpu.QueueFamilyIndex, _surface, &isSupported).ThrowIfFailed();
        if (!isSupported)
        {
            throw ProblemException.EnvironmentLacking(
                $"The Vulkan device {gpu.Description.Name} cannot show pictures in a window of this desktop.", "Use another device or desktop, or run with --headset none.");
        }

        _frames = new GpuFrames(gpu, framesInFlight: 2, arenaBytes: 1 << 12);
        _acquired = [WindowSwapchain.CreateSemaphore(gpu), WindowSwapchain.CreateSemaphore(gpu)];
    }

    /// <summary>Shows layer 0 of a picture in use as color attachment; it is so again afterwards. Drops the frame while the window has no area or changes its size.</summary>
    public void Present(GpuImage picture)
    {
        if (!EnsureSwapchain(out WindowSwapchain? swapchain))
        {
            return;
        }

        // Waits for the frame that used this slot, and with it for the slot's semaphore.
        GpuFrame frame = _frames.Begin();
        VkSemaphore acquired = _acquired[frame.Index];
        uint index;
        VkResult result = _gpu.Commands.vkAcquireNextImageKHR(_gpu.Handle, swapchain.Handle, ulong.MaxValue, acquired, default, &index);
        if (result == VkResult.ErrorOutOfDateKHR)
        {
            Drop();
            return;
        }

        result.ThrowIfFailed("vkAcquireNextImageKHR");
        Record(frame.Commands, picture, swapchain.Image(index));
        frame.Submit(acquired, VkPipelineStageFlags2.AllCommands, swapchain.DrawnOf(index));
        Show(swapchain, index);
    }

    public void Dispose()
    {
        Drop();
        foreach (VkSemaphore semaphore in _acquired)
        {
            _gpu.Commands.vkDestroySemaphore(_gpu.Handle, semaphore, null);
        }

        _frames.Dispose();
        _gpu.InstanceCommands.vkDestroySurfaceKHR(_gpu.Instance, _surface, null);
    }

    private bool EnsureSwapchain([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out WindowSwapchain? swapchain)
    {
        (uint width, uint height) = _window.DrawableSize;
        if (_swapchain is not null && (_swapchain.Width != width || _swapchain.Height != height))
        {
            Drop();
        }

        if (_swapchain is null && width > 0 && height > 0)
        {
            _swapchain = new WindowSwapchain(_gpu, _surface, width, height);
        }

        swapchain = _swapchain;
        return swapchain is not null;
    }

    private void Drop()
    {
        _gpu.WaitIdle();
        _swapchain?.Dispose();
        _swapchain = null;
    }

    private void Record(in GpuCommands commands, GpuImage picture, GpuImage shown)
    {
        commands.Transition(picture, GpuImageUse.ColorAttachment, GpuImageUse.CopySource);
        commands.Transition(shown, GpuImageUse.Undefined, GpuImageUse.CopyDestination);
        Letterbox box = Letterbox.Fit(
            (int)picture.Description.Width, (int)picture.Description.Height, (int)shown.Description.Width, (int)shown.Description.Height);
        if (box.Left != 0 || box.Top != 0)
        {
            PaintBars(commands, shown);
        }

        VkImageBlit region = new()
        {
            srcSubresource = new VkImageSubresourceLayers { aspectMask = VkImageAspectFlags.Color, layerCount = 1 },
            dstSubresource = new VkImageSubresourceLayers { aspectMask = VkImageAspectFlags.Color, layerCount = 1 },
        };
        region.srcOffsets[1] = new VkOffset3D { x = (int)picture.Description.Width, y = (int)picture.Description.Height, z = 1 };
        region.dstOffsets[0] = new VkOffset3D { x = box.Left, y = box.Top, z = 0 };
        region.dstOffsets[1] = new VkOffset3D { x = box.Left + box.Width, y = box.Top + box.Height, z = 1 };
        _gpu.Commands.vkCmdBlitImage(
            commands.Handle, picture.Handle, VkImageLayout.TransferSrcOptimal, shown.Handle, VkImageLayout.TransferDstOptimal, 1, &region, VkFilter.Linear);
        commands.Transition(shown, GpuImageUse.CopyDestination, GpuImageUse.Present);
        commands.Transition(picture, GpuImageUse.CopySource, GpuImageUse.ColorAttachment);
    }

    private void PaintBars(in GpuCommands commands, GpuImage shown)
    {
        VkClearColorValue black = default;
        VkImageSubresourceRange all = new() { aspectMask = VkImageAspectFlags.Color, levelCount = 1, layerCount = 1 };
        _gpu.Commands.vkCmdClearColorImage(commands.Handle, shown.Handle, VkImageLayout.TransferDstOptimal, &black, 1, &all);
        commands.Transition(shown, GpuImageUse.CopyDestination, GpuImageUse.CopyDestination);
    }

    private void Show(WindowSwapchain swapchain, uint index)
    {
        VkResult result = _gpu.Present(swapchain.Handle, swapchain.DrawnOf(index), index);
        if (result == VkResult.ErrorOutOfDateKHR)
        {
            Drop();
            return;
        }

        result.ThrowIfFailed("vkQueuePresentKHR");
    }
}
