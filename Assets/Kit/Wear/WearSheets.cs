using System.Globalization;
using System.Numerics;
using VRLab.Assets.Materials;
using VRLab.Core.Images;
using VRLab.Core.Models;

namespace VRLab.Assets.Wear;

/// <summary>
/// The two materials that all wear of machines is painted with: images in sheets of two by two, so that a worn machine costs two draws. How much a
/// machine has worn is how much they cover.
/// </summary>
internal static class WearSheets
{
    /// <summary>Cells are small: what they show is seen at a hand's breadth.</summary>
    private const int CellSide = 80;
    private const int Steps = 20;

    /// <summary>Half a texel, so that neighbors do not show at a cell's edge.</summary>
    private const float Inset = 0.5f / (2 * CellSide);

    private static readonly Lazy<TextureMap> DrySheet = new(() => Sheet("wear-dry", WearImages.Chip, WearImages.Rust, WearImages.Dust, WearImages.Rubbed));
    private static readonly Lazy<TextureMap> WetSheet = new(() => Sheet("wear-wet", WearImages.Film, WearImages.Run, DecalImages.OilStain, DecalImages.Rust));
    private static readonly Lazy<MaterialData>[] DryAt = [.. Enumerable.Range(0, Steps + 1).Select(step => new Lazy<MaterialData>(() => Material("wear-dry", step, 0.85f, DrySheet.Value)))];
    private static readonly Lazy<MaterialData>[] WetAt = [.. Enumerable.Range(0, Steps + 1).Select(step => new Lazy<MaterialData>(() => Material("wear-wet", step, 0.22f, WetSheet.Value)))];

    /// <summary>Chips, rust, dust and rubbed metal at this amount, above 0 to 1.</summary>
    public static MaterialData Dry(float amount) => DryAt[StepOf(amount)].Value;

    /// <summary>Oil and what drips.</summary>
    public static MaterialData Wet(float amount) => WetAt[StepOf(amount)].Value;

    /// <summary>A point of a cell's image, 0 to 1 from its upper left corner, as texture coordinate of its sheet.</summary>
    public static Vector2 At(WearCell cell, Vector2 inImage)
    {
        int place = (int)cell % 4;
        Vector2 corner = new(place % 2 * 0.5f, place / 2 * 0.5f);
        return corner + new Vector2(Inset) + (inImage * (0.5f - (2 * Inset)));
    }

    private static int StepOf(float amount) => Math.Clamp((int)((amount * Steps) + 0.5f), 1, Steps);

    private static MaterialData Material(string name, int step, float roughness, TextureMap sheet) => new(
        string.Create(CultureInfo.InvariantCulture, $"{name}-{step}"), new Vector4(1f, 1f, 1f, 0.35f + (0.65f * step / Steps)), 0f, roughness, IsTransparent: true)
    {
        IsDecal = true,
        BaseColorMap = sheet,
    };

    private static TextureMap Sheet(string name, params ReadOnlySpan<Func<Vector2, Vector4>> cells)
    {
        const int Side = 2 * CellSide;
        var rgba = new byte[Side * Side * 4];
        for (int i = 0; i < Side * Side; i++)
        {
            (int x, int y) = (i % Side, i / Side);
            Vector2 p = new((((x % CellSide) + 0.5f) / CellSide * 2f) - 1f, 1f - (((y % CellSide) + 0.5f) / CellSide * 2f));
            Vector4 texel = Vector4.Clamp(cells[(y / CellSide * 2) + (x / CellSide)](p), Vector4.Zero, Vector4.One) * 255f;
            (rgba[4 * i], rgba[(4 * i) + 1], rgba[(4 * i) + 2], rgba[(4 * i) + 3]) = ((byte)texel.X, (byte)texel.Y, (byte)texel.Z, (byte)texel.W);
        }

        return new TextureMap(new ModelImage(name, new RgbaImage(Side, Side, rgba)), new TextureSampler(TextureWrap.ClampToEdge, TextureWrap.ClampToEdge), TextureTransform.Identity);
    }
}
