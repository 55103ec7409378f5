using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>Implemented by the source generator for every struct marked <see cref="StreamRecordAttribute"/>.</summary>
public interface IStreamRecord<TSelf>
    where TSelf : struct, IStreamRecord<TSelf>
{
    static abstract RecordKind Kind { get; }

    static abstract void Serialize(ref MessagePackWriter writer, in TSelf record);

    /// <exception cref="Core.ProblemException">The bytes are not such a record; the message says which field.</exception>
    static abstract TSelf Deserialize(ref MessagePackReader reader);
}
