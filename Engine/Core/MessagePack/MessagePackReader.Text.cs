using System.Text;

namespace VRLab.Core.MessagePack;

public ref partial struct MessagePackReader
{
    /// <summary>Reads text, or null for nil. Bytes that are not UTF-8 become U+FFFD.</summary>
    public string? ReadString()
    {
        if (TryReadNil())
        {
            return null;
        }

        ReadOnlySpan<byte> utf8 = ReadUtf8();
        return _strings is null ? Encoding.UTF8.GetString(utf8) : _strings.Get(utf8);
    }

    /// <summary>Reads text as the bytes in the data, without copying.</summary>
    public ReadOnlySpan<byte> ReadUtf8()
    {
        byte code = PeekCode();
        if (code is >= MessagePackCode.FixString and < MessagePackCode.Nil)
        {
            return Take(1, (uint)(code & 0x1F));
        }

        int width = code switch
        {
            MessagePackCode.String8 => 1,
            MessagePackCode.String16 => 2,
            MessagePackCode.String32 => 4,
            _ => throw Unexpected("a string"),
        };
        return Take(1 + width, PeekLength(width));
    }

    /// <summary>Reads bytes where they lie in the data, without copying.</summary>
    public ReadOnlySpan<byte> ReadBinary()
    {
        int width = PeekCode() switch
        {
            MessagePackCode.Binary8 => 1,
            MessagePackCode.Binary16 => 2,
            MessagePackCode.Binary32 => 4,
            _ => throw Unexpected("bytes"),
        };
        return Take(1 + width, PeekLength(width));
    }

    /// <summary>Reads bytes into an array of their own, or null for nil.</summary>
    public byte[]? ReadByteArray() => TryReadNil() ? null : ReadBinary().ToArray();
}
