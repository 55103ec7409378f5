namespace VRLab.Conformance;

/// <summary>A step from one marking to another.</summary>
internal readonly record struct MarkingEdge(int Transition, int Target);

/// <summary>The markings of a net and the steps between them, found only as far as a search asks for them and then kept.</summary>
internal sealed class MarkingGraph
{
    private readonly NetMoves _moves;
    private readonly int[] _transitions;
    private readonly MarkingTable _table;
    private readonly List<MarkingEdge[]?> _edges = [];
    private readonly HashSet<int> _finals = [];
    private readonly ushort[] _after;

    /// <param name="transitions">The transitions to fire, rising.</param>
    public MarkingGraph(NetMoves moves, int[] transitions)
    {
        _moves = moves;
        _transitions = transitions;
        _table = new MarkingTable(moves.Width);
        _after = new ushort[moves.Width];
        Initial = Intern(moves.Initial);
        foreach (ushort[] final in moves.Finals)
        {
            _finals.Add(Intern(final));
        }
    }

    public int Count => _table.Count;

    public int Initial { get; }

    /// <summary>True where tokens piled up beyond what a place can hold here, so that steps are missing.</summary>
    public bool HasOverflowed { get; private set; }

    public ReadOnlySpan<ushort> this[int marking] => _table[marking];

    public bool IsFinal(int marking) => _finals.Contains(marking);

    public int Find(ReadOnlySpan<ushort> marking) => _table.Find(marking);

    public int Intern(ReadOnlySpan<ushort> marking)
    {
        int number = _table.Intern(marking);
        if (number == _edges.Count)
        {
            _edges.Add(null);
        }

        return number;
    }

    /// <summary>The steps from a marking, by rising transition.</summary>
    public MarkingEdge[] EdgesOf(int marking) => _edges[marking] ??= Explore(marking);

    private MarkingEdge[] Explore(int marking)
    {
        var edges = new List<MarkingEdge>();
        foreach (int transition in _transitions)
        {
            if (_moves.IsEnabled(_table[marking], transition))
            {
                AddEdge(edges, marking, transition);
            }
        }

        return [.. edges];
    }

    private void AddEdge(List<MarkingEdge> edges, int marking, int transition)
    {
        if (_moves.Fire(_table[marking], transition, _after))
        {
            edges.Add(new MarkingEdge(transition, Intern(_after)));
        }
        else
        {
            HasOverflowed = true;
        }
    }
}
