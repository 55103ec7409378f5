using System.Runtime.InteropServices;
using System.Text;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Rendering.Tests.Support;

/// <summary>
/// Makes a device say that it shades several pixels at once, and notes what it is told about it. The device itself never hears of it and shades each pixel: no
/// software device offers that. One test at a time; without validation layers, which know better.
/// </summary>
internal static unsafe class ShadingRateStand
{
    private static delegate* unmanaged<VkPhysicalDevice, byte*, uint*, VkExtensionProperties*, VkResult> s_enumerate;
    private static delegate* unmanaged<VkPhysicalDevice, VkPhysicalDeviceFeatures2*, void> s_features;
    private static delegate* unmanaged<VkPhysicalDevice, VkPhysicalDeviceProperties2*, void> s_properties;
    private static delegate* unmanaged<VkDevice, VkPipelineCache, uint, VkGraphicsPipelineCreateInfo*, void*, VkPipeline*, VkResult> s_createPipelines;
    private static delegate* unmanaged<VkCommandBuffer, VkRenderingInfo*, void> s_beginRendering;

    /// <summary>Pipelines are made by several workers.</summary>
    private static readonly Lock Counting = new();

    /// <summary>For each pass that was begun the texel size that it was told; 0: nothing was told.</summary>
    public static List<uint> Passes { get; } = [];

    /// <summary>Pipelines that follow the image of rates, and those that may be used with it but do not.</summary>
    public static (int Following, int Keeping, int Other) Pipelines { get; private set; }

    public static bool IsLayered { get; set; } = true;

    public static GpuDevice Open()
    {
        Passes.Clear();
        Pipelines = default;
        return GpuDevice.Open(new GpuDeviceOptions { Stand = Stand, Creation = new Creation() });
    }

    private static nint Stand(string name, nint address)
    {
        switch (name)
        {
            case "vkEnumerateDeviceExtensionProperties":
                s_enumerate = (delegate* unmanaged<VkPhysicalDevice, byte*, uint*, VkExtensionProperties*, VkResult>)address;
                return (nint)(delegate* unmanaged<VkPhysicalDevice, byte*, uint*, VkExtensionProperties*, VkResult>)&Enumerate;
            case "vkGetPhysicalDeviceFeatures2":
                s_features = (delegate* unmanaged<VkPhysicalDevice, VkPhysicalDeviceFeatures2*, void>)address;
                return (nint)(delegate* unmanaged<VkPhysicalDevice, VkPhysicalDeviceFeatures2*, void>)&Features;
            case "vkGetPhysicalDeviceProperties2":
                s_properties = (delegate* unmanaged<VkPhysicalDevice, VkPhysicalDeviceProperties2*, void>)address;
                return (nint)(delegate* unmanaged<VkPhysicalDevice, VkPhysicalDeviceProperties2*, void>)&Properties;
            case "vkCreateGraphicsPipelines":
                s_createPipelines = (delegate* unmanaged<VkDevice, VkPipelineCache, uint, VkGraphicsPipelineCreateInfo*, void*, VkPipeline*, VkResult>)address;
                return (nint)(delegate* unmanaged<VkDevice, VkPipelineCache, uint, VkGraphicsPipelineCreateInfo*, void*, VkPipeline*, VkResult>)&CreatePipelines;
            case "vkCmdBeginRendering":
                s_beginRendering = (delegate* unmanaged<VkCommandBuffer, VkRenderingInfo*, void>)address;
                return (nint)(delegate* unmanaged<VkCommandBuffer, VkRenderingInfo*, void>)&BeginRendering;
            default:
                return address;
        }
    }

    [UnmanagedCallersOnly]
    private static VkResult Enumerate(VkPhysicalDevice device, byte* layer, uint* count, VkExtensionProperties* extensions)
    {
        if (extensions is null)
        {
            VkResult counted = s_enumerate(device, layer, count, null);
            (*count)++;
            return counted;
        }

        uint own = *count - 1;
        VkResult result = s_enumerate(device, layer, &own, extensions);
        fixed (byte* name = Encoding.ASCII.GetBytes(VulkanConstants.VK_KHR_FRAGMENT_SHADING_RATE_EXTENSION_NAME + "\0"))
        {
            Buffer.MemoryCopy(name, (byte*)(extensions + own), sizeof(VkExtensionProperties), VulkanConstants.VK_KHR_FRAGMENT_SHADING_RATE_EXTENSION_NAME.Length + 1);
        }

        *count = own + 1;
        return result;
    }

