using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>Implemented by the source generator for every struct marked <see cref="StreamRecordAttribute"/>.</summary>
public interface IStreamRecord<TSelf> : IMessagePackObject<TSelf>
    where TSelf : struct, IStreamRecord<TSelf>
{
    static abstract RecordKind Kind { get; }
}
