using System.Numerics;
using System.Runtime.CompilerServices;
using VRLab.Rendering.Lighting.Baking;

namespace VRLab.Rendering.Lighting;

/// <summary>Radiance from a small part of the sphere.</summary>
internal readonly record struct RadianceSample(Vector3 Direction, Vector3 Radiance, float Weight);

/// <summary>
/// The room's radiance convolved with GGX lobes of rising roughness, as octahedral tiles one under the other (Cigolle et
/// al., "A Survey of Efficient Representations for Independent Unit Vectors", 2014; split sum after Karis, "Real Shading in
/// Unreal Engine 4", 2013). One texel around each tile repeats its neighbor across the fold, so that filtering has no seam.
/// </summary>
internal static class EnvironmentMap
{
    public const int TileSize = 64;
    public const int Levels = 6;
    /// <summary>Supersampling of the sharp radiance, per texel and axis.</summary>
    private const int Supersampling = 2;

    /// <summary>RGBA half floats, <see cref="TileSize"/> wide and <see cref="TileSize"/> * <see cref="Levels"/> high.</summary>
    public static Half[] Compute(Func<Vector3, Vector3> radianceFrom, BakePace pace)
    {
        RadianceSample[] fine = Sample(TileSize, radianceFrom, pace);
        RadianceSample[] coarse = Sample(TileSize / 2, radianceFrom, pace);
        var texels = new Half[TileSize * TileSize * Levels * 4];
        pace.For(Levels * TileSize, row =>
        {
            (int level, int y) = (row / TileSize, row % TileSize);
            float roughness = Math.Max(level / (float)(Levels - 1), 0.055f);
            for (int x = 0; x < TileSize; x++)
            {
                Vector3 value = Convolve(DirectionOf(x, y, TileSize), level < 2 ? fine : coarse, roughness);
                WriteTexel(texels.AsSpan(((row * TileSize) + x) * 4), value);
            }
        });
        return texels;
    }

    /// <summary>The map of surroundings that look alike on all sides.</summary>
    public static Half[] Even(Vector3 radiance)
    {
        var texels = new Half[TileSize * TileSize * Levels * 4];
        for (int i = 0; i < texels.Length; i += 4)
        {
            WriteTexel(texels.AsSpan(i), radiance);
        }

        return texels;
    }

    /// <summary>Mean radiance over each inner texel of a tile, and the solid angle that it stands for.</summary>
    private static RadianceSample[] Sample(int size, Func<Vector3, Vector3> radianceFrom, BakePace pace)
    {
        var samples = new RadianceSample[size * size];
        pace.For(samples.Length, i =>
        {
            (Vector3 sum, Vector3 axis) = (Vector3.Zero, Vector3.Zero);
            for (int j = 0; j < Supersampling * Supersampling; j++)
            {
                float u = ((i % size) + ((j % Supersampling) + 0.5f) / Supersampling) / size * 2f;
                float v = ((i / size) + ((j / Supersampling) + 0.5f) / Supersampling) / size * 2f;
                Vector3 direction = Unfold(u - 1f, v - 1f);
                sum += radianceFrom(direction);
                axis += direction;
            }

            samples[i] = new RadianceSample(Vector3.Normalize(axis), sum / (Supersampling * Supersampling), SolidAngleWeight(axis));
        });
        return samples;
    }

    /// <summary>Proportional to the solid angle of a texel: the octahedron's face lies 1 / |d|_1 away and is seen aslant.</summary>
    private static float SolidAngleWeight(Vector3 axis)
    {
        Vector3 d = Vector3.Normalize(axis);
        float sum = Math.Abs(d.X) + Math.Abs(d.Y) + Math.Abs(d.Z);
        return sum * sum * sum;
    }

    /// <summary>The direction that the center of a texel stands for; texels of the border stand for the fold's other side.</summary>
    private static Vector3 DirectionOf(int x, int y, int size)
    {
        float u = ((x - 1 + 0.5f) / (size - 2) * 2f) - 1f;
        float v = ((y - 1 + 0.5f) / (size - 2) * 2f) - 1f;
        if (Math.Abs(u) > 1f)
        {
            (u, v) = (Math.Sign(u) * (2f - Math.Abs(u)), -v);
        }

        if (Math.Abs(v) > 1f)
        {
            (u, v) = (-u, Math.Sign(v) * (2f - Math.Abs(v)));
        }

        return Unfold(u, v);
    }

    /// <summary>From the square -1..1 to the sphere, +Y at its center.</summary>
    private static Vector3 Unfold(float u, float v)
    {
        float height = 1f - Math.Abs(u) - Math.Abs(v);
        if (height < 0)
        {
            (u, v) = ((1f - Math.Abs(v)) * (u < 0 ? -1f : 1f), (1f - Math.Abs(u)) * (v < 0 ? -1f : 1f));
        }

        return Vector3.Normalize(new Vector3(u, height, v));
    }

    /// <summary>Mean of the samples weighted by a GGX lobe about the direction, seen along it.</summary>
    // Runs once, fifty million times: it must not begin in the unoptimized tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector3 Convolve(Vector3 direction, RadianceSample[] samples, float roughness)
    {
        float alphaSquared = roughness * roughness * roughness * roughness;
        float cutoff = roughness < 0.3f ? 0.9f : 0f;
        Vector3 sum = Vector3.Zero;
        float total = 0;
        foreach (ref readonly RadianceSample sample in samples.AsSpan())
        {
            float cosine = Vector3.Dot(direction, sample.Direction);
            if (cosine > cutoff)
            {
                float halfCosineSquared = (1f + cosine) * 0.5f;
                float denominator = (halfCosineSquared * (alphaSquared - 1f)) + 1f;
                float weight = cosine * sample.Weight / (denominator * denominator);
                sum += sample.Radiance * weight;
                total += weight;
            }
        }

        return sum / total;
    }

    private static void WriteTexel(Span<Half> texel, Vector3 value)
    {
        texel[0] = (Half)value.X;
        texel[1] = (Half)value.Y;
        texel[2] = (Half)value.Z;
        texel[3] = (Half)1f;
    }
}
