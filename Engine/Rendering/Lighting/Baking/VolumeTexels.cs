using System.Numerics;

namespace VRLab.Rendering.Lighting.Baking;

/// <summary>An <see cref="IrradianceVolume"/> as its texture holds it: the box in the world in meters, points each way, and half floats.</summary>
internal sealed record VolumeTexels(Vector3 Minimum, Vector3 Extent, (int X, int Y, int Z) Size, Half[] Texels);
