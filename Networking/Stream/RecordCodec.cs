using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>The form of a record everywhere, on disk and on the wire: the MessagePack array [tick, participant, kind, body].</summary>
public static class RecordCodec
{
    private const int Members = 4;

    public static void Write<T>(MessagePackBuffer buffer, long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T>
    {
        var writer = new MessagePackWriter(buffer);
        WriteHead(ref writer, tick, participant, T.Kind);
        T.Serialize(ref writer, in record);
    }

    /// <summary>Writes a record again whose body is still bytes.</summary>
    public static void Write(MessagePackBuffer buffer, in RecordEnvelope envelope)
    {
        var writer = new MessagePackWriter(buffer);
        WriteHead(ref writer, envelope.Tick, envelope.Participant, envelope.Kind);
        writer.WriteRaw(envelope.Body.Span);
    }

    /// <summary>Reads the first record of <paramref name="bytes"/> and returns how many bytes it took; the envelope refers to them.</summary>
    /// <exception cref="ProblemException">The bytes are no record; the message names the byte.</exception>
    public static int Read(ReadOnlyMemory<byte> bytes, MessagePackStringPool? strings, long firstByteOffset, out RecordEnvelope envelope)
    {
        var reader = new MessagePackReader(bytes.Span, strings, firstByteOffset) { Context = "record" };
        int count = reader.ReadArrayHeader();
        if (count < Members)
        {
            throw ProblemException.BadInput(
                $"Byte {firstByteOffset}: a record has {Members} members (tick, participant, kind, body), this one has {count}.",
                "The data is damaged or comes from another program; use an undamaged copy.");
        }

        long tick = reader.ReadInt64();
        var participant = new ParticipantId(reader.ReadInt32());
        var kind = (RecordKind)reader.ReadUInt16();
        int start = reader.Position;
        reader.Skip();
        ReadOnlyMemory<byte> body = bytes[start..reader.Position];
        reader.Skip(count - Members);
        envelope = new RecordEnvelope(tick, participant, kind, body, strings, firstByteOffset + start);
        return reader.Position;
    }

    private static void WriteHead(ref MessagePackWriter writer, long tick, ParticipantId participant, RecordKind kind)
    {
        writer.WriteArrayHeader(Members);
        writer.Write(tick);
        writer.Write(participant.Value);
        writer.Write((ushort)kind);
    }
}
