using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Rendering.Materials;

/// <summary>The numbers of a material one by one, as animations move them.</summary>
internal struct MaterialFactors
{
    public Vector4 BaseColor;
    public Vector3 EmissiveColor;
    public Vector3 AttenuationColor;
    public Vector3 SpecularColor;
    public Vector3 SheenColor;
    public Vector3 DiffuseTransmissionColor;
    public float Metallic;
    public float Roughness;
    public float EmissiveStrength;
    public float NormalScale;
    public float OcclusionStrength;
    public float AlphaCutoff;
    public float IndexOfRefraction;
    public float Dispersion;
    public float Clearcoat;
    public float ClearcoatRoughness;
    public float ClearcoatNormalScale;
    public float Transmission;
    public float DiffuseTransmission;
    public float ThicknessMeters;
    public float AttenuationDistanceMeters;
    public float Specular;
    public float SheenRoughness;
    public float Anisotropy;
    public float AnisotropyRotationRadians;
    public float Iridescence;
    public float FilmIndexOfRefraction;
    public float MinimumThicknessNanometers;
    public float MaximumThicknessNanometers;

    public static MaterialFactors Of(MaterialData material) => new()
    {
        BaseColor = material.BaseColor,
        EmissiveColor = material.Motion?.EmissiveColor ?? material.Emissive,
        EmissiveStrength = material.Motion?.EmissiveStrength ?? 1f,
        Metallic = material.Metallic,
        Roughness = material.Roughness,
        NormalScale = material.NormalScale,
        OcclusionStrength = material.OcclusionStrength,
        AlphaCutoff = material.AlphaCutoff ?? 0f,
        IndexOfRefraction = material.IndexOfRefraction,
        Dispersion = material.Dispersion,
        Clearcoat = material.Clearcoat?.Factor ?? 0f,
        ClearcoatRoughness = material.Clearcoat?.Roughness ?? 0f,
        ClearcoatNormalScale = material.Clearcoat?.NormalScale ?? 1f,
        Transmission = material.Transmission?.Factor ?? 0f,
        DiffuseTransmission = material.DiffuseTransmission?.Factor ?? 0f,
        DiffuseTransmissionColor = material.DiffuseTransmission?.Color ?? Vector3.One,
        ThicknessMeters = material.Volume?.ThicknessMeters ?? 0f,
        AttenuationDistanceMeters = material.Volume?.AttenuationDistanceMeters ?? float.PositiveInfinity,
        AttenuationColor = material.Volume?.AttenuationColor ?? Vector3.One,
        Specular = material.Specular?.Factor ?? 1f,
        SpecularColor = material.Specular?.Color ?? Vector3.One,
        SheenColor = material.Sheen?.Color ?? Vector3.Zero,
        SheenRoughness = material.Sheen?.Roughness ?? 0f,
        Anisotropy = material.Anisotropy?.Strength ?? 0f,
        AnisotropyRotationRadians = material.Anisotropy?.RotationRadians ?? 0f,
        Iridescence = material.Iridescence?.Factor ?? 0f,
        FilmIndexOfRefraction = material.Iridescence?.FilmIndexOfRefraction ?? 1f,
        MinimumThicknessNanometers = material.Iridescence?.MinimumThicknessNanometers ?? 0f,
        MaximumThicknessNanometers = material.Iridescence?.MaximumThicknessNanometers ?? 0f,
    };

    /// <summary>Takes over a value; those of maps are not kept here.</summary>
    /// <param name="property">Which one.</param>
    /// <param name="value">As many numbers as the property has, in front.</param>
    public void Set(MaterialProperty property, Vector4 value)
    {
        Vector3 color = value.AsVector3();
        switch (property)
        {
            case MaterialProperty.BaseColor: BaseColor = value; break;
            case MaterialProperty.EmissiveColor: EmissiveColor = color; break;
            case MaterialProperty.AttenuationColor: AttenuationColor = color; break;
            case MaterialProperty.SpecularColor: SpecularColor = color; break;
            case MaterialProperty.SheenColor: SheenColor = color; break;
            case MaterialProperty.DiffuseTransmissionColor: DiffuseTransmissionColor = color; break;
            default: Set(property, value.X); break;
        }
    }

    private void Set(MaterialProperty property, float value)
    {
        switch (property)
        {
            case MaterialProperty.Metallic: Metallic = value; break;
            case MaterialProperty.Roughness: Roughness = value; break;
            case MaterialProperty.EmissiveStrength: EmissiveStrength = value; break;
            case MaterialProperty.NormalScale: NormalScale = value; break;
            case MaterialProperty.OcclusionStrength: OcclusionStrength = value; break;
            case MaterialProperty.AlphaCutoff: AlphaCutoff = value; break;
            case MaterialProperty.IndexOfRefraction: IndexOfRefraction = value; break;
            case MaterialProperty.Dispersion: Dispersion = value; break;
            case MaterialProperty.Clearcoat: Clearcoat = value; break;
            case MaterialProperty.ClearcoatRoughness: ClearcoatRoughness = value; break;
            case MaterialProperty.ClearcoatNormalScale: ClearcoatNormalScale = value; break;
            case MaterialProperty.Transmission: Transmission = value; break;
            case MaterialProperty.DiffuseTransmission: DiffuseTransmission = value; break;
            case MaterialProperty.ThicknessMeters: ThicknessMeters = value; break;
            case MaterialProperty.AttenuationDistanceMeters: AttenuationDistanceMeters = value; break;
            case MaterialProperty.Specular: Specular = value; break;
            case MaterialProperty.SheenRoughness: SheenRoughness = value; break;
            case MaterialProperty.Anisotropy: Anisotropy = value; break;
            case MaterialProperty.AnisotropyRotationRadians: AnisotropyRotationRadians = value; break;
            case MaterialProperty.Iridescence: Iridescence = value; break;
            case MaterialProperty.FilmIndexOfRefraction: FilmIndexOfRefraction = value; break;
            case MaterialProperty.MinimumThicknessNanometers: MinimumThicknessNanometers = value; break;
            case MaterialProperty.MaximumThicknessNanometers: MaximumThicknessNanometers = value; break;
        }
    }
}
