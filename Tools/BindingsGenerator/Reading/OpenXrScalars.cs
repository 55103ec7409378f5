using VRLab.BindingsGenerator.Model;

namespace VRLab.BindingsGenerator.Reading;

/// <summary>OpenXR's base types that are numbers in C#, and the types that come from the Vulkan bindings. XrBool32 is written by hand.</summary>
internal static class OpenXrScalars
{
    private static readonly string[] FromVulkan =
    [
        "VkInstance", "VkPhysicalDevice", "VkDevice", "VkImage", "VkResult", "VkFormat", "VkInstanceCreateInfo", "VkDeviceCreateInfo", "VkAllocationCallbacks",
    ];

    public static void AddTo(ApiModel model)
    {
        model.Scalars["XrVersion"] = "ulong";
        model.Scalars["XrFlags64"] = "ulong";
        model.Scalars["XrTime"] = "long";
        model.Scalars["XrDuration"] = "long";
        model.Scalars["XrBool32"] = "XrBool32";
        model.Scalars["PFN_xrVoidFunction"] = "nint";
        model.Scalars["PFN_vkGetInstanceProcAddr"] = "nint";
        foreach (string name in FromVulkan)
        {
            model.Scalars[name] = name;
        }
    }
}
