namespace VRLab.Rendering;

/// <summary>What the last frame took. What the device chose to draw by itself is counted as of the last frame that came back.</summary>
/// <param name="PrepareMilliseconds">Our own work on the processor: lights, culling, ordering, writing instances. Without the driver's.</param>
/// <param name="RecordMilliseconds">All of Record, driver calls included.</param>
public readonly record struct RenderStatistics(
    int Draws, long Triangles, int Instances, int Culled, int RefusedGlyphs, bool IsShadowRedrawn, double PrepareMilliseconds, double RecordMilliseconds)
{
    /// <summary>The part of <see cref="PrepareMilliseconds"/> that went into lights and their shadows' places.</summary>
    public double LightMilliseconds { get; init; }

    /// <summary>Places were darkened by what stands around them.</summary>
    public bool HidesPlaces { get; init; }

    /// <summary>Share of the picture that was copied and blurred when all that is opaque was drawn, because something in view bends what lies behind it.</summary>
    public float RefractedShare { get; init; }

    /// <summary>Share of the picture whose distance was copied: for refraction, and for particles that fade toward what they touch.</summary>
    public float KnownShare { get; init; }

    /// <summary>Draws that the device filled in by itself and walked through in both passes, depth and colors; empty ones too where it cannot leave them out.</summary>
    public int DeviceDraws { get; init; }

    /// <summary>Calls that draw where all materials are in one list; as many as <see cref="Draws"/> where they are, or where the processor culls.</summary>
    public int ListedDraws { get; init; }

    /// <summary>How coarsely pixels far from the middle of the lenses were shaded.</summary>
    public FoveationLevel Foveation { get; init; }

    /// <summary>Who culled, and how materials reached the shaders.</summary>
    public DrawPath Path { get; init; }

    /// <summary>Bytes that the frame wrote for the device to read.</summary>
    public long UploadedBytes { get; init; }
}
