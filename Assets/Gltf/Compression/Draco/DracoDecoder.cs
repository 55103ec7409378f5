using System.IO;

namespace VRLab.Gltf;

/// <summary>
/// Decodes meshes that are compressed with Draco (Google, "Draco Bitstream Specification" 2.2): edgebreaker and sequential, with all attributes
/// and predictions that glTF files have. Memory is counted before it is taken.
/// </summary>
internal sealed class DracoDecoder
{
    private const int MeshGeometry = 1;
    private const int MetadataFlag = 0x8000;

    /// <summary>Bytes that a triangle of a sequential mesh takes while it is decoded.</summary>
    private const int IndexBytes = 24;

    /// <summary>Bytes that a vertex takes in the order of an attribute's values.</summary>
    private const int OrderBytes = 16;
    private const int DegreeOrderBytes = 20;
    private readonly DracoBuffer _buffer;
    private readonly Action<long, long> _takeMemory;

    private DracoDecoder(ReadOnlyMemory<byte> stored, Action<long, long> takeMemory) => (_buffer, _takeMemory) = (new DracoBuffer(stored), takeMemory);

    /// <param name="stored">The stream.</param>
    /// <param name="takeMemory">Is told how many elements of how many bytes are about to be taken, and may refuse.</param>
    /// <exception cref="InvalidDataException">The stream is damaged, or of a kind that glTF does not use; says why.</exception>
    public static DracoMesh Decode(ReadOnlyMemory<byte> stored, Action<long, long> takeMemory) => new DracoDecoder(stored, takeMemory).Decode();

    private DracoMesh Decode()
    {
        if (!_buffer.Take(5).SequenceEqual("DRACO"u8))
        {
            throw new InvalidDataException("it is no Draco stream");
        }

        (byte major, byte minor, byte geometry, byte method) = (_buffer.Byte(), _buffer.Byte(), _buffer.Byte(), _buffer.Byte());
        if (major != 2 || minor != 2 || geometry != MeshGeometry)
        {
            throw new InvalidDataException($"it is of version {major}.{minor} and kind {geometry}, and meshes (kind {MeshGeometry}) of version 2.2 can be read");
        }

        if ((_buffer.UInt16() & MetadataFlag) != 0)
        {
            DracoMetadata.Skip(_buffer);
        }

        return method switch
        {
            0 => DecodeSequential(),
            1 => DecodeEdgebreaker(),
            _ => throw new InvalidDataException($"it is stored in the unknown way {method}"),
        };
    }

    private DracoMesh DecodeSequential()
    {
        int faces = _buffer.Count(int.MaxValue / IndexBytes), points = _buffer.Count(int.MaxValue / 4);
        _takeMemory(faces, IndexBytes);
        uint[] indices = SequentialIndices.Decode(_buffer, faces, points);
        var attributes = new DracoAttributes(_buffer, points, _takeMemory);
        int decoders = _buffer.Byte();
        attributes.ReadHeaders(decoders);
        _takeMemory(points, sizeof(int));
        ValueOrder order = ValueOrder.OfPoints(points);
        for (int i = 0; i < decoders; i++)
        {
            attributes.Decode(i, order, []);
        }

        return new DracoMesh(indices, points, attributes.Values);
    }

    private DracoMesh DecodeEdgebreaker()
    {
        var header = new EdgebreakerHeader(_buffer, _takeMemory);
        EdgebreakerSymbols? symbols = header.IsByValence ? null : new EdgebreakerSymbols(new DracoBuffer(_buffer.Block()));
        var closings = new RangeBits(_buffer);
        RangeBits[] seams = new RangeBits[header.AttributeTables];
        for (int i = 0; i < seams.Length; i++)
        {
            seams[i] = new RangeBits(_buffer);
        }

        symbols ??= new EdgebreakerSymbols(_buffer, header.SymbolCount, header.VertexLimit);
        EdgebreakerFaces faces = EdgebreakerFaces.Decode(header, symbols, closings);
        CornerTable[] tables = AttributeSeams.Decode(faces.Table, seams);
        (int[] pointOfCorner, int points) = PointNumbers.Assign(faces.Table, faces.IsInterior, tables);
        var attributes = new DracoAttributes(_buffer, points, _takeMemory);
        DecodeAttributes(attributes, faces.Table, tables, pointOfCorner);
        return new DracoMesh(Array.ConvertAll(pointOfCorner, p => (uint)p), points, attributes.Values);
    }

    private void DecodeAttributes(DracoAttributes attributes, CornerTable table, CornerTable[] tables, int[] pointOfCorner)
    {
        var decoders = new (CornerTable Table, bool IsByDegree)[_buffer.Byte()];
        for (int i = 0; i < decoders.Length; i++)
        {
            int own = (sbyte)_buffer.Byte();
            bool hasSeams = _buffer.Byte() != 0, isByDegree = _buffer.Byte() != 0;
            if (own >= tables.Length || (hasSeams && own < 0))
            {
                throw new InvalidDataException($"an attribute lies on the faces {own}, which are not there");
            }

            decoders[i] = (hasSeams ? tables[own] : table, isByDegree);
        }

        attributes.ReadHeaders(decoders.Length);
        foreach ((CornerTable own, bool isByDegree) in decoders)
        {
            _takeMemory(own.VertexCount, isByDegree ? DegreeOrderBytes : OrderBytes);
            _takeMemory(own.CornerCount / 3, sizeof(bool));
        }

        ValueOrder[] orders = [.. decoders.Select(d => d.IsByDegree ? CornerTraversal.ByDegree(d.Table) : CornerTraversal.DepthFirst(d.Table))];
        for (int i = 0; i < orders.Length; i++)
        {
            attributes.Decode(i, orders[i], pointOfCorner);
        }
    }
}
