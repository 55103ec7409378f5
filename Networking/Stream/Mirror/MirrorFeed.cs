using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>
/// Carries records from a host to a mirror in the same process, through the same bytes that a network or a file would
/// carry, so that nothing passes that the stream does not hold. Allocates nothing after warm-up.
/// </summary>
public sealed class MirrorFeed(SessionMirror mirror) : IStreamSink
{
    private readonly MessagePackBuffer _buffer = new();
    private readonly MessagePackStringPool _strings = new();

    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T>
    {
        _buffer.Clear();
        var writer = new MessagePackWriter(_buffer);
        T.Serialize(ref writer, in record);
        mirror.Apply(new RecordEnvelope(tick, participant, T.Kind, _buffer.WrittenMemory, _strings));
    }
}
