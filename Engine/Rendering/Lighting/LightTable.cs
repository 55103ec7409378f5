using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Rendering.Lighting;

/// <summary>All lights of the scene and which of them are on. Changes are counted, so that what follows from them is computed again once.</summary>
internal sealed class LightTable
{
    public const int Capacity = 256;

    /// <summary>Vectors of four floats a light takes in the shader's table: see lights.glsl.</summary>
    public const int TexelsPerLight = 4;

    private readonly SceneLight[] _lights = new SceneLight[Capacity];
    private readonly LuminaireFeed?[] _feeds = new LuminaireFeed?[Capacity];
    private readonly bool[] _isUsed = new bool[Capacity];
    private readonly int[] _lit = new int[Capacity];

    /// <summary>Rises with every change.</summary>
    public int Version { get; private set; }

    public LightingMood Mood { get; private set; }

    /// <summary>Places of the lights that are on, in the order of the shader's table.</summary>
    public ReadOnlySpan<int> Lit => _lit.AsSpan(0, LitCount);

    public int LitCount { get; private set; }

    public ref readonly SceneLight this[int index] => ref _lights[index];

    /// <param name="light">The light.</param>
    /// <param name="feed">What switches it; null: always on.</param>
    /// <returns>Its place, or -1 where the table is full.</returns>
    public int Add(in SceneLight light, LuminaireFeed? feed = null)
    {
        int index = Array.IndexOf(_isUsed, false);
        if (index >= 0)
        {
            (_lights[index], _feeds[index], _isUsed[index]) = (light, feed, true);
            Changed();
        }

        return index;
    }

    public void Set(int index, in SceneLight light)
    {
        if (_lights[index] != light)
        {
            _lights[index] = light;
            Changed();
        }
    }

    public void Remove(int index)
    {
        _isUsed[index] = false;
        Changed();
    }

    public void SetMood(LightingMood mood)
    {
        Mood = mood;
        Changed();
    }

    /// <summary>What switches a light; null for lights that no model's lamp brought.</summary>
    public LuminaireFeed? FeedOf(int index) => _feeds[index];

    public static bool IsOn(LuminaireFeed? feed, LightingMood mood) => feed switch
    {
        LuminaireFeed.Mains => mood is LightingMood.Day or LightingMood.Evening,
        LuminaireFeed.Battery => mood is LightingMood.Emergency,
        LuminaireFeed.Daylight => mood is LightingMood.Day,
        _ => true,
    };

    /// <summary>Writes the lights that are on.</summary>
    public void Write(Span<Vector4> texels)
    {
        for (int i = 0; i < LitCount; i++)
        {
            Write(_lit[i], texels.Slice(i * TexelsPerLight, TexelsPerLight));
        }
    }

    /// <summary>Writes one of them.</summary>
    public void Write(int index, Span<Vector4> texels)
    {
        ref readonly SceneLight light = ref _lights[index];
        float range = light.EffectiveRangeMeters;
        float area = 4f * light.HalfSizeMeters.X * light.HalfSizeMeters.Y;
        (float scale, float offset) = Cone(light);
        texels[0] = new Vector4(light.Source, 1f / (range * range));
        // A rectangle of area A seen from nearby is no point: A / pi bounds its light (it is exact for a disk seen from its axis).
        texels[1] = new Vector4(light.SourceIntensity, Math.Max(area / MathF.PI, 0.0004f));
        texels[2] = new Vector4(light.Direction, 0f);
        texels[3] = new Vector4(scale, offset, light.Kind == SceneLightKind.Rectangle ? 0f : 1f, 0f);
    }

    /// <summary>Scale and offset from the cosine at the light to its brightness there.</summary>
    private static (float Scale, float Offset) Cone(in SceneLight light)
    {
        if (light.Kind != SceneLightKind.Spot)
        {
            return light.Kind == SceneLightKind.Rectangle ? (1f, 0f) : (0f, 1f);
        }

        float outer = MathF.Cos(light.OuterConeRadians);
        float scale = 1f / Math.Max(MathF.Cos(light.InnerConeRadians) - outer, 1e-3f);
        return (scale, -outer * scale);
    }

    private void Changed()
    {
        LitCount = 0;
        for (int i = 0; i < Capacity; i++)
        {
            if (_isUsed[i] && IsOn(_feeds[i], Mood))
            {
                _lit[LitCount++] = i;
            }
        }

        Version++;
    }
}
