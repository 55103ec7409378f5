using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Lighting;

/// <summary>From what models tell of their light to lights of the scene.</summary>
internal static class ModelLights
{
    /// <summary>As much as the glowing face itself throws, the reflector behind it throws once more.</summary>
    private const float ReflectorGain = 2f;

    /// <summary>Eyes in the dark see light that is lost by day, and would see where it ends: lamps on batteries reach through the largest hall.</summary>
    private const float BatteryRangeMeters = 30f;

    /// <summary>Heads on batteries are spots, which leave the ceiling above them dark; their light falls off softly to this angle from the middle.</summary>
    private const float BatteryConeRadians = 1.15f;

    /// <summary>A luminaire shines along its -Y, a light of the scene along its -Z.</summary>
    private static readonly Pose LuminaireFromLight = new(Vector3.Zero, new Quaternion(-0.70710678f, 0, 0, 0.70710678f));

    public static SceneLight From(LuminaireData luminaire, in Pose worldFromModel)
    {
        float area = 4f * luminaire.HalfSizeMeters.X * luminaire.HalfSizeMeters.Y;
        float gain = luminaire.Feed == LuminaireFeed.Daylight ? 1f : ReflectorGain;
        bool isSpot = luminaire.Feed == LuminaireFeed.Battery;
        return new SceneLight(isSpot ? SceneLightKind.Spot : SceneLightKind.Rectangle, worldFromModel * luminaire.ModelFromLuminaire * LuminaireFromLight)
        {
            Intensity = luminaire.Radiance * (area * gain / MathF.PI),
            HalfSizeMeters = luminaire.HalfSizeMeters,
            RangeMeters = isSpot ? BatteryRangeMeters : 0f,
            OuterConeRadians = isSpot ? BatteryConeRadians : 0f,
            CastsShadow = true,
        };
    }

    public static SceneLight From(Luminaire luminaire) =>
        new(SceneLightKind.Rectangle, Pose.At(luminaire.CenterInWorld) * LuminaireFromLight)
        {
            Intensity = luminaire.Intensity / MathF.PI,
            HalfSizeMeters = luminaire.HalfSizeMeters,
        };

    /// <param name="kind">Of the light.</param>
    /// <param name="numbers">What it is now.</param>
    /// <param name="worldFromNode">Where it is now.</param>
    /// <param name="litCenter">The middle of what a directional light throws shadows on.</param>
    /// <param name="litRadiusMeters">How far from there.</param>
    public static SceneLight From(ModelLightKind kind, in LightNumbers numbers, in Pose worldFromNode, Vector3 litCenter, float litRadiusMeters) => new(
        kind switch { ModelLightKind.Spot => SceneLightKind.Spot, ModelLightKind.Point => SceneLightKind.Point, _ => SceneLightKind.Directional },
        kind == ModelLightKind.Directional ? worldFromNode with { Position = litCenter } : worldFromNode)
    {
        Intensity = Vector3.Max(numbers.Color, Vector3.Zero) * (numbers.Intensity / SceneLight.LuxPerUnit),
        RangeMeters = float.IsFinite(numbers.RangeMeters) ? numbers.RangeMeters : 0f,
        InnerConeRadians = numbers.InnerConeRadians,
        OuterConeRadians = numbers.OuterConeRadians,
        ShadowRadiusMeters = litRadiusMeters,
        CastsShadow = kind != ModelLightKind.Point,
    };
}
