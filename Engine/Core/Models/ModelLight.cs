using System.Numerics;

namespace VRLab.Core.Models;

public enum ModelLightKind
{
    /// <summary>Intensity in lux.</summary>
    Directional,

    /// <summary>Intensity in candela.</summary>
    Point,

    /// <summary>Intensity in candela.</summary>
    Spot,
}

/// <summary>A light of the file (KHR_lights_punctual); shines along -Z of its node.</summary>
/// <param name="Name">As the author named it.</param>
/// <param name="Node">Place in <see cref="ModelAsset.Nodes"/>.</param>
/// <param name="Kind">What the intensity is measured in.</param>
/// <param name="Color">Linear RGB.</param>
/// <param name="Intensity">Lux or candela.</param>
/// <param name="RangeMeters">Beyond it there is no light; infinity where not limited.</param>
/// <param name="InnerConeRadians">From the axis: full intensity within; spot lights only.</param>
/// <param name="OuterConeRadians">From the axis: dark beyond; spot lights only.</param>
public sealed record ModelLight(
    string Name, int Node, ModelLightKind Kind, Vector3 Color, float Intensity, float RangeMeters, float InnerConeRadians, float OuterConeRadians);
