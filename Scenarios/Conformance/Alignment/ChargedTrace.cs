using System.Runtime.CompilerServices;

namespace VRLab.Conformance;

/// <summary>
/// A trace seen through one abstraction, which is charged its own costs for what can become of each event: the least cost from the beginning to each place of
/// the trace and abstract state, and from there to the end.
/// </summary>
internal sealed class ChargedTrace
{
    /// <summary>So much or more: there is no way.</summary>
    public const int Unreachable = 1 << 28;

    private const int LargestUnit = 1 << 12;

    /// <summary>How far charges that passes have moved may pile up beyond what the whole trace costs.</summary>
    private const int Headroom = 4;

    private const int NoWay = 1 << 29;

    private readonly Abstraction _abstraction;
    private readonly AbstractFlow _flow;
    private readonly int[] _modelCharges;
    private readonly int[][] _transitionsOfEvent;
    private readonly int[][] _charges;
    private int[] _fromBegin = [];
    private readonly int[] _toEnd;
    private readonly int _initial;
    private readonly int _states;

    /// <param name="modelCharges">For each edge of the abstraction's flow, what a model move along it is charged.</param>
    /// <param name="logCharge">What leaving an event out is charged to begin with; matching is free.</param>
    public ChargedTrace(Abstraction abstraction, int[] modelCharges, int[][] transitionsOfEvent, int initialState, int logCharge)
    {
        _abstraction = abstraction;
        _flow = abstraction.Flow;
        _modelCharges = modelCharges;
        _transitionsOfEvent = transitionsOfEvent;
        _initial = initialState;
        _states = abstraction.StateCount;
        _charges = [.. transitionsOfEvent.Select(transitions => new int[transitions.Length + 1])];
        foreach (int[] charges in _charges)
        {
            charges[0] = logCharge;
        }

        _toEnd = new int[(transitionsOfEvent.Length + 1) * _states];
        EndBackward();
    }

    /// <summary>What a log move or a visible model move costs, all abstractions together: finer for short traces, so that no sum over a long one reaches <see cref="Unreachable"/>.</summary>
    public static int UnitFor(int positions)
    {
        int unit = LargestUnit;
        while (unit > 1 && (long)positions * Headroom * unit > Unreachable)
        {
            unit >>= 1;
        }

        return unit;
    }

    public int ToEnd(int position, int state) => _toEnd[(position * _states) + state];

    /// <summary>Charges more or less for one choice at an event: 0 to leave it out, else to match it with one of its transitions, from 1.</summary>
    public void Charge(int position, int choice, int more) => _charges[position][choice] += more;

    /// <summary>Writes, for each choice at an event, the cost of the cheapest way from the beginning to the end that makes it.</summary>
    public void LeastWith(int position, int[] least)
    {
        ReadOnlySpan<int> before = Row(_fromBegin, position);
        ReadOnlySpan<int> after = Row(_toEnd, position + 1);
        int[] charges = _charges[position];
        int stay = LeastSum(before, after);
        least[0] = stay + charges[0];
        for (int choice = 1; choice < charges.Length; choice++)
        {
            int transition = _transitionsOfEvent[position][choice - 1];
            least[choice] = charges[choice] + (_abstraction.Touches[transition] ? LeastAlong(_abstraction.EdgesOf(transition), before, after) : stay);
        }
    }

    public void BeginForward()
    {
        if (_fromBegin.Length == 0)
        {
            _fromBegin = new int[_toEnd.Length];
        }

        Span<int> row = Row(_fromBegin, 0);
        row.Fill(NoWay);
        row[_initial] = 0;
        _flow.RelaxForward(row, _modelCharges);
    }

    /// <summary>The costs from the beginning to behind an event, from those to before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void GoForward(int position)
    {
        ReadOnlySpan<int> before = Row(_fromBegin, position);
        Span<int> after = Row(_fromBegin, position + 1);
        Move(before, after, LeastToStay(position));
        for (int choice = 1; choice < _charges[position].Length; choice++)
        {
            int charge = _charges[position][choice];
            foreach (AbstractEdge edge in _abstraction.EdgesOf(_transitionsOfEvent[position][choice - 1]))
            {
                after[edge.To] = Math.Min(after[edge.To], before[edge.From] + charge);
            }
        }

        _flow.RelaxForward(after, _modelCharges);
    }

    /// <summary>The costs from before an event to the end, from those from behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void GoBackward(int position)
    {
        ReadOnlySpan<int> after = Row(_toEnd, position + 1);
        Span<int> before = Row(_toEnd, position);
        Move(after, before, LeastToStay(position));
        for (int choice = 1; choice < _charges[position].Length; choice++)
        {
            int charge = _charges[position][choice];
            foreach (AbstractEdge edge in _abstraction.EdgesOf(_transitionsOfEvent[position][choice - 1]))
            {
                before[edge.From] = Math.Min(before[edge.From], after[edge.To] + charge);
            }
        }

        _flow.RelaxBackward(before, _modelCharges);
    }

    private void EndBackward()
    {
        Span<int> last = Row(_toEnd, _charges.Length);
        for (int state = 0; state < _states; state++)
        {
            last[state] = _abstraction.IsGoal[state] ? 0 : NoWay;
        }

        _flow.RelaxBackward(last, _modelCharges);
        for (int position = _charges.Length - 1; position >= 0; position--)
        {
            GoBackward(position);
        }
    }

    private Span<int> Row(int[] costs, int position) => costs.AsSpan(position * _states, _states);

    // What is matched outside the places seen here, or left out, moves nothing here.
    private int LeastToStay(int position)
    {
        int[] charges = _charges[position];
        int least = charges[0];
        for (int choice = 1; choice < charges.Length; choice++)
        {
            if (!_abstraction.Touches[_transitionsOfEvent[position][choice - 1]])
            {
                least = Math.Min(least, charges[choice]);
            }
        }

        return least;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Move(ReadOnlySpan<int> from, Span<int> to, int charge)
    {
        for (int state = 0; state < to.Length; state++)
        {
            to[state] = from[state] + charge;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int LeastSum(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        int least = NoWay;
        for (int state = 0; state < before.Length; state++)
        {
            least = Math.Min(least, before[state] + after[state]);
        }

        return least;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int LeastAlong(ReadOnlySpan<AbstractEdge> edges, ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        int least = NoWay;
        foreach (AbstractEdge edge in edges)
        {
            least = Math.Min(least, before[edge.From] + after[edge.To]);
        }

        return least;
    }
}
