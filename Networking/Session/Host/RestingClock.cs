using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Session;

/// <summary>
/// The scenario's clock stands still while a learner is in the safe place; the stream's goes on. What the scenario writes at its own tick is
/// written into the stream at the stream's.
/// </summary>
internal sealed class RestingClock(IStreamSink sink) : IStreamSink
{
    /// <summary>Ticks that the scenario rested so far.</summary>
    public long Ticks { get; set; }

    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T> => sink.Write(tick + Ticks, participant, record);
}
