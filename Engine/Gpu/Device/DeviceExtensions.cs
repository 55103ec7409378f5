using VRLab.Bindings;
using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>Extensions of devices that are used where they are offered.</summary>
internal static unsafe class DeviceExtensions
{
    public const string ShadingRate = VulkanConstants.VK_KHR_FRAGMENT_SHADING_RATE_EXTENSION_NAME;

    /// <summary>Part of Vulkan 1.2, but there it is a feature whose structure must not stand beside single ones.</summary>
    public const string DrawIndirectCount = "VK_KHR_draw_indirect_count";

    /// <summary>Names of all that a device offers.</summary>
    public static HashSet<string> OfferedBy(VulkanInstanceCommands commands, VkPhysicalDevice device)
    {
        uint count = 0;
        commands.vkEnumerateDeviceExtensionProperties(device, null, &count, null).ThrowIfFailed();
        var offered = new VkExtensionProperties[count];
        var names = new HashSet<string>(StringComparer.Ordinal);
        fixed (VkExtensionProperties* first = offered)
        {
            commands.vkEnumerateDeviceExtensionProperties(device, null, &count, first).ThrowIfFailed();
            for (uint i = 0; i < count; i++)
            {
                names.Add(NativeText.Read(first[i].extensionName));
            }
        }

        return names;
    }

    /// <summary>Those that a device is opened with, besides what its user asks for.</summary>
    public static IEnumerable<string> UsedWith(GpuFeatures features)
    {
        if (features.HasDrawIndirectCount)
        {
            yield return DrawIndirectCount;
        }

        if (features.ShadingRate is not null)
        {
            yield return ShadingRate;
        }
    }
}
