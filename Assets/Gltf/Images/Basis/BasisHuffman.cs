using System.IO;

namespace VRLab.Gltf;

/// <summary>A canonical Huffman code of symbols (Khronos, "KTX File Format Specification" 2.0, appendix "BasisLZ/ETC1S Bitstream", section "Compressed Huffman Tables").</summary>
internal sealed class BasisHuffman
{
    private const int LongestCode = 16;
    private static readonly byte[] LengthOrder = [17, 18, 19, 20, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15, 16];

    /// <summary>How many codes there are of each length.</summary>
    private readonly int[] _counts = new int[LongestCode + 1];

    /// <summary>In the order of their codes.</summary>
    private readonly int[] _symbols;

    private BasisHuffman(ReadOnlySpan<byte> lengths)
    {
        _symbols = new int[lengths.Length];
        foreach (byte length in lengths)
        {
            _counts[length]++;
        }

        Span<int> next = stackalloc int[LongestCode + 2];
        for (int length = 1; length <= LongestCode; length++)
        {
            next[length + 1] = next[length] + _counts[length];
        }

        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
            {
                _symbols[next[lengths[symbol]]++] = symbol;
            }
        }

        _counts[0] = 0;
    }

    /// <summary>Reads a table; the lengths of its codes are coded themselves.</summary>
    public static BasisHuffman Read(LowBits bits)
    {
        int symbols = bits.Take(14);
        if (symbols == 0)
        {
            return new BasisHuffman([]);
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

        return new BasisHuffman(ReadLengths(bits, new BasisHuffman(lengthLengths), symbols));
    }

    public int Next(LowBits bits)
    {
        int code = 0, first = 0, place = 0;
        for (int length = 1; length <= LongestCode; length++)
        {
            code |= bits.Next();
            int count = _counts[length];
            if (code - first < count)
            {
                return _symbols[place + code - first];
            }

            (place, first, code) = (place + count, (first + count) << 1, code << 1);
        }

        throw new InvalidDataException("a code has no symbol");
    }

    private static byte[] ReadLengths(LowBits bits, BasisHuffman code, int symbols)
    {
        byte[] lengths = new byte[symbols];
        int at = 0;
        while (at < symbols)
        {
            int symbol = code.Next(bits);
            (byte length, int run) = symbol switch
            {
                <= LongestCode => ((byte)symbol, 1),
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
