namespace VRLab.Gltf;

/// <summary>Reads the coefficients of small blocks (RFC 6386, section 13).</summary>
internal sealed class Vp8Tokens(byte[] chances)
{
    private const int Nodes = 11;
    private const int Neighbors = 3 * Nodes;
    private const int Bands = 8 * Neighbors;
    private static readonly byte[] BandOf = [0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0];
    private static readonly byte[] PlaceOf = [0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15];
    private static readonly byte[][] More = [[173, 148, 140], [176, 155, 140, 135], [180, 157, 141, 134, 130], [254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129]];

    /// <param name="bits">Of the partition.</param>
    /// <param name="kind">0: luminance without its mean, 1: means, 2: color, 3: luminance.</param>
    /// <param name="neighbors">How many of the block above and that to the left have coefficients.</param>
    /// <param name="meanStep">Of the first.</param>
    /// <param name="step">Of all others.</param>
    /// <param name="coefficients">Sixteen, all zero before.</param>
    /// <returns>The place behind the last one.</returns>
    public int Read(Vp8Bits bits, int kind, int neighbors, int meanStep, int step, Span<short> coefficients)
    {
        int at = kind == 0 ? 1 : 0;
        ReadOnlySpan<byte> p = At(kind, at, neighbors);
        while (at < 16)
        {
            if (!bits.Next(p[0]))
            {
                return at;
            }

            while (!bits.Next(p[1]))
            {
                if (++at == 16)
                {
                    return 16;
                }

                p = At(kind, at, 0);
            }

            int value = bits.Next(p[2]) ? Large(bits, p) : 1;
            int place = PlaceOf[at];
            coefficients[place] = (short)((bits.Flag() ? -value : value) * (at == 0 ? meanStep : step));
            p = At(kind, ++at, value == 1 ? 1 : 2);
        }

        return 16;
    }

    private ReadOnlySpan<byte> At(int kind, int place, int neighbors) => chances.AsSpan((kind * Bands) + (BandOf[place] * Neighbors) + (neighbors * Nodes), Nodes);

    private static int Large(Vp8Bits bits, ReadOnlySpan<byte> p)
    {
        if (!bits.Next(p[3]))
        {
            return !bits.Next(p[4]) ? 2 : bits.Next(p[5]) ? 4 : 3;
        }

        if (!bits.Next(p[6]))
        {
            return !bits.Next(p[7]) ? 5 + (bits.Next(159) ? 1 : 0) : 7 + (bits.Next(165) ? 2 : 0) + (bits.Next(145) ? 1 : 0);
        }

        int high = bits.Next(p[8]) ? 1 : 0, size = (2 * high) + (bits.Next(p[9 + high]) ? 1 : 0), value = 0;
        foreach (byte chance in More[size])
        {
            value = (value << 1) + (bits.Next(chance) ? 1 : 0);
        }

        return value + 3 + (8 << size);
    }
}
