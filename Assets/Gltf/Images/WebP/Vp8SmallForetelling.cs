namespace VRLab.Gltf;

/// <summary>Foretells blocks of 4 by 4 pixels along one of eight directions, by their mean or by their gradient (RFC 6386, section 12.3).</summary>
internal static class Vp8SmallForetelling
{
    private const byte Mean = 0;
    private const byte Gradient = 1;
    private const byte Above = 2;
    private const byte Left = 3;
    private const int Pair = 16;

    /// <summary>The pixels around a block from its lower left over its corner (5) to its upper right; the first and last twice.</summary>
    private const int RimLength = 15;
    private const int Corner = 5;

    /// <summary>
    /// For each direction and pixel, row by row, which pixels of the rim are averaged: three around a place, or, from <see cref="Pair"/> on, that place less
    /// <see cref="Pair"/> and the next.
    /// </summary>
    private static readonly byte[][] Directions =
    [
        [6, 7, 8, 9, 6, 7, 8, 9, 6, 7, 8, 9, 6, 7, 8, 9],
        [4, 4, 4, 4, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1],
        [5, 6, 7, 8, 4, 5, 6, 7, 3, 4, 5, 6, 2, 3, 4, 5],
        [21, 22, 23, 24, 5, 6, 7, 8, 4, 21, 22, 23, 3, 5, 6, 7],
        [7, 8, 9, 10, 8, 9, 10, 11, 9, 10, 11, 12, 10, 11, 12, 13],
        [22, 23, 24, 25, 7, 8, 9, 10, 23, 24, 25, 11, 8, 9, 10, 12],
        [20, 5, 6, 7, 19, 4, 20, 5, 18, 3, 19, 4, 17, 2, 18, 3],
        [19, 3, 18, 2, 18, 2, 17, 1, 17, 1, 16, 16, 16, 16, 16, 16],
    ];

    /// <summary>The mode that a large block's mode is for its small neighbors.</summary>
    public static byte Like(Vp8Mode mode) => mode switch { Vp8Mode.Mean => Mean, Vp8Mode.Gradient => Gradient, Vp8Mode.Above => Above, _ => Left };

    /// <param name="plane">Luminance.</param>
    /// <param name="mode">As it is stored.</param>
    /// <param name="x">Of the block's first pixel.</param>
    /// <param name="y">Of the block's first pixel.</param>
    /// <param name="beyond">The four pixels above and to the right of it.</param>
    public static void Foretell(Vp8Plane plane, byte mode, int x, int y, ReadOnlySpan<byte> beyond)
    {
        if (mode == Gradient)
        {
            plane.Foretell(Vp8Mode.Gradient, x, y, 4);
            return;
        }

        Span<byte> rim = stackalloc byte[RimLength];
        ReadRim(plane, x, y, beyond, rim);
        int mean = (rim[1] + rim[2] + rim[3] + rim[4] + rim[6] + rim[7] + rim[8] + rim[9] + 4) >> 3;
        for (int i = 0; i < 16; i++)
        {
            plane.Pixels[plane.At(x + (i & 3), y + (i >> 2))] = mode == Mean ? (byte)mean : Averaged(rim, Directions[mode - Above][i]);
        }
    }

    private static void ReadRim(Vp8Plane plane, int x, int y, ReadOnlySpan<byte> beyond, Span<byte> rim)
    {
        for (int i = 0; i < 4; i++)
        {
            rim[4 - i] = plane.Pixels[plane.At(x - 1, y + i)];
            rim[Corner + 1 + i] = plane.Pixels[plane.At(x + i, y - 1)];
            rim[Corner + 5 + i] = beyond[i];
        }

        rim[Corner] = plane.Pixels[plane.At(x - 1, y - 1)];
        (rim[0], rim[RimLength - 1]) = (rim[1], rim[RimLength - 2]);
    }

    private static byte Averaged(ReadOnlySpan<byte> rim, int place) => place >= Pair
        ? (byte)((rim[place - Pair] + rim[place - Pair + 1] + 1) >> 1)
        : (byte)((rim[place - 1] + (2 * rim[place]) + rim[place + 1] + 2) >> 2);
}
