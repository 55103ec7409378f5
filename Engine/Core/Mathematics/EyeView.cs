namespace VRLab.Core;

/// <summary>Half angles of a view frustum in radians, signed as in OpenXR: left and down are negative.</summary>
public readonly record struct FieldOfView(float LeftRadians, float RightRadians, float UpRadians, float DownRadians);

/// <summary>What one eye sees from.</summary>
public readonly record struct EyeView(Pose WorldFromEye, FieldOfView FieldOfView)
{
    /// <summary>What is nearer to an eye than this, along its axis, is not drawn.</summary>
    public const float NearPlaneMeters = 0.05f;
}
