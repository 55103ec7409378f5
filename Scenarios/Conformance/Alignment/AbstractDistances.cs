namespace VRLab.Conformance;

/// <summary>
/// For one abstraction and one trace: the least cost from each place of the trace and each abstract state to the end, with the
/// costs still to be shared out; and the sharing out. Source: J. Seipp, T. Keller and M. Helmert, "Saturated Cost Partitioning for
/// Optimal Classical Planning" (2020), section 3. Costs are whole numbers, so nothing is rounded.
/// </summary>
internal sealed class AbstractDistances
{
    public const int Unreachable = int.MaxValue / 4;

    private readonly Abstraction _abstraction;
    private readonly MoveCosts _costs;
    private readonly int[] _distances;
    private readonly int _states;
    private readonly Queue<int> _toRelax = new();
    private readonly bool[] _isQueued;

    public AbstractDistances(Abstraction abstraction, MoveCosts costs)
    {
        _abstraction = abstraction;
        _costs = costs;
        _states = abstraction.StateCount;
        _isQueued = new bool[_states];
        _distances = new int[(costs.EventCount + 1) * _states];
        for (int position = costs.EventCount; position >= 0; position--)
        {
            Begin(position);
            RelaxModelMoves(position);
        }
    }

    public int this[int position, int state] => _distances[(position * _states) + state];

    /// <summary>Takes off the costs what these distances need of them.</summary>
    public void Saturate()
    {
        for (int position = 0; position <= _costs.EventCount; position++)
        {
            SaturateModelMoves(position);
            if (position < _costs.EventCount)
            {
                SaturateEvent(position);
            }
        }
    }

    private Span<int> Row(int position) => _distances.AsSpan(position * _states, _states);

    private void Begin(int position)
    {
        Span<int> row = Row(position);
        if (position == _costs.EventCount)
        {
            for (int state = 0; state < _states; state++)
            {
                row[state] = _abstraction.IsGoal[state] ? 0 : Unreachable;
            }

            return;
        }

        Span<int> next = Row(position + 1);
        int stay = CheapestStay(position);
        for (int state = 0; state < _states; state++)
        {
            row[state] = Math.Min(Unreachable, next[state] + stay);
        }

        TakeSynchronousMoves(position, row, next);
    }

    private int CheapestStay(int position)
    {
        int stay = _costs.Log(position);
        int[] transitions = _costs.TransitionsOfEvent[position];
        for (int choice = 0; choice < transitions.Length; choice++)
        {
            if (!_abstraction.Touches[transitions[choice]])
            {
                stay = Math.Min(stay, _costs.Sync(position, choice));
            }
        }

        return stay;
    }

    private void TakeSynchronousMoves(int position, Span<int> row, Span<int> next)
    {
        int[] transitions = _costs.TransitionsOfEvent[position];
        for (int choice = 0; choice < transitions.Length; choice++)
        {
            int cost = _costs.Sync(position, choice);
            foreach (AbstractEdge edge in _abstraction.EdgesOf(transitions[choice]))
            {
                row[edge.From] = Math.Min(row[edge.From], next[edge.To] + cost);
            }
        }
    }

    private void RelaxModelMoves(int position)
    {
        Span<int> row = Row(position);
        for (int state = 0; state < _states; state++)
        {
            Enqueue(row, state);
        }

        while (_toRelax.TryDequeue(out int to))
        {
            _isQueued[to] = false;
            foreach (int index in _abstraction.EdgesInto[to])
            {
                AbstractEdge edge = _abstraction.Edges[index];
                int through = row[to] + _costs.Model(position, edge.Transition);
                if (through < row[edge.From])
                {
                    row[edge.From] = through;
                    Enqueue(row, edge.From);
                }
            }
        }
    }

    private void Enqueue(Span<int> row, int state)
    {
        if (!_isQueued[state] && row[state] < Unreachable)
        {
            _isQueued[state] = true;
            _toRelax.Enqueue(state);
        }
    }

    private void SaturateModelMoves(int position)
    {
        Span<int> row = Row(position);
        for (int first = 0; first < _abstraction.Edges.Length;)
        {
            int transition = _abstraction.Edges[first].Transition;
            ReadOnlySpan<AbstractEdge> edges = _abstraction.EdgesOf(transition);
            _costs.Model(position, transition) -= NeededBy(edges, row, row);
            first += edges.Length;
        }
    }

    private void SaturateEvent(int position)
    {
        Span<int> row = Row(position);
        Span<int> next = Row(position + 1);
        int needed = NeededToStay(row, next);
        _costs.Log(position) -= needed;
        int[] transitions = _costs.TransitionsOfEvent[position];
        for (int choice = 0; choice < transitions.Length; choice++)
        {
            _costs.Sync(position, choice) -= _abstraction.Touches[transitions[choice]] ? NeededBy(_abstraction.EdgesOf(transitions[choice]), row, next) : needed;
        }
    }

    private static int NeededBy(ReadOnlySpan<AbstractEdge> edges, Span<int> from, Span<int> to)
    {
        int needed = int.MinValue;
        foreach (AbstractEdge edge in edges)
        {
            if (to[edge.To] < Unreachable)
            {
                needed = Math.Max(needed, from[edge.From] - to[edge.To]);
            }
        }

        return needed == int.MinValue ? 0 : needed;
    }

    private static int NeededToStay(Span<int> row, Span<int> next)
    {
        int needed = int.MinValue;
        for (int state = 0; state < row.Length; state++)
        {
            if (next[state] < Unreachable)
            {
                needed = Math.Max(needed, row[state] - next[state]);
            }
        }

        return needed == int.MinValue ? 0 : needed;
    }
}
