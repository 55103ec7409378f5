using VRLab.Core.Models;

namespace VRLab.Assets.Materials;

/// <summary>Lacquered and molded surfaces of vehicles.</summary>
public static class CarPaints
{
    private static readonly ClearcoatLayer Lacquer = new(1f, 0.04f);

    public static readonly MaterialData White = Lacquered("car-white", 0xE8EAEA);
    public static readonly MaterialData Blue = Lacquered("car-blue", 0x1F4E8C);
    public static readonly MaterialData Red = Lacquered("car-red", 0xA3161C);
    public static readonly MaterialData Silver = Palette.Metal("car-silver", 0xB9BEC2, 0.38f) with { Metallic = 0.7f, Clearcoat = Lacquer };
    public static readonly MaterialData Window = new MaterialData("car-window", Palette.Ink(0x11161A), 0f, 0.06f) { Clearcoat = new ClearcoatLayer(1f, 0.02f) };
    public static readonly MaterialData Plate = Palette.Paint("plate", 0x8CCFA6, 0.45f);
    public static readonly MaterialData Trim = Palette.Paint("car-trim", 0x1A1C1E, 0.55f);
    public static readonly MaterialData UnderBody = Palette.Paint("car-under-body", 0x26292B, 0.85f);
    public static readonly MaterialData Tire = Palette.Paint("tire", 0x1C1D1E, 0.88f, SurfacePattern.Rubber);
    public static readonly MaterialData Rim = Palette.Metal("rim", 0xB4B8BB, 0.3f);
    public static readonly MaterialData Headlight = Finishes.Glow("headlight", 0xE8F1F6, 0.6f);
    public static readonly MaterialData TailLight = Finishes.Glow("tail-light", 0xA0121A, 0.35f);
    public static readonly MaterialData CastAluminum = Palette.Metal("cast-aluminum", 0xB2B6B8, 0.5f, SurfacePattern.CastMetal);
    public static readonly MaterialData Coolant = Palette.Paint("coolant", 0x2F8F86, 0.12f);
    public static readonly MaterialData Reservoir = Palette.Paint("reservoir", 0xE9E6D8, 0.35f);

    public static MaterialData Named(string color) => color switch { "blue" => Blue, "red" => Red, "silver" => Silver, _ => White };

    private static MaterialData Lacquered(string name, int rgb) => Palette.Paint(name, rgb, 0.42f) with { Clearcoat = Lacquer };
}
