namespace VRLab.Core.Images;

/// <summary>Undoes the row filters (ISO/IEC 15948, section 9).</summary>
internal static class PngFilters
{
    /// <summary>Undoes the filters of rows that lie one after the other, each led by its filter's byte, where they lie.</summary>
    public static void Undo(string name, Span<byte> rows, int strideBytes, int pixelBytes)
    {
        ReadOnlySpan<byte> above = new byte[strideBytes];
        for (int start = 0; start < rows.Length; start += strideBytes + 1)
        {
            Span<byte> row = rows.Slice(start + 1, strideBytes);
            UndoRow(name, rows[start], row, above, pixelBytes);
            above = row;
        }
    }

    private static void UndoRow(string name, byte filter, Span<byte> row, ReadOnlySpan<byte> above, int pixelBytes)
    {
        if (filter > 4)
        {
            throw PngReader.Bad(name, "a row has an unknown filter");
        }

        for (int i = 0; i < row.Length && filter != 0; i++)
        {
            int left = i < pixelBytes ? 0 : row[i - pixelBytes];
            int corner = i < pixelBytes ? 0 : above[i - pixelBytes];
            row[i] = (byte)(row[i] + Predict(filter, left, above[i], corner));
        }
    }

    private static int Predict(byte filter, int left, int up, int corner) => filter switch
    {
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        _ => Paeth(left, up, corner),
    };

    private static int Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left);
        int toUp = Math.Abs(estimate - up);
        int toCorner = Math.Abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
