using System.IO;

namespace VRLab.Gltf;

/// <summary>Reads the prefix codes of a lossless picture (Google, "Specification for WebP Lossless Bitstream", section "Decoding and Building the Prefix Codes").</summary>
internal static class LosslessCode
{
    private static readonly byte[] LengthOrder = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
    public static CanonicalCode Read(LowBits bits, int symbols)
    {
        byte[] lengths = new byte[symbols];
        if (bits.Next() != 0)
        {
            int count = bits.Take(1) + 1, firstBits = bits.Take(1) == 0 ? 1 : 8;
            Mark(lengths, bits.Take(firstBits));
            if (count == 2)
            {
                Mark(lengths, bits.Take(8));
            }

            return new CanonicalCode(lengths, isWhole: true);
        }

        byte[] lengthLengths = new byte[LengthOrder.Length];
        int stored = 4 + bits.Take(4);
        for (int i = 0; i < stored; i++)
        {
            lengthLengths[LengthOrder[i]] = (byte)bits.Take(3);
        }

        ReadLengths(bits, new CanonicalCode(lengthLengths, isWhole: true), lengths);
        return new CanonicalCode(lengths, isWhole: true);
    }

    private static void Mark(byte[] lengths, int symbol) =>
        lengths[symbol < lengths.Length ? symbol : throw new InvalidDataException("a code names a symbol that there is not")] = 1;

    private static void ReadLengths(LowBits bits, CanonicalCode code, byte[] lengths)
    {
        int left = bits.Next() == 0 ? lengths.Length : 2 + bits.Take(2 + (2 * bits.Take(3)));
        byte last = 8;
        for (int at = 0; at < lengths.Length && left > 0; left--)
        {
            int symbol = code.Next(bits);
            (byte length, int run) = symbol switch
            {
                < 16 => ((byte)symbol, 1),
                16 => (last, 3 + bits.Take(2)),
                17 => ((byte)0, 3 + bits.Take(3)),
                _ => ((byte)0, 11 + bits.Take(7)),
            };
            if (run > lengths.Length - at)
            {
                throw new InvalidDataException("a code runs over its end");
            }

            lengths.AsSpan(at, run).Fill(length);
            last = symbol is > 0 and < 16 ? length : last;
            at += run;
        }
    }
}
