namespace VRLab.Gltf;

/// <summary>Adds to each pixel what its neighbors foretold of it, in one of fourteen ways (Google, "Specification for WebP Lossless Bitstream", section "Predictor Transform").</summary>
internal static class LosslessForetelling
{
    private const uint Black = 0xFF000000;

    public static void Undo(uint[] pixels, int width, uint[] ways, int blockBits)
    {
        int across = LosslessPixels.Blocks(width, blockBits);
        for (int i = 0; i < pixels.Length; i++)
        {
            (int x, int y) = (i % width, i / width);
            uint foretold = y == 0 ? (x == 0 ? Black : pixels[i - 1])
                : x == 0 ? pixels[i - width]
                : Foretold((int)(ways[((y >> blockBits) * across) + (x >> blockBits)] >> 8) & 15, pixels[i - 1], pixels[i - width], pixels[i - width - 1], pixels[i - width + 1]);
            pixels[i] = LosslessTransform.Added(pixels[i], foretold);
        }
    }

    private static uint Foretold(int way, uint left, uint above, uint aboveLeft, uint aboveRight) => way switch
    {
        1 => left,
        2 => above,
        3 => aboveRight,
        4 => aboveLeft,
        5 => Mean(Mean(left, aboveRight), above),
        6 => Mean(left, aboveLeft),
        7 => Mean(left, above),
        8 => Mean(aboveLeft, above),
        9 => Mean(above, aboveRight),
        10 => Mean(Mean(left, aboveLeft), Mean(above, aboveRight)),
        11 => Nearer(left, above, aboveLeft),
        12 => Each(left, above, aboveLeft, static (l, a, c) => l + a - c),
        13 => Each(Mean(left, above), aboveLeft, 0, static (m, c, _) => m + ((m - c) / 2)),
        _ => Black,
    };

    private static uint Mean(uint a, uint b) => (((a ^ b) & 0xFEFEFEFE) >> 1) + (a & b);

    /// <summary>Left or above, whichever is nearer to what both make of their corner.</summary>
    private static uint Nearer(uint left, uint above, uint corner)
    {
        int fromLeft = 0, fromAbove = 0;
        for (int shift = 0; shift < 32; shift += 8)
        {
            fromLeft += Math.Abs((int)((above >> shift) & 255) - (int)((corner >> shift) & 255));
            fromAbove += Math.Abs((int)((left >> shift) & 255) - (int)((corner >> shift) & 255));
        }

        return fromLeft < fromAbove ? left : above;
    }

    private static uint Each(uint a, uint b, uint c, Func<int, int, int, int> mix)
    {
        uint result = 0;
        for (int shift = 0; shift < 32; shift += 8)
        {
            int value = mix((int)((a >> shift) & 255), (int)((b >> shift) & 255), (int)((c >> shift) & 255));
            result |= (uint)Math.Clamp(value, 0, 255) << shift;
        }

        return result;
    }
}
