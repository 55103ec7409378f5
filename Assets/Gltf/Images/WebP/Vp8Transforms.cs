namespace VRLab.Gltf;

/// <summary>Turns coefficients into differences of pixels (RFC 6386, section 14).</summary>
internal static class Vp8Transforms
{
    private const int Sine = 35468;
    private const int CosineLessOne = 20091;

    /// <summary>The means of sixteen small blocks become the first coefficient of each.</summary>
    public static void Spread(ReadOnlySpan<short> means, Span<short> coefficients)
    {
        Span<int> rows = stackalloc int[16];
        for (int i = 0; i < 4; i++)
        {
            int a = means[i] + means[12 + i], b = means[4 + i] + means[8 + i], c = means[4 + i] - means[8 + i], d = means[i] - means[12 + i];
            (rows[i], rows[4 + i], rows[8 + i], rows[12 + i]) = (a + b, d + c, a - b, d - c);
        }

        for (int i = 0; i < 16; i += 4)
        {
            int a = rows[i] + 3 + rows[i + 3], b = rows[i + 1] + rows[i + 2], c = rows[i + 1] - rows[i + 2], d = rows[i] + 3 - rows[i + 3];
            (coefficients[i * 16], coefficients[(i + 1) * 16]) = ((short)((a + b) >> 3), (short)((d + c) >> 3));
            (coefficients[(i + 2) * 16], coefficients[(i + 3) * 16]) = ((short)((a - b) >> 3), (short)((d - c) >> 3));
        }
    }

    /// <summary>Adds a small block's differences to what was foretold.</summary>
    public static void Add(ReadOnlySpan<short> coefficients, Span<byte> pixels, int stride)
    {
        Span<int> columns = stackalloc int[16];
        for (int i = 0; i < 4; i++)
        {
            int a = coefficients[i] + coefficients[8 + i], b = coefficients[i] - coefficients[8 + i];
            int c = BySine(coefficients[4 + i]) - ByCosine(coefficients[12 + i]), d = ByCosine(coefficients[4 + i]) + BySine(coefficients[12 + i]);
            (columns[4 * i], columns[(4 * i) + 1], columns[(4 * i) + 2], columns[(4 * i) + 3]) = (a + d, b + c, b - c, a - d);
        }

        for (int i = 0; i < 4; i++)
        {
            int a = columns[i] + 4 + columns[8 + i], b = columns[i] + 4 - columns[8 + i];
            int c = BySine(columns[4 + i]) - ByCosine(columns[12 + i]), d = ByCosine(columns[4 + i]) + BySine(columns[12 + i]);
            Span<byte> row = pixels.Slice(i * stride, 4);
            (row[0], row[1], row[2], row[3]) = (Sum(row[0], a + d), Sum(row[1], b + c), Sum(row[2], b - c), Sum(row[3], a - d));
        }
    }

    private static int BySine(int value) => (value * Sine) >> 16;

    private static int ByCosine(int value) => ((value * CosineLessOne) >> 16) + value;

    private static byte Sum(byte pixel, int difference) => (byte)Math.Clamp(pixel + (difference >> 3), 0, 255);
}
