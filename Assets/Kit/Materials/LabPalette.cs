using System.Numerics;
using VRLab.Core.Models;
using static VRLab.Assets.Materials.Palette;

namespace VRLab.Assets.Materials;

/// <summary>Materials of laboratories, classrooms and first aid. The colors are the usual ones of such things, not measured.</summary>
public static class LabPalette
{
    /// <summary>Borosilicate glass 3.3, refractive index 1.473.</summary>
    public static readonly MaterialData Glassware = Clear("glassware", 0xFCFEFD, 0.03f, 1.473f);

    public static readonly MaterialData AmberGlass = Clear("amber-glass", 0x9A4E16, 0.05f, 1.5f);
    public static readonly MaterialData ClearPlastic = Clear("clear-plastic", 0xEEF5F7, 0.12f, 1.49f);
    public static readonly MaterialData MilkyPlastic = new("milky-plastic", new Vector4(Palette.Linear(0xF0F2EE), 0.55f), 0f, 0.35f, IsTransparent: true);
    public static readonly MaterialData Graduation = Paint("graduation", 0x1D3F7A, 0.6f);
    public static readonly MaterialData WhiteEnamel = Paint("white-enamel", 0xF4F5F2, 0.32f);
    public static readonly MaterialData WhiteTile = Paint("white-tile", 0xFAFAF8, 0.18f);
    public static readonly MaterialData Porcelain = Paint("porcelain", 0xF6F4EE, 0.2f);
    public static readonly MaterialData Ptfe = Paint("ptfe", 0xF2F2EE, 0.5f);
    public static readonly MaterialData ResinTop = Paint("resin-top", 0x33383C, 0.4f);
    public static readonly MaterialData LabGray = Paint("lab-gray", 0xDDE1E2, 0.42f);
    public static readonly MaterialData LabBlue = Paint("lab-blue", 0x3F7CAC, 0.42f);
    public static readonly MaterialData MintGreen = Paint("mint-green", 0x8FC7A8, 0.55f);
    public static readonly MaterialData Birch = Paint("birch", 0xD9BC8C, 0.5f, SurfacePattern.Wood, 0.7f);
    public static readonly MaterialData Oak = Paint("oak", 0xA9743F, 0.5f, SurfacePattern.Wood, 0.8f);
    public static readonly MaterialData Cork = Paint("cork", 0xC39A67, 0.9f, SurfacePattern.Concrete, 0.3f);
    public static readonly MaterialData Felt = Paint("felt", 0x2F6B57, 0.95f);
    public static readonly MaterialData Cotton = Paint("cotton", 0xF3F3F1, 0.92f);
    public static readonly MaterialData Sheet = Paint("sheet", 0xDCE8EF, 0.9f);
    public static readonly MaterialData BlueVinyl = Paint("blue-vinyl", 0x2C5F8C, 0.55f);
    public static readonly MaterialData Nitrile = Paint("nitrile", 0x3D7FC4, 0.55f);
    public static readonly MaterialData RedRubber = Paint("red-rubber", 0xA63528, 0.65f);
    public static readonly MaterialData Screen = Paint("screen", 0x14201C, 0.18f);
    public static readonly MaterialData LcdGreen = new("lcd-green", Ink(0xB9C9A6), 0f, 0.25f, Linear(0x9FB48A) * 0.35f);
    public static readonly MaterialData LcdBlue = new("lcd-blue", Ink(0x1E4F9C), 0f, 0.2f, Linear(0x2E6FD0) * 0.8f);
    public static readonly MaterialData Chalkboard = Paint("chalkboard", 0x1F4436, 0.75f);
    public static readonly MaterialData Whiteboard = Paint("whiteboard", 0xF7F8F8, 0.14f);
    public static readonly MaterialData WallWhite = Paint("wall-white", 0xECEBE4, 0.85f);
    public static readonly MaterialData Dado = Paint("dado", 0x9DBFAE, 0.6f);
    public static readonly MaterialData Terrazzo = Paint("terrazzo", 0xC2BEB3, 0.28f, SurfacePattern.Tiles, 2.67f);
    public static readonly MaterialData FloorTiles = Paint("floor-tiles", 0xD3D2CB, 0.25f, SurfacePattern.Tiles, 2f);
    public static readonly MaterialData Vinyl = Paint("vinyl-floor", 0x9FB8B4, 0.34f, SurfacePattern.FloorCoating);
    public static readonly MaterialData Skirting = Paint("skirting", 0x5B4A3F, 0.4f);
    public static readonly MaterialData CeilingTile = Paint("ceiling-tile", 0xECEDEB, 0.92f, SurfacePattern.Tiles, 2f);

