using System.Numerics;
using VRLab.Core;

namespace VRLab.Rendering.Lighting;

public enum SceneLightKind
{
    /// <summary>Shines from a point to all sides; casts no shadow.</summary>
    Point,

    /// <summary>Shines from a point into a cone.</summary>
    Spot,

    /// <summary>A glowing rectangle: a luminaire, a window. What it mirrors in surfaces comes from the reflection probe.</summary>
    Rectangle,

    /// <summary>Shines the same way everywhere, as from infinitely far: a sun. Its position is the middle of what it throws shadows on.</summary>
    Directional,
}

/// <summary>A light in the world. It shines along local -Z. Plain data; see <see cref="SceneRenderer.AddLight"/>.</summary>
public readonly record struct SceneLight(SceneLightKind Kind, Pose WorldFromLight)
{
    /// <summary>Illuminance that counts as 1: a white wall in the light of a work place (EN 12464-1 asks for 500 lx there).</summary>
    public const float LuxPerUnit = 500f;

    /// <summary>From so far away a directional light comes; over the size of a room its rays are parallel to the eye.</summary>
    internal const float SunMeters = 2000f;

    /// <summary>Light fainter than this share of <see cref="LuxPerUnit"/> is left out.</summary>
    private const float FaintestUnits = 0.006f;

    /// <summary>Linear RGB: what a white surface one meter straight ahead of it sends back (candela / <see cref="LuxPerUnit"/>); of a directional light anywhere (lux).</summary>
    public Vector3 Intensity { get; init; }

    /// <summary>Where it has faded to nothing; 0: chosen from the intensity.</summary>
    public float RangeMeters { get; init; }

    /// <summary>Half angle of a spot's fully bright part.</summary>
    public float InnerConeRadians { get; init; }

    /// <summary>Half angle at which a spot's light ends.</summary>
    public float OuterConeRadians { get; init; }

    /// <summary>Half extents of a rectangle along local X and Y.</summary>
    public Vector2 HalfSizeMeters { get; init; }

    /// <summary>Asks for a shadow; it is granted as long as shadow maps are left.</summary>
    public bool CastsShadow { get; init; }

    /// <summary>Of a directional light: as far from its position it throws shadows.</summary>
    public float ShadowRadiusMeters { get; init; }

    public float EffectiveRangeMeters => Kind == SceneLightKind.Directional ? float.MaxValue
        : RangeMeters > 0 ? RangeMeters
        : Math.Clamp(MathF.Sqrt(Math.Max(Intensity.X, Math.Max(Intensity.Y, Intensity.Z)) / FaintestUnits), 0.1f, 40f);

    public Vector3 Direction => WorldFromLight.Forward;

    /// <summary>Where the light comes from; of a directional one a point far away.</summary>
    internal Vector3 Source => Kind == SceneLightKind.Directional ? WorldFromLight.Position - (Direction * SunMeters) : WorldFromLight.Position;

    /// <summary>What a white surface one meter from <see cref="Source"/> would send back.</summary>
    internal Vector3 SourceIntensity => Kind == SceneLightKind.Directional ? Intensity * (SunMeters * SunMeters) : Intensity;

    /// <summary>Half the width of what is <see cref="SunMeters"/> away from a directional light and in its shadows, one meter away.</summary>
    internal float ShadowSlope => ShadowRadiusMeters / SunMeters;
}

/// <summary>A light that was added to the scene.</summary>
public readonly record struct LightHandle(int Index);
