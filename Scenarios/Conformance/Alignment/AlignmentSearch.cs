namespace VRLab.Conformance;

/// <summary>
/// A* over the synchronous product of one trace and a net. Source: A. Adriansyah, "Aligning Observed and Modeled Behavior" (2014), chapter 5;
/// what need not be tried is left out (<see cref="SearchReduction"/>). Among states of equal estimate the newest goes first; from a state a synchronous move
/// is tried before a silent one, a silent one before a visible model move, that before a log move, and transitions in the order of
/// the net. So the same input always gives the same one of the optimal alignments.
/// </summary>
internal sealed class AlignmentSearch
{
    private readonly PetriNet _net;
    private readonly MarkingGraph _graph;
    private readonly SearchReduction _reduction;
    private readonly AbstractionSet _abstractions;
    private readonly int[][] _transitionsOfEvent;
    private readonly LookAhead _lookAhead;
    private readonly SearchNodes _nodes = new();
    private readonly BucketQueue _queue = new();

    public AlignmentSearch(PetriNet net, MarkingGraph graph, SearchReduction reduction, AbstractionSet abstractions, LookAhead lookAhead, int[][] transitionsOfEvent)
    {
        _net = net;
        _graph = graph;
        _reduction = reduction;
        _abstractions = abstractions;
        _transitionsOfEvent = transitionsOfEvent;
        _lookAhead = lookAhead;
    }

    public int ExploredStates => _nodes.Count;

    /// <summary>True where the search gave up at its bound instead of having tried everything.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>The cost of an optimal alignment, or -1 where none was found.</summary>
    public int Cost { get; private set; } = -1;

    /// <returns>The way to the end, as transitions and log moves (-1) with the events' places; null where there is none.</returns>
    public IReadOnlyList<(int Transition, int Event)>? Run(int maximumStates)
    {
        Reach(-1, 0, _graph.Initial, -1, 0);
        while (_queue.TryTake(out int node))
        {
            if (_nodes[node].IsClosed)
            {
                continue;
            }

            _nodes[node].IsClosed = true;
            if (_nodes[node].Position == _transitionsOfEvent.Length && _graph.IsFinal(_nodes[node].Marking))
            {
                Cost = _nodes[node].Cost;
                return PathTo(node);
            }

            if (_nodes.Count > maximumStates)
            {
                break;
            }

            Expand(node);
        }

        IsCutOff = _nodes.Count > maximumStates || _graph.HasOverflowed;
        return null;
    }

    // What is added last is tried first, hence the order of the moves from least to most wanted.
    private void Expand(int node)
    {
        (int position, int marking, int cost) = (_nodes[node].Position, _nodes[node].Marking, _nodes[node].Cost);
        bool isAtEnd = position == _transitionsOfEvent.Length;
        int[] ofEvent = isAtEnd ? [] : _transitionsOfEvent[position];
        int[] enabled = _graph.EnabledAt(marking);
        if (_reduction.Sure.Find(enabled, ofEvent, isAtEnd) is int sure && sure >= 0)
        {
            ReachBy(node, sure, enabled[sure], Array.IndexOf(ofEvent, enabled[sure]) >= 0);
            return;
        }

        if (isAtEnd)
        {
            _reduction.Stubborn.ChooseAtEnd(_graph[marking]);
        }
        else
        {
            _reduction.Stubborn.ChooseBeforeEvent(_graph[marking], ofEvent);
            Reach(node, position + 1, marking, -1, cost + 1);
        }

        AddModelMoves(node, enabled, ofEvent, isSilent: false);
        AddModelMoves(node, enabled, ofEvent, isSilent: true);
        for (int index = enabled.Length - 1; index >= 0; index--)
        {
            if (Array.IndexOf(ofEvent, enabled[index]) >= 0)
            {
                ReachBy(node, index, enabled[index], isMatched: true);
            }
        }
    }

    // A model move of the label that comes next is never needed: the event can be matched with it, and whatever would have matched
    // the event becomes the model move.
    private void AddModelMoves(int node, int[] enabled, int[] ofEvent, bool isSilent)
    {
        for (int index = enabled.Length - 1; index >= 0; index--)
        {
            int transition = enabled[index];
            if (_net.Transitions[transition].IsSilent == isSilent && _reduction.Stubborn.Contains(transition) && !_reduction.Sure.IsReplaceable[transition] && Array.IndexOf(ofEvent, transition) < 0)
            {
                ReachBy(node, index, transition, isMatched: false);
            }
        }
    }

    private void ReachBy(int node, int index, int transition, bool isMatched)
    {
        (int position, int marking, int cost) = (_nodes[node].Position, _nodes[node].Marking, _nodes[node].Cost);
        int after = _graph.Follow(marking, index);
        if (after >= 0)
        {
            Reach(node, isMatched ? position + 1 : position, after, transition, cost + (isMatched || _net.Transitions[transition].IsSilent ? 0 : 1));
        }
    }

    private void Reach(int parent, int position, int marking, int transition, int cost)
    {
        int node = _nodes.Of(position, marking);
        ref SearchNode state = ref _nodes[node];
        if (cost >= state.Cost)
        {
            return;
        }

        if (state.Bound < 0)
        {
            state.Bound = _lookAhead.Bound(position, _abstractions.StatesOf(_graph, marking));
        }

        (state.Cost, state.Parent, state.Transition) = (cost, parent, transition);
        if (state.Bound < LookAhead.Unreachable)
        {
            state.IsClosed = false;
            _queue.Add(cost + state.Bound, node);
        }
    }

    private List<(int Transition, int Event)> PathTo(int node)
    {
        var path = new List<(int, int)>();
        for (; _nodes[node].Parent >= 0; node = _nodes[node].Parent)
        {
            int before = _nodes[_nodes[node].Parent].Position;
            path.Add((_nodes[node].Transition, before == _nodes[node].Position ? -1 : before));
        }

        path.Reverse();
        return path;
    }
}
