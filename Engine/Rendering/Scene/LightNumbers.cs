using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Rendering.Scene;

/// <summary>What animations move of a light.</summary>
internal struct LightNumbers
{
    public Vector3 Color;
    public float Intensity;
    public float RangeMeters;
    public float InnerConeRadians;
    public float OuterConeRadians;

    public static LightNumbers Of(ModelLight light) => new()
    {
        Color = light.Color,
        Intensity = light.Intensity,
        RangeMeters = light.RangeMeters,
        InnerConeRadians = light.InnerConeRadians,
        OuterConeRadians = light.OuterConeRadians,
    };

    /// <summary>Takes over the value that a channel has at a time. Allocates nothing.</summary>
    public void Move(LightChannel channel, float timeSeconds)
    {
        Span<float> values = stackalloc float[3];
        AnimationSampler.Values(channel, timeSeconds, values);
        switch (channel.Property)
        {
            case LightProperty.Color:
                Color = new Vector3(values);
                break;
            case LightProperty.Intensity:
                Intensity = Math.Max(values[0], 0f);
                break;
            case LightProperty.RangeMeters:
                RangeMeters = Math.Max(values[0], 0f);
                break;
            case LightProperty.InnerConeRadians:
                InnerConeRadians = values[0];
                break;
            case LightProperty.OuterConeRadians:
                OuterConeRadians = values[0];
                break;
        }
    }
}
