namespace VRLab.BindingsGenerator.Reading;

/// <summary>What of Vulkan is written: grow this list when the code needs more.</summary>
public static class VulkanSelection
{
    public static IReadOnlyList<string> Features { get; } =
        ["VK_VERSION_1_0", "VK_VERSION_1_1", "VK_VERSION_1_2", "VK_VERSION_1_3"];

    public static IReadOnlyList<string> Extensions { get; } =
    [
        "VK_KHR_surface", "VK_KHR_swapchain", "VK_KHR_fragment_shading_rate", "VK_EXT_debug_utils", "VK_EXT_memory_budget", "VK_EXT_validation_features",
    ];
}
