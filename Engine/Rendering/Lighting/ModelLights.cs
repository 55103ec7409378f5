using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

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

    public static SceneLight From(ModelLight light, in Pose worldFromNode) =>
        new(light.Kind == ModelLightKind.Spot ? SceneLightKind.Spot : SceneLightKind.Point, worldFromNode)
        {
            Intensity = light.Color * (light.Intensity / SceneLight.LuxPerUnit),
            RangeMeters = float.IsFinite(light.RangeMeters) ? light.RangeMeters : 0f,
            InnerConeRadians = light.InnerConeRadians,
            OuterConeRadians = light.OuterConeRadians,
            CastsShadow = light.Kind == ModelLightKind.Spot,
        };
}