    [UnmanagedCallersOnly]
    private static void Features(VkPhysicalDevice device, VkPhysicalDeviceFeatures2* features)
    {
        s_features(device, features);
        var rates = (VkPhysicalDeviceFragmentShadingRateFeaturesKHR*)Find(features->pNext, VkStructureType.PhysicalDeviceFragmentShadingRateFeaturesKHR);
        if (rates is not null)
        {
            (rates->pipelineFragmentShadingRate, rates->attachmentFragmentShadingRate) = (true, true);
        }
    }

    [UnmanagedCallersOnly]
    private static void Properties(VkPhysicalDevice device, VkPhysicalDeviceProperties2* properties)
    {
        s_properties(device, properties);
        var rates = (VkPhysicalDeviceFragmentShadingRatePropertiesKHR*)Find(properties->pNext, VkStructureType.PhysicalDeviceFragmentShadingRatePropertiesKHR);
        if (rates is not null)
        {
            rates->minFragmentShadingRateAttachmentTexelSize = rates->maxFragmentShadingRateAttachmentTexelSize = new VkExtent2D { width = 8, height = 8 };
            rates->maxFragmentSize = new VkExtent2D { width = 4, height = 4 };
            rates->layeredShadingRateAttachments = IsLayered;
        }
    }

    [UnmanagedCallersOnly]
    private static VkResult CreatePipelines(VkDevice device, VkPipelineCache cache, uint count, VkGraphicsPipelineCreateInfo* infos, void* allocator, VkPipeline* pipelines)
    {
        var rendering = (VkPipelineRenderingCreateInfo*)infos->pNext;
        var rates = (VkPipelineFragmentShadingRateStateCreateInfoKHR*)Find(rendering->pNext, VkStructureType.PipelineFragmentShadingRateStateCreateInfoKHR);
        bool canFollow = rates is not null && infos->flags == VkPipelineCreateFlags.RenderingFragmentShadingRateAttachmentKHR;
        bool follows = canFollow && rates->combinerOps[1] == VkFragmentShadingRateCombinerOpKHR.Replace;
        lock (Counting)
        {
            (int following, int keeping, int other) = Pipelines;
            Pipelines = (following + (follows ? 1 : 0), keeping + (canFollow && !follows ? 1 : 0), other + (canFollow ? 0 : 1));
        }

        infos->flags = VkPipelineCreateFlags.None;
        rendering->pNext = null;
        return s_createPipelines(device, cache, count, infos, allocator, pipelines);
    }

    [UnmanagedCallersOnly]
    private static void BeginRendering(VkCommandBuffer commands, VkRenderingInfo* info)
    {
        var rates = (VkRenderingFragmentShadingRateAttachmentInfoKHR*)Find(info->pNext, VkStructureType.RenderingFragmentShadingRateAttachmentInfoKHR);
        Passes.Add(rates is null || rates->imageView.IsNull ? 0 : rates->shadingRateAttachmentTexelSize.width);
        info->pNext = null;
        s_beginRendering(commands, info);
    }

    private static void* Find(void* chain, VkStructureType type)
    {
        var next = (VkBaseOutStructure*)chain;
        while (next is not null && next->sType != type)
        {
            next = next->pNext;
        }

        return next;
    }

    /// <summary>The device is made without what it does not offer.</summary>
    private sealed class Creation : IVulkanCreation
    {
        private readonly DirectVulkanCreation _direct = new();

        public VkInstance CreateInstance(VulkanLoader loader, VkInstanceCreateInfo* info) => _direct.CreateInstance(loader, info);

        public VkPhysicalDevice ChoosePhysicalDevice(VulkanInstanceCommands commands, VkInstance instance) => _direct.ChoosePhysicalDevice(commands, instance);

        public VkDevice CreateDevice(VulkanInstanceCommands commands, VkPhysicalDevice physicalDevice, VkDeviceCreateInfo* info)
        {
            var features = (VkPhysicalDeviceFeatures2*)info->pNext;
            var asked = (VkBaseOutStructure*)features->pNext;
            Assert.That(asked->sType, Is.EqualTo(VkStructureType.PhysicalDeviceFragmentShadingRateFeaturesKHR));
            features->pNext = asked->pNext;
            Assert.That(Marshal.PtrToStringUTF8((nint)info->ppEnabledExtensionNames[info->enabledExtensionCount - 1]), Is.EqualTo(VulkanConstants.VK_KHR_FRAGMENT_SHADING_RATE_EXTENSION_NAME));
            info->enabledExtensionCount--;
            return _direct.CreateDevice(commands, physicalDevice, info);
        }
    }
}
