using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Rendering.Lighting.Baking;

/// <summary>What was computed for a scene in one mood: its volume of light, the surroundings that surfaces mirror, and the exposure.</summary>
internal sealed record BakedLight(IrradianceVolume Volume, Half[] Environment, Vector3 CaptureInWorld, float CaptureLuminance, float Exposure)
{
    /// <summary>What a white table top in the room's light looks like.</summary>
    private const float MiddleTone = 1.0f;

    /// <summary>Eyes get used to the dark, but it stays dark.</summary>
    private const float DarkTone = 0.30f;
    private const float LeastExposure = 0.45f;
    private const float MostExposure = 40f;
    private const int MeterPoints = 5;

    public static BakedLight Compute(BakeScene scene, Vector3 minimum, Vector3 maximum, Vector3 capture, LightingMood mood)
    {
        var volume = new IrradianceVolume(minimum, maximum);
        volume.Gather(scene);
        float meter = Meter(scene, volume, minimum, maximum);
        volume.AddLights(scene);
        Half[] environment = EnvironmentMap.Compute(direction => scene.RadianceFrom(capture, direction, volume));
        float exposure = Math.Clamp((mood == LightingMood.Emergency ? DarkTone : MiddleTone) / Math.Max(meter, 1e-3f), LeastExposure, MostExposure);
        return new BakedLight(volume, environment, capture, Math.Max(volume.MeanLuminanceAt(capture), 1e-3f), exposure);
    }

    /// <summary>Mean light on level surfaces at the height of tables, in the brighter half of the places.</summary>
    private static float Meter(BakeScene scene, IrradianceVolume volume, Vector3 minimum, Vector3 maximum)
    {
        var values = new List<float>();
        for (int i = 0; i < MeterPoints * MeterPoints; i++)
        {
            var share = new Vector3(((i % MeterPoints) + 0.5f) / MeterPoints, 0, ((i / MeterPoints) + 0.5f) / MeterPoints);
            Vector3 point = minimum + (share * (maximum - minimum)) + new Vector3(0, 1.05f, 0);
            values.Add(Luminance.Of(scene.DirectAt(point, Vector3.UnitY) + volume.At(point, Vector3.UnitY)));
        }

        values.Sort();
        return values.Skip(values.Count / 2).Average();
    }
}

internal static class Luminance
{
    /// <summary>Of linear Rec. 709 colors (ITU-R BT.709).</summary>
    public static float Of(Vector3 color) => Vector3.Dot(color, new Vector3(0.2126f, 0.7152f, 0.0722f));
}
