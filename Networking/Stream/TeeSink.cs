using VRLab.Core;

namespace VRLab.Stream;

/// <summary>Passes every record to several sinks, in their order. Allocates nothing.</summary>
public sealed class TeeSink(params IStreamSink[] sinks) : IStreamSink
{
    private readonly IStreamSink[] _sinks = [.. sinks];

    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T>
    {
        foreach (IStreamSink sink in _sinks)
        {
            sink.Write(tick, participant, in record);
        }
    }
}
