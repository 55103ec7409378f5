namespace VRLab.Xr.Window;

/// <summary>A desktop window's picture.</summary>
/// <param name="Width">Pixels of the picture that is drawn; the window scales it to its own size.</param>
public sealed record WindowBackendOptions(int Width = 1280, int Height = 720)
{
    public string Title { get; init; } = "VRLab";

    /// <summary>Of the whole picture's height; the width follows its shape.</summary>
    public float VerticalFieldOfViewRadians { get; init; } = 1.05f;

    public float EyeHeightMeters { get; init; } = 1.62f;

    /// <summary>Frames a second that the loop is paced to.</summary>
    public int FramesPerSecond { get; init; } = 90;

    /// <summary>Loads Vulkan's validation layers.</summary>
    public bool Validation { get; init; }

    /// <summary>See <see cref="Gpu.GpuDeviceOptions.PipelineCachePath"/>.</summary>
    public string? PipelineCachePath { get; init; }
}
