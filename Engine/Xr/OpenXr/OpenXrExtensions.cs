using VRLab.Bindings.OpenXr;

namespace VRLab.Xr.OpenXr;

/// <summary>The extensions that VRLab uses: one it cannot do without, the others where the runtime offers them.</summary>
internal static class OpenXrExtensions
{
    public const string Vulkan = OpenXrConstants.XR_KHR_VULKAN_ENABLE2_EXTENSION_NAME;
    public const string HandTracking = OpenXrConstants.XR_EXT_HAND_TRACKING_EXTENSION_NAME;
    public const string RefreshRate = OpenXrConstants.XR_FB_DISPLAY_REFRESH_RATE_EXTENSION_NAME;
    public const string PerformanceSettings = OpenXrConstants.XR_EXT_PERFORMANCE_SETTINGS_EXTENSION_NAME;
    public const string VisibilityMask = OpenXrConstants.XR_KHR_VISIBILITY_MASK_EXTENSION_NAME;
    public const string LayerDepth = OpenXrConstants.XR_KHR_COMPOSITION_LAYER_DEPTH_EXTENSION_NAME;
    public const string LocalFloor = "XR_EXT_local_floor";

    /// <summary>Those to switch on when they are there, with those of the interaction profiles.</summary>
    public static readonly string[] Optional =
    [
        HandTracking,
        RefreshRate,
        PerformanceSettings,
        LocalFloor,
        VisibilityMask,
        LayerDepth,
        .. InteractionProfile.All.Select(profile => profile.Extension).OfType<string>().Distinct(),
    ];
}
