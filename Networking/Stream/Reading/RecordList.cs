using System.Collections;
using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>
/// A stream in memory, as the same bytes that a file holds: for tests, assessment and tools. Takes memory in large
/// pieces, so that most records allocate nothing. One thread at a time.
/// </summary>
public sealed class RecordList : IStreamSink, IReadOnlyList<RecordEnvelope>
{
    private const int ChunkBytes = 256 * 1024;
    private readonly List<RecordEnvelope> _records = [];
    private readonly MessagePackBuffer _scratch = new();
    private readonly MessagePackStringPool _strings = new();
    private Memory<byte> _free;

    public int Count => _records.Count;

    public RecordEnvelope this[int index] => _records[index];

    /// <summary>All records of a recording.</summary>
    public static RecordList From(Recording.RecordingReader reader)
    {
        var list = new RecordList();
        while (reader.TryRead(out RecordEnvelope envelope))
        {
            list._records.Add(envelope);
        }

        return list;
    }

    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T>
    {
        _scratch.Clear();
        var writer = new MessagePackWriter(_scratch);
        T.Serialize(ref writer, in record);
        _records.Add(new RecordEnvelope(tick, participant, T.Kind, Keep(_scratch.WrittenSpan), _strings));
    }

    /// <summary>Adds a record whose body is still bytes; the bytes are copied.</summary>
    public void Add(in RecordEnvelope envelope) =>
        _records.Add(new RecordEnvelope(envelope.Tick, envelope.Participant, envelope.Kind, Keep(envelope.Body.Span), _strings));

    public List<RecordEnvelope>.Enumerator GetEnumerator() => _records.GetEnumerator();

    IEnumerator<RecordEnvelope> IEnumerable<RecordEnvelope>.GetEnumerator() => _records.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _records.GetEnumerator();

    private Memory<byte> Keep(ReadOnlySpan<byte> bytes)
    {
        if (_free.Length < bytes.Length)
        {
            _free = new byte[Math.Max(ChunkBytes, bytes.Length)];
        }

        Memory<byte> kept = _free[..bytes.Length];
        bytes.CopyTo(kept.Span);
        _free = _free[bytes.Length..];
        return kept;
    }
}
