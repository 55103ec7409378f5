using System.Buffers.Binary;

namespace VRLab.Core.MessagePack;

/// <summary>
/// Writes MessagePack (msgpack.org specification) into a <see cref="MessagePackBuffer"/>, each value in its shortest form.
/// Allocates nothing once the buffer is large enough.
/// </summary>
public ref partial struct MessagePackWriter(MessagePackBuffer buffer)
{
    private readonly MessagePackBuffer _buffer = buffer;

    public readonly void WriteNil() => _buffer.Take(1)[0] = MessagePackCode.Nil;

    public readonly void Write(bool value) => _buffer.Take(1)[0] = value ? MessagePackCode.True : MessagePackCode.False;

    /// <summary>Begins an array: exactly <paramref name="count"/> values must follow.</summary>
    public readonly void WriteArrayHeader(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        WriteContainerHeader(count, MessagePackCode.FixArray, MessagePackCode.Array16, MessagePackCode.Array32);
    }

    /// <summary>Begins a map: exactly <paramref name="count"/> pairs of key and value must follow.</summary>
    public readonly void WriteMapHeader(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        WriteContainerHeader(count, MessagePackCode.FixMap, MessagePackCode.Map16, MessagePackCode.Map32);
    }

    /// <summary>Writes bytes that already are MessagePack.</summary>
    public readonly void WriteRaw(ReadOnlySpan<byte> messagePack) => messagePack.CopyTo(_buffer.Take(messagePack.Length));

    private readonly void WriteContainerHeader(int count, byte fix, byte code16, byte code32)
    {
        const int MaximumFixCount = 15;
        if (count <= MaximumFixCount)
        {
            _buffer.Take(1)[0] = (byte)(fix | count);
        }
        else if (count <= ushort.MaxValue)
        {
            WriteCode16(code16, (ushort)count);
        }
        else
        {
            WriteCode32(code32, (uint)count);
        }
    }

    private readonly void WriteCode8(byte code, byte value)
    {
        Span<byte> bytes = _buffer.Take(2);
        bytes[0] = code;
        bytes[1] = value;
    }

    private readonly void WriteCode16(byte code, ushort value)
    {
        Span<byte> bytes = _buffer.Take(3);
        bytes[0] = code;
        BinaryPrimitives.WriteUInt16BigEndian(bytes[1..], value);
    }

    private readonly void WriteCode32(byte code, uint value)
    {
        Span<byte> bytes = _buffer.Take(5);
        bytes[0] = code;
        BinaryPrimitives.WriteUInt32BigEndian(bytes[1..], value);
    }

    private readonly void WriteCode64(byte code, ulong value)
    {
        Span<byte> bytes = _buffer.Take(9);
        bytes[0] = code;
        BinaryPrimitives.WriteUInt64BigEndian(bytes[1..], value);
    }
}
