using System.IO;

namespace VRLab.Gltf;

/// <summary>Reads codes of symbols (Khronos, "KTX File Format Specification" 2.0, appendix "BasisLZ/ETC1S Bitstream", section "Compressed Huffman Tables").</summary>
internal static class BasisCode
{
    private static readonly byte[] LengthOrder = [17, 18, 19, 20, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15, 16];

    /// <summary>Reads a table; the lengths of its codes are coded themselves.</summary>
    public static CanonicalCode Read(LowBits bits)
    {
        int symbols = bits.Take(14);
        if (symbols == 0)
        {
            return new CanonicalCode([]);
        }

        int lengthCodes = bits.Take(5);
        if (lengthCodes > LengthOrder.Length)
        {
            throw new InvalidDataException("a table of codes is damaged");
        }

        byte[] lengthLengths = new byte[LengthOrder.Length];
        for (int i = 0; i < lengthCodes; i++)
        {
            lengthLengths[LengthOrder[i]] = (byte)bits.Take(3);
        }

        return new CanonicalCode(ReadLengths(bits, new CanonicalCode(lengthLengths), symbols));
    }

    private static byte[] ReadLengths(LowBits bits, CanonicalCode code, int symbols)
    {
        byte[] lengths = new byte[symbols];
        int at = 0;
        while (at < symbols)
        {
            int symbol = code.Next(bits);
            (byte length, int run) = symbol switch
            {
                <= CanonicalCode.LongestCode => ((byte)symbol, 1),
                17 => ((byte)0, 3 + bits.Take(3)),
                18 => ((byte)0, 11 + bits.Take(7)),
                _ when at == 0 || lengths[at - 1] == 0 => throw new InvalidDataException("a table of codes repeats nothing"),
                19 => (lengths[at - 1], 3 + bits.Take(2)),
                _ => (lengths[at - 1], 7 + bits.Take(7)),
            };
            if (run > symbols - at)
            {
                throw new InvalidDataException("a table of codes runs over its end");
            }

            lengths.AsSpan(at, run).Fill(length);
            at += run;
        }

        return lengths;
    }
}
