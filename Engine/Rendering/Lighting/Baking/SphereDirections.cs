using System.Numerics;

namespace VRLab.Rendering.Lighting.Baking;

/// <summary>Directions spread evenly over the sphere along a spiral (González, "Measurement of Areas on a Sphere Using Fibonacci and Latitude-Longitude Lattices", 2010).</summary>
internal static class SphereDirections
{
    private const float GoldenAngle = 2.39996323f;

    public static Vector3 Of(int index, int count)
    {
        float y = 1f - (2f * (index + 0.5f) / count);
        float radius = MathF.Sqrt(1f - (y * y));
        (float sine, float cosine) = MathF.SinCos(GoldenAngle * index);
        return new Vector3(radius * cosine, y, radius * sine);
    }
}
