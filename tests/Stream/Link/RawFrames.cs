using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream.Tests.Link;

/// <summary>What a peer sends that does not use our end of the link.</summary>
internal static class RawFrames
{
    public static byte[] Record<T>(long tick, T record)
        where T : struct, IStreamRecord<T>
    {
        var buffer = new MessagePackBuffer();
        RecordCodec.Write(buffer, tick, new ParticipantId(77), record);
        return Frame(3, buffer.WrittenSpan.ToArray());
    }

    public static byte[] Frame(byte type, byte[] body) => [.. BitConverter.GetBytes(body.Length), type, .. body];
}
