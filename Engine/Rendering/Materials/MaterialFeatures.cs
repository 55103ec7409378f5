using VRLab.Core.Models;

namespace VRLab.Rendering.Materials;

/// <summary>What a material's pipeline computes; the bits are those of FEATURES in material.glsl. What is not asked for costs nothing.</summary>
[Flags]
internal enum MaterialFeatures
{
    None = 0,
    BaseColorMap = 1 << 0,
    MetallicRoughnessMap = 1 << 1,
    NormalMap = 1 << 2,
    OcclusionMap = 1 << 3,
    EmissiveMap = 1 << 4,
    ClearcoatMap = 1 << 5,
    ClearcoatRoughnessMap = 1 << 6,
    TransmissionMap = 1 << 7,

    /// <summary>At least one map is moved, turned or scaled, or takes the second set of coordinates.</summary>
    Transforms = 1 << 8,
    Mask = 1 << 9,
    Clearcoat = 1 << 10,
    Sheen = 1 << 11,
    Unlit = 1 << 12,
    DoubleSided = 1 << 13,

    /// <summary>The mesh has colors, second coordinates, joints or morph targets (<see cref="Passes.RichVertex"/>).</summary>
    RichVertices = 1 << 14,
    Skinned = 1 << 15,

    /// <summary>The frame has a key light with a shadow.</summary>
    KeyLight = 1 << 16,

    /// <summary>No light is drawn live: all shine through the volume.</summary>
    NoLiveLights = 1 << 17,

    /// <summary>The material is looked up in <see cref="MaterialList"/>.</summary>
    Listed = 1 << 18,

    /// <summary>What hides a place from its surroundings was found in the picture's depth; see <see cref="Passes.OcclusionImage"/>.</summary>
    ScreenOcclusion = 1 << 19,

    /// <summary>Morph targets are added to the vertices.</summary>
    Morphed = 1 << 20,

    /// <summary>A thin film on top.</summary>
    Film = 1 << 21,

    /// <summary>Bends colors differently.</summary>
    Dispersion = 1 << 22,

    /// <summary>Brushed: mirrors farther across the lines than along them.</summary>
    Anisotropy = 1 << 23,
    SpecularColorMap = 1 << 24,
    SpecularMap = 1 << 25,
    SheenColorMap = 1 << 26,
    AnisotropyMap = 1 << 27,
    FilmMap = 1 << 28,
    FilmThicknessMap = 1 << 29,
    ThicknessMap = 1 << 30,
    ClearcoatNormalMap = 1 << 31,

    /// <summary>What the pipeline of a pass without colors needs to know.</summary>
    Shape = RichVertices | Skinned | Morphed,
}

internal static class MaterialFeaturesOf
{
    private const int FirstMaps = 8;
    private const int FirstBitOfOthers = 24;

    /// <summary>The maps of a material in the order of their bits and bindings.</summary>
    public static TextureMap?[] Maps(MaterialData material) =>
    [
        material.BaseColorMap, material.MetallicRoughnessMap, material.NormalMap, material.OcclusionMap, material.EmissiveMap,
        material.Clearcoat?.FactorMap, material.Clearcoat?.RoughnessMap, material.Transmission?.FactorMap, material.Specular?.ColorMap, material.Specular?.FactorMap,
        material.Sheen?.ColorMap, material.Anisotropy?.Map, material.Iridescence?.FactorMap, material.Iridescence?.ThicknessMap, material.Volume?.ThicknessMap,
        material.Clearcoat?.NormalMap,
    ];

    public static MaterialFeatures Of(MaterialData material)
    {
        MaterialFeatures features = MaterialFeatures.None;
        TextureMap?[] maps = Maps(material);
        for (int i = 0; i < maps.Length; i++)
        {
            if (maps[i] is { } map)
            {
                features |= (MaterialFeatures)(1 << (i < FirstMaps ? i : i - FirstMaps + FirstBitOfOthers));
                features |= map.Transform != TextureTransform.Identity || map.CoordinateSet != 0 ? MaterialFeatures.Transforms : 0;
            }
        }

        features |= material.AlphaMode == AlphaMode.Mask ? MaterialFeatures.Mask : 0;
        features |= material.Clearcoat is { Factor: > 0 } ? MaterialFeatures.Clearcoat : 0;
        features |= material.Sheen is not null ? MaterialFeatures.Sheen : 0;
        features |= material.Anisotropy is { Strength: > 0 } ? MaterialFeatures.Anisotropy : 0;
        features |= material.Iridescence is { Factor: > 0 } ? MaterialFeatures.Film : 0;
        features |= material is { Dispersion: > 0, Transmission: not null } ? MaterialFeatures.Dispersion : 0;
        features |= material.IsUnlit ? MaterialFeatures.Unlit : 0;
        return features | (material.IsDoubleSided ? MaterialFeatures.DoubleSided : 0);
    }

    /// <summary>What a mesh adds to the features of its material.</summary>
    public static MaterialFeatures Of(MeshData mesh, bool isSkinned)
    {
        bool isMorphed = mesh.MorphTargets.Count > 0;
        bool isRich = isSkinned || isMorphed || mesh.Colors is not null || mesh.SecondTextureCoordinates is not null;
        return (isRich ? MaterialFeatures.RichVertices : 0) | (isSkinned ? MaterialFeatures.Skinned : 0) | (isMorphed ? MaterialFeatures.Morphed : 0);
    }
}
