namespace VRLab.Xr;

/// <summary>What a backend turned out to be and to offer.</summary>
/// <param name="Backend">The word for --headset: openxr, window or none.</param>
/// <param name="RuntimeName">The OpenXR runtime's name and version; empty without one.</param>
/// <param name="SystemName">The headset's name, or the window system's.</param>
/// <param name="ViewWidth">Pixels of one view.</param>
/// <param name="ViewHeight">Pixels of one view.</param>
/// <param name="ViewCount">2 for stereo, 1 for a mono window, 0 where nothing can be drawn.</param>
/// <param name="HasHandTracking">Joints can come from <see cref="IXrBackend.JointsOf"/>.</param>
/// <param name="HasStageSpace">False where the runtime knows no floor: the stage then lies an assumed eye height below the first view.</param>
/// <param name="Extensions">OpenXR extensions in use.</param>
public sealed record XrCapabilities(
    string Backend,
    string RuntimeName,
    string SystemName,
    int ViewWidth,
    int ViewHeight,
    int ViewCount,
    bool HasHandTracking,
    bool HasStageSpace,
    IReadOnlyList<string> Extensions);
