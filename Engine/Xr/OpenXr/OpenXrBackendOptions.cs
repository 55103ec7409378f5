namespace VRLab.Xr.OpenXr;

/// <summary>How an OpenXR session is opened.</summary>
public sealed record OpenXrBackendOptions
{
    public string ApplicationName { get; init; } = "VRLab";

    /// <summary>Scales the view size that the runtime recommends; bounded to what it allows.</summary>
    public float ResolutionScale { get; init; } = 1;

    /// <summary>Frames in a second to ask for, where the headset has a choice (XR_FB_display_refresh_rate); null keeps the headset's own.</summary>
    public float? RefreshRateHertz { get; init; }

    /// <summary>Loads Vulkan's validation layers.</summary>
    public bool Validation { get; init; }

    /// <summary>See <see cref="Gpu.GpuDeviceOptions.PipelineCachePath"/>.</summary>
    public string? PipelineCachePath { get; init; }

    /// <summary>Lets <see cref="Simulation.SimulatedFocus"/> take the focus away, besides the runtime.</summary>
    public bool SimulatesFocus { get; init; }
}
