using VRLab.Bindings.Vulkan;
using VRLab.Core;

namespace VRLab.Gpu;

/// <summary>What every device must offer, and what is used where it is offered.</summary>
internal static unsafe class GpuRequirements
{
    /// <summary>Vulkan 1.3 as VK_MAKE_API_VERSION packs it.</summary>
    public const uint ApiVersion = (1u << 22) | (3u << 12);

    /// <summary>Asks what the device can do, and checks what the renderer cannot do without.</summary>
    /// <exception cref="ProblemException">A required feature is missing; the message names it.</exception>
    public static GpuFeatures Query(VulkanInstanceCommands commands, VkPhysicalDevice device)
    {
        var synchronization = VkPhysicalDeviceSynchronization2Features.New();
        var rendering = VkPhysicalDeviceDynamicRenderingFeatures.New();
        var multiview = VkPhysicalDeviceMultiviewFeatures.New();
        var indexing = VkPhysicalDeviceDescriptorIndexingFeatures.New();
        var features = VkPhysicalDeviceFeatures2.New();
        features.pNext = &synchronization;
        synchronization.pNext = &rendering;
        rendering.pNext = &multiview;
        multiview.pNext = &indexing;
        commands.vkGetPhysicalDeviceFeatures2(device, &features);
        Require(synchronization.synchronization2, "synchronization2");
        Require(rendering.dynamicRendering, "dynamic rendering");
        Require(multiview.multiview, "multiview");
        HashSet<string> offered = DeviceExtensions.OfferedBy(commands, device);
        return new GpuFeatures(
            HasBindless: indexing.runtimeDescriptorArray && indexing.shaderSampledImageArrayNonUniformIndexing && indexing.descriptorBindingPartiallyBound,
            HasAnisotropy: features.features.samplerAnisotropy,
            HasMultiDrawIndirect: features.features.multiDrawIndirect && features.features.drawIndirectFirstInstance,
            HasSampleShading: features.features.sampleRateShading,
            HasDepthClamp: features.features.depthClamp,
            HasDualSourceBlend: features.features.dualSrcBlend,
            HasPipelineStatistics: features.features.pipelineStatisticsQuery,
            HasPreciseOcclusion: features.features.occlusionQueryPrecise)
        {
            ShadingRate = offered.Contains(DeviceExtensions.ShadingRate) ? GpuShadingRate.Query(commands, device) : null,
            HasDrawIndirectCount = offered.Contains(DeviceExtensions.DrawIndirectCount),
        };
    }

    private static void Require(VkBool32 value, string feature)
    {
        if (!value)
        {
            throw ProblemException.EnvironmentLacking(
                $"The Vulkan device lacks {feature}.", "Update its driver, or use the software driver: apt-get install mesa-vulkan-drivers.");
        }
    }
}

/// <summary>Optional abilities; all that are offered are switched on.</summary>
/// <param name="HasBindless">Descriptor arrays of any size with gaps, indexed differently within a draw.</param>
public sealed record GpuFeatures(bool HasBindless, bool HasAnisotropy, bool HasMultiDrawIndirect, bool HasSampleShading, bool HasDepthClamp, bool HasDualSourceBlend, bool HasPipelineStatistics, bool HasPreciseOcclusion)
{
    /// <summary>The device can read from a buffer how many draws to make.</summary>
    public bool HasDrawIndirectCount { get; init; }

    /// <summary>Null where the device shades each pixel by itself.</summary>
    public GpuShadingRate? ShadingRate { get; init; }
}
