using System.Numerics;
using VRLab.Core.Models;
using static VRLab.Assets.Materials.Palette;

namespace VRLab.Assets.Materials;

/// <summary>
/// Materials of electrical, vehicle and workshop assets. Phases are yellow, green and red, neutral is blue (GB 7947 and the
/// usage of Chinese switchgear); high-voltage cables of vehicles are orange (GB 18384). Usual paints, not measured ones.
/// </summary>
public static class Finishes
{
    public static readonly MaterialData Copper = Metal("copper", 0xC77B50, 0.34f, SurfacePattern.BrushedMetal);
    public static readonly MaterialData PhaseYellow = Paint("phase-yellow", 0xE9C21A, 0.45f);
    public static readonly MaterialData PhaseGreen = Paint("phase-green", 0x138A4C, 0.45f);
    public static readonly MaterialData PhaseRed = Paint("phase-red", 0xC22127, 0.45f);
    public static readonly MaterialData NeutralBlue = Paint("neutral-blue", 0x2B66B1, 0.45f);
    public static readonly MaterialData EarthGreen = Paint("earth-green", 0x6EAE2B, 0.55f);
    public static readonly MaterialData CabinetCream = Paint("cabinet-cream", 0xD8D7CB, 0.42f);
    public static readonly MaterialData CabinetInside = Paint("cabinet-inside", 0xC9CAC3, 0.5f);
    public static readonly MaterialData DeviceGray = Paint("device-gray", 0xB4B8B8, 0.5f);
    public static readonly MaterialData DeviceWhite = Paint("device-white", 0xE6E5DF, 0.45f);
    public static readonly MaterialData Bakelite = Paint("bakelite", 0x222426, 0.38f);
    public static readonly MaterialData ResinBrown = Paint("resin-brown", 0x7E3B28, 0.35f);
    public static readonly MaterialData Porcelain = Paint("porcelain", 0xE9E4DA, 0.18f);
    public static readonly MaterialData MatGreen = Paint("mat-green", 0x2E6B4D, 0.85f, SurfacePattern.Rubber);
    public static readonly MaterialData MatBlack = Paint("mat-black", 0x202224, 0.9f, SurfacePattern.Rubber);
    public static readonly MaterialData RubberRed = Paint("rubber-red", 0xB3271F, 0.7f, SurfacePattern.Rubber);
    public static readonly MaterialData RubberOrange = Paint("rubber-orange", 0xE0661A, 0.6f);
    public static readonly MaterialData HighVoltage = Paint("high-voltage-orange", 0xF07818, 0.5f);
    public static readonly MaterialData ToolYellow = Paint("tool-yellow", 0xF4BE1A, 0.5f);
    public static readonly MaterialData PlasticNavy = Paint("plastic-navy", 0x1E3350, 0.5f);
    public static readonly MaterialData LcdGray = Paint("lcd-gray", 0xA9B8A4, 0.25f);
    public static readonly MaterialData Cork = Paint("cork", 0xB98F5E, 0.95f, SurfacePattern.Concrete);
    public static readonly MaterialData DarkWood = Paint("dark-wood", 0x7A5232, 0.55f, SurfacePattern.Wood);
    public static readonly MaterialData EpoxyGray = Paint("epoxy-gray", 0x9AA3A3, 0.24f, SurfacePattern.FloorCoating);
    public static readonly MaterialData EpoxyGreen = Paint("epoxy-green", 0x5D9079, 0.24f, SurfacePattern.FloorCoating);
    public static readonly MaterialData EpoxyBlue = Paint("epoxy-blue", 0x4B708F, 0.26f, SurfacePattern.FloorCoating);
    public static readonly MaterialData LineWhite = Paint("line-white", 0xE9ECEA, 0.45f);
    public static readonly MaterialData PlainWall = Paint("plain-wall", 0xE6E5DE, 0.85f);
    public static readonly MaterialData BaseBoard = Paint("base-board", 0x565B5E, 0.6f);
    public static readonly MaterialData CeilingTile = Paint("ceiling-tile", 0xECECE8, 0.95f, SurfacePattern.Concrete, 0.5f);
    public static readonly MaterialData CeilingGrid = Paint("ceiling-grid", 0xF2F2F0, 0.5f);
    public static readonly MaterialData TrussGray = Paint("truss-gray", 0x8E979B, 0.5f);
    public static readonly MaterialData RoofSheet = Paint("roof-sheet", 0xC7CCCE, 0.55f);
    public static readonly MaterialData DuctSilver = Metal("duct-silver", 0xB4B9BC, 0.42f, SurfacePattern.BrushedMetal);

    public static readonly MaterialData LampGreen = Glow("pilot-green", 0x1FC46A, 1.6f);
    public static readonly MaterialData LampRed = Glow("pilot-red", 0xE8332C, 1.6f);
    public static readonly MaterialData LampYellow = Glow("pilot-yellow", 0xF2B62A, 1.6f);
    public static readonly MaterialData ScreenBlue = Glow("screen-blue", 0x2B6CB0, 0.7f);

    /// <summary>Clear acrylic covers and visors: a thin wall that light passes.</summary>
    public static readonly MaterialData Acrylic = new MaterialData("acrylic", new Vector4(Linear(0xE6EEF0), 0.16f), 0f, 0.08f, IsTransparent: true)
    {
        IndexOfRefraction = 1.49f,
    };

    public static readonly MaterialData VisorGreen = new("visor-green", new Vector4(Linear(0xA9C79A), 0.34f), 0f, 0.08f, IsTransparent: true);

    internal static MaterialData Glow(string name, int rgb, float strength) => Glowing(name, rgb, strength, 0.4f);
}
