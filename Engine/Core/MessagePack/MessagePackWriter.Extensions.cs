using System.Buffers.Binary;

namespace VRLab.Core.MessagePack;

public ref partial struct MessagePackWriter
{
    /// <summary>Writes an application's own value. Types 0 .. 127 are the application's, negative ones are the format's.</summary>
    public readonly void WriteExtension(sbyte type, ReadOnlySpan<byte> body)
    {
        WriteExtensionHeader(type, body.Length);
        body.CopyTo(_buffer.Take(body.Length));
    }

    /// <summary>Writes the format's own timestamp, in 4, 8 or 12 bytes as the instant needs.</summary>
    public readonly void Write(MessagePackTimestamp instant)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(instant.Nanoseconds, MessagePackTimestamp.NanosecondsPerSecond, nameof(instant));
        const int SecondsBits = 34;
        if (instant.Seconds < 0 || instant.Seconds >> SecondsBits != 0)
        {
            WriteExtensionHeader(MessagePackCode.TimestampExtension, 12);
            BinaryPrimitives.WriteUInt32BigEndian(_buffer.Take(4), instant.Nanoseconds);
            BinaryPrimitives.WriteInt64BigEndian(_buffer.Take(8), instant.Seconds);
            return;
        }

        ulong packed = ((ulong)instant.Nanoseconds << SecondsBits) | (ulong)instant.Seconds;
        if (packed <= uint.MaxValue)
        {
            WriteExtensionHeader(MessagePackCode.TimestampExtension, 4);
            BinaryPrimitives.WriteUInt32BigEndian(_buffer.Take(4), (uint)packed);
        }
        else
        {
            WriteExtensionHeader(MessagePackCode.TimestampExtension, 8);
            BinaryPrimitives.WriteUInt64BigEndian(_buffer.Take(8), packed);
        }
    }

    private readonly void WriteExtensionHeader(sbyte type, int byteCount)
    {
        byte fix = byteCount switch
        {
            1 => MessagePackCode.FixExtension1,
            2 => MessagePackCode.FixExtension2,
            4 => MessagePackCode.FixExtension4,
            8 => MessagePackCode.FixExtension8,
            16 => MessagePackCode.FixExtension16,
            _ => 0,
        };
        if (fix != 0)
        {
            _buffer.Take(1)[0] = fix;
        }
        else if (byteCount <= byte.MaxValue)
        {
            WriteCode8(MessagePackCode.Extension8, (byte)byteCount);
        }
        else if (byteCount <= ushort.MaxValue)
        {
            WriteCode16(MessagePackCode.Extension16, (ushort)byteCount);
        }
        else
        {
            WriteCode32(MessagePackCode.Extension32, (uint)byteCount);
        }

        _buffer.Take(1)[0] = (byte)type;
    }
}
