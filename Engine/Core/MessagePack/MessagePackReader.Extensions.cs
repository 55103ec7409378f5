using System.Buffers.Binary;

namespace VRLab.Core.MessagePack;

public ref partial struct MessagePackReader
{
    private const int LargestFixExtensionPower = MessagePackCode.FixExtension16 - MessagePackCode.FixExtension1;

    /// <summary>Reads an extension's type and, without copying, its bytes.</summary>
    public ReadOnlySpan<byte> ReadExtension(out sbyte type)
    {
        byte code = PeekCode();
        int power = code - MessagePackCode.FixExtension1;
        (int width, uint length) = code switch
        {
            MessagePackCode.Extension8 => (1, PeekLength(1)),
            MessagePackCode.Extension16 => (2, PeekLength(2)),
            MessagePackCode.Extension32 => (4, PeekLength(4)),
            _ when power is >= 0 and <= LargestFixExtensionPower => (0, 1u << power),
            _ => throw Unexpected("an extension"),
        };
        ReadOnlySpan<byte> body = Take(2 + width, length);
        type = (sbyte)_bytes[Position - body.Length - 1];
        return body;
    }

    public MessagePackTimestamp ReadTimestamp()
    {
        const int SecondsBits = 34;
        ReadOnlySpan<byte> body = ReadExtension(out sbyte type);
        if (type != MessagePackCode.TimestampExtension)
        {
            throw Problem($"expected a timestamp, found extension {type}");
        }

        MessagePackTimestamp instant = body.Length switch
        {
            4 => new(BinaryPrimitives.ReadUInt32BigEndian(body), 0),
            8 when BinaryPrimitives.ReadUInt64BigEndian(body) is var packed =>
                new((long)(packed & ((1UL << SecondsBits) - 1)), (uint)(packed >> SecondsBits)),
            12 => new(BinaryPrimitives.ReadInt64BigEndian(body[4..]), BinaryPrimitives.ReadUInt32BigEndian(body)),
            _ => throw Problem($"a timestamp has 4, 8 or 12 bytes, not {body.Length}"),
        };
        return instant.Nanoseconds < MessagePackTimestamp.NanosecondsPerSecond ? instant : throw Problem("a timestamp has at most 999,999,999 nanoseconds");
    }
}
