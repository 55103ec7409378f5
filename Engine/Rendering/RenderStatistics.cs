namespace VRLab.Rendering;

/// <summary>What the last frame took.</summary>
/// <param name="PrepareMilliseconds">Our own work on the processor: culling, ordering, writing instances. Without the driver's.</param>
/// <param name="RecordMilliseconds">All of Record, driver calls included.</param>
public readonly record struct RenderStatistics(
    int Draws, long Triangles, int Instances, int Culled, int RefusedGlyphs, bool IsShadowRedrawn, double PrepareMilliseconds, double RecordMilliseconds);
