namespace VRLab.Conformance;

/// <summary>
/// A bound from below for the cost from a state of the search to the end: never too high, and never falling by more than a move
/// costs (admissible and consistent). Each abstraction is charged a part of what a move costs, and the least costs under these charges add up. The charges
/// begin even; passes over the trace mend them until the abstractions agree on what each event is matched with, so the bound comes close to the best that any charges
/// give. Source: V. Kolmogorov, "Convergent Tree-Reweighted Message Passing for Energy Minimization" (2006), section 3.2 (TRW-S), with the events as
/// its nodes. Costs are whole numbers of a small unit, so nothing is rounded away.
/// </summary>
internal sealed class LookAhead
{
    public const int Unreachable = int.MaxValue / 4;

    /// <summary>Numbers kept for one trace; abstractions beyond that are left out, which only slows the search down.</summary>
    private const long MaximumCells = 24_000_000;

    private readonly int[][] _transitionsOfEvent;
    private readonly (int Index, ChargedTrace Trace)[] _views;
    private readonly int[][] _least;
    private readonly int _unit;

    public LookAhead(AbstractionSet abstractions, int[][] transitionsOfEvent, ReadOnlySpan<int> initialStates)
    {
        _transitionsOfEvent = transitionsOfEvent;
        int[] usable = Usable(abstractions, transitionsOfEvent.Length + 1);
        _unit = ChargedTrace.UnitFor(transitionsOfEvent.Length + 1);
        IReadOnlyList<int[]> modelCharges = abstractions.ModelCharges(_unit);
        _views = new (int, ChargedTrace)[usable.Length];
        for (int view = 0; view < usable.Length; view++)
        {
            int share = Share(_unit, view, usable.Length);
            _views[view] = (usable[view], new ChargedTrace(abstractions.All[usable[view]], modelCharges[usable[view]], transitionsOfEvent, initialStates[usable[view]], share));
        }

        int mostChoices = 1 + transitionsOfEvent.Select(transitions => transitions.Length).DefaultIfEmpty().Max();
        _least = [.. usable.Select(_ => new int[mostChoices])];
    }

    /// <summary>Whether passes can make the bound any better.</summary>
    public bool CanImprove => _views.Length > 1;

    /// <summary>One part of so many of a whole, as even as whole numbers allow.</summary>
    public static int Share(int whole, int part, int parts) => (whole / parts) + (part < whole % parts ? 1 : 0);

    /// <returns>The bound, or <see cref="Unreachable"/> where the end cannot be reached.</returns>
    public int Bound(int position, ReadOnlySpan<int> states)
    {
        int sum = FineBound(position, states);
        return sum == Unreachable ? Unreachable : Math.Max(0, (sum + _unit - 1) / _unit);
    }

    /// <summary>The bound in the small unit.</summary>
    internal int FineBound(int position, ReadOnlySpan<int> states)
    {
        int sum = 0;
        foreach ((int index, ChargedTrace trace) in _views)
        {
            int toEnd = trace.ToEnd(position, states[index]);
            if (toEnd >= ChargedTrace.Unreachable)
            {
                return Unreachable;
            }

            sum += toEnd;
        }

        return sum;
    }

    /// <summary>Passes over the trace there and back; no pass makes the bound at the beginning lower.</summary>
    public void Improve(int passes)
    {
        for (int pass = 0; pass < passes && CanImprove; pass++)
        {
            PassForward();
            PassBackward();
        }
    }

    private static int[] Usable(AbstractionSet abstractions, int positions)
    {
        var usable = new List<int>();
        long cells = 0;
        for (int index = 0; index < abstractions.All.Count; index++)
        {
            long more = 2L * positions * abstractions.All[index].StateCount;
            if (cells + more <= MaximumCells)
            {
                cells += more;
                usable.Add(index);
            }
        }

        return [.. usable];
    }

    private void PassForward()
    {
        foreach ((_, ChargedTrace trace) in _views)
        {
            trace.BeginForward();
        }

        for (int position = 0; position < _transitionsOfEvent.Length; position++)
        {
            Agree(position);
            foreach ((_, ChargedTrace trace) in _views)
            {
                trace.GoForward(position);
            }
        }
    }

    private void PassBackward()
    {
        for (int position = _transitionsOfEvent.Length - 1; position >= 0; position--)
        {
            Agree(position);
            foreach ((_, ChargedTrace trace) in _views)
            {
                trace.GoBackward(position);
            }
        }
    }

    // Charges so that a choice costs the same on the cheapest way with it in every abstraction. What is charged for it in all stays the same. Where it does not
    // part evenly, the same abstractions take more for each choice: so the cheapest choice stays the cheapest in each, and the bound does not fall.
    private void Agree(int position)
    {
        for (int view = 0; view < _views.Length; view++)
        {
            _views[view].Trace.LeastWith(position, _least[view]);
        }

        for (int choice = 0; choice <= _transitionsOfEvent[position].Length; choice++)
        {
            Agree(position, choice);
        }
    }

    private void Agree(int position, int choice)
    {
        int sum = 0;
        foreach (int[] least in _least)
        {
            if (least[choice] >= ChargedTrace.Unreachable)
            {
                return;
            }

            sum += least[choice];
        }

        for (int view = 0; view < _views.Length; view++)
        {
            _views[view].Trace.Charge(position, choice, Share(sum, view, _views.Length) - _least[view][choice]);
        }
    }
}
