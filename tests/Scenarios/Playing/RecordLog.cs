using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios.Tests.Playing;

/// <summary>Keeps what a scenario wrote, in order.</summary>
internal sealed class RecordLog : IStreamSink
{
    public List<(long Tick, ParticipantId Participant, object Record)> All { get; } = [];

    /// <summary>The same records as bytes, as a recording has them.</summary>
    public RecordList Records { get; } = new();

    public IEnumerable<T> Of<T>() => All.Select(entry => entry.Record).OfType<T>();

    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T>
    {
        All.Add((tick, participant, record));
        Records.Write(tick, participant, record);
    }
}

/// <summary>Counts and forgets, without allocating.</summary>
internal sealed class CountingSink : IStreamSink
{
    public int Count { get; private set; }

    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T> => Count++;
}
