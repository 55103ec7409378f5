using VRLab.Assets.Materials;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.People;

/// <summary>Skin, hair and cloth.</summary>
internal static class PersonPaints
{
    public static readonly IReadOnlyList<string> Tones = ["light", "tan", "brown", "dark"];

    public static readonly MaterialData Hair = Palette.Paint("hair", 0x1A1512, 0.55f);
    public static readonly MaterialData EyeWhite = Palette.Paint("eye-white", 0xEDE9E2, 0.25f);
    public static readonly MaterialData Iris = Palette.Paint("iris", 0x24160E, 0.12f);
    public static readonly MaterialData Lips = Palette.Paint("lips", 0xB06A5E, 0.5f);
    public static readonly MaterialData Navy = Palette.Paint("cloth-navy", 0x1F2D4A, 0.9f);
    public static readonly MaterialData UniformBlue = Palette.Paint("cloth-blue", 0x1E5AA8, 0.85f);
    public static readonly MaterialData UniformWhite = Palette.Paint("cloth-white", 0xEEF0F0, 0.88f);
    public static readonly MaterialData Work = Palette.Paint("cloth-work", 0x34507A, 0.92f);
    public static readonly MaterialData Vest = Palette.Paint("cloth-vest", 0xE8641A, 0.85f);
    public static readonly MaterialData Reflective = Palette.Paint("reflective", 0xD9DDD8, 0.3f);
    public static readonly MaterialData Shirt = Palette.Paint("cloth-shirt", 0x7FA3B8, 0.9f);
    public static readonly MaterialData Shoe = Palette.Paint("shoe", 0x26282B, 0.6f);
    public static readonly MaterialData Sole = Palette.Paint("sole", 0xE4E4E0, 0.7f);

    public static MaterialData Skin(string tone) => tone switch
    {
        "tan" => Palette.Paint("skin-tan", 0xC99470, 0.6f),
        "brown" => Palette.Paint("skin-brown", 0x8F5B3E, 0.6f),
        "dark" => Palette.Paint("skin-dark", 0x583626, 0.58f),
        _ => Palette.Paint("skin-light", 0xE3B596, 0.6f),
    };
}
