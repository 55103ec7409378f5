using VRLab.Core.Models;

namespace VRLab.Rendering.Materials;

/// <summary>What a material's pipeline computes; the bits are those of FEATURES and, from the 33rd on, of MORE_FEATURES in material.glsl. What is not asked for costs nothing.</summary>
[Flags]
internal enum MaterialFeatures : long
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
    ClearcoatNormalMap = 1L << 31,
    SheenRoughnessMap = 1L << 32,
    DiffuseTransmissionMap = 1L << 33,
    DiffuseTransmissionColorMap = 1L << 34,

    /// <summary>Scattered light shines through.</summary>
    DiffuseTransmission = 1L << 40,

    /// <summary>What the pipeline of a pass without colors needs to know.</summary>
    Shape = RichVertices | Skinned | Morphed,
}

internal static class MaterialFeaturesOf
{
    private const int FirstMaps = 8;
    private const int FirstBitOfOthers = 24;

    /// <summary>What an animation moves counts as there, whatever it is at rest.</summary>
    public static MaterialFeatures Of(MaterialData material)
    {
        MaterialFeatures features = OfMaps(material);
        features |= material.AlphaMode == AlphaMode.Mask ? MaterialFeatures.Mask : 0;
        features |= material.Clearcoat is { } coat && (coat.Factor > 0 || Moves(material, MaterialProperty.Clearcoat)) ? MaterialFeatures.Clearcoat : 0;
        features |= material.Sheen is not null ? MaterialFeatures.Sheen : 0;
        features |= material.Anisotropy is { } brush && (brush.Strength > 0 || Moves(material, MaterialProperty.Anisotropy)) ? MaterialFeatures.Anisotropy : 0;
        features |= material.Iridescence is { } film && (film.Factor > 0 || Moves(material, MaterialProperty.Iridescence)) ? MaterialFeatures.Film : 0;
        features |= material.Transmission is not null && (material.Dispersion > 0 || Moves(material, MaterialProperty.Dispersion)) ? MaterialFeatures.Dispersion : 0;
        features |= material.DiffuseTransmission is { } leaf && (leaf.Factor > 0 || Moves(material, MaterialProperty.DiffuseTransmission)) ? MaterialFeatures.DiffuseTransmission : 0;
        features |= material.IsUnlit ? MaterialFeatures.Unlit : 0;
        return features | (material.IsDoubleSided ? MaterialFeatures.DoubleSided : 0);
    }

    private static bool Moves(MaterialData material, MaterialProperty property) => material.Motion?.Moves(property) == true;

    private static MaterialFeatures OfMaps(MaterialData material)
    {
        bool isMoved = Moves(material, MaterialProperty.MapOffset) || Moves(material, MaterialProperty.MapRotation) || Moves(material, MaterialProperty.MapScale);
        MaterialFeatures features = isMoved ? MaterialFeatures.Transforms : MaterialFeatures.None;
        TextureMap?[] maps = MaterialMaps.Of(material);
        for (int i = 0; i < maps.Length; i++)
        {
            if (maps[i] is { } map)
            {
                features |= (MaterialFeatures)(1L << (i < FirstMaps ? i : i - FirstMaps + FirstBitOfOthers));
                features |= map.Transform != TextureTransform.Identity || map.CoordinateSet != 0 ? MaterialFeatures.Transforms : 0;
            }
        }

        return features;
    }

    /// <summary>What a mesh adds to the features of its material.</summary>
    public static MaterialFeatures Of(MeshData mesh, bool isSkinned)
    {
        bool isMorphed = mesh.MorphTargets.Count > 0;
        bool isRich = isSkinned || isMorphed || mesh.Colors is not null || mesh.SecondTextureCoordinates is not null;
        return (isRich ? MaterialFeatures.RichVertices : 0) | (isSkinned ? MaterialFeatures.Skinned : 0) | (isMorphed ? MaterialFeatures.Morphed : 0);
    }
}
