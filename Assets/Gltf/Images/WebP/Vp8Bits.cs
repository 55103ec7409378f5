using System.IO;
using System.Numerics;

namespace VRLab.Gltf;

/// <summary>Reads single bits that are not equally likely (RFC 6386, section 7).</summary>
internal sealed class Vp8Bits(ReadOnlyMemory<byte> bytes)
{
    private const int Even = 128;

    /// <summary>Encoders end a little early; what follows counts as zero.</summary>
    private const int MostMissingBytes = 16;
    private int _at;
    private uint _range = 255;
    private ulong _value;
    private int _spare = -8;

    /// <param name="zero">How likely a zero is, of 256.</param>
    public bool Next(int zero)
    {
        if (_spare < 0)
        {
            Fill();
        }

        uint split = 1 + (((_range - 1) * (uint)zero) >> 8);
        ulong place = (ulong)split << _spare;
        bool isOne = _value >= place;
        _value -= isOne ? place : 0;
        _range = isOne ? _range - split : split;
        int shift = BitOperations.LeadingZeroCount(_range) - 24;
        _range <<= shift;
        _spare -= shift;
        return isOne;
    }

    public bool Flag() => Next(Even);

    /// <summary>A number of so many bits, the highest first.</summary>
    public int Number(int bits)
    {
        int value = 0;
        for (int i = 0; i < bits; i++)
        {
            value = (value << 1) | (Flag() ? 1 : 0);
        }

        return value;
    }

    public int Signed(int bits)
    {
        int value = Number(bits);
        return Flag() ? -value : value;
    }

    /// <summary>Zero where a flag says that there is none.</summary>
    public int OptionalSigned(int bits) => Flag() ? Signed(bits) : 0;

    private void Fill()
    {
        ReadOnlySpan<byte> span = bytes.Span;
        while (_spare < 40)
        {
            _value = (_value << 8) | (_at < span.Length ? span[_at] : 0u);
            _spare += 8;
            _at = _at < span.Length + MostMissingBytes ? _at + 1 : throw new InvalidDataException("its picture is cut short");
        }
    }
}
