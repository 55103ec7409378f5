using System.Buffers.Binary;
using System.IO;

namespace VRLab.Gltf;

/// <summary>Reads a Draco stream from its beginning; numbers are little-endian.</summary>
/// <remarks>Throws <see cref="InvalidDataException"/> where the bytes end too early, like all that decodes such streams where they are damaged.</remarks>
internal sealed class DracoBuffer(ReadOnlyMemory<byte> bytes)
{
    private int _at;
    private int _bit;

    public int RestBytes => bytes.Length - _at;

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public float Float() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    /// <summary>Seven bits a byte, the lowest first; the highest bit says that more follow.</summary>
    public uint Varint()
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte next = Byte();
            value |= (uint)(next & 127) << shift;
            if (next < 128)
            {
                return value;
            }
        }

        throw new InvalidDataException("a number is too long");
    }

    /// <summary>A number that counts things, no more than there can be.</summary>
    public int Count(int most)
    {
        uint value = Varint();
        return value <= (uint)most ? (int)value : throw new InvalidDataException($"{value} things are claimed, and there can be {most}");
    }

    public ReadOnlyMemory<byte> Block(int length)
    {
        Take(length);
        return bytes.Slice(_at - length, length);
    }

    /// <summary>A block behind its length.</summary>
    public ReadOnlyMemory<byte> Block() => Block(Count(RestBytes));

    public ReadOnlySpan<byte> Take(int length)
    {
        if (length > RestBytes)
        {
            throw new InvalidDataException("it is cut short");
        }

        _at += length;
        return bytes.Span.Slice(_at - length, length);
    }

    /// <summary>So many bits (32 at most), the lowest first; <see cref="EndBits"/> follows the last of them.</summary>
    public uint Bits(int count)
    {
        uint value = 0;
        for (int i = 0; i < count; i++)
        {
            if (RestBytes == 0)
            {
                throw new InvalidDataException("it is cut short");
            }

            value |= (uint)((bytes.Span[_at] >> _bit) & 1) << i;
            _bit = (_bit + 1) & 7;
            _at += _bit == 0 ? 1 : 0;
        }

        return value;
    }

    /// <summary>Goes on with the next whole byte.</summary>
    public void EndBits()
    {
        _at += _bit == 0 ? 0 : 1;
        _bit = 0;
    }
}
