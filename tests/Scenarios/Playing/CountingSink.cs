using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios.Tests.Playing;

/// <summary>Counts and forgets, without allocating.</summary>
internal sealed class CountingSink : IStreamSink
{
    public int Count { get; private set; }

    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T> => Count++;
}
