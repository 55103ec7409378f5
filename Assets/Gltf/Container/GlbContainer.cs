using System.Buffers.Binary;
using VRLab.Core;

namespace VRLab.Gltf;

/// <summary>The parts of a binary glTF file (glTF 2.0, section 4.4): a description and at most one buffer.</summary>
internal readonly record struct GlbContainer(ReadOnlyMemory<byte> Json, ReadOnlyMemory<byte>? Binary)
{
    private const uint Magic = 0x46546C67;
    private const uint JsonChunk = 0x4E4F534A;
    private const uint BinaryChunk = 0x004E4942;

    public static bool IsGlb(ReadOnlySpan<byte> file) => file.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(file) == Magic;

    /// <exception cref="ProblemException">The container is damaged.</exception>
    public static GlbContainer Read(string name, ReadOnlyMemory<byte> file)
    {
        CheckHeader(name, file.Span);
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(file.Span[8..]);
        ReadOnlyMemory<byte> rest = file[12..(int)length];
        ReadOnlyMemory<byte> json = TakeChunk(name, ref rest, out uint type);
        if (type != JsonChunk)
        {
            throw Bad(name, "its first chunk is not the description (JSON)");
        }

        ReadOnlyMemory<byte>? binary = null;
        while (rest.Length > 0)
        {
            ReadOnlyMemory<byte> chunk = TakeChunk(name, ref rest, out type);
            binary ??= type == BinaryChunk ? chunk : null;
        }

        return new GlbContainer(json, binary);
    }

    private static void CheckHeader(string name, ReadOnlySpan<byte> file)
    {
        if (file.Length < 20)
        {
            throw Bad(name, "it is cut short within its header");
        }

        uint version = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (version != 2)
        {
            throw Bad(name, $"it is of version {version}, and only version 2 can be read");
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(file[8..]);
        if (length > file.Length || length < 20)
        {
            throw Bad(name, $"it is cut short: {file.Length} of {length} bytes are there");
        }
    }

    private static ReadOnlyMemory<byte> TakeChunk(string name, ref ReadOnlyMemory<byte> rest, out uint type)
    {
        if (rest.Length < 8)
        {
            throw Bad(name, "a chunk is cut short");
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(rest.Span);
        type = BinaryPrimitives.ReadUInt32LittleEndian(rest.Span[4..]);
        if (length > rest.Length - 8)
        {
            throw Bad(name, $"a chunk claims {length} bytes, and {rest.Length - 8} are left");
        }

        ReadOnlyMemory<byte> data = rest.Slice(8, (int)length);
        int next = (int)Math.Min(rest.Length, 8L + ((length + 3L) & ~3L));
        rest = rest[next..];
        return data;
    }

    private static ProblemException Bad(string name, string what) =>
        ProblemException.BadInput($"{name} cannot be read as a GLB file: {what}.", "Export the model again, or copy the file anew.");
}
