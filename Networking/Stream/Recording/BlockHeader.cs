using System.Buffers.Binary;

namespace VRLab.Stream.Recording;

internal enum BlockKind : ushort
{
    /// <summary>MessagePack records, one after another.</summary>
    Records = 1,

    /// <summary>The recording was ended on purpose; nothing follows.</summary>
    End = 2,
}

/// <summary>The 32 bytes before each block's payload (FORMAT.md, "Blocks").</summary>
internal readonly record struct BlockHeader(BlockKind Kind, uint Index, int PayloadBytes, long FirstTick, uint PayloadCrc)
{
    public const int ByteCount = 32;
    public const int MaximumPayloadBytes = 16 * 1024 * 1024;
    private const int CoveredBytes = 28;

    public static ReadOnlySpan<byte> Magic => "VRSB"u8;

    public void Write(Span<byte> bytes)
    {
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[4..], (ushort)Kind);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[6..], 0);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], Index);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], PayloadBytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], FirstTick);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[24..], PayloadCrc);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[CoveredBytes..], Crc32C.Of(bytes[..CoveredBytes]));
    }

    /// <summary>False where the bytes are no intact header; the length it announces is within bounds where true.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out BlockHeader header)
    {
        header = default;
        if (bytes.Length < ByteCount || !bytes.StartsWith(Magic)
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[CoveredBytes..]) != Crc32C.Of(bytes[..CoveredBytes]))
        {
            return false;
        }

        header = new BlockHeader(
            (BlockKind)BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..]));
        return header.PayloadBytes is >= 0 and <= MaximumPayloadBytes;
    }
}
