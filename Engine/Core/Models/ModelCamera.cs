namespace VRLab.Core.Models;

/// <summary>A camera of the file; looks along -Z of its node, +Y up.</summary>
/// <param name="Name">As the author named it.</param>
/// <param name="Node">Place in <see cref="ModelAsset.Nodes"/>.</param>
/// <param name="VerticalFieldOfViewRadians">0 where the camera is orthographic.</param>
/// <param name="HalfHeightMeters">Of an orthographic camera; else 0.</param>
/// <param name="AspectRatio">Width by height; 0: that of the picture.</param>
/// <param name="NearMeters">Nearest depth.</param>
/// <param name="FarMeters">Infinity where there is no end.</param>
public sealed record ModelCamera(
    string Name, int Node, float VerticalFieldOfViewRadians, float HalfHeightMeters, float AspectRatio, float NearMeters, float FarMeters);
