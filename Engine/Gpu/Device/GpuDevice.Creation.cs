using VRLab.Bindings;
using VRLab.Bindings.Vulkan;
using VRLab.Core;

namespace VRLab.Gpu;

public sealed unsafe partial class GpuDevice
{
    private uint FindQueueFamily()
    {
        uint count = 0;
        InstanceCommands.vkGetPhysicalDeviceQueueFamilyProperties(PhysicalDevice, &count, null);
        VkQueueFamilyProperties* families = stackalloc VkQueueFamilyProperties[(int)count];
        InstanceCommands.vkGetPhysicalDeviceQueueFamilyProperties(PhysicalDevice, &count, families);
        const VkQueueFlags Needed = VkQueueFlags.Graphics | VkQueueFlags.Compute;
        for (uint i = 0; i < count; i++)
        {
            if ((families[i].queueFlags & Needed) == Needed)
            {
                return i;
            }
        }

        throw ProblemException.EnvironmentLacking($"The Vulkan device {Description.Name} cannot draw.", "Use another device or driver.");
    }

    /// <summary>Milliseconds of a step of the queue's clock, and how many bits of it count; 0 bits: it has none.</summary>
    internal (double MillisecondsPerStep, int ValidBits) QueryClock()
    {
        uint count = 0;
        InstanceCommands.vkGetPhysicalDeviceQueueFamilyProperties(PhysicalDevice, &count, null);
        VkQueueFamilyProperties* families = stackalloc VkQueueFamilyProperties[(int)count];
        InstanceCommands.vkGetPhysicalDeviceQueueFamilyProperties(PhysicalDevice, &count, families);
        var properties = VkPhysicalDeviceProperties2.New();
        InstanceCommands.vkGetPhysicalDeviceProperties2(PhysicalDevice, &properties);
        return (properties.properties.limits.timestampPeriod * 1e-6, (int)families[QueueFamilyIndex].timestampValidBits);
    }

    /// <summary>Single feature structs, because an OpenXR runtime may add its own and none may appear twice.</summary>
    private VkDevice CreateDevice(GpuDeviceOptions options)
    {
        float priority = 1f;
        var queue = VkDeviceQueueCreateInfo.New();
        queue.queueFamilyIndex = QueueFamilyIndex;
        queue.queueCount = 1;
        queue.pQueuePriorities = &priority;
        var synchronization = VkPhysicalDeviceSynchronization2Features.New();
        synchronization.synchronization2 = true;
        var rendering = VkPhysicalDeviceDynamicRenderingFeatures.New();
        rendering.dynamicRendering = true;
        rendering.pNext = &synchronization;
        var multiview = VkPhysicalDeviceMultiviewFeatures.New();
        multiview.multiview = true;
        multiview.pNext = &rendering;
        // Compute shaders tell the size of their groups in a way that is part of Vulkan 1.3, which devices of it must offer.
        var maintenance = VkPhysicalDeviceMaintenance4Features.New();
        maintenance.maintenance4 = true;
        maintenance.pNext = &multiview;
        VkPhysicalDeviceDescriptorIndexingFeatures indexing = BindlessFeatures();
        indexing.pNext = &maintenance;
        var features = VkPhysicalDeviceFeatures2.New();
        features.pNext = Features.HasBindless ? &indexing : &maintenance;
        features.features = CoreFeatures();
        var rates = VkPhysicalDeviceFragmentShadingRateFeaturesKHR.New();
        (rates.pipelineFragmentShadingRate, rates.attachmentFragmentShadingRate) = (true, true);
        rates.pNext = features.pNext;
        features.pNext = Features.ShadingRate is null ? features.pNext : &rates;
        using var extensions = new NativeStrings([.. options.DeviceExtensions, .. DeviceExtensions.UsedWith(Features)]);
        var info = VkDeviceCreateInfo.New();
        info.pNext = &features;
        info.queueCreateInfoCount = 1;
        info.pQueueCreateInfos = &queue;
        info.enabledExtensionCount = extensions.Count;
        info.ppEnabledExtensionNames = extensions.Pointer;
        return options.Creation.CreateDevice(InstanceCommands, PhysicalDevice, &info);
    }

    private static VkPhysicalDeviceDescriptorIndexingFeatures BindlessFeatures()
    {
        var indexing = VkPhysicalDeviceDescriptorIndexingFeatures.New();
        indexing.runtimeDescriptorArray = true;
        indexing.shaderSampledImageArrayNonUniformIndexing = true;
        indexing.descriptorBindingPartiallyBound = true;
        return indexing;
    }

    private VkPhysicalDeviceFeatures CoreFeatures() => new()
    {
        samplerAnisotropy = Features.HasAnisotropy,
        multiDrawIndirect = Features.HasMultiDrawIndirect,
        drawIndirectFirstInstance = Features.HasMultiDrawIndirect,
        sampleRateShading = Features.HasSampleShading,
        depthClamp = Features.HasDepthClamp,
        dualSrcBlend = Features.HasDualSourceBlend,
        pipelineStatisticsQuery = Features.HasPipelineStatistics,
        occlusionQueryPrecise = Features.HasPreciseOcclusion,
    };
}
