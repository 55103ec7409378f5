using VRLab.Core;

namespace VRLab.Rendering.Lighting;

/// <summary>
/// Tileable noise with mip levels: red and green hold the slope of a fractal height field, blue its height, alpha fine
/// grain. Mips average it away with distance, so patterns made from it cannot flicker. Value noise after Perlin, "An Image
/// Synthesizer", 1985, with seeded lattice values.
/// </summary>
internal static class NoiseMap
{
    public const int Size = 256;
    public const int MipLevels = 9;

    /// <summary>RGBA8 levels, largest first.</summary>
    public static byte[][] Compute()
    {
        float[] height = Fractal(seed: 1, firstCells: 8, octaves: 5);
        float[] grain = Fractal(seed: 2, firstCells: 64, octaves: 2);
        var levels = new byte[MipLevels][];
        levels[0] = Encode(height, grain);
        for (int level = 1; level < MipLevels; level++)
        {
            levels[level] = Halve(levels[level - 1], Size >> level);
        }

        return levels;
    }

    private static float[] Fractal(ulong seed, int firstCells, int octaves)
    {
        var sum = new float[Size * Size];
        float amplitude = 0.5f;
        for (int octave = 0, cells = firstCells; octave < octaves; octave++, cells *= 2, amplitude *= 0.55f)
        {
            AddOctave(sum, seed + (ulong)octave, cells, amplitude);
        }

        float minimum = sum.Min();
        float scale = 1f / (sum.Max() - minimum);
        return [.. sum.Select(value => (value - minimum) * scale)];
    }

    private static void AddOctave(float[] sum, ulong seed, int cells, float amplitude)
    {
        var random = new DeterministicRandom(seed);
        var lattice = new float[cells * cells];
        for (int i = 0; i < lattice.Length; i++)
        {
            lattice[i] = (float)random.NextDouble();
        }

        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += amplitude * Interpolate(lattice, cells, (i % Size) * cells / (float)Size, (i / Size) * cells / (float)Size);
        }
    }

    private static float Interpolate(float[] lattice, int cells, float x, float y)
    {
        (int x0, int y0) = ((int)x, (int)y);
        (float fx, float fy) = (Smooth(x - x0), Smooth(y - y0));
        (int x1, int y1) = ((x0 + 1) % cells, (y0 + 1) % cells);
        float top = lattice[(y0 * cells) + x0] + ((lattice[(y0 * cells) + x1] - lattice[(y0 * cells) + x0]) * fx);
        float bottom = lattice[(y1 * cells) + x0] + ((lattice[(y1 * cells) + x1] - lattice[(y1 * cells) + x0]) * fx);
        return top + ((bottom - top) * fy);
    }

    private static float Smooth(float t) => t * t * (3f - (2f * t));

    private static byte[] Encode(float[] height, float[] grain)
    {
        var texels = new byte[Size * Size * 4];
        for (int y = 0; y < Size; y++)
        {
            for (int x = 0; x < Size; x++)
            {
                int i = (y * Size) + x;
                float slopeX = height[(y * Size) + ((x + 1) % Size)] - height[i];
                float slopeY = height[((y + 1) % Size * Size) + x] - height[i];
                texels[(i * 4) + 0] = ToByte(0.5f - (slopeX * 6f));
                texels[(i * 4) + 1] = ToByte(0.5f - (slopeY * 6f));
                texels[(i * 4) + 2] = ToByte(height[i]);
                texels[(i * 4) + 3] = ToByte(grain[i]);
            }
        }

        return texels;
    }

    private static byte ToByte(float value) => (byte)Math.Clamp((value * 255f) + 0.5f, 0f, 255f);

    private static byte[] Halve(byte[] source, int size)
    {
        var texels = new byte[size * size * 4];
        for (int i = 0; i < texels.Length; i++)
        {
            (int channel, int x, int y) = (i % 4, i / 4 % size, i / 4 / size);
            int first = (((2 * y * 2 * size) + (2 * x)) * 4) + channel;
            int below = first + (2 * size * 4);
            texels[i] = (byte)((source[first] + source[first + 4] + source[below] + source[below + 4] + 2) / 4);
        }

        return texels;
    }
}
