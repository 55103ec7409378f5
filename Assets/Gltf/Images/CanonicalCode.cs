using System.IO;

namespace VRLab.Gltf;

/// <summary>
/// A canonical prefix code, told by the length of each symbol's code: shorter codes first, those of one length in the order of their symbols, read
/// from their highest bit (D. A. Huffman, "A Method for the Construction of Minimum-Redundancy Codes", 1952; E. S. Schwartz and B. Kallick, 1964).
/// </summary>
internal sealed class CanonicalCode
{
    public const int LongestCode = 16;

    /// <summary>How many codes there are of each length.</summary>
    private readonly int[] _counts = new int[LongestCode + 1];

    /// <summary>In the order of their codes.</summary>
    private readonly int[] _symbols;

    /// <summary>The symbol that takes no bits; -1 where each takes some.</summary>
    private readonly int _only = -1;

    /// <param name="lengths">Bits of each symbol's code, at most <see cref="LongestCode"/>; 0 for a symbol that does not occur.</param>
    /// <param name="isWhole">
    /// Every row of bits must mean something. Where fewer than two symbols occur, none takes bits: the only one, or 0.
    /// </param>
    /// <exception cref="InvalidDataException">There are more codes than fit, or fewer than there must be.</exception>
    public CanonicalCode(ReadOnlySpan<byte> lengths, bool isWhole = false)
    {
        int used = 0, last = 0;
        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
            {
                _counts[lengths[symbol]]++;
                (last, used) = (symbol, used + 1);
            }
        }

        _symbols = new int[used];
        _only = isWhole && used < 2 ? last : -1;
        int free = Sort(lengths);
        if (isWhole && used > 1 && free > 0)
        {
            throw new InvalidDataException("codes leave gaps");
        }
    }

    /// <summary>How many symbols occur.</summary>
    public int SymbolCount => _symbols.Length;

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

    /// <returns>How many codes of the greatest length are left without a symbol.</returns>
    private int Sort(ReadOnlySpan<byte> lengths)
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

        return left;
    }
}
