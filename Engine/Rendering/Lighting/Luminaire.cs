using System.Numerics;

namespace VRLab.Rendering.Lighting;

/// <summary>A glowing rectangle on the ceiling, facing down: its center in world, its half size along X and Z, its radiance.</summary>
public readonly record struct Luminaire(Vector3 CenterInWorld, Vector2 HalfSizeMeters, Vector3 Radiance)
{
    /// <summary>Radiance times area, and once more as much for what the fixture's reflector throws down.</summary>
    public Vector3 Intensity => Radiance * (8f * HalfSizeMeters.X * HalfSizeMeters.Y);
}
