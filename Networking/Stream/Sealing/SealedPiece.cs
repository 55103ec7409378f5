using System.Buffers.Binary;
using System.Security.Cryptography;
using VRLab.Stream.Recording;

namespace VRLab.Stream.Sealing;

/// <summary>
/// A stretch of a sealed file: of a recording its preamble and each of its blocks, of other files (and of what is no whole block) up to
/// 64 KiB.
/// </summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Tick">Of a block its tick as in the header; -1 for what is no block.</param>
/// <param name="Hash">SHA-256 of the bytes.</param>
internal sealed record SealedPiece(long Bytes, long Tick, byte[] Hash)
{
    public const int LooseBytes = 64 * 1024;

    /// <summary>Cuts a file into pieces from its first byte to its last.</summary>
    public static IEnumerable<SealedPiece> Of(IBlockSource file)
    {
        bool isRecording = IsRecording(file);
        for (long offset = 0; offset < file.Length;)
        {
            (long bytes, long tick) = Extent(file, offset, isRecording);
            yield return new SealedPiece(bytes, tick, HashOf(file, offset, bytes));
            offset += bytes;
        }
    }

    public static byte[] HashOf(IBlockSource file, long offset, long bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[Math.Min(bytes, LooseBytes)];
        for (long done = 0; done < bytes;)
        {
            int count = file.ReadAt(offset + done, buffer.AsSpan(0, (int)Math.Min(buffer.Length, bytes - done)));
            if (count == 0)
            {
                break;
            }

            hash.AppendData(buffer, 0, count);
            done += count;
        }

        return hash.GetHashAndReset();
    }

    /// <summary>The chain over pieces: each link is SHA-256 of the link before, length, tick and hash of a piece; the first one follows 32 zeros.</summary>
    public static byte[] Chain(IEnumerable<SealedPiece> pieces)
    {
        byte[] link = new byte[SHA256.HashSizeInBytes];
        byte[] text = new byte[(2 * SHA256.HashSizeInBytes) + 16];
        foreach (SealedPiece piece in pieces)
        {
            link.CopyTo(text, 0);
            BinaryPrimitives.WriteInt64LittleEndian(text.AsSpan(32), piece.Bytes);
            BinaryPrimitives.WriteInt64LittleEndian(text.AsSpan(40), piece.Tick);
            piece.Hash.CopyTo(text, 48);
            link = SHA256.HashData(text);
        }

        return link;
    }

    private static bool IsRecording(IBlockSource file)
    {
        Span<byte> preamble = stackalloc byte[RecordingPreamble.ByteCount];
        return file.ReadAt(0, preamble) == preamble.Length && RecordingPreamble.IsAt(preamble);
    }

    private static (long Bytes, long Tick) Extent(IBlockSource file, long offset, bool isRecording)
    {
        long left = file.Length - offset;
        if (isRecording && offset == 0)
        {
            return (RecordingPreamble.ByteCount, -1);
        }

        Span<byte> head = stackalloc byte[BlockHeader.ByteCount];
        bool isBlock = BlockHeader.TryRead(head[..file.ReadAt(offset, head)], out BlockHeader header) && BlockHeader.ByteCount + header.PayloadBytes <= left;
        return isRecording && isBlock ? (BlockHeader.ByteCount + header.PayloadBytes, header.FirstTick) : (Math.Min(left, LooseBytes), -1);
    }
}
