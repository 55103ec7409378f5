namespace VRLab.Stream;

/// <summary>Marks a struct as a record of the session stream; the generator makes it an <see cref="IStreamRecord{TSelf}"/>.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class StreamRecordAttribute(RecordKind kind) : Attribute
{
    public RecordKind Kind { get; } = kind;
}
