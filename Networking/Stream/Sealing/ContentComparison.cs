using VRLab.Stream.Recording;

namespace VRLab.Stream.Sealing;

/// <summary>
/// Finds the pieces of a file that are not as they were. Where the file has kept its length each piece is compared in its place; where
/// not, what agrees from the beginning and, moved by the difference, from the end encloses what was put in or taken out.
/// </summary>
internal static class ContentComparison
{
    public static IEnumerable<SealFinding> Compare(IBlockSource file, IReadOnlyList<SealedPiece> pieces)
    {
        long[] offsets = OffsetsOf(pieces);
        long sealedBytes = offsets[^1];
        if (file.Length == sealedBytes)
        {
            return InPlace(file, pieces, offsets);
        }

        int fromFront = 0;
        while (fromFront < pieces.Count && IsSame(file, offsets[fromFront], pieces[fromFront]))
        {
            fromFront++;
        }

        long difference = file.Length - sealedBytes;
        return fromFront == pieces.Count ? [SealTexts.Extended(difference)]
            : difference < 0 && IsPrefix(file, offsets, fromFront) ? [SealTexts.Truncated(pieces, offsets, fromFront, -difference)]
            : [Moved(file, pieces, offsets, fromFront, difference)];
    }

    private static IEnumerable<SealFinding> InPlace(IBlockSource file, IReadOnlyList<SealedPiece> pieces, long[] offsets)
    {
        int first = -1;
        for (int i = 0; i <= pieces.Count; i++)
        {
            bool isAltered = i < pieces.Count && !IsSame(file, offsets[i], pieces[i]);
            if (isAltered && first < 0)
            {
                first = i;
            }
            else if (!isAltered && first >= 0)
            {
                yield return SealTexts.Altered(pieces, offsets, first, i - 1, 0);
                first = -1;
            }
        }
    }

    private static SealFinding Moved(IBlockSource file, IReadOnlyList<SealedPiece> pieces, long[] offsets, int first, long difference)
    {
        int last = pieces.Count - 1;
        while (last > first && offsets[last] + difference >= offsets[first] && IsSame(file, offsets[last] + difference, pieces[last]))
        {
            last--;
        }

        return SealTexts.Altered(pieces, offsets, first, last, difference);
    }

    /// <summary>The file ends inside the first piece that does not agree, or where it began: nothing tells of another change.</summary>
    private static bool IsPrefix(IBlockSource file, long[] offsets, int first) => file.Length <= offsets[first + 1];

    private static bool IsSame(IBlockSource file, long offset, SealedPiece piece) =>
        offset + piece.Bytes <= file.Length && SealedPiece.HashOf(file, offset, piece.Bytes).AsSpan().SequenceEqual(piece.Hash);

    private static long[] OffsetsOf(IReadOnlyList<SealedPiece> pieces)
    {
        var offsets = new long[pieces.Count + 1];
        for (int i = 0; i < pieces.Count; i++)
        {
            offsets[i + 1] = offsets[i] + pieces[i].Bytes;
        }

        return offsets;
    }
}
