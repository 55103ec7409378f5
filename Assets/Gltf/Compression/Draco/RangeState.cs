using System.IO;

namespace VRLab.Gltf;

/// <summary>The state of a range coder that is read from its end (Google, "Draco Bitstream Specification" 2.2, section "rANS Decoding").</summary>
internal struct RangeState
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly uint _least;
    private int _at;

    /// <param name="bytes">The coded bytes; the last of them hold the first state and its length.</param>
    /// <param name="least">The state stays at or above this by taking further bytes.</param>
    public RangeState(ReadOnlyMemory<byte> bytes, uint least)
    {
        (_bytes, _least) = (bytes, least);
        int size = bytes.Length == 0 ? int.MaxValue : (bytes.Span[^1] >> 6) + 1;
        if (size > bytes.Length)
        {
            throw new InvalidDataException("coded numbers are cut short");
        }

        _at = bytes.Length - size;
        uint start = 0;
        for (int i = size - 1; i >= 0; i--)
        {
            start = (start << 8) | bytes.Span[_at + i];
        }

        Value = (start & ((1u << ((8 * size) - 2)) - 1)) + least;
    }

    public uint Value { get; set; }

    public void Fill()
    {
        ReadOnlySpan<byte> bytes = _bytes.Span;
        while (Value < _least && _at > 0)
        {
            Value = (Value << 8) | bytes[--_at];
        }
    }
}
