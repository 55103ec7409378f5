namespace VRLab.Core.MessagePack;

/// <summary>Implemented by the source generator for every struct marked <see cref="MessagePackObjectAttribute"/>.</summary>
public interface IMessagePackObject<TSelf>
    where TSelf : struct, IMessagePackObject<TSelf>
{
    static abstract void Serialize(ref MessagePackWriter writer, in TSelf record);

    /// <summary>Members that the bytes lack take their default; members that this program does not know are skipped.</summary>
    /// <exception cref="ProblemException">The bytes are not such an object; the message says which member and where.</exception>
    static abstract TSelf Deserialize(ref MessagePackReader reader);
}
