namespace VRLab.StreamGenerator;

/// <summary>The names by which the generator knows the house's attributes and interfaces.</summary>
internal static class KnownNames
{
    public const string ObjectAttribute = "VRLab.Core.MessagePack.MessagePackObjectAttribute";
    public const string KeyAttribute = "VRLab.Core.MessagePack.KeyAttribute";
    public const string RecordAttribute = "VRLab.Stream.StreamRecordAttribute";
    public const string Writer = "global::VRLab.Core.MessagePack.MessagePackWriter";
    public const string Reader = "global::VRLab.Core.MessagePack.MessagePackReader";
    public const string ObjectInterface = "global::VRLab.Core.MessagePack.IMessagePackObject";
    public const string RecordInterface = "global::VRLab.Stream.IStreamRecord";
    public const string RecordKind = "global::VRLab.Stream.RecordKind";
}
