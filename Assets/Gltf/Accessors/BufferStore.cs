namespace VRLab.Gltf;

/// <summary>The file's buffers, each read when it is first needed, and the views into them.</summary>
internal sealed class BufferStore(GltfDocument document)
{
    private const long MostBytes = 1L << 40;
    private readonly Dictionary<int, ReadOnlyMemory<byte>> _buffers = [];
    private readonly Dictionary<int, byte[]> _unpacked = [];

    /// <summary>The bytes of a view, and the distance of its elements where it says one (else 0).</summary>
    public (ReadOnlyMemory<byte> Bytes, int StrideBytes) View(int index)
    {
        JsonPlace view = document.List("bufferViews")[index];
        JsonPlace compressed = MeshoptView.ExtensionOf(view);
        return (compressed.Exists ? Unpacked(index, compressed) : Slice(view), view.Int("byteStride", 4, 252, 0));
    }

    /// <summary>A view without compression may stand beside it for those who cannot read it; it is not looked at.</summary>
    private ReadOnlyMemory<byte> Unpacked(int index, JsonPlace compressed)
    {
        if (!_unpacked.TryGetValue(index, out byte[]? elements))
        {
            elements = MeshoptView.Read(compressed, Slice(compressed).Span, document.Budget);
            _unpacked.Add(index, elements);
        }

        return elements;
    }

    private ReadOnlyMemory<byte> Slice(JsonPlace place)
    {
        ReadOnlyMemory<byte> buffer = Buffer(place.Int("buffer", 0, document.List("buffers").Count - 1));
        long offset = place.Long("byteOffset", MostBytes, 0);
        long length = place.Long("byteLength", MostBytes);
        return offset <= buffer.Length && length <= buffer.Length - offset
            ? buffer.Slice((int)offset, (int)length)
            : throw place.Bad($"it reaches from byte {offset} over {length} bytes, and its buffer has {buffer.Length}");
    }

    private ReadOnlyMemory<byte> Buffer(int index)
    {
        if (_buffers.TryGetValue(index, out ReadOnlyMemory<byte> known))
        {
            return known;
        }

        JsonPlace buffer = document.List("buffers")[index];
        long claimed = buffer.Long("byteLength", MostBytes);
        ReadOnlyMemory<byte> bytes = Read(buffer, index);
        if (bytes.Length < claimed)
        {
            throw buffer.Bad($"it claims {claimed} bytes, and {bytes.Length} are there");
        }

        _buffers.Add(index, bytes);
        return bytes;
    }

    private ReadOnlyMemory<byte> Read(JsonPlace buffer, int index)
    {
        JsonPlace uri = buffer["uri"];
        if (uri.Exists)
        {
            return document.Files.Read(uri, document.Budget);
        }

        return index == 0 && document.Binary is { } binary ? binary : throw buffer.Bad("it has no bytes: neither a file nor a part of this one");
    }
}
