using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios.Tests.Playing;

/// <summary>Keeps what a scenario wrote, in order.</summary>
internal sealed class RecordLog : IStreamSink
{
    public List<(long Tick, ParticipantId Participant, object Record)> All { get; } = [];

    public IEnumerable<T> Of<T>() => All.Select(entry => entry.Record).OfType<T>();

    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T> => All.Add((tick, participant, record));
}

/// <summary>Counts and forgets, without allocating.</summary>
internal sealed class CountingSink : IStreamSink
{
    public int Count { get; private set; }

    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T> => Count++;
}
