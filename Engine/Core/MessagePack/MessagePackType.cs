namespace VRLab.Core.MessagePack;

/// <summary>What kind of value comes next.</summary>
public enum MessagePackType
{
    Nil,
    Boolean,
    Integer,
    Float,
    Text,
    Binary,
    Array,
    Map,
    Extension,

    /// <summary>The byte 0xC1, which the format never uses.</summary>
    Invalid,
}