    /// <summary>Colors of liquids that an author can name.</summary>
    public static readonly IReadOnlyList<string> LiquidNames =
        ["water", "pink", "magenta", "yellow", "orange", "red", "blue", "green", "violet", "brown"];

    /// <summary>A clear liquid of the named color; refracts as water does. Thickness is a third of a beaker, since each surface adds it once.</summary>
    public static MaterialData Liquid(string color) => color switch
    {
        "pink" => Liquid(color, 0xF7B7D2, 0.5f),
        "magenta" => Liquid(color, 0xD0207C, 0.7f),
        "yellow" => Liquid(color, 0xF2D22E, 0.6f),
        "orange" => Liquid(color, 0xEE8A1C, 0.65f),
        "red" => Liquid(color, 0xC4281F, 0.7f),
        "blue" => Liquid(color, 0x2474C8, 0.65f),
        "green" => Liquid(color, 0x2E9C5A, 0.65f),
        "violet" => Liquid(color, 0x5A1E8C, 0.8f),
        "brown" => Liquid(color, 0x7A4A1C, 0.75f),
        _ => Liquid(color, 0xD4E6EC, 0.34f),
    };

    /// <summary>The same in a tube as wide as a finger: so thin that what is behind shows where it is, between the marks before it.</summary>
    public static MaterialData LiquidInTube(string color)
    {
        const float Thinner = 0.25f;
        MaterialData liquid = Liquid(color);
        VolumeMedium medium = liquid.Volume!;
        return liquid with
        {
            Name = $"{liquid.Name}-in-tube",
            Volume = medium with { ThicknessMeters = medium.ThicknessMeters * Thinner, AttenuationDistanceMeters = medium.AttenuationDistanceMeters * Thinner },
        };
    }

    /// <summary>The hollow surface in a tube seen from the side: it mirrors the dark below, and so shows as a dark crescent.</summary>
    public static readonly MaterialData Meniscus = new("meniscus", new Vector4(0.02f, 0.03f, 0.04f, 0.62f), 0f, 0.12f, IsTransparent: true) { IsDoubleSided = true };

    /// <summary>Steps from colorless to a full color.</summary>
    public const int Shades = 4;

    /// <summary>A color as faint as its step: each step absorbs about twice what the one before does.</summary>
    public static MaterialData LiquidShade(string color, int shade)
    {
        MaterialData full = Liquid(color);
        float thinner = 1f;
        for (int step = shade; step < Shades; step++)
        {
            thinner *= 2.2f;
        }

        VolumeMedium medium = full.Volume!;
        return full with { Name = $"{full.Name}-{shade}", Volume = medium with { AttenuationDistanceMeters = medium.AttenuationDistanceMeters * thinner } };
    }

    private static MaterialData Liquid(string color, int rgb, float alpha) =>
        Clear($"liquid-{color}", 0xFFFFFF, 0.03f, 1.333f) with { Volume = new VolumeMedium(0.014f, 0.055f * (1.05f - alpha), Linear(rgb)) };

    /// <summary>What light passes through, bent by the refractive index; the color tints what is seen through it.</summary>
    private static MaterialData Clear(string name, int rgb, float roughness, float indexOfRefraction) => new(name, Ink(rgb), 0f, roughness)
    {
        Transmission = new TransmissionLayer(1f),
        IndexOfRefraction = indexOfRefraction,
        Volume = new VolumeMedium(0.0015f, float.PositiveInfinity, Vector3.One),
    };
}
