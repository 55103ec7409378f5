using System.Buffers.Binary;
using VRLab.Core.MessagePack;

namespace VRLab.Stream.Link;

internal enum FrameType : byte
{
    /// <summary>[protocol version, role, key]: the learner's first word; role and key may be left out.</summary>
    Hello = 1,

    /// <summary>[protocol version, participant, proof, late]: the host takes the learner in; with a join code it proves that it knows it too. Late guests are told first what they missed.</summary>
    Welcome = 2,

    /// <summary>[tick, participant, kind, body], as on disk.</summary>
    Record = 3,

    /// <summary>[tick]: all records up to this tick were sent.</summary>
    TickEnd = 4,

    /// <summary>[reason]: the last word.</summary>
    Goodbye = 5,

    /// <summary>[chance, key]: the host asks for what follows from these and its join code.</summary>
    Challenge = 6,

    /// <summary>[proof]: what follows.</summary>
    Answer = 7,
}

/// <summary>A frame on the wire: the length of the body (4 bytes, little-endian), the type (1 byte), and MessagePack.</summary>
internal static class LinkFrame
{
    public const int HeaderBytes = 5;
    public const int MaximumBodyBytes = 1024 * 1024;
    public const int ProtocolVersion = 2;
    private const int MaximumReasonCharacters = 500;

    /// <summary>Makes room for a header; <see cref="End"/> fills it in when the body is written.</summary>
    public static int Begin(MessagePackBuffer buffer)
    {
        int start = buffer.Length;
        buffer.GetSpan(HeaderBytes);
        buffer.Advance(HeaderBytes);
        return start;
    }

    public static void End(MessagePackBuffer buffer, int start, FrameType type)
    {
        int bodyBytes = buffer.Length - start - HeaderBytes;
        if (bodyBytes > MaximumBodyBytes)
        {
            buffer.Truncate(start);
            throw new ArgumentException($"A frame has at most {MaximumBodyBytes} bytes, this one {bodyBytes}.");
        }

        Span<byte> header = buffer.SpanAt(start, HeaderBytes);
        BinaryPrimitives.WriteInt32LittleEndian(header, bodyBytes);
        header[sizeof(int)] = (byte)type;
    }

    /// <summary>The length of the body that a header announces; negative or above the maximum where the peer is hostile or foreign.</summary>
    public static int BodyBytesOf(ReadOnlySpan<byte> header) => BinaryPrimitives.ReadInt32LittleEndian(header);

    public static FrameType TypeOf(ReadOnlySpan<byte> header) => (FrameType)header[sizeof(int)];

    public static void WriteTickEnd(MessagePackBuffer buffer, long tick)
    {
        int start = Begin(buffer);
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(1);
        writer.Write(tick);
        End(buffer, start, FrameType.TickEnd);
    }

    public static void WriteHello(MessagePackBuffer buffer, string role, byte[] key)
    {
        int start = Begin(buffer);
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(3);
        writer.Write(ProtocolVersion);
        writer.Write(role);
        writer.Write(key);
        End(buffer, start, FrameType.Hello);
    }

    public static void WriteWelcome(MessagePackBuffer buffer, int participant, byte[] proof, bool isLate)
    {
        int start = Begin(buffer);
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(4);
        writer.Write(ProtocolVersion);
        writer.Write(participant);
        writer.Write(proof);
        writer.Write(isLate);
        End(buffer, start, FrameType.Welcome);
    }

    public static void WriteBytes(MessagePackBuffer buffer, FrameType type, params ReadOnlySpan<byte[]> parts)
    {
        int start = Begin(buffer);
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(parts.Length);
        foreach (byte[] part in parts)
        {
            writer.Write(part);
        }

        End(buffer, start, type);
    }

    /// <summary>A peer's words as they may stand in a terminal: of bounded length and without control characters.</summary>
    public static string Printable(string words) =>
        string.Create(Math.Min(words.Length, MaximumReasonCharacters), words, static (kept, all) =>
        {
            for (int i = 0; i < kept.Length; i++)
            {
                kept[i] = char.IsControl(all[i]) ? ' ' : all[i];
            }
        });

    public static void WriteGoodbye(MessagePackBuffer buffer, string reason)
    {
        int start = Begin(buffer);
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(1);
        writer.Write(reason.AsSpan(0, Math.Min(reason.Length, MaximumReasonCharacters)));
        End(buffer, start, FrameType.Goodbye);
    }
}
