using System.IO;

namespace VRLab.Gltf;

/// <summary>
/// Builds the faces of a mesh: each joins the last one at an edge, as its symbol says (Rossignac, "Edgebreaker: Connectivity Compression for
/// Triangle Meshes", 1999; Google, "Draco Bitstream Specification" 2.2, section "EdgeBreaker Decoder").
/// </summary>
internal sealed class EdgebreakerFaces
{
    private readonly EdgebreakerHeader _header;
    private readonly EdgebreakerSymbols _symbols;
    private readonly CornerTable _table;
    private readonly Stack<int> _active = new();
    private readonly Dictionary<int, int> _waiting = [];
    private int _vertexCount;

    private EdgebreakerFaces(EdgebreakerHeader header, EdgebreakerSymbols symbols)
    {
        (_header, _symbols) = (header, symbols);
        int corners = header.FaceCount * 3;
        _table = new CornerTable(Unset(corners), Unset(corners), Unset(header.VertexLimit));
        IsInterior = new bool[header.VertexLimit];
    }

    /// <summary>True for vertices with faces all around.</summary>
    public bool[] IsInterior { get; }

    public CornerTable Table => _table;

    /// <param name="header">What stands before the symbols.</param>
    /// <param name="symbols">The symbols, one for each face but those that fill the last holes.</param>
    /// <param name="closings">Whether each part that is left is closed by a face.</param>
    public static EdgebreakerFaces Decode(EdgebreakerHeader header, EdgebreakerSymbols symbols, RangeBits closings)
    {
        var faces = new EdgebreakerFaces(header, symbols);
        for (int face = 0; face < header.SymbolCount; face++)
        {
            faces.Add(face);
        }

        faces.Close(closings);
        faces.SettleBoundaries();
        return faces;
    }

    private static int[] Unset(int count)
    {
        int[] values = new int[count];
        Array.Fill(values, CornerTable.None);
        return values;
    }

    private void Add(int face)
    {
        int corner = 3 * face;
        EdgebreakerSymbol symbol = _symbols.Next();
        switch (symbol)
        {
            case EdgebreakerSymbol.Center:
                AddCenter(corner);
                break;
            case EdgebreakerSymbol.Split:
                AddSplit(corner, face);
                break;
            case EdgebreakerSymbol.Right:
                AddBeside(corner, atNew: corner + 2, atLeft: corner + 1, atRight: corner);
                break;
            case EdgebreakerSymbol.Left:
                AddBeside(corner, atNew: corner + 1, atLeft: corner, atRight: corner + 2);
                break;
            default:
                AddEnd(corner);
                break;
        }

        _symbols.Add(symbol, VertexAt(corner), VertexAt(corner + 1), VertexAt(corner + 2));
        if (symbol is EdgebreakerSymbol.Left or EdgebreakerSymbol.Right or EdgebreakerSymbol.End)
        {
            LeaveWaiting(face);
        }
    }

    private void AddCenter(int corner)
    {
        int a = Active(), center = VertexAt(CornerTable.Next(a));
        int b = CornerTable.Next(_table.Leftmost[center]);
        int beforeA = VertexAt(CornerTable.Previous(a)), afterB = VertexAt(CornerTable.Next(b));
        if (center == beforeA || center == afterB)
        {
            throw new InvalidDataException("a face has a vertex twice");
        }

        _table.Join(a, corner + 1);
        _table.Join(b, corner + 2);
        Put(corner, center, afterB, beforeA);
        _table.Leftmost[beforeA] = corner + 2;
        IsInterior[center] = true;
        Continue(corner);
    }

    private void AddSplit(int corner, int face)
    {
        int b = Active();
        _active.Pop();
        if (_waiting.Remove(face, out int waiting))
        {
            _active.Push(waiting);
        }

        int a = Active(), kept = VertexAt(CornerTable.Previous(a)), beforeB = VertexAt(CornerTable.Previous(b));
        _table.Join(a, corner + 2);
        _table.Join(b, corner + 1);
        Put(corner, kept, VertexAt(CornerTable.Next(a)), beforeB);
        _table.Leftmost[beforeB] = corner + 2;
        Merge(kept, CornerTable.Next(b));
        Continue(corner);
    }

