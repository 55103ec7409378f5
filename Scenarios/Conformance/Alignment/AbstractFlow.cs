using System.Runtime.CompilerServices;

namespace VRLab.Conformance;

/// <summary>
/// An abstraction's edges by the state that they leave, and an order of the states in which, but for loops, every edge leads on: so that
/// one sweep over them finds nearly all shortest ways.
/// </summary>
internal sealed class AbstractFlow
{
    private readonly int[] _order;
    private readonly int[] _begin;
    private readonly int[] _loops;

    /// <param name="edges">In any order.</param>
    public AbstractFlow(int stateCount, IEnumerable<AbstractEdge> edges)
    {
        ILookup<int, AbstractEdge> leaving = edges.ToLookup(edge => edge.From);
        _order = Order(stateCount, leaving);
        var rank = new int[stateCount];
        foreach ((int index, int state) in _order.Index())
        {
            rank[state] = index;
        }

        Edges = [.. _order.SelectMany(state => leaving[state])];
        _begin = new int[stateCount + 1];
        for (int index = 0; index < stateCount; index++)
        {
            _begin[index + 1] = _begin[index] + leaving[_order[index]].Count();
        }

        _loops = [.. Enumerable.Range(0, Edges.Length).Where(edge => rank[Edges[edge].To] <= rank[Edges[edge].From])];
    }

    /// <summary>In the order in which charges are given.</summary>
    public AbstractEdge[] Edges { get; }

    /// <summary>Lowers costs from a beginning to each state to what they are with moves along the edges.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void RelaxForward(Span<int> costs, int[] charges)
    {
        do
        {
            for (int edge = 0; edge < Edges.Length; edge++)
            {
                ref readonly AbstractEdge along = ref Edges[edge];
                costs[along.To] = Math.Min(costs[along.To], costs[along.From] + charges[edge]);
            }
        }
        while (LowersForward(costs, charges));
    }

    /// <summary>Lowers costs from each state to an end to what they are with moves along the edges.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void RelaxBackward(Span<int> costs, int[] charges)
    {
        do
        {
            for (int index = _order.Length - 1; index >= 0; index--)
            {
                int least = costs[_order[index]];
                for (int edge = _begin[index]; edge < _begin[index + 1]; edge++)
                {
                    least = Math.Min(least, costs[Edges[edge].To] + charges[edge]);
                }

                costs[_order[index]] = least;
            }
        }
        while (LowersBackward(costs, charges));
    }

    private bool LowersForward(Span<int> costs, int[] charges)
    {
        bool lowers = false;
        foreach (int edge in _loops)
        {
            int through = costs[Edges[edge].From] + charges[edge];
            lowers |= through < costs[Edges[edge].To];
        }

        return lowers;
    }

    private bool LowersBackward(Span<int> costs, int[] charges)
    {
        bool lowers = false;
        foreach (int edge in _loops)
        {
            lowers |= costs[Edges[edge].To] + charges[edge] < costs[Edges[edge].From];
        }

        return lowers;
    }

    // Depth first, each state before those that it leads to (reverse postorder).
    private static int[] Order(int stateCount, ILookup<int, AbstractEdge> leaving)
    {
        var finished = new List<int>(stateCount);
        var isSeen = new bool[stateCount];
        var open = new Stack<(int State, IEnumerator<AbstractEdge> Next)>();
        for (int first = 0; first < stateCount; first++)
        {
            Enter(first);
            while (open.TryPeek(out (int State, IEnumerator<AbstractEdge> Next) top))
            {
                if (top.Next.MoveNext())
                {
                    Enter(top.Next.Current.To);
                }
                else
                {
                    finished.Add(open.Pop().State);
                }
            }
        }

        finished.Reverse();
        return [.. finished];

        void Enter(int state)
        {
            if (!isSeen[state])
            {
                isSeen[state] = true;
                open.Push((state, leaving[state].GetEnumerator()));
            }
        }
    }
}
