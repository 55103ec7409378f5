using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Assets.Materials;

/// <summary>Marks that lie on other surfaces: stains, wear, floor markings, stickers. Draw them with <see cref="Meshes.Boxes.Decal"/>, a millimeter before the surface.</summary>
public static class Decals
{
    /// <summary>How far before its surface a mark lies, meters.</summary>
    public const float GapMeters = 0.001f;

    private static readonly Dictionary<string, Lazy<MaterialData>> All = new(StringComparer.Ordinal)
    {
        ["oil-stain"] = Mark("oil-stain", DecalImages.OilStain, 0.16f),
        ["water-stain"] = Mark("water-stain", DecalImages.WaterStain, 0.5f),
        ["tire-mark"] = Mark("tire-mark", DecalImages.TireMark, 0.85f),
        ["scuffs"] = Mark("scuffs", DecalImages.Scuffs, 0.8f),
        ["grime"] = Mark("grime", DecalImages.Grime, 0.9f),
        ["chips"] = Mark("chips", DecalImages.Chips, 0.6f),
        ["fingers"] = Mark("fingers", DecalImages.Fingers, 0.35f),
        ["rust"] = Mark("rust", DecalImages.Rust, 0.9f),
        ["arrow"] = Mark("arrow", DecalImages.Arrow, 0.5f),
        ["stripes"] = Mark("stripes", DecalImages.Stripes, 0.5f),
        ["electricity"] = Mark("electricity", DecalImages.ElectricityWarning, 0.35f),
    };

    /// <summary>The names that an author can give.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The mark; its image is painted when it is first asked for, as most programs show few of them. Any thread.</summary>
    public static MaterialData Of(string kind) => All[kind].Value;

    private static Lazy<MaterialData> Mark(string name, Func<Vector2, Vector4> at, float roughness) => new(() => new(name, Vector4.One, 0f, roughness, IsTransparent: true)
    {
        IsDecal = true,
        BaseColorMap = new TextureMap(
            new ModelImage(name, DecalImages.Paint(at)), new TextureSampler(TextureWrap.ClampToEdge, TextureWrap.ClampToEdge), TextureTransform.Identity),
    });
}
