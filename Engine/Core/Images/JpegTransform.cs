namespace VRLab.Core.Images;

/// <summary>From coefficients to samples: the inverse cosine transform (ITU-T T.81, section A.3.3), even and odd parts apart, in whole numbers.</summary>
internal static class JpegTransform
{
    private const int FractionBits = 13;

    /// <summary>Bits kept beyond whole numbers between the two passes.</summary>
    private const int ExtraBits = 3;

    /// <summary>cos(k pi / 16) in units of 2^-13, k from 0 to 7.</summary>
    private static ReadOnlySpan<int> Cosines => [8192, 8035, 7568, 6811, 5793, 4551, 3135, 1598];

    /// <summary>All samples of a component, a row of <see cref="JpegComponent.StoredAcross"/> times eight after the other.</summary>
    public static byte[] Samples(JpegComponent component, ReadOnlySpan<ushort> quantization)
    {
        int stride = component.StoredAcross * 8;
        byte[] samples = new byte[stride * component.StoredDown * 8];
        Span<int> block = stackalloc int[64];
        for (int y = 0; y < component.StoredDown; y++)
        {
            for (int x = 0; x < component.StoredAcross; x++)
            {
                Dequantize(component.Block(x, y), quantization, block);
                Transform(block, samples.AsSpan((y * 8 * stride) + (x * 8)), stride);
            }
        }

        return samples;
    }

    private static void Dequantize(ReadOnlySpan<short> coefficients, ReadOnlySpan<ushort> quantization, Span<int> block)
    {
        for (int i = 0; i < 64; i++)
        {
            block[i] = Math.Clamp(coefficients[i] * quantization[i], short.MinValue, short.MaxValue);
        }
    }

    private static void Transform(Span<int> block, Span<byte> samples, int stride)
    {
        for (int row = 0; row < 64; row += 8)
        {
            Pass(block, row, 1, FractionBits + 1 - ExtraBits);
        }

        for (int column = 0; column < 8; column++)
        {
            Pass(block, column, 8, FractionBits + 1 + ExtraBits);
            for (int row = 0; row < 8; row++)
            {
                samples[(row * stride) + column] = (byte)Math.Clamp(block[(row * 8) + column] + 128, 0, 255);
            }
        }
    }

    private static void Pass(Span<int> v, int at, int step, int shift)
    {
        ReadOnlySpan<int> c = Cosines;
        int half = 1 << (shift - 1);
        int x1 = v[at + step], x3 = v[at + (3 * step)], x5 = v[at + (5 * step)], x7 = v[at + (7 * step)];
        int sum = ((v[at] + v[at + (4 * step)]) * c[4]) + half, difference = ((v[at] - v[at + (4 * step)]) * c[4]) + half;
        int low = (v[at + (2 * step)] * c[2]) + (v[at + (6 * step)] * c[6]), high = (v[at + (2 * step)] * c[6]) - (v[at + (6 * step)] * c[2]);
        int odd0 = (x1 * c[1]) + (x3 * c[3]) + (x5 * c[5]) + (x7 * c[7]);
        int odd1 = (x1 * c[3]) - (x3 * c[7]) - (x5 * c[1]) - (x7 * c[5]);
        int odd2 = (x1 * c[5]) - (x3 * c[1]) + (x5 * c[7]) + (x7 * c[3]);
        int odd3 = (x1 * c[7]) - (x3 * c[5]) + (x5 * c[3]) - (x7 * c[1]);
        (v[at], v[at + (7 * step)]) = ((sum + low + odd0) >> shift, (sum + low - odd0) >> shift);
        (v[at + step], v[at + (6 * step)]) = ((difference + high + odd1) >> shift, (difference + high - odd1) >> shift);
        (v[at + (2 * step)], v[at + (5 * step)]) = ((difference - high + odd2) >> shift, (difference - high - odd2) >> shift);
        (v[at + (3 * step)], v[at + (4 * step)]) = ((sum - low + odd3) >> shift, (sum - low - odd3) >> shift);
    }
}
