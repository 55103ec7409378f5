using VRLab.Bindings;
using VRLab.Bindings.OpenXr;

namespace VRLab.Xr.OpenXr;

/// <summary>What the runtime tells about the connected headset before a session.</summary>
internal sealed unsafe class OpenXrHeadset
{
    private readonly XrViewConfigurationView _view;

    private OpenXrHeadset(OpenXrInstance instance)
    {
        System = instance.FindHeadset();
        OpenXrCommands xr = instance.Commands;
        XrSystemHandTrackingPropertiesEXT hands = XrSystemHandTrackingPropertiesEXT.New();
        XrSystemProperties properties = XrSystemProperties.New();
        properties.next = instance.Has(OpenXrExtensions.HandTracking) ? &hands : null;
        xr.xrGetSystemProperties(instance.Handle, System, &properties).ThrowIfFailed();
        Name = NativeText.Read(properties.systemName);
        TracksHands = hands.supportsHandTracking;
        bool isMonadosRemote = instance.RuntimeName.StartsWith("Monado", StringComparison.Ordinal) && Name.Contains("Remote", StringComparison.Ordinal);
        HasVisibilityMask = instance.Has(OpenXrExtensions.VisibilityMask) && !isMonadosRemote;
        _view = ReadView(instance);
        BlendMode = ReadBlendMode(instance);
    }

    public XrSystemId System { get; }

    public string Name { get; }

    public bool TracksHands { get; }

    /// <summary>
    /// Asking for the mask of the lenses does no harm. Monado offers it for every headset, but the driver of its simulated one (25.0, drivers/remote) has no
    /// function for it, and the call jumps to nothing.
    /// </summary>
    public bool HasVisibilityMask { get; }

    /// <summary>Opaque where there is a choice: a training room replaces the real one.</summary>
    public XrEnvironmentBlendMode BlendMode { get; }

    public static OpenXrHeadset Find(OpenXrInstance instance) => new(instance);

    public (uint Width, uint Height) ViewSize(float scale) => (
        Scaled(_view.recommendedImageRectWidth, _view.maxImageRectWidth, scale),
        Scaled(_view.recommendedImageRectHeight, _view.maxImageRectHeight, scale));

    private static uint Scaled(uint recommended, uint maximum, float scale) =>
        Math.Clamp((uint)MathF.Round(recommended * scale), 16, Math.Max(maximum, recommended));

    private XrViewConfigurationView ReadView(OpenXrInstance instance)
    {
        XrViewConfigurationView* views = stackalloc XrViewConfigurationView[2];
        views[0] = views[1] = XrViewConfigurationView.New();
        uint count;
        XrResult result = instance.Commands.xrEnumerateViewConfigurationViews(
            instance.Handle, System, XrViewConfigurationType.PrimaryStereo, 2, &count, views);
        return result >= 0 ? views[0] : throw OpenXrFailure.System(instance.RuntimeName, result);
    }

    private XrEnvironmentBlendMode ReadBlendMode(OpenXrInstance instance)
    {
        uint count;
        instance.Commands.xrEnumerateEnvironmentBlendModes(
            instance.Handle, System, XrViewConfigurationType.PrimaryStereo, 0, &count, null).ThrowIfFailed();
        XrEnvironmentBlendMode[] modes = new XrEnvironmentBlendMode[Math.Max(count, 1)];
        fixed (XrEnvironmentBlendMode* first = modes)
        {
            instance.Commands.xrEnumerateEnvironmentBlendModes(
                instance.Handle, System, XrViewConfigurationType.PrimaryStereo, count, &count, first).ThrowIfFailed();
        }

        return modes.Contains(XrEnvironmentBlendMode.Opaque) ? XrEnvironmentBlendMode.Opaque : modes[0];
    }
}
