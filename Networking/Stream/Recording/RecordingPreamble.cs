using System.Buffers.Binary;
using VRLab.Core;

namespace VRLab.Stream.Recording;

/// <summary>
/// The first 16 bytes of a recording: 8 bytes of magic, the container's version and a CRC. The magic holds CR LF and LF,
/// so that a transfer as text is noticed.
/// </summary>
internal static class RecordingPreamble
{
    public const int ByteCount = 16;
    public const uint ContainerVersion = 1;
    private const int MagicBytes = 8;
    private const int CoveredBytes = 12;

    private static ReadOnlySpan<byte> Magic => [0x89, (byte)'V', (byte)'R', (byte)'S', 0x0D, 0x0A, 0x1A, 0x0A];

    public static void Write(Span<byte> bytes)
    {
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[MagicBytes..], ContainerVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[CoveredBytes..], Crc32C.Of(bytes[..CoveredBytes]));
    }

    /// <summary>True where the bytes begin as a recording does, of whatever version.</summary>
    public static bool IsAt(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic);

    /// <summary>True where the file can be read on; false where it ends inside its preamble.</summary>
    /// <exception cref="ProblemException">The file is no recording, is damaged, or is of a newer version.</exception>
    public static bool Check(ReadOnlySpan<byte> bytes, string name)
    {
        if (!Magic.StartsWith(bytes[..Math.Min(bytes.Length, MagicBytes)]))
        {
            throw Foreign(bytes, name);
        }

        if (bytes.Length < ByteCount)
        {
            return false;
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[CoveredBytes..]) != Crc32C.Of(bytes[..CoveredBytes]))
        {
            throw RecordingProblems.Damaged(name, 0, "the first 16 bytes do not match their checksum");
        }

        uint version = BinaryPrimitives.ReadUInt32LittleEndian(bytes[MagicBytes..]);
        return version <= ContainerVersion ? true : throw RecordingProblems.Newer(name, MagicBytes, version, ContainerVersion);
    }

    private static ProblemException Foreign(ReadOnlySpan<byte> bytes, string name)
    {
        bool isMangled = bytes.Length > 4 && bytes[1..4].SequenceEqual(Magic[1..4]);
        return isMangled
            ? RecordingProblems.Damaged(name, 0, "it was changed in transfer, as happens when a binary file is sent as text")
            : ProblemException.BadInput($"{name}, byte 0: this is not a VRLab recording.", "Give the session.vrs file of a session's folder.");
    }
}
