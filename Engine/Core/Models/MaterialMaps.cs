namespace VRLab.Core.Models;

/// <summary>The maps of a material, in the order in which they are listed and uploaded.</summary>
public enum MaterialMap
{
    BaseColor,
    MetallicRoughness,
    Normal,
    Occlusion,
    Emissive,
    Clearcoat,
    ClearcoatRoughness,
    Transmission,
    SpecularColor,
    Specular,
    SheenColor,
    Anisotropy,
    Iridescence,
    IridescenceThickness,
    Thickness,
    ClearcoatNormal,
    SheenRoughness,
    DiffuseTransmission,
    DiffuseTransmissionColor,
}

/// <summary>All maps of a material at once, wherever its layers keep them.</summary>
public static class MaterialMaps
{
    public const int Count = (int)MaterialMap.DiffuseTransmissionColor + 1;

    /// <summary>By <see cref="MaterialMap"/>; null where the material has none.</summary>
    public static TextureMap?[] Of(MaterialData material)
    {
        ArgumentNullException.ThrowIfNull(material);
        return
        [
            material.BaseColorMap, material.MetallicRoughnessMap, material.NormalMap, material.OcclusionMap, material.EmissiveMap,
            material.Clearcoat?.FactorMap, material.Clearcoat?.RoughnessMap, material.Transmission?.FactorMap, material.Specular?.ColorMap, material.Specular?.FactorMap,
            material.Sheen?.ColorMap, material.Anisotropy?.Map, material.Iridescence?.FactorMap, material.Iridescence?.ThicknessMap, material.Volume?.ThicknessMap,
            material.Clearcoat?.NormalMap, material.Sheen?.RoughnessMap, material.DiffuseTransmission?.FactorMap, material.DiffuseTransmission?.ColorMap,
        ];
    }

    /// <summary>True where the map holds colors (sRGB), false where it holds numbers.</summary>
    public static bool IsColor(MaterialMap map) =>
        map is MaterialMap.BaseColor or MaterialMap.Emissive or MaterialMap.SpecularColor or MaterialMap.SheenColor or MaterialMap.DiffuseTransmissionColor;

    /// <summary>The material with each of its maps replaced.</summary>
    public static MaterialData Replace(MaterialData material, Func<TextureMap, TextureMap> replace)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(replace);
        TextureMap? Of(TextureMap? map) => map is null ? null : replace(map);
        return material with
        {
            BaseColorMap = Of(material.BaseColorMap),
            MetallicRoughnessMap = Of(material.MetallicRoughnessMap),
            NormalMap = Of(material.NormalMap),
            OcclusionMap = Of(material.OcclusionMap),
            EmissiveMap = Of(material.EmissiveMap),
            Clearcoat = material.Clearcoat is { } coat ? coat with { FactorMap = Of(coat.FactorMap), RoughnessMap = Of(coat.RoughnessMap), NormalMap = Of(coat.NormalMap) } : null,
            Transmission = material.Transmission is { } glass ? glass with { FactorMap = Of(glass.FactorMap) } : null,
            DiffuseTransmission = material.DiffuseTransmission is { } leaf ? leaf with { FactorMap = Of(leaf.FactorMap), ColorMap = Of(leaf.ColorMap) } : null,
            Volume = material.Volume is { } medium ? medium with { ThicknessMap = Of(medium.ThicknessMap) } : null,
            Specular = material.Specular is { } mirror ? mirror with { FactorMap = Of(mirror.FactorMap), ColorMap = Of(mirror.ColorMap) } : null,
            Sheen = material.Sheen is { } cloth ? cloth with { ColorMap = Of(cloth.ColorMap), RoughnessMap = Of(cloth.RoughnessMap) } : null,
            Anisotropy = material.Anisotropy is { } brush ? brush with { Map = Of(brush.Map) } : null,
            Iridescence = material.Iridescence is { } film ? film with { FactorMap = Of(film.FactorMap), ThicknessMap = Of(film.ThicknessMap) } : null,
        };
    }
}
