using VRLab.Stream.Recording;

namespace VRLab.Stream.Tests.Builders;

/// <summary>Blocks as another program might write them.</summary>
internal static class RawBlock
{
    public static byte[] Bytes(ushort kind, uint index, byte[] payload, int? announced = null)
    {
        var bytes = new byte[BlockHeader.ByteCount + payload.Length];
        new BlockHeader((BlockKind)kind, index, announced ?? payload.Length, 0, Crc32C.Of(payload)).Write(bytes);
        payload.CopyTo(bytes, BlockHeader.ByteCount);
        return bytes;
    }
}
