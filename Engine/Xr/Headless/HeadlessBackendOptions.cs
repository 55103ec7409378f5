using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Xr.Headless;

/// <summary>What a session without a headset draws, if anything.</summary>
/// <param name="Gpu">For pictures: a device that the caller opened; the backend disposes of it. Null draws nothing.</param>
public sealed record HeadlessBackendOptions(GpuDevice? Gpu = null, int ViewWidth = 640, int ViewHeight = 640)
{
    /// <summary>Distance between the eyes, a usual adult's.</summary>
    public float EyeDistanceMeters { get; init; } = 0.063f;

    /// <summary>Of both eyes; 90 degrees wide and high.</summary>
    public FieldOfView FieldOfView { get; init; } = new(-MathF.PI / 4, MathF.PI / 4, MathF.PI / 4, -MathF.PI / 4);
}
