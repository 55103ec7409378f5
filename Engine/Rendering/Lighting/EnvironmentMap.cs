using System.Numerics;
using VRLab.Core;

namespace VRLab.Rendering.Lighting;

/// <summary>
/// The room's radiance convolved with GGX lobes of rising roughness, as octahedral tiles one under the other (Cigolle et
/// al., "A Survey of Efficient Representations for Independent Unit Vectors", 2014; split sum after Karis, "Real Shading in
/// Unreal Engine 4", 2013). One texel around each tile repeats its neighbor across the fold, so that filtering has no seam.
/// </summary>
internal static class EnvironmentMap
{
    public const int TileSize = 64;
    public const int Levels = 6;
    private const int SampleCount = 48;

    /// <summary>RGBA half floats, <see cref="TileSize"/> wide and <see cref="TileSize"/> * <see cref="Levels"/> high.</summary>
    public static Half[] Compute(Func<Vector3, Vector3> radianceFrom)
    {
        var texels = new Half[TileSize * TileSize * Levels * 4];
        Parallel.For(0, Levels * TileSize, row =>
        {
            (int level, int y) = (row / TileSize, row % TileSize);
            Vector3[] lobe = LobeOf(Math.Max(level / (float)(Levels - 1), 0.04f), level == 0 ? 8 : SampleCount);
            for (int x = 0; x < TileSize; x++)
            {
                Vector3 value = Convolve(DirectionOf(x, y), lobe, radianceFrom);
                WriteTexel(texels.AsSpan(((row * TileSize) + x) * 4), value);
            }
        });
        return texels;
    }

    /// <summary>The direction that the center of a texel stands for; texels of the border stand for the fold's other side.</summary>
    public static Vector3 DirectionOf(int x, int y)
    {
        float u = ((x - 1 + 0.5f) / (TileSize - 2) * 2f) - 1f;
        float v = ((y - 1 + 0.5f) / (TileSize - 2) * 2f) - 1f;
        if (Math.Abs(u) > 1f)
        {
            (u, v) = (Math.Sign(u) * (2f - Math.Abs(u)), -v);
        }

        if (Math.Abs(v) > 1f)
        {
            (u, v) = (-u, Math.Sign(v) * (2f - Math.Abs(v)));
        }

        float height = 1f - Math.Abs(u) - Math.Abs(v);
        if (height < 0)
        {
            (u, v) = ((1f - Math.Abs(v)) * (u < 0 ? -1f : 1f), (1f - Math.Abs(u)) * (v < 0 ? -1f : 1f));
        }

        return Vector3.Normalize(new Vector3(u, height, v));
    }

    private static Vector3 Convolve(Vector3 direction, Vector3[] lobe, Func<Vector3, Vector3> radianceFrom)
    {
        Vector3 tangent = Vector3.Normalize(Vector3.Cross(direction, Math.Abs(direction.Y) > 0.9f ? Vector3.UnitX : Vector3.UnitY));
        Vector3 bitangent = Vector3.Cross(direction, tangent);
        Vector3 sum = Vector3.Zero;
        float weight = 0;
        foreach (Vector3 sample in lobe)
        {
            sum += radianceFrom((tangent * sample.X) + (bitangent * sample.Y) + (direction * sample.Z)) * sample.Z;
            weight += sample.Z;
        }

        return sum / weight;
    }

    /// <summary>Directions of light about +Z that a GGX lobe of this roughness reflects toward +Z.</summary>
    private static Vector3[] LobeOf(float roughness, int count)
    {
        float alpha = roughness * roughness;
        var directions = new List<Vector3>(count);
        for (int i = 0; i < count; i++)
        {
            float u = (i + 0.5f) / count;
            float cosine = MathF.Sqrt((1f - u) / (1f + (((alpha * alpha) - 1f) * u)));
            float sine = MathF.Sqrt(1f - (cosine * cosine));
            double angle = i * 2.39996322972865332;
            var half = new Vector3(sine * (float)DetMath.Cos(angle), sine * (float)DetMath.Sin(angle), cosine);
            Vector3 direction = (half * (2f * half.Z)) - Vector3.UnitZ;
            if (direction.Z > 0)
            {
                directions.Add(direction);
            }
        }

        return [.. directions];
    }

    private static void WriteTexel(Span<Half> texel, Vector3 value)
    {
        texel[0] = (Half)value.X;
        texel[1] = (Half)value.Y;
        texel[2] = (Half)value.Z;
        texel[3] = (Half)1f;
    }
}
