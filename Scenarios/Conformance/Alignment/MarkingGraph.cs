namespace VRLab.Conformance;

/// <summary>A step from one marking to another.</summary>
internal readonly record struct MarkingEdge(int Transition, int Target);

/// <summary>The markings of a net and the steps between them, found only as far as a search asks for them and then kept.</summary>
internal sealed class MarkingGraph
{
    private const int NotFollowed = -2;

    private readonly NetMoves _moves;
    private readonly int[] _freeTransitions;
    private readonly int[][] _takersOf;
    private readonly MarkingTable _table;
    private readonly List<int[]?> _enabled = [];
    private readonly List<int[]?> _targets = [];
    private readonly int[] _found;
    private readonly HashSet<int> _finals = [];
    private readonly ushort[] _after;

    /// <param name="transitions">The transitions to fire, rising.</param>
    public MarkingGraph(NetMoves moves, int[] transitions)
    {
        _moves = moves;
        ILookup<int, int> byFirstPlace = transitions.ToLookup(t => moves.Consumes(t).IsEmpty ? -1 : moves.Consumes(t)[0].Place);
        _freeTransitions = [.. byFirstPlace[-1]];
        _takersOf = [.. Enumerable.Range(0, moves.Width).Select(place => byFirstPlace[place].ToArray())];
        _found = new int[transitions.Length];
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
        if (number == _enabled.Count)
        {
            _enabled.Add(null);
            _targets.Add(null);
        }

        return number;
    }

    /// <summary>The transitions enabled at a marking, rising.</summary>
    public int[] EnabledAt(int marking) => _enabled[marking] ??= FindEnabled(marking);

    /// <summary>Where one of the enabled transitions, by its place among them, leads; -1 where tokens pile up beyond what is kept.</summary>
    public int Follow(int marking, int index)
    {
        int[] targets = _targets[marking]!;
        if (targets[index] == NotFollowed)
        {
            targets[index] = Fire(marking, _enabled[marking]![index]);
        }

        return targets[index];
    }

    /// <summary>All steps from a marking, by rising transition.</summary>
    public IReadOnlyList<MarkingEdge> EdgesOf(int marking)
    {
        int[] enabled = EnabledAt(marking);
        var edges = new List<MarkingEdge>(enabled.Length);
        for (int index = 0; index < enabled.Length; index++)
        {
            if (Follow(marking, index) is int target && target >= 0)
            {
                edges.Add(new MarkingEdge(enabled[index], target));
            }
        }

        return edges;
    }

    private int[] FindEnabled(int marking)
    {
        int count = 0;
        ReadOnlySpan<ushort> tokens = _table[marking];
        foreach (int transition in _freeTransitions)
        {
            _found[count++] = transition;
        }

        for (int place = tokens.IndexOfAnyExcept((ushort)0); place >= 0 && place < tokens.Length; place++)
        {
            foreach (int transition in tokens[place] > 0 ? _takersOf[place] : [])
            {
                if (_moves.IsEnabled(tokens, transition))
                {
                    _found[count++] = transition;
                }
            }
        }

        Array.Sort(_found, 0, count);
        _targets[marking] = new int[count];
        Array.Fill(_targets[marking]!, NotFollowed);
        return _found[..count];
    }

    private int Fire(int marking, int transition)
    {
        if (_moves.Fire(_table[marking], transition, _after))
        {
            return Intern(_after);
        }

        HasOverflowed = true;
        return -1;
    }
}
