namespace VRLab.Conformance;

/// <summary>
/// A net seen only through some of its places: every run of the net is also a run here, so what is cheapest here bounds from
/// below what is cheapest there. Small enough to be written out whole.
/// </summary>
internal sealed class Abstraction
{
    private readonly NetMoves _moves;
    private readonly MarkingGraph _graph;
    private readonly AbstractEdge[] _edges;
    private readonly int[] _edgesBegin;

    private Abstraction(NetMoves moves, MarkingGraph graph, int transitionCount)
    {
        _moves = moves;
        _graph = graph;
        _edges = [.. Enumerable.Range(0, graph.Count).SelectMany(from => graph.EdgesOf(from).Select(edge => new AbstractEdge(edge.Transition, from, edge.Target))).OrderBy(edge => edge.Transition)];
        Flow = new AbstractFlow(graph.Count, _edges);
        IsGoal = [.. Enumerable.Range(0, graph.Count).Select(graph.IsFinal)];
        Touches = new bool[transitionCount];
        _edgesBegin = new int[transitionCount + 1];
        IndexTransitions();
    }

    public int StateCount => IsGoal.Length;

    public bool[] IsGoal { get; }

    public AbstractFlow Flow { get; }

    /// <summary>For each transition, whether it moves tokens that are seen here.</summary>
    public bool[] Touches { get; }

    /// <summary>The net seen through the places, or null where that gives more states than allowed.</summary>
    public static Abstraction? Of(PetriNet net, int[] places, int maximumStates)
    {
        NetMoves moves = NetMoves.Of(net, places);
        var graph = new MarkingGraph(moves, moves.Touching);
        for (int state = 0; state < graph.Count; state++)
        {
            graph.EdgesOf(state);
            if (graph.Count > maximumStates || graph.HasOverflowed)
            {
                return null;
            }
        }

        return new Abstraction(moves, graph, net.Transitions.Count);
    }

    public ReadOnlySpan<AbstractEdge> EdgesOf(int transition) => _edges.AsSpan(_edgesBegin[transition].._edgesBegin[transition + 1]);

    /// <summary>The state that stands for a marking of the whole net.</summary>
    public int StateOf(ReadOnlySpan<ushort> marking)
    {
        Span<ushort> seen = stackalloc ushort[_moves.Width];
        for (int place = 0; place < seen.Length; place++)
        {
            seen[place] = marking[_moves.Places[place]];
        }

        return _graph.Find(seen);
    }

    private void IndexTransitions()
    {
        foreach (int transition in _moves.Touching)
        {
            Touches[transition] = true;
        }

        for (int transition = 0, edge = 0; transition < Touches.Length; transition++)
        {
            _edgesBegin[transition] = edge;
            while (edge < _edges.Length && _edges[edge].Transition == transition)
            {
                edge++;
            }
        }

        _edgesBegin[^1] = _edges.Length;
    }
}

/// <summary>A step of an abstraction.</summary>
internal readonly record struct AbstractEdge(int Transition, int From, int To);
