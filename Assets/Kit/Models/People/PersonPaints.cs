using System.Numerics;
using VRLab.Assets.Materials;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.People;

/// <summary>Surfaces of people. Their colors lie in the vertices, so that a person is drawn in a handful of draws.</summary>
internal static class PersonPaints
{
    public static readonly IReadOnlyList<string> Tones = ["light", "tan", "brown", "dark"];

    /// <summary>Skin and hair, cloth, and what is smooth (shoes, helmets), painted by vertex colors.</summary>
    public static readonly MaterialData Flesh = Palette.Paint("person-flesh", 0xFFFFFF, 0.58f);
    public static readonly MaterialData Cloth = Palette.Paint("person-cloth", 0xFFFFFF, 0.9f);
    public static readonly MaterialData Smooth = Palette.Paint("person-smooth", 0xFFFFFF, 0.32f);

    public static readonly MaterialData Iris = Palette.Paint("iris", 0x24160E, 0.12f);
    public static readonly MaterialData Lips = Palette.Paint("lips", 0xB06A5E, 0.5f);

    /// <summary>Linear RGB.</summary>
    public static Vector3 SkinColor(string tone) => Palette.Linear(SkinRgb(tone));

    /// <summary>Linear RGB; darker skins have the darker hair.</summary>
    public static Vector3 HairColor(string tone) => Palette.Linear(tone is "light" ? 0x231A14 : 0x15110F);

    public static MaterialData Skin(string tone) => Palette.Paint("skin-" + tone, SkinRgb(tone), 0.6f);

    private static int SkinRgb(string tone) => tone switch
    {
        "tan" => 0xC99470,
        "brown" => 0x8F5B3E,
        "dark" => 0x583626,
        _ => 0xE3B596,
    };
}
