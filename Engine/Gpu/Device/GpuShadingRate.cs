using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>How a device shades several pixels at once where an image tells it to (VK_KHR_fragment_shading_rate).</summary>
/// <param name="TexelWidth">Pixels that a texel of that image stands for; a power of two.</param>
/// <param name="TexelHeight">Pixels that a texel of that image stands for; a power of two.</param>
/// <param name="IsLayered">Each view can have a layer of its own; else all views share one.</param>
/// <param name="MostPixels">Pixels each way that are shaded at once at most: 2 or 4.</param>
public sealed record GpuShadingRate(uint TexelWidth, uint TexelHeight, bool IsLayered, int MostPixels)
{
    /// <summary>Fine enough to follow a circle, coarse enough to be read quickly; most devices offer it.</summary>
    private const uint WantedTexelPixels = 16;

    /// <summary>Asks a device that offers the extension; null where it does not shade by an image.</summary>
    internal static unsafe GpuShadingRate? Query(VulkanInstanceCommands commands, VkPhysicalDevice device)
    {
        var rates = VkPhysicalDeviceFragmentShadingRateFeaturesKHR.New();
        var features = VkPhysicalDeviceFeatures2.New();
        features.pNext = &rates;
        commands.vkGetPhysicalDeviceFeatures2(device, &features);
        var limits = VkPhysicalDeviceFragmentShadingRatePropertiesKHR.New();
        var properties = VkPhysicalDeviceProperties2.New();
        properties.pNext = &limits;
        commands.vkGetPhysicalDeviceProperties2(device, &properties);
        uint most = Math.Min(limits.maxFragmentSize.width, limits.maxFragmentSize.height);
        return rates.pipelineFragmentShadingRate && rates.attachmentFragmentShadingRate && most >= 2
            ? new GpuShadingRate(
                Math.Clamp(WantedTexelPixels, limits.minFragmentShadingRateAttachmentTexelSize.width, limits.maxFragmentShadingRateAttachmentTexelSize.width),
                Math.Clamp(WantedTexelPixels, limits.minFragmentShadingRateAttachmentTexelSize.height, limits.maxFragmentShadingRateAttachmentTexelSize.height),
                limits.layeredShadingRateAttachments,
                most >= 4 ? 4 : 2)
            : null;
    }
}
