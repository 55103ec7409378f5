using VRLab.Core;

namespace VRLab.Stream;

/// <summary>
/// Somewhere records go: a recording, a network link, a test's list. Called on the simulation's thread, in order,
/// and must allocate nothing after warm-up.
/// </summary>
public interface IStreamSink
{
    void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T>;
}
