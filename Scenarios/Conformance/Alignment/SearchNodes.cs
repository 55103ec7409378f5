namespace VRLab.Conformance;

/// <summary>The states that one search has met: place of the trace and marking, with the cheapest way there.</summary>
internal sealed class SearchNodes
{
    private readonly Dictionary<long, int> _indexOf = [];
    private readonly List<SearchNode> _nodes = [];

    public int Count => _nodes.Count;

    public ref SearchNode this[int node] => ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_nodes)[node];

    /// <summary>The state's node; a new one has a cost beyond any other.</summary>
    public int Of(int position, int marking)
    {
        long key = ((long)position << 32) | (uint)marking;
        if (!_indexOf.TryGetValue(key, out int node))
        {
            node = _nodes.Count;
            _indexOf.Add(key, node);
            _nodes.Add(new SearchNode { Position = position, Marking = marking, Cost = int.MaxValue, Bound = -1, Parent = -1 });
        }

        return node;
    }
}

/// <summary>A state of a search.</summary>
internal struct SearchNode
{
    public int Position;
    public int Marking;

    /// <summary>Of the cheapest way found.</summary>
    public int Cost;

    /// <summary>Of what is still to come, from below; -1 while not computed.</summary>
    public int Bound;

    /// <summary>Where the cheapest way comes from, -1 at its beginning.</summary>
    public int Parent;

    /// <summary>The transition that it fires last, -1 for a log move.</summary>
    public int Transition;
    public bool IsClosed;
}
