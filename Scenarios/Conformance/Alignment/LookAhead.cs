namespace VRLab.Conformance;

/// <summary>
/// A bound from below for the cost from a state of the search to the end: never too high, and never falling by more than a move
/// costs (admissible and consistent). The abstractions share the costs in several orders; the best order counts.
/// </summary>
internal sealed class LookAhead
{
    private const int MaximumOrders = 4;

    /// <summary>Numbers kept for one trace; abstractions beyond that are left out, which only slows the search down.</summary>
    private const long MaximumCells = 24_000_000;

    private readonly List<(int Index, AbstractDistances Distances)[]> _orders = [];

    public LookAhead(PetriNet net, AbstractionSet abstractions, int[][] transitionsOfEvent, ReadOnlySpan<int> initialStates)
    {
        int[] usable = Usable(net, abstractions, transitionsOfEvent.Length + 1);
        int best = -1;
        for (int turn = 0; turn < Math.Min(MaximumOrders, usable.Length); turn++)
        {
            int shift = turn * usable.Length / Math.Min(MaximumOrders, usable.Length);
            Add(net, abstractions, transitionsOfEvent, [.. usable[shift..], .. usable[..shift]]);
            int bound = Sum(_orders[^1], 0, initialStates);
            if (bound <= best && turn > 1)
            {
                _orders.RemoveAt(_orders.Count - 1);
            }

            best = Math.Max(best, bound);
        }
    }

    /// <returns>The bound, or <see cref="AbstractDistances.Unreachable"/> or more where the end cannot be reached.</returns>
    public int Bound(int position, ReadOnlySpan<int> states)
    {
        int best = 0;
        foreach ((int Index, AbstractDistances Distances)[] order in _orders)
        {
            best = Math.Max(best, Sum(order, position, states));
        }

        return best;
    }

    private static int[] Usable(PetriNet net, AbstractionSet abstractions, int positions)
    {
        var usable = new List<int>();
        long cells = (long)positions * net.Transitions.Count;
        for (int index = 0; index < abstractions.All.Count; index++)
        {
            long more = (long)positions * abstractions.All[index].StateCount * MaximumOrders;
            if (cells + more <= MaximumCells)
            {
                cells += more;
                usable.Add(index);
            }
        }

        return [.. usable];
    }

    private void Add(PetriNet net, AbstractionSet abstractions, int[][] transitionsOfEvent, int[] order)
    {
        var costs = new MoveCosts(net, transitionsOfEvent);
        var distances = new (int, AbstractDistances)[order.Length];
        for (int place = 0; place < order.Length; place++)
        {
            var one = new AbstractDistances(abstractions.All[order[place]], costs);
            distances[place] = (order[place], one);
            if (place < order.Length - 1)
            {
                one.Saturate();
            }
        }

        _orders.Add(distances);
    }

    private static int Sum((int Index, AbstractDistances Distances)[] order, int position, ReadOnlySpan<int> states)
    {
        int sum = 0;
        foreach ((int index, AbstractDistances distances) in order)
        {
            sum = Math.Min(AbstractDistances.Unreachable, sum + distances[position, states[index]]);
        }

        return sum;
    }
}
