namespace VRLab.Core.Models;

/// <summary>What an animation moves of a light.</summary>
public enum LightProperty
{
    /// <summary>Three values a key, linear RGB.</summary>
    Color,
    Intensity,
    RangeMeters,
    InnerConeRadians,
    OuterConeRadians,
}

/// <summary>What an animation moves of a camera; one value a key.</summary>
public enum CameraProperty
{
    VerticalFieldOfViewRadians,
    HalfHeightMeters,
    HalfWidthMeters,
    AspectRatio,
    NearMeters,
    FarMeters,
}

/// <summary>One property of one light over time.</summary>
/// <param name="Light">Place in <see cref="ModelAsset.Lights"/>.</param>
/// <param name="Property">What moves.</param>
/// <param name="Interpolation">Between keys.</param>
/// <param name="TimesSeconds">Never falling, from 0 or later.</param>
/// <param name="Values">Key by key; three times as many where cubic.</param>
public sealed record LightChannel(
    int Light, LightProperty Property, AnimationInterpolation Interpolation, float[] TimesSeconds, float[] Values) : AnimationTrack(Interpolation, TimesSeconds, Values);

/// <summary>One property of one camera over time.</summary>
/// <param name="Camera">Place in <see cref="ModelAsset.Cameras"/>.</param>
/// <param name="Property">What moves.</param>
/// <param name="Interpolation">Between keys.</param>
/// <param name="TimesSeconds">Never falling, from 0 or later.</param>
/// <param name="Values">Key by key; three times as many where cubic.</param>
public sealed record CameraChannel(
    int Camera, CameraProperty Property, AnimationInterpolation Interpolation, float[] TimesSeconds, float[] Values) : AnimationTrack(Interpolation, TimesSeconds, Values);

/// <summary>One property of one material over time.</summary>
/// <param name="Material">Which one: <see cref="MaterialData.Motion"/>.</param>
/// <param name="Property">What moves.</param>
/// <param name="Map">Of the properties of maps: which one; else null.</param>
/// <param name="Interpolation">Between keys.</param>
/// <param name="TimesSeconds">Never falling, from 0 or later.</param>
/// <param name="Values">Key by key; three times as many where cubic.</param>
public sealed record MaterialChannel(
    MaterialMotion Material, MaterialProperty Property, MaterialMap? Map, AnimationInterpolation Interpolation, float[] TimesSeconds, float[] Values)
    : AnimationTrack(Interpolation, TimesSeconds, Values);
