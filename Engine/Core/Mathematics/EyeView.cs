namespace VRLab.Core;

/// <summary>Half angles of a view frustum in radians, signed as in OpenXR: left and down are negative.</summary>
public readonly record struct FieldOfView(float LeftRadians, float RightRadians, float UpRadians, float DownRadians);

/// <summary>What one eye sees from.</summary>
public readonly record struct EyeView(Pose WorldFromEye, FieldOfView FieldOfView);
