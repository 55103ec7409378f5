using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Rendering.Lighting;

/// <summary>From what models tell of their light to lights of the scene.</summary>
internal static class ModelLights
{
    /// <summary>As much as the glowing face itself throws, the reflector behind it throws once more.</summary>
    private const float ReflectorGain = 2f;

    /// <summary>A luminaire shines along its -Y, a light of the scene along its -Z.</summary>
    private static readonly Pose LuminaireFromLight = new(Vector3.Zero, new Quaternion(-0.70710678f, 0, 0, 0.70710678f));

    public static SceneLight From(LuminaireData luminaire, in Pose worldFromModel)
    {
        float area = 4f * luminaire.HalfSizeMeters.X * luminaire.HalfSizeMeters.Y;
        float gain = luminaire.Feed == LuminaireFeed.Daylight ? 1f : ReflectorGain;
        return new SceneLight(SceneLightKind.Rectangle, worldFromModel * luminaire.ModelFromLuminaire * LuminaireFromLight)
        {
            Intensity = luminaire.Radiance * (area * gain / MathF.PI),
            HalfSizeMeters = luminaire.HalfSizeMeters,
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
