using System.Numerics;
using VRLab.Assets.Materials;

namespace VRLab.Assets.Models.People;

internal enum Headwear
{
    None,
    Helmet,
    Cap,
}

/// <summary>What people of a trade or a school wear. Colors are linear RGB.</summary>
internal sealed record Outfit
{
    public static readonly IReadOnlyList<string> Names = ["uniform", "lab-coat", "overall", "rescue-vest", "shirt", "electrician", "mechanic"];

    public required Vector3 Jacket { get; init; }

    public required Vector3 Trousers { get; init; }

    /// <summary>Over shoulders and upper sleeves; null: as the jacket.</summary>
    public Vector3? Yoke { get; init; }

    /// <summary>Around the chest and both sleeves; null: none.</summary>
    public Vector3? ChestBand { get; init; }

    /// <summary>Strips that shine in a beam of light, around chest and legs.</summary>
    public bool IsReflective { get; init; }

    public Vector3? Belt { get; init; }

    public Vector3 Collar { get; init; }

    public Vector3 Shoe { get; init; } = Palette.Linear(0x2A2C2F);

    public Vector3 Sole { get; init; } = Palette.Linear(0x151617);

    public Headwear Headwear { get; init; }

    public Vector3 HeadwearColor { get; init; }

    public bool HasGoggles { get; init; }

    public bool IsLongCoat { get; init; }

    public bool HasVest { get; init; }

    public static Outfit Of(string name) => name switch
    {
        "lab-coat" => Plain(0xEDEEEC, 0x2A3850) with { IsLongCoat = true, HasGoggles = true },
        "overall" => Plain(0x2F5290, 0x2F5290) with { IsReflective = true, Belt = Palette.Linear(0x23262B), Headwear = Headwear.Helmet, HeadwearColor = Palette.Linear(0xF2BC0A) },
        "electrician" => Plain(0x50606B, 0x50606B) with { IsReflective = true, Yoke = Palette.Linear(0xC9581E), Headwear = Headwear.Helmet, HeadwearColor = Palette.Linear(0x1C58A8) },
        "mechanic" => Plain(0x3B4046, 0x3B4046) with { Yoke = Palette.Linear(0xA62A24), Belt = Palette.Linear(0x1B1D20), Headwear = Headwear.Cap, HeadwearColor = Palette.Linear(0x2C3036) },
        "rescue-vest" => Plain(0x26365A, 0x22304E) with { HasVest = true },
        "shirt" => Plain(0x86A9BD, 0x28324A) with { Belt = Palette.Linear(0x1E1A17) },
        _ => Plain(0x2461B0, 0x2461B0) with { ChestBand = Palette.Linear(0xE9ECEC), Shoe = Palette.Linear(0xD6D8D8), Sole = Palette.Linear(0xF0F0EE) },
    };

    /// <summary>The same for who puts on glasses or a helmet of their own.</summary>
    public Outfit Under(string headgear) => this with { HasGoggles = HasGoggles && headgear == "usual", Headwear = headgear == "none" ? Headwear.None : Headwear };

    private static Outfit Plain(int jacket, int trousers) => new() { Jacket = Palette.Linear(jacket), Trousers = Palette.Linear(trousers), Collar = Palette.Linear(jacket) * 0.82f };
}
