using VRLab.Bindings.OpenXr;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Xr.OpenXr;

/// <summary>The images that the runtime shows: one swapchain with a layer for each eye.</summary>
internal sealed unsafe class OpenXrSwapchain : IDisposable
{
    private static readonly VkFormat[] PreferredFormats = [VkFormat.R8G8B8A8Srgb, VkFormat.B8G8R8A8Srgb];

    private readonly OpenXrCommands _xr;
    private readonly GpuImage[] _images;

    public OpenXrSwapchain(OpenXrInstance instance, XrSession session, GpuDevice gpu, uint width, uint height)
    {
        _xr = instance.Commands;
        Width = width;
        Height = height;
        Format = ChooseFormat(session, instance.RuntimeName);
        Handle = Create(session);
        _images = WrapImages(gpu);
    }

    public XrSwapchain Handle { get; }

    public uint Width { get; }

    public uint Height { get; }

    public VkFormat Format { get; }

    public GpuImage Image(int index) => _images[index];

    public XrResult Acquire(out int index)
    {
        XrSwapchainImageAcquireInfo acquire = XrSwapchainImageAcquireInfo.New();
        uint acquired;
        XrResult result = _xr.xrAcquireSwapchainImage(Handle, &acquire, &acquired);
        index = (int)acquired;
        if (result < 0)
        {
            return result;
        }

        XrSwapchainImageWaitInfo wait = XrSwapchainImageWaitInfo.New();
        wait.timeout = OpenXrConstants.XR_INFINITE_DURATION;
        return _xr.xrWaitSwapchainImage(Handle, &wait);
    }

    public XrResult Release()
    {
        XrSwapchainImageReleaseInfo release = XrSwapchainImageReleaseInfo.New();
        return _xr.xrReleaseSwapchainImage(Handle, &release);
    }

    public void Dispose()
    {
        Array.ForEach(_images, image => image.Dispose());
        _xr.xrDestroySwapchain(Handle);
    }

    private VkFormat ChooseFormat(XrSession session, string runtime)
    {
        uint count;
        _xr.xrEnumerateSwapchainFormats(session, 0, &count, null).ThrowIfFailed();
        long[] formats = new long[count];
        fixed (long* first = formats)
        {
            _xr.xrEnumerateSwapchainFormats(session, count, &count, first).ThrowIfFailed();
        }

        VkFormat chosen = PreferredFormats.FirstOrDefault(format => formats.Contains((long)format));
        return chosen != default ? chosen : throw OpenXrFailure.MissingExtension(runtime, "an 8-bit sRGB image format");
    }

    private XrSwapchain Create(XrSession session)
    {
        XrSwapchainCreateInfo info = XrSwapchainCreateInfo.New();
        info.usageFlags = XrSwapchainUsageFlags.ColorAttachment | XrSwapchainUsageFlags.TransferSrc;
        info.format = (long)Format;
        info.sampleCount = 1;
        info.width = Width;
        info.height = Height;
        info.faceCount = 1;
        info.arraySize = 2;
        info.mipCount = 1;
        XrSwapchain swapchain;
        _xr.xrCreateSwapchain(session, &info, &swapchain).ThrowIfFailed();
        return swapchain;
    }

    private GpuImage[] WrapImages(GpuDevice gpu)
    {
        uint count;
        _xr.xrEnumerateSwapchainImages(Handle, 0, &count, null).ThrowIfFailed();
        XrSwapchainImageVulkanKHR[] images = new XrSwapchainImageVulkanKHR[count];
        Array.Fill(images, XrSwapchainImageVulkanKHR.New());
        fixed (XrSwapchainImageVulkanKHR* first = images)
        {
            _xr.xrEnumerateSwapchainImages(Handle, count, &count, (XrSwapchainImageBaseHeader*)first).ThrowIfFailed();
        }

        const VkImageUsageFlags Usage = VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.TransferSrc;
        return [.. images.Select((image, index) =>
            GpuImage.Wrap(gpu, image.image, new GpuImageDescription($"eyes {index}", Width, Height, Format, Usage) { Layers = 2 }))];
    }
}
