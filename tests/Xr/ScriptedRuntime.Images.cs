using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VRLab.Bindings.OpenXr;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Xr.Tests;

/// <summary>Its swapchains: two images each, on the device that a test gives it.</summary>
internal static unsafe partial class ScriptedRuntime
{
    private const int ImagesOfSwapchain = 2;

    private static readonly List<GpuImage[]> Swapchains = [];

    /// <summary>Where images are made.</summary>
    public static GpuDevice? Gpu { get; set; }

    public static XrResult AcquireResult { get; set; }

    private static void ForgetImages()
    {
        AcquireResult = XrResult.Success;
        Swapchains.ForEach(images => Array.ForEach(images, image => image.Dispose()));
        Swapchains.Clear();
    }

    private static nint ImageFunction(string name) => name switch
    {
        "xrEnumerateSwapchainFormats" => (nint)(delegate* unmanaged[Cdecl]<XrSession, uint, uint*, long*, XrResult>)&Formats,
        "xrCreateSwapchain" => (nint)(delegate* unmanaged[Cdecl]<XrSession, XrSwapchainCreateInfo*, XrSwapchain*, XrResult>)&Create,
        "xrEnumerateSwapchainImages" => (nint)(delegate* unmanaged[Cdecl]<XrSwapchain, uint, uint*, XrSwapchainImageBaseHeader*, XrResult>)&Images,
        "xrAcquireSwapchainImage" => (nint)(delegate* unmanaged[Cdecl]<XrSwapchain, XrSwapchainImageAcquireInfo*, uint*, XrResult>)&Acquire,
        "xrWaitSwapchainImage" => (nint)(delegate* unmanaged[Cdecl]<XrSwapchain, XrSwapchainImageWaitInfo*, XrResult>)&Wait,
        "xrReleaseSwapchainImage" => (nint)(delegate* unmanaged[Cdecl]<XrSwapchain, XrSwapchainImageReleaseInfo*, XrResult>)&Release,
        "xrDestroySwapchain" => (nint)(delegate* unmanaged[Cdecl]<XrSwapchain, XrResult>)&DestroySwapchain,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult Formats(XrSession session, uint capacity, uint* count, long* formats)
    {
        *count = 1;
        if (capacity > 0)
        {
            formats[0] = (long)VkFormat.R8G8B8A8Srgb;
        }

        return XrResult.Success;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult Create(XrSession session, XrSwapchainCreateInfo* info, XrSwapchain* swapchain)
    {
        var description = new GpuImageDescription("scripted", info->width, info->height, (VkFormat)info->format, VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.TransferSrc) { Layers = info->arraySize };
        Swapchains.Add([.. Enumerable.Range(0, ImagesOfSwapchain).Select(_ => new GpuImage(Gpu!, description))]);
        *swapchain = new XrSwapchain((ulong)Swapchains.Count);
        return XrResult.Success;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult Images(XrSwapchain swapchain, uint capacity, uint* count, XrSwapchainImageBaseHeader* images)
    {
        *count = ImagesOfSwapchain;
        for (int i = 0; i < capacity; i++)
        {
            ((XrSwapchainImageVulkanKHR*)images)[i].image = Swapchains[^1][i].Handle;
        }

        return XrResult.Success;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult Acquire(XrSwapchain swapchain, XrSwapchainImageAcquireInfo* info, uint* index)
    {
        *index = 0;
        return AcquireResult < 0 ? AcquireResult : Note("acquire");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult Wait(XrSwapchain swapchain, XrSwapchainImageWaitInfo* info) => XrResult.Success;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult Release(XrSwapchain swapchain, XrSwapchainImageReleaseInfo* info) => Note("release");

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult DestroySwapchain(XrSwapchain swapchain) => Note("destroy swapchain");
}
