using System.Numerics;

namespace VRLab.Core.Models;

/// <summary>What an animation moves of a material; units and ranges as in <see cref="MaterialData"/> and its layers.</summary>
public enum MaterialProperty
{
    BaseColor,
    Metallic,
    Roughness,

    /// <summary>Without <see cref="EmissiveStrength"/>.</summary>
    EmissiveColor,
    EmissiveStrength,
    NormalScale,
    OcclusionStrength,
    AlphaCutoff,
    IndexOfRefraction,
    Dispersion,
    Clearcoat,
    ClearcoatRoughness,
    ClearcoatNormalScale,
    Transmission,
    ThicknessMeters,
    AttenuationDistanceMeters,
    AttenuationColor,
    Specular,
    SpecularColor,
    SheenColor,
    SheenRoughness,
    Anisotropy,
    AnisotropyRotationRadians,
    Iridescence,
    FilmIndexOfRefraction,
    MinimumThicknessNanometers,
    MaximumThicknessNanometers,
    DiffuseTransmission,
    DiffuseTransmissionColor,

    /// <summary>Of a map: <see cref="TextureTransform.Offset"/>.</summary>
    MapOffset,

    /// <summary>Of a map: <see cref="TextureTransform.RotationRadians"/>.</summary>
    MapRotation,

    /// <summary>Of a map: <see cref="TextureTransform.Scale"/>.</summary>
    MapScale,
}

/// <summary>
/// Stands for a material that animations move. Told apart by object, so that materials which are equal at rest and move in their own ways stay apart.
/// </summary>
/// <param name="properties">What is moved.</param>
/// <param name="emissiveColor">Linear RGB at rest; the material's <see cref="MaterialData.Emissive"/> has the strength in it.</param>
/// <param name="emissiveStrength">At rest.</param>
public sealed class MaterialMotion(IReadOnlySet<MaterialProperty> properties, Vector3 emissiveColor, float emissiveStrength)
{
    public Vector3 EmissiveColor => emissiveColor;

    public float EmissiveStrength => emissiveStrength;

    public bool Moves(MaterialProperty property) => properties.Contains(property);
}
