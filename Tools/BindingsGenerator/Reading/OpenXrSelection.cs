namespace VRLab.BindingsGenerator.Reading;

/// <summary>What of OpenXR is written: the core and these extensions. Names of all extensions come along as constants.</summary>
public static class OpenXrSelection
{
    public const string Core = "XR_VERSION_1_0";

    public static IReadOnlyList<string> Extensions { get; } =
    [
        "XR_KHR_vulkan_enable",
        "XR_KHR_vulkan_enable2",
        "XR_KHR_vulkan_swapchain_format_list",
        "XR_KHR_composition_layer_depth",
        "XR_KHR_visibility_mask",
        "XR_EXT_debug_utils",
        "XR_EXT_eye_gaze_interaction",
        "XR_EXT_hand_joints_motion_range",
        "XR_EXT_hand_tracking",
        "XR_EXT_performance_settings",
        "XR_EXT_user_presence",
        "XR_EXT_view_configuration_depth_range",
        "XR_FB_display_refresh_rate",
        "XR_MND_headless",
    ];
}
