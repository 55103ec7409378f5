using System.Runtime.InteropServices;

namespace VRLab.Stream;

/// <summary>Finds records of one kind, and what held at a time, in a stream that is wholly in memory. Ticks never decrease in a stream.</summary>
public sealed class StreamIndex
{
    private readonly SortedDictionary<RecordKind, List<RecordEnvelope>> _byKind = [];

    public StreamIndex(IEnumerable<RecordEnvelope> records)
    {
        foreach (RecordEnvelope envelope in records)
        {
            if (!_byKind.TryGetValue(envelope.Kind, out List<RecordEnvelope>? ofKind))
            {
                _byKind.Add(envelope.Kind, ofKind = []);
            }

            ofKind.Add(envelope);
            LastTick = Math.Max(LastTick, envelope.Tick);
        }
    }

    /// <summary>The tick of the last record; 0 for an empty stream.</summary>
    public long LastTick { get; }

    public int CountOf(RecordKind kind) => OfKind(kind).Length;

    /// <summary>All records of a kind, in their order.</summary>
    public IEnumerable<TimedRecord<T>> All<T>()
        where T : struct, IStreamRecord<T> => Between<T>(long.MinValue, long.MaxValue);

    /// <summary>The records of a kind with <paramref name="fromTick"/> &lt;= tick &lt; <paramref name="toTick"/>, in their order.</summary>
    public IEnumerable<TimedRecord<T>> Between<T>(long fromTick, long toTick)
        where T : struct, IStreamRecord<T>
    {
        int end = FirstAtOrAfter(OfKind(T.Kind), toTick);
        for (int i = FirstAtOrAfter(OfKind(T.Kind), fromTick); i < end; i++)
        {
            yield return ReadAt<T>(i);
        }
    }

    /// <summary>The last record of a kind at or before a tick: what held then.</summary>
    public bool TryGetLatest<T>(long tick, out TimedRecord<T> record)
        where T : struct, IStreamRecord<T>
    {
        int index = tick == long.MaxValue ? OfKind(T.Kind).Length : FirstAtOrAfter(OfKind(T.Kind), tick + 1);
        record = index > 0 ? ReadAt<T>(index - 1) : default;
        return index > 0;
    }

    private static int FirstAtOrAfter(ReadOnlySpan<RecordEnvelope> records, long tick)
    {
        int low = 0;
        int high = records.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = records[middle].Tick < tick ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private TimedRecord<T> ReadAt<T>(int index)
        where T : struct, IStreamRecord<T>
    {
        RecordEnvelope envelope = OfKind(T.Kind)[index];
        return new TimedRecord<T>(envelope.Tick, envelope.Participant, envelope.Read<T>());
    }

    private ReadOnlySpan<RecordEnvelope> OfKind(RecordKind kind) =>
        _byKind.TryGetValue(kind, out List<RecordEnvelope>? records) ? CollectionsMarshal.AsSpan(records) : default;
}
