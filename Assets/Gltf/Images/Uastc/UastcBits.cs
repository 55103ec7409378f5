using System.Buffers.Binary;

namespace VRLab.Gltf;

/// <summary>Takes bits from a block of 16 bytes, the lowest first; behind its end there are zeros.</summary>
internal struct UastcBits(ReadOnlySpan<byte> block)
{
    private readonly UInt128 _block = BinaryPrimitives.ReadUInt128LittleEndian(block);
    private int _at;

    public int Take(int count)
    {
        int value = _at >= 128 ? 0 : (int)(uint)(_block >> _at) & ((1 << count) - 1);
        _at += count;
        return value;
    }
}
