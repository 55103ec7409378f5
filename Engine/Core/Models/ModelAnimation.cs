namespace VRLab.Core.Models;

/// <summary>What a channel of an animation moves.</summary>
public enum AnimationPath
{
    /// <summary>Three values a key, meters.</summary>
    Translation,

    /// <summary>Four values a key: a unit quaternion x, y, z, w.</summary>
    Rotation,

    /// <summary>Three values a key.</summary>
    Scale,

    /// <summary>One value a key for each morph target of the node's mesh.</summary>
    Weights,

    /// <summary>One value a key, 0 where the node and what hangs on it is hidden; in steps.</summary>
    Visibility,
}

public enum AnimationInterpolation
{
    Step,

    /// <summary>Rotations along the shorter great circle.</summary>
    Linear,

    /// <summary>Hermite: each key has an incoming tangent, a value and an outgoing tangent, in this order.</summary>
    CubicSpline,
}

/// <summary>Numbers over time.</summary>
/// <param name="Interpolation">Between keys; before the first and after the last the value stays.</param>
/// <param name="TimesSeconds">Never falling, from 0 or later.</param>
/// <param name="Values">Key by key; three times as many where cubic.</param>
public abstract record AnimationTrack(AnimationInterpolation Interpolation, float[] TimesSeconds, float[] Values);

/// <summary>One property of one node over time.</summary>
/// <param name="Node">Place in <see cref="ModelAsset.Nodes"/>; such a node has a <see cref="ModelNode.Link"/>.</param>
/// <param name="Path">What moves.</param>
/// <param name="Interpolation">Between keys; before the first and after the last the value stays.</param>
/// <param name="TimesSeconds">Never falling, from 0 or later.</param>
/// <param name="Values">Key by key; three times as many where cubic.</param>
public sealed record AnimationChannel(
    int Node, AnimationPath Path, AnimationInterpolation Interpolation, float[] TimesSeconds, float[] Values) : AnimationTrack(Interpolation, TimesSeconds, Values);

/// <summary>A named movement of a model.</summary>
/// <param name="Name">As the author named it.</param>
/// <param name="DurationSeconds">Until the last key of all channels.</param>
/// <param name="Channels">What moves nodes.</param>
public sealed record ModelAnimation(string Name, float DurationSeconds, IReadOnlyList<AnimationChannel> Channels)
{
    public IReadOnlyList<MaterialChannel> Materials { get; init; } = [];

    public IReadOnlyList<LightChannel> Lights { get; init; } = [];

    public IReadOnlyList<CameraChannel> Cameras { get; init; } = [];
}
