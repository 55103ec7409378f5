using System.Text;

namespace VRLab.Core.MessagePack;

public ref partial struct MessagePackWriter
{
    private const int MaximumFixStringBytes = 31;

    /// <summary>Writes UTF-8 text; null becomes nil.</summary>
    public readonly void Write(string? text)
    {
        if (text is null)
        {
            WriteNil();
        }
        else
        {
            Write(text.AsSpan());
        }
    }

    /// <summary>Writes UTF-8 text. A lone surrogate becomes U+FFFD.</summary>
    public readonly void Write(ReadOnlySpan<char> text)
    {
        int byteCount = Encoding.UTF8.GetByteCount(text);
        WriteStringHeader(byteCount);
        Encoding.UTF8.GetBytes(text, _buffer.Take(byteCount));
    }

    public readonly void WriteBinary(ReadOnlySpan<byte> bytes)
    {
        WriteBinaryHeader(bytes.Length);
        bytes.CopyTo(_buffer.Take(bytes.Length));
    }

    /// <summary>Writes a byte array; null becomes nil.</summary>
    public readonly void Write(byte[]? bytes)
    {
        if (bytes is null)
        {
            WriteNil();
        }
        else
        {
            WriteBinary(bytes);
        }
    }

    private readonly void WriteStringHeader(int byteCount)
    {
        switch (byteCount)
        {
            case <= MaximumFixStringBytes:
                _buffer.Take(1)[0] = (byte)(MessagePackCode.FixString | byteCount);
                break;
            case <= byte.MaxValue:
                WriteCode8(MessagePackCode.String8, (byte)byteCount);
                break;
            case <= ushort.MaxValue:
                WriteCode16(MessagePackCode.String16, (ushort)byteCount);
                break;
            default:
                WriteCode32(MessagePackCode.String32, (uint)byteCount);
                break;
        }
    }

    private readonly void WriteBinaryHeader(int byteCount)
    {
        switch (byteCount)
        {
            case <= byte.MaxValue:
                WriteCode8(MessagePackCode.Binary8, (byte)byteCount);
                break;
            case <= ushort.MaxValue:
                WriteCode16(MessagePackCode.Binary16, (ushort)byteCount);
                break;
            default:
                WriteCode32(MessagePackCode.Binary32, (uint)byteCount);
                break;
        }
    }
}
