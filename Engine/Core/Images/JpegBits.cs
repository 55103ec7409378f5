namespace VRLab.Core.Images;

/// <summary>The bits of a scan, up to the next marker (ITU-T T.81, section F.2.2.5).</summary>
internal ref struct JpegBits(ReadOnlySpan<byte> data, int start, string name)
{
    /// <summary>Bits that a look ahead may read past the end before the file counts as cut short.</summary>
    private const int MostBorrowedBits = 32;
    private readonly ReadOnlySpan<byte> _data = data;
    private ulong _bits;
    private int _count;
    private int _borrowed;

    /// <summary>The next byte that was not yet read.</summary>
    public int Position { get; private set; } = start;

    public int Peek16()
    {
        if (_count < 16)
        {
            Fill();
        }

        return (int)(_bits >> (_count - 16)) & 0xffff;
    }

    public void Skip(int count)
    {
        _count -= count;
        if (_borrowed > _count + MostBorrowedBits)
        {
            throw Bad("it is cut short");
        }
    }

    public int Read(int count)
    {
        if (count == 0)
        {
            return 0;
        }

        int value = Peek16() >> (16 - count);
        Skip(count);
        return value;
    }

    /// <summary>A signed number of so many bits (ITU-T T.81, figure F.12).</summary>
    public int ReadSigned(int count)
    {
        int value = Read(count);
        return count > 0 && value < 1 << (count - 1) ? value - (1 << count) + 1 : value;
    }

    /// <summary>Drops what is left before a restart marker, and the marker.</summary>
    public void Restart()
    {
        (_bits, _count, _borrowed) = (0, 0, 0);
        while (Position + 1 < _data.Length && !(_data[Position] == 0xff && _data[Position + 1] is not (0 or 0xff)))
        {
            Position++;
        }

        if (Position + 1 >= _data.Length || _data[Position + 1] is < 0xd0 or > 0xd7)
        {
            throw Bad("a restart marker is missing");
        }

        Position += 2;
    }

    public readonly ProblemException Bad(string what) => JpegReader.Bad(name, what);

    private void Fill()
    {
        while (_count <= 48)
        {
            _bits = (_bits << 8) | NextByte();
            _count += 8;
        }
    }

    private byte NextByte()
    {
        if (Position < _data.Length && _data[Position] != 0xff)
        {
            return _data[Position++];
        }

        if (Position + 1 < _data.Length && _data[Position + 1] == 0)
        {
            Position += 2;
            return 0xff;
        }

        _borrowed += 8;
        return 0;
    }
}
