using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Xr.Window;

/// <summary>The images of a window of one size; made anew when the size changes.</summary>
internal sealed unsafe class WindowSwapchain : IDisposable
{
    private static readonly VkFormat[] UsableFormats = [VkFormat.B8G8R8A8Srgb, VkFormat.R8G8B8A8Srgb];

    private readonly GpuDevice _gpu;
    private readonly GpuImage[] _images;
    private readonly VkSemaphore[] _drawn;

    public WindowSwapchain(GpuDevice gpu, VkSurfaceKHR surface, uint width, uint height)
    {
        _gpu = gpu;
        VkSurfaceCapabilitiesKHR capabilities;
        gpu.InstanceCommands.vkGetPhysicalDeviceSurfaceCapabilitiesKHR(gpu.PhysicalDevice, surface, &capabilities).ThrowIfFailed();
        Width = Math.Clamp(width, capabilities.minImageExtent.width, Math.Max(capabilities.maxImageExtent.width, 1));
        Height = Math.Clamp(height, capabilities.minImageExtent.height, Math.Max(capabilities.maxImageExtent.height, 1));
        VkSurfaceFormatKHR format = ChooseFormat(gpu, surface);
        Handle = Create(surface, capabilities, format);
        _images = WrapImages(format.format);
        _drawn = [.. _images.Select(_ => CreateSemaphore(gpu))];
    }

    public VkSwapchainKHR Handle { get; }

    public uint Width { get; }

    public uint Height { get; }

    public GpuImage Image(uint index) => _images[index];

    /// <summary>Signaled when an image is ready to be shown.</summary>
    public VkSemaphore DrawnOf(uint index) => _drawn[index];

    public static VkSemaphore CreateSemaphore(GpuDevice gpu)
    {
        VkSemaphoreCreateInfo info = VkSemaphoreCreateInfo.New();
        VkSemaphore semaphore;
        gpu.Commands.vkCreateSemaphore(gpu.Handle, &info, null, &semaphore).ThrowIfFailed();
        return semaphore;
    }

    public void Dispose()
    {
        foreach (VkSemaphore semaphore in _drawn)
        {
            _gpu.Commands.vkDestroySemaphore(_gpu.Handle, semaphore, null);
        }

        Array.ForEach(_images, image => image.Dispose());
        _gpu.Commands.vkDestroySwapchainKHR(_gpu.Handle, Handle, null);
    }

    /// <summary>The picture is drawn in sRGB, and a blit into another encoding would change its brightness.</summary>
    private static VkSurfaceFormatKHR ChooseFormat(GpuDevice gpu, VkSurfaceKHR surface)
    {
        uint count;
        gpu.InstanceCommands.vkGetPhysicalDeviceSurfaceFormatsKHR(gpu.PhysicalDevice, surface, &count, null).ThrowIfFailed();
        VkSurfaceFormatKHR[] formats = new VkSurfaceFormatKHR[count];
        fixed (VkSurfaceFormatKHR* first = formats)
        {
            gpu.InstanceCommands.vkGetPhysicalDeviceSurfaceFormatsKHR(gpu.PhysicalDevice, surface, &count, first).ThrowIfFailed();
        }

        VkSurfaceFormatKHR[] usable = [.. formats.Where(format => UsableFormats.Contains(format.format))];
        return usable.Length > 0 ? usable[0] : throw ProblemException.EnvironmentLacking(
            "The desktop offers no sRGB image format for windows.", "Update the graphics driver, or run with --headset none.");
    }

    private VkSwapchainKHR Create(VkSurfaceKHR surface, in VkSurfaceCapabilitiesKHR capabilities, VkSurfaceFormatKHR format)
    {
        uint most = capabilities.maxImageCount == 0 ? uint.MaxValue : capabilities.maxImageCount;
        VkSwapchainCreateInfoKHR info = VkSwapchainCreateInfoKHR.New();
        info.surface = surface;
        info.minImageCount = Math.Min(Math.Max(3, capabilities.minImageCount), most);
        info.imageFormat = format.format;
        info.imageColorSpace = format.colorSpace;
        info.imageExtent = new VkExtent2D { width = Width, height = Height };
        info.imageArrayLayers = 1;
        info.imageUsage = VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.TransferDst;
        info.preTransform = capabilities.currentTransform;
        info.compositeAlpha = VkCompositeAlphaFlagsKHR.Opaque;
        info.presentMode = VkPresentModeKHR.Fifo;
        info.clipped = true;
        VkSwapchainKHR swapchain;
        _gpu.Commands.vkCreateSwapchainKHR(_gpu.Handle, &info, null, &swapchain).ThrowIfFailed();
        return swapchain;
    }

    private GpuImage[] WrapImages(VkFormat format)
    {
        uint count;
        _gpu.Commands.vkGetSwapchainImagesKHR(_gpu.Handle, Handle, &count, null).ThrowIfFailed();
        VkImage[] images = new VkImage[count];
        fixed (VkImage* first = images)
        {
            _gpu.Commands.vkGetSwapchainImagesKHR(_gpu.Handle, Handle, &count, first).ThrowIfFailed();
        }

        return [.. images.Select((image, index) => GpuImage.Wrap(
            _gpu, image, new GpuImageDescription($"window {index}", Width, Height, format, VkImageUsageFlags.ColorAttachment)))];
    }
}
