using System.IO;

namespace VRLab.Gltf;

/// <summary>A place where the surface folds back on itself: two parts that are joined later by a face of kind <see cref="EdgebreakerSymbol.Split"/>.</summary>
/// <param name="Source">The face (as it is decoded) at whose edge the other part waits.</param>
/// <param name="Split">The face that joins them.</param>
/// <param name="IsRight">At which edge of the source.</param>
internal readonly record struct TopologySplit(int Source, int Split, bool IsRight);

/// <summary>What stands before the symbols of a mesh (Google, "Draco Bitstream Specification" 2.2, section "EdgeBreaker Decoder").</summary>
internal sealed class EdgebreakerHeader
{
    /// <summary>Bytes that a face takes while its mesh is decoded, apart from its attributes.</summary>
    private const int FaceBytes = 100;

    /// <summary>Bytes that a face takes for each attribute with edges of its own.</summary>
    private const int AttributeFaceBytes = 60;
    private const int MostFaces = 50_000_000;

    public EdgebreakerHeader(DracoBuffer buffer, Action<long, long> takeMemory)
    {
        byte traversal = buffer.Byte();
        IsByValence = traversal == 2;
        if (traversal is not (0 or 2))
        {
            throw new InvalidDataException($"its faces are stored in the unknown way {traversal}");
        }

        int vertices = buffer.Count(3 * MostFaces);
        FaceCount = buffer.Count(MostFaces);
        AttributeTables = buffer.Byte();
        SymbolCount = buffer.Count(FaceCount);
        int splits = buffer.Count(SymbolCount);
        VertexLimit = vertices <= 3 * FaceCount ? vertices + splits : throw new InvalidDataException($"{vertices} vertices are claimed for {FaceCount} faces");
        takeMemory(FaceCount, FaceBytes + (AttributeTables * AttributeFaceBytes));
        takeMemory(VertexLimit, 8);
        ReadSplits(buffer);
    }

    public bool IsByValence { get; }

    public int FaceCount { get; }

    /// <summary>How many vertices there can be, with those that are merged on the way.</summary>
    public int VertexLimit { get; }

    /// <summary>How many attributes have edges of their own.</summary>
    public int AttributeTables { get; }

    public int SymbolCount { get; }

    /// <summary>In the order in which they are met.</summary>
    public Stack<TopologySplit> Splits { get; } = new();

    /// <summary>The encoder numbered faces from the other end.</summary>
    private void ReadSplits(DracoBuffer buffer)
    {
        var stored = new (int Source, int Split)[buffer.Count(Math.Min(FaceCount, buffer.RestBytes))];
        int last = 0;
        for (int i = 0; i < stored.Length; i++)
        {
            last += buffer.Count(SymbolCount);
            int split = last - buffer.Count(SymbolCount);
            if (last >= SymbolCount || split < 0)
            {
                throw new InvalidDataException("a fold of the surface names a face that is not there");
            }

            stored[i] = (SymbolCount - 1 - last, SymbolCount - 1 - split);
        }

        foreach ((int source, int split) in stored)
        {
            Splits.Push(new TopologySplit(source, split, buffer.Bits(1) != 0));
        }

        buffer.EndBits();
    }
}
