using VRLab.Gpu;

namespace VRLab.Rendering;

/// <summary>How much a device may spend on a frame's look.</summary>
public enum RenderQuality
{
    /// <summary>For devices that draw with the processor: two lights have live shadows, what they do is compiled away where none is on.</summary>
    Low,

    /// <summary>For graphics built into a processor or a headset.</summary>
    Medium,

    /// <summary>For graphics cards: thick glass bends what lies behind it, particles fade toward what they touch, things darken what they hide from the light.</summary>
    High,
}

/// <summary>What the levels of quality mean in numbers.</summary>
internal static class RenderQualities
{
    public static RenderQuality For(GpuDescription device) =>
        device.IsSoftware ? RenderQuality.Low : device.IsIntegrated ? RenderQuality.Medium : RenderQuality.High;

    /// <summary>Whether frames look at themselves half drawn: what shares its memory with a processor has no bytes to spare for that.</summary>
    public static bool LooksBehind(RenderQuality quality) => quality == RenderQuality.High;

    /// <summary>Whether levels of detail fade into each other; where the processor draws they change at once, as choosing samples takes it longer than the rest of a depth pass.</summary>
    public static bool FadesLevels(RenderQuality quality) => quality != RenderQuality.Low;

    /// <summary>Each shadow that is looked up at each pixel counts; lamps beyond these shine through the volume, shadows and all, but coarser.</summary>
    public static int ShadowedLights(RenderQuality quality) => quality switch
    {
        RenderQuality.High => 3,
        _ => 2,
    };
}
