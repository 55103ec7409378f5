namespace VRLab.Conformance;

/// <summary>The states that one search has met: place of the trace and marking, with the cheapest way there.</summary>
internal sealed class SearchNodes
{
    private int[] _slots = NewSlots(1024);
    private SearchNode[] _nodes = new SearchNode[512];

    public int Count { get; private set; }

    public ref SearchNode this[int node] => ref _nodes[node];

    /// <summary>The state's node; a new one has a cost beyond any other.</summary>
    public int Of(int position, int marking)
    {
        int slot = SlotOf(position, marking);
        if (_slots[slot] >= 0)
        {
            return _slots[slot];
        }

        if (Count == _nodes.Length)
        {
            Grow();
            slot = SlotOf(position, marking);
        }

        _nodes[Count] = new SearchNode { Position = position, Marking = marking, Cost = int.MaxValue, Bound = -1, Parent = -1 };
        _slots[slot] = Count;
        return Count++;
    }

    private int SlotOf(int position, int marking)
    {
        int mask = _slots.Length - 1;
        uint mixed = ((uint)marking * 0x9E3779B1) + ((uint)position * 0x85EBCA6B);
        int slot = (int)(mixed ^ (mixed >> 15)) & mask;
        while (_slots[slot] >= 0 && (_nodes[_slots[slot]].Marking != marking || _nodes[_slots[slot]].Position != position))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        Array.Resize(ref _nodes, _nodes.Length * 2);
        _slots = NewSlots(_nodes.Length * 2);
        for (int node = 0; node < Count; node++)
        {
            _slots[SlotOf(_nodes[node].Position, _nodes[node].Marking)] = node;
        }
    }

    private static int[] NewSlots(int size)
    {
        var slots = new int[size];
        Array.Fill(slots, -1);
        return slots;
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