    /// <summary>The vertex at a corner becomes one with another; all faces to its left have it too.</summary>
    private void Merge(int kept, int corner)
    {
        int dropped = VertexAt(corner);
        _symbols.Merge(kept, dropped);
        _table.Leftmost[kept] = _table.Leftmost[dropped];
        int at = corner;
        for (int steps = 0; at != CornerTable.None; steps++)
        {
            _table.Vertices[at] = kept;
            at = _table.SwingLeft(at);
            if (at == corner || steps > _table.CornerCount)
            {
                throw new InvalidDataException("faces around a vertex never end");
            }
        }

        if (dropped != kept)
        {
            _table.Leftmost[dropped] = CornerTable.None;
        }
    }

    /// <summary>A face with one new vertex.</summary>
    private void AddBeside(int corner, int atNew, int atLeft, int atRight)
    {
        int a = Active(), right = VertexAt(CornerTable.Previous(a)), left = VertexAt(CornerTable.Next(a));
        _table.Join(atNew, a);
        int added = NewVertex();
        (_table.Vertices[atNew], _table.Vertices[atRight], _table.Vertices[atLeft]) = (added, right, left);
        (_table.Leftmost[added], _table.Leftmost[right]) = (atNew, atRight);
        Continue(corner);
    }

    private void AddEnd(int corner)
    {
        (int first, int second, int third) = (NewVertex(), NewVertex(), NewVertex());
        Put(corner, first, second, third);
        (_table.Leftmost[first], _table.Leftmost[second], _table.Leftmost[third]) = (corner, corner + 1, corner + 2);
        _active.Push(corner);
    }

    /// <summary>At an edge of this face another part waits until a later face joins it.</summary>
    private void LeaveWaiting(int face)
    {
        while (_header.Splits.TryPeek(out TopologySplit split) && split.Source == face)
        {
            _header.Splits.Pop();
            int corner = split.IsRight ? CornerTable.Next(Active()) : CornerTable.Previous(Active());
            if (!_waiting.TryAdd(split.Split, corner))
            {
                throw new InvalidDataException("two parts wait for the same face");
            }
        }
    }

    /// <summary>Some parts end with a hole of three edges that is a face.</summary>
    private void Close(RangeBits closings)
    {
        int face = _header.SymbolCount;
        for (; _active.TryPop(out int a);)
        {
            if (!closings.Next())
            {
                continue;
            }

            if (face >= _header.FaceCount)
            {
                throw new InvalidDataException("it has more faces than it says");
            }

            int corner = 3 * face++;
            int n = VertexAt(CornerTable.Next(a)), b = CornerTable.Next(_table.Leftmost[n]);
            int x = VertexAt(CornerTable.Next(b)), c = CornerTable.Next(_table.Leftmost[x]);
            int p = VertexAt(CornerTable.Next(c));
            _table.Join(corner, a);
            _table.Join(corner + 1, b);
            _table.Join(corner + 2, c);
            Put(corner, x, p, n);
            (IsInterior[x], IsInterior[p], IsInterior[n]) = (true, true, true);
        }

        if (face != _header.FaceCount)
        {
            throw new InvalidDataException($"it has {face} faces, and {_header.FaceCount} are claimed");
        }
    }

    /// <summary>The leftmost corner of a vertex on the boundary lies at the boundary.</summary>
    private void SettleBoundaries()
    {
        for (int v = 0; v < _table.VertexCount; v++)
        {
            if (!IsInterior[v] && _table.Leftmost[v] != CornerTable.None)
            {
                _table.Leftmost[v] = _table.FarthestLeft(_table.Leftmost[v]);
            }
        }
    }

    private int Active() => _active.TryPeek(out int corner) ? corner : throw new InvalidDataException("a face joins a part that is not there");

    private void Continue(int corner)
    {
        _active.Pop();
        _active.Push(corner);
    }

    private int NewVertex() => _vertexCount < _table.VertexCount ? _vertexCount++ : throw new InvalidDataException("it has more vertices than it says");

    private int VertexAt(int corner) => corner >= 0 && _table.Vertices[corner] is >= 0 and int vertex ? vertex : throw new InvalidDataException("a face joins one that is not there");

    private void Put(int corner, int first, int next, int previous) =>
        (_table.Vertices[corner], _table.Vertices[corner + 1], _table.Vertices[corner + 2]) = (first, next, previous);
}
