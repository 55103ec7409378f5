namespace VRLab.Rendering;

/// <summary>What the last frame took.</summary>
/// <param name="PrepareMilliseconds">Our own work on the processor: lights, culling, ordering, writing instances. Without the driver's.</param>
/// <param name="RecordMilliseconds">All of Record, driver calls included.</param>
public readonly record struct RenderStatistics(
    int Draws, long Triangles, int Instances, int Culled, int RefusedGlyphs, bool IsShadowRedrawn, double PrepareMilliseconds, double RecordMilliseconds)
{
    /// <summary>The part of <see cref="PrepareMilliseconds"/> that went into lights and their shadows' places.</summary>
    public double LightMilliseconds { get; init; }

    /// <summary>Bytes that the frame wrote for the device to read.</summary>
    public long UploadedBytes { get; init; }
}
