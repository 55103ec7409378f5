using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Rendering.Lighting.Baking;

/// <summary>What was computed for a scene in one mood: its volume of light, the surroundings that surfaces mirror, and the exposure.</summary>
internal sealed record BakedLight(VolumeTexels Volume, Half[] Environment, Vector3 CaptureInWorld, float CaptureLuminance, float Exposure)
{
    /// <summary>What a white table top in the room's light looks like.</summary>
    private const float MiddleTone = 1.15f;

    /// <summary>Eyes get used to the dark, and to its dark corners rather than to the spots below its lamps; but it stays dark.</summary>
    private const float DarkTone = 0.42f;

    /// <summary>Eyes in the dark settle on what half of the places have, but no more than so much brighter than the lamps' spots allow.</summary>
    private const float DarkAdaptation = 1.8f;
    private const float LeastExposure = 0.45f;
    private const float MostExposure = 120f;
    private const int MeterPoints = 5;

    /// <summary>Walls, floor and ceiling of a room together send back about this share of the light.</summary>
    private const float MeanAlbedo = 0.5f;

    /// <summary>The light of this input from the cache, or else computed and kept there.</summary>
    public static BakedLight Get(BakeInput input, BakePace pace, LightCache? cache)
    {
        var scene = new BakeScene(input);
        string key = cache is null ? "" : input.KeyOf(scene);
        if (cache?.Find(key) is { } known)
        {
            return known;
        }

        BakedLight light = Compute(input, scene, pace);
        cache?.Keep(key, light);
        return light;
    }

    /// <summary>
    /// A light to begin with that takes no time: the lamps without shadows, and all that they throw spread evenly, as in a sphere with dull
    /// walls (Goebel, "Generalized Integrating Sphere Theory", 1967).
    /// </summary>
    public static BakedLight Plain(BakeInput input)
    {
        var scene = new BakeScene(input with { Nodes = [] });
        Vector3 size = Vector3.Max(input.Maximum - input.Minimum, Vector3.One);
        float area = 2f * ((size.X * size.Y) + (size.Y * size.Z) + (size.Z * size.X));
        Vector3 flux = input.Lights.Aggregate(Vector3.Zero, (sum, light) => sum + (light.Intensity * MathF.PI));
        Vector3 even = flux * (MeanAlbedo / (1f - MeanAlbedo) / area);
        IrradianceVolume volume = IrradianceVolume.Even(input.Minimum, input.Maximum, even);
        float meter = Meter(scene, volume, input);
        volume.AddLights(scene, BakePace.Waiting);
        return Of(input, volume, meter, EnvironmentMap.Even(even));
    }

    private static BakedLight Compute(BakeInput input, BakeScene scene, BakePace pace)
    {
        var volume = new IrradianceVolume(input.Minimum, input.Maximum);
        volume.Gather(scene, pace);
        float meter = Meter(scene, volume, input);
        volume.AddLights(scene, pace);
        return Of(input, volume, meter, EnvironmentMap.Compute(direction => scene.RadianceFrom(input.Capture, direction, volume), pace));
    }

    private static BakedLight Of(BakeInput input, IrradianceVolume volume, float meter, Half[] environment)
    {
        float tone = input.Mood == LightingMood.Emergency ? DarkTone : MiddleTone;
        float exposure = Math.Clamp(tone / Math.Max(meter, 1e-3f), LeastExposure, MostExposure);
        return new BakedLight(volume.ToTexels(), environment, input.Capture, Math.Max(volume.MeanLuminanceAt(input.Capture), 1e-3f), exposure);
    }

    /// <summary>Light on level surfaces at the height of tables: the mean of the brighter half of the places, or in the dark what half of them have.</summary>
    private static float Meter(BakeScene scene, IrradianceVolume volume, BakeInput input)
    {
        (Vector3 minimum, Vector3 maximum) = (input.Minimum, input.Maximum);
        var values = new List<float>();
        for (int i = 0; i < MeterPoints * MeterPoints; i++)
        {
            var share = new Vector3(((i % MeterPoints) + 0.5f) / MeterPoints, 0, ((i / MeterPoints) + 0.5f) / MeterPoints);
            Vector3 point = minimum + (share * (maximum - minimum)) + new Vector3(0, 1.05f, 0);
            values.Add(Luminance.Of(scene.DirectAt(point, Vector3.UnitY) + volume.At(point, Vector3.UnitY)));
        }

        values.Sort();
        float bright = values.Skip(values.Count / 2).Average();
        return input.Mood == LightingMood.Emergency ? Math.Max(values[values.Count / 2], bright / DarkAdaptation) : bright;
    }
}

internal static class Luminance
{
    /// <summary>Of linear Rec. 709 colors (ITU-R BT.709).</summary>
    public static float Of(Vector3 color) => Vector3.Dot(color, new Vector3(0.2126f, 0.7152f, 0.0722f));
}
