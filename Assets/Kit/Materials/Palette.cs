using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Materials;

/// <summary>
/// The materials that the kit is painted with. Safety colors follow GB 2893 and ISO 3864-1 (red prohibits and fights fire,
/// yellow warns, blue obliges, green is safe); water pipes are green after GB 7231-2003, table 1. The colors are the usual
/// paints, not measured ones.
/// </summary>
public static class Palette
{
    public static readonly MaterialData PumpBlue = Paint("pump-blue", 0x1B5A97, 0.42f, SurfacePattern.CastMetal);
    public static readonly MaterialData ValveBlue = Paint("valve-blue", 0x21649F, 0.4f, SurfacePattern.CastMetal);
    public static readonly MaterialData MotorGray = Paint("motor-gray", 0x8B979C, 0.45f, SurfacePattern.CastMetal);
    public static readonly MaterialData FrameGray = Paint("frame-gray", 0x3C444B, 0.5f);
    public static readonly MaterialData PipeGreen = Paint("pipe-green", 0x1E8F57, 0.38f);
    public static readonly MaterialData GuardYellow = Paint("guard-yellow", 0xF2B705, 0.42f);
    public static readonly MaterialData SafetyRed = Paint("safety-red", 0xC4161C, 0.4f);
    public static readonly MaterialData SafetyBlue = Paint("safety-blue", 0x0B5CAD, 0.5f);
    public static readonly MaterialData SafetyGreen = Paint("safety-green", 0x00853E, 0.5f);
    public static readonly MaterialData SafetyYellow = Paint("safety-yellow", 0xF9C300, 0.5f);
    public static readonly MaterialData White = Paint("white", 0xF0F1EE, 0.5f);
    public static readonly MaterialData Paper = Paint("paper", 0xF6F4EC, 0.85f);
    public static readonly MaterialData LightGray = Paint("light-gray", 0xC9CDCE, 0.45f);
    public static readonly MaterialData Aluminum = Paint("aluminum-plate", 0xBFC4C6, 0.42f);
    public static readonly MaterialData CabinetGray = Paint("cabinet-gray", 0xB9C0C2, 0.45f);
    public static readonly MaterialData DarkGray = Paint("dark-gray", 0x2B2F33, 0.5f);
    public static readonly MaterialData Black = Paint("black", 0x16181A, 0.45f);
    public static readonly MaterialData Rubber = Paint("rubber", 0x1B1C1D, 0.85f, SurfacePattern.Rubber);
    public static readonly MaterialData Steel = Metal("steel", 0xB8BBBD, 0.32f, SurfacePattern.BrushedMetal);
    public static readonly MaterialData Chrome = Metal("chrome", 0xD5D8DA, 0.16f);
    public static readonly MaterialData Stainless = Metal("stainless", 0xC6C8C8, 0.28f, SurfacePattern.BrushedMetal);
    public static readonly MaterialData Galvanized = Metal("galvanized", 0xA9AFB3, 0.48f);
    public static readonly MaterialData Brass = Metal("brass", 0xC9A24A, 0.3f);
    public static readonly MaterialData DarkMetal = Metal("dark-metal", 0x3A3D40, 0.5f);
    public static readonly MaterialData Sludge = Paint("sludge", 0x4A3A22, 0.7f, SurfacePattern.Concrete);
    public static readonly MaterialData BenchWood = Paint("bench-wood", 0xB98A55, 0.55f, SurfacePattern.Wood);
    public static readonly MaterialData Concrete = Paint("concrete", 0x9D9B95, 0.85f, SurfacePattern.Concrete);
    public static readonly MaterialData FloorCoating = Paint("floor-coating", 0x7E8A87, 0.32f, SurfacePattern.FloorCoating, 1f);

    /// <summary>The pattern paints the dado, its line and the skirting by height.</summary>
    public static readonly MaterialData Wall = Paint("wall", 0xE9E7DF, 0.8f, SurfacePattern.PaintedWall);

