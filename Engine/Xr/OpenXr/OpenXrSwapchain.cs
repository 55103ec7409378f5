using VRLab.Bindings.OpenXr;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Xr.OpenXr;

/// <summary>Images that the runtime takes: one swapchain with a layer for each eye, of color or of depth; or with a single layer, for a quad.</summary>
internal sealed unsafe class OpenXrSwapchain : IDisposable
{
    private static readonly VkFormat[] ColorFormats = [VkFormat.R8G8B8A8Srgb, VkFormat.B8G8R8A8Srgb];
    private static readonly VkFormat[] DepthFormats = [VkFormat.D32Sfloat];

    private readonly OpenXrCommands _xr;
    private readonly GpuImage[] _images;
    private readonly uint _layers;

    private OpenXrSwapchain(OpenXrInstance instance, XrSession session, GpuDevice gpu, uint width, uint height, VkFormat format, uint layers)
    {
        _xr = instance.Commands;
        Width = width;
        Height = height;
        Format = format;
        _layers = layers;
        Handle = Create(session);
        _images = WrapImages(gpu);
    }

    public XrSwapchain Handle { get; }

    public uint Width { get; }

    public uint Height { get; }

    public VkFormat Format { get; }

    public GpuImage Image(int index) => _images[index];

    /// <exception cref="Core.ProblemException">The runtime offers no 8-bit sRGB format.</exception>
    public static OpenXrSwapchain ForColor(OpenXrInstance instance, XrSession session, GpuDevice gpu, uint width, uint height) =>
        new(instance, session, gpu, width, height, ColorFormat(instance, session), layers: 2);

    /// <exception cref="Core.ProblemException">The runtime offers no 8-bit sRGB format.</exception>
    public static OpenXrSwapchain ForQuad(OpenXrInstance instance, XrSession session, GpuDevice gpu, uint width, uint height) =>
        new(instance, session, gpu, width, height, ColorFormat(instance, session), layers: 1);

    /// <summary>Null where the runtime takes no depth, or none in the renderer's format.</summary>
    public static OpenXrSwapchain? ForDepth(OpenXrInstance instance, XrSession session, GpuDevice gpu, uint width, uint height) =>
        instance.Has(OpenXrExtensions.LayerDepth) && ChooseFormat(instance, session, DepthFormats) is { } format ? new OpenXrSwapchain(instance, session, gpu, width, height, format, layers: 2) : null;

    private bool IsDepth => Format == VkFormat.D32Sfloat;

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

    private static VkFormat ColorFormat(OpenXrInstance instance, XrSession session) =>
        ChooseFormat(instance, session, ColorFormats) ?? throw OpenXrFailure.MissingExtension(instance.RuntimeName, "an 8-bit sRGB image format");

    private static VkFormat? ChooseFormat(OpenXrInstance instance, XrSession session, VkFormat[] preferred)
    {
        uint count;
        instance.Commands.xrEnumerateSwapchainFormats(session, 0, &count, null).ThrowIfFailed();
        long[] formats = new long[count];
        fixed (long* first = formats)
        {
            instance.Commands.xrEnumerateSwapchainFormats(session, count, &count, first).ThrowIfFailed();
        }

        VkFormat chosen = preferred.FirstOrDefault(format => formats.Contains((long)format));
        return chosen != default ? chosen : null;
    }

    private XrSwapchain Create(XrSession session)
    {
        XrSwapchainCreateInfo info = XrSwapchainCreateInfo.New();
        info.usageFlags = IsDepth ? XrSwapchainUsageFlags.DepthStencilAttachment : XrSwapchainUsageFlags.ColorAttachment | XrSwapchainUsageFlags.TransferSrc;
        info.format = (long)Format;
        info.sampleCount = 1;
        info.width = Width;
        info.height = Height;
        info.faceCount = 1;
        info.arraySize = _layers;
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

        VkImageUsageFlags usage = IsDepth ? VkImageUsageFlags.DepthStencilAttachment : VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.TransferSrc;
        return [.. images.Select((image, index) =>
            GpuImage.Wrap(gpu, image.image, new GpuImageDescription($"{(IsDepth ? "depth" : _layers == 1 ? "quad" : "eyes")} {index}", Width, Height, Format, usage) { Layers = _layers }))];
    }
}
