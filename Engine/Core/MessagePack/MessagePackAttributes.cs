namespace VRLab.Core.MessagePack;

/// <summary>The source generator writes a serializer for this partial struct: a MessagePack array in the order of the keys.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class MessagePackObjectAttribute : Attribute;

/// <summary>The place of a member in the array. Keys start at 0, are never reused, and only grow: readers skip what they do not know.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class KeyAttribute(int index) : Attribute
{
    public int Index { get; } = index;
}
