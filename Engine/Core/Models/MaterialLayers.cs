using System.Numerics;

namespace VRLab.Core.Models;

/// <summary>Lacquer over the material (KHR_materials_clearcoat). Maps are linear: factor in red, roughness in green.</summary>
public sealed record ClearcoatLayer(float Factor, float Roughness)
{
    public TextureMap? FactorMap { get; init; }

    public TextureMap? RoughnessMap { get; init; }

    /// <summary>The lacquer's own relief; null: smooth.</summary>
    public TextureMap? NormalMap { get; init; }

    public float NormalScale { get; init; } = 1f;
}

/// <summary>The share of light that passes through the surface (KHR_materials_transmission); map linear, in red.</summary>
public sealed record TransmissionLayer(float Factor, TextureMap? FactorMap = null);

/// <summary>The share of scattered light that leaves on the other side (KHR_materials_diffuse_transmission).</summary>
/// <param name="Factor">0 to 1.</param>
/// <param name="Color">Linear RGB, of the light that shines through.</param>
/// <param name="FactorMap">Linear, in alpha.</param>
/// <param name="ColorMap">sRGB.</param>
public sealed record DiffuseTransmissionLayer(float Factor, Vector3 Color, TextureMap? FactorMap = null, TextureMap? ColorMap = null);

/// <summary>The medium behind the surface (KHR_materials_volume).</summary>
/// <param name="ThicknessMeters">Of the volume, in the mesh's frame; 0: a thin wall, which does not refract.</param>
/// <param name="AttenuationDistanceMeters">After this way white light has become <paramref name="AttenuationColor"/>; infinity: clear.</param>
/// <param name="AttenuationColor">Linear RGB.</param>
/// <param name="ThicknessMap">Linear, in green.</param>
public sealed record VolumeMedium(
    float ThicknessMeters, float AttenuationDistanceMeters, Vector3 AttenuationColor, TextureMap? ThicknessMap = null);

/// <summary>Strength and color of what a surface that is no metal mirrors (KHR_materials_specular).</summary>
/// <param name="Factor">0 to 1.</param>
/// <param name="Color">Linear RGB at normal incidence; may exceed 1.</param>
/// <param name="FactorMap">Linear, in alpha.</param>
/// <param name="ColorMap">sRGB.</param>
public sealed record SpecularLayer(float Factor, Vector3 Color, TextureMap? FactorMap = null, TextureMap? ColorMap = null);

/// <summary>Fibers that stand off a cloth (KHR_materials_sheen); color map sRGB, roughness map linear in alpha.</summary>
public sealed record SheenLayer(Vector3 Color, float Roughness, TextureMap? ColorMap = null, TextureMap? RoughnessMap = null);

/// <summary>Brushed directions (KHR_materials_anisotropy).</summary>
/// <param name="Strength">0 to 1.</param>
/// <param name="RotationRadians">From the tangent, counter-clockwise.</param>
/// <param name="Map">Linear: direction in red and green (0.5 is zero), strength in blue.</param>
public sealed record AnisotropyLayer(float Strength, float RotationRadians, TextureMap? Map = null);

/// <summary>A thin film (KHR_materials_iridescence); thicknesses in nanometers, factor map linear in red, thickness map linear in green.</summary>
public sealed record IridescenceLayer(
    float Factor,
    float FilmIndexOfRefraction,
    float MinimumThicknessNanometers,
    float MaximumThicknessNanometers,
    TextureMap? FactorMap = null,
    TextureMap? ThicknessMap = null);
