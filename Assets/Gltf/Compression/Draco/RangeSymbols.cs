using System.IO;

namespace VRLab.Gltf;

/// <summary>Reads symbols, each as likely as a table says (Google, "Draco Bitstream Specification" 2.2, section "rANS Decoding").</summary>
internal sealed class RangeSymbols
{
    private const int TaggedBits = 5;
    private const int MostBits = 18;
    private readonly int _precisionBits;
    private readonly uint[] _shares;
    private readonly uint[] _starts;
    private readonly int[] _symbolAt;
    private RangeState _state;

    /// <param name="buffer">Stands at the table; afterward behind the coded symbols.</param>
    /// <param name="bits">Length of the longest symbol.</param>
    private RangeSymbols(DracoBuffer buffer, int bits)
    {
        _precisionBits = Math.Clamp(3 * bits / 2, 12, 20);
        _shares = ReadShares(buffer);
        _starts = new uint[_shares.Length];
        _symbolAt = new int[1 << _precisionBits];
        FillTable();
        _state = new RangeState(buffer.Block(), 4u << _precisionBits);
    }

    /// <summary>So many numbers, in one of the two ways in which they are stored.</summary>
    /// <param name="buffer">Stands before them; afterward behind them.</param>
    /// <param name="count">Of numbers.</param>
    /// <param name="together">How many numbers share a length, where they have one.</param>
    public static uint[] Decode(DracoBuffer buffer, int count, int together)
    {
        if (count == 0)
        {
            return [];
        }

        return buffer.Byte() switch
        {
            0 => Tagged(buffer, count, together),
            1 => Plain(buffer, count),
            byte other => throw new InvalidDataException($"symbols are stored in the unknown way {other}"),
        };
    }

    private static uint[] Tagged(DracoBuffer buffer, int count, int together)
    {
        var lengths = new RangeSymbols(buffer, TaggedBits);
        uint[] values = new uint[count];
        for (int i = 0; i < count; i += together)
        {
            int length = lengths.Next();
            if (length > 32)
            {
                throw new InvalidDataException($"a number of {length} bits is claimed");
            }

            for (int j = i; j < Math.Min(count, i + together); j++)
            {
                values[j] = buffer.Bits(length);
            }
        }

        buffer.EndBits();
        return values;
    }

    private static uint[] Plain(DracoBuffer buffer, int count)
    {
        int bits = buffer.Byte();
        if (bits is 0 or > MostBits)
        {
            throw new InvalidDataException($"symbols of {bits} bits are claimed");
        }

        var symbols = new RangeSymbols(buffer, bits);
        uint[] values = new uint[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = (uint)symbols.Next();
        }

        return values;
    }

    private int Next()
    {
        _state.Fill();
        uint state = _state.Value, rest = state & ((1u << _precisionBits) - 1);
        int symbol = _symbolAt[rest];
        _state.Value = ((state >> _precisionBits) * _shares[symbol]) + rest - _starts[symbol];
        return symbol;
    }

    /// <summary>Two bits say how many bytes more a share has, or that some symbols follow that do not occur.</summary>
    private static uint[] ReadShares(DracoBuffer buffer)
    {
        const int SymbolsPerByte = 64;
        uint[] shares = new uint[buffer.Count((int)Math.Min((long)buffer.RestBytes * SymbolsPerByte, 1 << 21))];
        for (int i = 0; i < shares.Length; i++)
        {
            byte first = buffer.Byte();
            int more = first & 3;
            if (more == 3)
            {
                i += first >> 2;
                if (i >= shares.Length)
                {
                    throw new InvalidDataException("a table of symbols runs over its end");
                }

                continue;
            }

            shares[i] = (uint)first >> 2;
            for (int j = 0; j < more; j++)
            {
                shares[i] |= (uint)buffer.Byte() << ((8 * (j + 1)) - 2);
            }
        }

        return shares;
    }

    private void FillTable()
    {
        uint next = 0;
        for (int symbol = 0; symbol < _shares.Length; symbol++)
        {
            _starts[symbol] = next;
            if (_shares[symbol] > (uint)_symbolAt.Length - next)
            {
                throw new InvalidDataException("the shares of symbols make more than a whole");
            }

            _symbolAt.AsSpan((int)next, (int)_shares[symbol]).Fill(symbol);
            next += _shares[symbol];
        }

        if (next != _symbolAt.Length)
        {
            throw new InvalidDataException("the shares of symbols make no whole");
        }
    }
}
