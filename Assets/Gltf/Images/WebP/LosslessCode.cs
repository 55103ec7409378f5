using System.IO;

namespace VRLab.Gltf;

/// <summary>A prefix code of a lossless picture (Google, "Specification for WebP Lossless Bitstream", section "Decoding and Building the Prefix Codes").</summary>
internal sealed class LosslessCode
{
    private const int LongestCode = 15;
    private static readonly byte[] LengthOrder = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
    private readonly int[] _counts = new int[LongestCode + 1];
    private readonly int[] _symbols;

    /// <summary>The symbol that takes no bits, where there is one only.</summary>
    private readonly int _only = -1;

    private LosslessCode(ReadOnlySpan<byte> lengths)
    {
        int used = 0;
        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            _counts[lengths[symbol]]++;
            _only = lengths[symbol] > 0 ? symbol : _only;
            used += lengths[symbol] > 0 ? 1 : 0;
        }

        _symbols = new int[used];
        _only = used == 1 ? _only : used == 0 ? 0 : -1;
        _counts[0] = 0;
        Sort(lengths);
    }

    public static LosslessCode Read(LowBits bits, int symbols)
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

            return new LosslessCode(lengths);
        }

        byte[] lengthLengths = new byte[LengthOrder.Length];
        int stored = 4 + bits.Take(4);
        for (int i = 0; i < stored; i++)
        {
            lengthLengths[LengthOrder[i]] = (byte)bits.Take(3);
        }

        ReadLengths(bits, new LosslessCode(lengthLengths), lengths);
        return new LosslessCode(lengths);
    }

    public int Next(LowBits bits)
    {
        if (_only >= 0)
        {
            return _only;
        }

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

    private static void Mark(byte[] lengths, int symbol) =>
        lengths[symbol < lengths.Length ? symbol : throw new InvalidDataException("a code names a symbol that there is not")] = 1;

    private void Sort(ReadOnlySpan<byte> lengths)
    {
        Span<int> next = stackalloc int[LongestCode + 2];
        int left = 1;
        for (int length = 1; length <= LongestCode; length++)
        {
            next[length + 1] = next[length] + _counts[length];
            left = (left << 1) - _counts[length];
            if (left < 0)
            {
                throw new InvalidDataException("codes overlap");
            }
        }

        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
            {
                _symbols[next[lengths[symbol]]++] = symbol;
            }
        }
    }

    private static void ReadLengths(LowBits bits, LosslessCode code, byte[] lengths)
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
