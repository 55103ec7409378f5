namespace VRLab.Core.Images;

/// <summary>Undoes the row filters (ISO/IEC 15948, section 9).</summary>
internal static class PngFilters
{
    public static byte[] Undo(string name, ReadOnlySpan<byte> rows, int width, int height, int channels)
    {
        int stride = width * channels;
        byte[] current = new byte[stride];
        byte[] above = new byte[stride];
        byte[] rgba = new byte[width * height * 4];
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> row = rows.Slice(y * (stride + 1), stride + 1);
            for (int i = 0; i < stride; i++)
            {
                int left = i < channels ? 0 : current[i - channels];
                int corner = i < channels ? 0 : above[i - channels];
                current[i] = (byte)(row[i + 1] + Predict(name, row[0], left, above[i], corner));
            }

            Expand(current, rgba.AsSpan(y * width * 4), channels);
            (current, above) = (above, current);
        }

        return rgba;
    }

    private static int Predict(string name, byte filter, int left, int up, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        4 => Paeth(left, up, corner),
        _ => throw PngReader.Bad(name, "a row has an unknown filter"),
    };

    private static int Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left);
        int toUp = Math.Abs(estimate - up);
        int toCorner = Math.Abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static void Expand(ReadOnlySpan<byte> row, Span<byte> rgba, int channels)
    {
        for (int x = 0; x < row.Length / channels; x++)
        {
            row.Slice(x * channels, channels).CopyTo(rgba[(x * 4)..]);
            rgba[(x * 4) + 3] = channels == 4 ? row[(x * 4) + 3] : (byte)255;
        }
    }
}
