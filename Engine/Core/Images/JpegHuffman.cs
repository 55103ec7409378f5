namespace VRLab.Core.Images;

/// <summary>A table of codes (ITU-T T.81, annexes C and F.2.2.3): short codes by look-up, longer ones by comparison.</summary>
internal sealed class JpegHuffman
{
    private const int QuickBits = 8;

    /// <summary>Length in the upper byte and symbol in the lower; 0 where the code is longer.</summary>
    private readonly ushort[] _quick = new ushort[1 << QuickBits];

    /// <summary>Per length: one more than the largest code, shifted to 16 bits, and where its symbols begin.</summary>
    private readonly int[] _end = new int[18];
    private readonly int[] _offset = new int[18];
    private readonly byte[] _symbols;

    /// <param name="counts">Codes of 1 to 16 bits.</param>
    /// <param name="symbols">In the order of their codes.</param>
    /// <param name="name">For messages.</param>
    public JpegHuffman(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols, string name)
    {
        _symbols = symbols.ToArray();
        int code = 0, symbol = 0;
        for (int length = 1; length <= 16; length++)
        {
            _offset[length] = symbol - code;
            for (int i = 0; i < counts[length - 1]; i++, code++, symbol++)
            {
                if (length <= QuickBits && code < 1 << length)
                {
                    ushort entry = (ushort)((length << 8) | _symbols[symbol]);
                    _quick.AsSpan(code << (QuickBits - length), 1 << (QuickBits - length)).Fill(entry);
                }
            }

            if (code > 1 << length)
            {
                throw JpegReader.Bad(name, "a table has more codes than there are");
            }

            _end[length] = code << (16 - length);
            code <<= 1;
        }

        _end[17] = int.MaxValue;
    }

    public int Decode(ref JpegBits bits)
    {
        int next = bits.Peek16();
        int quick = _quick[next >> (16 - QuickBits)];
        if (quick != 0)
        {
            bits.Skip(quick >> 8);
            return quick & 0xff;
        }

        int length = 1;
        while (next >= _end[length])
        {
            length++;
        }

        int place = length > 16 ? -1 : (next >> (16 - length)) + _offset[length];
        bits.Skip(Math.Min(length, 16));
        return place >= 0 && place < _symbols.Length ? _symbols[place] : throw bits.Bad("there is no such code");
    }
}
