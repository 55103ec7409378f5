using System.IO;

namespace VRLab.Gltf;

/// <summary>How the next face joins those before it.</summary>
internal enum EdgebreakerSymbol
{
    /// <summary>Closes the gap around a vertex.</summary>
    Center = 0,

    /// <summary>Joins two parts.</summary>
    Split = 1,
    Left = 3,
    Right = 5,

    /// <summary>Begins a part.</summary>
    End = 7,
}

/// <summary>
/// Reads the symbols of a mesh: as bits, or each by how many edges meet where the next face will lie (Google, "Draco Bitstream
/// Specification" 2.2, sections "EdgeBreaker Traversal" and "EdgeBreaker Traversal Valence").
/// </summary>
internal sealed class EdgebreakerSymbols
{
    private const int LeastEdges = 2;
    private const int MostEdges = 7;
    private static readonly EdgebreakerSymbol[] ByNumber = [EdgebreakerSymbol.Center, EdgebreakerSymbol.Split, EdgebreakerSymbol.Left, EdgebreakerSymbol.Right, EdgebreakerSymbol.End];
    private readonly DracoBuffer? _bits;
    private readonly int[]? _edgesAt;
    private readonly List<Stack<uint>> _stored = [];
    private int _context = -1;

    /// <summary>Of a stream whose symbols are plain bits.</summary>
    public EdgebreakerSymbols(DracoBuffer bits) => _bits = bits;

    /// <summary>Of a stream whose symbols are stored apart by the number of edges.</summary>
    public EdgebreakerSymbols(DracoBuffer buffer, int mostSymbols, int mostVertices)
    {
        _edgesAt = new int[mostVertices];
        int left = mostSymbols;
        for (int i = LeastEdges; i <= MostEdges; i++)
        {
            int count = buffer.Count(left);
            left -= count;
            _stored.Add(new Stack<uint>(RangeSymbols.Decode(buffer, count, 1)));
        }
    }

    public EdgebreakerSymbol Next()
    {
        if (_bits is not null)
        {
            return _bits.Bits(1) == 0 ? EdgebreakerSymbol.Center : (EdgebreakerSymbol)((_bits.Bits(2) << 1) | 1);
        }

        if (_context < 0)
        {
            return EdgebreakerSymbol.End;
        }

        return _stored[_context].TryPop(out uint number) && number < ByNumber.Length ? ByNumber[number] : throw new InvalidDataException("a face's symbol is missing");
    }

    /// <summary>Counts the edges of a new face, at its first, next and previous corner.</summary>
    public void Add(EdgebreakerSymbol symbol, int first, int next, int previous)
    {
        if (_edgesAt is null)
        {
            return;
        }

        (int atFirst, int atNext, int atPrevious) = symbol switch
        {
            EdgebreakerSymbol.Right => (1, 1, 2),
            EdgebreakerSymbol.Left => (1, 2, 1),
            EdgebreakerSymbol.End => (2, 2, 2),
            _ => (0, 1, 1),
        };
        _edgesAt[first] += atFirst;
        _edgesAt[next] += atNext;
        _edgesAt[previous] += atPrevious;
        _context = Math.Clamp(_edgesAt[next], LeastEdges, MostEdges) - LeastEdges;
    }

    /// <summary>One vertex takes over the edges of another that it becomes one with.</summary>
    public void Merge(int kept, int dropped)
    {
        if (_edgesAt is not null)
        {
            _edgesAt[kept] += _edgesAt[dropped];
        }
    }
}
