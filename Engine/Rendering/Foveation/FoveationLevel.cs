namespace VRLab.Rendering;

/// <summary>How coarse frames are shaded far from the middle of each lens, where eyes see less. Edges stay as fine as elsewhere, and so do texts.</summary>
public enum FoveationLevel
{
    /// <summary>Each pixel by itself.</summary>
    Off,

    /// <summary>
    /// Four pixels at once, where nobody notices as long as gaze stays within 20 degrees of the lens's middle, as it does nearly always: beyond that the head turns. Never
    /// sixteen, which could shimmer where nothing is gained by need.
    /// </summary>
    Low,

    /// <summary>Four and sixteen pixels at once, as long as gaze stays within 12 degrees.</summary>
    Medium,

    /// <summary>The same, as long as gaze stays within 6 degrees; rather than a smaller picture.</summary>
    High,
}
