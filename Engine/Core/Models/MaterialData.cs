using System.Numerics;

namespace VRLab.Core.Models;

/// <summary>Surface pattern computed in the shader, so that no texture file is needed.</summary>
public enum SurfacePattern
{
    None = 0,
    BrushedMetal,
    CastMetal,
    Concrete,
    FloorCoating,
    PaintedWall,
    Wood,
    Rubber,
    HazardStripes,
    Tiles,
}

/// <summary>What a material's alpha means (glTF 2.0, section 3.9.4).</summary>
public enum AlphaMode
{
    Opaque,

    /// <summary>Drawn where alpha reaches <see cref="MaterialData.AlphaCutoff"/>, left out elsewhere.</summary>
    Mask,
    Blend,
}

/// <summary>
/// glTF metallic-roughness material; colors are linear RGB. Emissive may exceed 1 (KHR_materials_emissive_strength is multiplied in).
/// A map multiplies the factor of its kind; null: the factor alone. A layer that is null is not there.
/// </summary>
public sealed record MaterialData(
    string Name,
    Vector4 BaseColor,
    float Metallic,
    float Roughness,
    Vector3 Emissive = default,
    SurfacePattern Pattern = SurfacePattern.None,
    float PatternScaleMeters = 1f,
    bool IsTransparent = false)
{
    /// <summary>sRGB color and straight alpha.</summary>
    public TextureMap? BaseColorMap { get; init; }

    /// <summary>Linear: roughness in green, metallic in blue.</summary>
    public TextureMap? MetallicRoughnessMap { get; init; }

    /// <summary>Linear: tangent space, +Y up the texture.</summary>
    public TextureMap? NormalMap { get; init; }

    public float NormalScale { get; init; } = 1f;

    /// <summary>Linear, in red: the share of indirect light that arrives.</summary>
    public TextureMap? OcclusionMap { get; init; }

    public float OcclusionStrength { get; init; } = 1f;

    /// <summary>sRGB.</summary>
    public TextureMap? EmissiveMap { get; init; }

    /// <summary>Null unless the material is masked by its alpha.</summary>
    public float? AlphaCutoff { get; init; }

    public AlphaMode AlphaMode => IsTransparent ? AlphaMode.Blend : AlphaCutoff is null ? AlphaMode.Opaque : AlphaMode.Mask;

    /// <summary>Back faces are drawn too, with their normal turned over.</summary>
    public bool IsDoubleSided { get; init; }

    /// <summary>Lies on another surface and covers it as far as its alpha says: a stain, a mark, a sticker. Its mesh lies a millimeter before that surface.</summary>
    public bool IsDecal { get; init; }

    /// <summary>Base color as it is, without light or shadow.</summary>
    public bool IsUnlit { get; init; }

    public float IndexOfRefraction { get; init; } = 1.5f;

    /// <summary>20 divided by the Abbe number; 0: no dispersion.</summary>
    public float Dispersion { get; init; }

    public ClearcoatLayer? Clearcoat { get; init; }

    public TransmissionLayer? Transmission { get; init; }

    /// <summary>Light that shines through and is scattered on the way: leaves, paper, porcelain.</summary>
    public DiffuseTransmissionLayer? DiffuseTransmission { get; init; }

    /// <summary>What light passes on its way through; with <see cref="Transmission"/> or <see cref="DiffuseTransmission"/> only.</summary>
    public VolumeMedium? Volume { get; init; }

    public SpecularLayer? Specular { get; init; }

    public SheenLayer? Sheen { get; init; }

    public AnisotropyLayer? Anisotropy { get; init; }

    public IridescenceLayer? Iridescence { get; init; }

    /// <summary>Null unless animations of the model move the material (<see cref="ModelAnimation.Materials"/>).</summary>
    public MaterialMotion? Motion { get; init; }
}