    public static readonly MaterialData Ceiling = Paint("ceiling", 0xE4E5E3, 0.9f);
    public static readonly MaterialData FloorLine = Paint("floor-line", 0xF0BC12, 0.45f);
    public static readonly MaterialData Walkway = Paint("walkway", 0x5C9A80, 0.34f, SurfacePattern.FloorCoating, 1f);
    public static readonly MaterialData AirGray = Paint("air-gray", 0xC8CCC6, 0.4f);
    public static readonly MaterialData CableOrange = Paint("cable-orange", 0xD9692A, 0.7f);
    public static readonly MaterialData DoorGlass = Paint("door-glass", 0x54707A, 0.1f);
    public static readonly MaterialData Hazard = Paint("hazard", 0xF5C000, 0.5f, SurfacePattern.HazardStripes, 0.5f);
    public static readonly MaterialData Door = Paint("door", 0x5E7F93, 0.45f);
    public static readonly MaterialData GloveWork = Paint("glove-work", 0x2E3336, 0.8f, SurfacePattern.Rubber);
    public static readonly MaterialData GloveKnit = Paint("glove-knit", 0xD8DADA, 0.9f);
    public static readonly MaterialData GloveCuff = Paint("glove-cuff", 0xF08A24, 0.8f);
    public static readonly MaterialData Sleeve = Paint("sleeve", 0x2F4A73, 0.85f);

    public static readonly MaterialData Glass = new("glass", new Vector4(Linear(0xDDE8EA), 0.18f), 0f, 0.06f, IsTransparent: true);
    public static readonly MaterialData Lens = new("lens", new Vector4(Linear(0xCFE6EE), 0.28f), 0f, 0.08f, IsTransparent: true);
    public static readonly MaterialData LightPanel = Glowing("light-panel", 0xFFFFFF, 6f);
    public static readonly MaterialData Daylight = Glowing("daylight", 0xDCEBFA, 2.2f);
    public static readonly MaterialData ExitGlow = Glowing("exit-glow", 0x0A9B50, 0.9f);

    /// <summary>A lamp's cap, dark glass while it is off; the renderer scales the emission by the lamp's brightness.</summary>
    public static readonly MaterialData GreenLamp = Glowing("green-lamp", 0x26C05A, 2.5f) with { BaseColor = Ink(0x0C3B1E) };

    /// <summary>Colors that authors can name in a parameter.</summary>
    public static MaterialData Named(string color) => color switch
    {
        "red" => SafetyRed,
        "blue" => SafetyBlue,
        "green" => SafetyGreen,
        "yellow" => SafetyYellow,
        "black" => Black,
        "white" => White,
        "gray" => LightGray,
        _ => throw new ArgumentOutOfRangeException(nameof(color), color, "Not a named color."),
    };

    /// <summary>Linear RGB of an sRGB color 0xRRGGBB (IEC 61966-2-1, section 5.2).</summary>
    public static Vector3 Linear(int rgb) => new(Channel(rgb >> 16), Channel(rgb >> 8), Channel(rgb));

    /// <summary>Ink for text.</summary>
    public static Vector4 Ink(int rgb) => new(Linear(rgb), 1f);

    private static float Channel(int value)
    {
        double c = (value & 0xFF) / 255.0;
        return (float)(c <= 0.04045 ? c / 12.92 : DetMath.Pow((c + 0.055) / 1.055, 2.4));
    }

    /// <summary>A coat of paint; <paramref name="rgb"/> is sRGB, 0xRRGGBB.</summary>
    internal static MaterialData Paint(string name, int rgb, float roughness, SurfacePattern pattern = SurfacePattern.None, float scaleMeters = 1f) =>
        new(name, Ink(rgb), 0f, roughness, default, pattern, scaleMeters);

    /// <summary>Bare metal.</summary>
    internal static MaterialData Metal(string name, int rgb, float roughness, SurfacePattern pattern = SurfacePattern.None, float scaleMeters = 1f) =>
        new(name, Ink(rgb), 1f, roughness, default, pattern, scaleMeters);

    /// <summary>A surface that shines by itself, <paramref name="strength"/> times as bright as its color.</summary>
    internal static MaterialData Glowing(string name, int rgb, float strength, float roughness = 0.5f) =>
        new(name, Ink(rgb), 0f, roughness, Linear(rgb) * strength);
}
