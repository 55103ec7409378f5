namespace VRLab.Conformance;

/// <summary>
/// Which of a state's moves must be tried: the others can wait until a move needs them, so parallel parts are not tried in all their
/// orders. Some cheapest way on always begins with one of those chosen. Sources: A. Valmari, "Stubborn Sets for Reduced State Space Generation" (1991);
/// M. Wehrle and M. Helmert, "Efficient Stubborn Sets: Generalized Algorithms and Selection Strategies" (2014), definition 4.
/// </summary>
internal sealed class StubbornMoves
{
    private readonly NetMoves _moves;
    private readonly int[][] _rivals;
    private readonly int[][] _fillers;
    private readonly int[][] _emptiers;
    private readonly int[] _choiceOf;
    private readonly Stack<int> _toClose = new();
    private int _choice;

    public StubbornMoves(NetMoves moves, int transitions)
    {
        _moves = moves;
        _choiceOf = new int[transitions];
        int[] all = [.. Enumerable.Range(0, transitions)];
        int[] places = [.. Enumerable.Range(0, moves.Width)];
        ILookup<int, int> takers = all.SelectMany(t => moves.Consumes(t).ToArray().Select(arc => (arc.Place, Transition: t))).ToLookup(pair => pair.Place, pair => pair.Transition);
        _rivals = [.. all.Select(t => moves.Consumes(t).ToArray().SelectMany(arc => takers[arc.Place]).Where(other => other != t).Distinct().Order().ToArray())];
        _fillers = ByPlace(all, places, change => change > 0);
        _emptiers = ByPlace(all, places, change => change < 0);
    }

    /// <summary>The other transitions that take tokens from where a transition does, rising.</summary>
    public int[] RivalsOf(int transition) => _rivals[transition];

    public bool Contains(int transition) => _choiceOf[transition] == _choice;

    /// <summary>Chooses among the model moves of a state that stands before an event with these transitions.</summary>
    public void ChooseBeforeEvent(ReadOnlySpan<ushort> marking, int[] transitionsOfEvent)
    {
        _choice++;
        foreach (int transition in transitionsOfEvent)
        {
            Close(marking, transition);
        }

        CloseAll(marking);
    }

    /// <summary>Chooses among the model moves of a state after the last event, whose marking is not final.</summary>
    public void ChooseAtEnd(ReadOnlySpan<ushort> marking)
    {
        _choice++;
        foreach (ushort[] final in _moves.Finals)
        {
            Add(ToMend(marking, final));
        }

        CloseAll(marking);
    }

    private void CloseAll(ReadOnlySpan<ushort> marking)
    {
        while (_toClose.TryPop(out int transition))
        {
            Close(marking, transition);
        }
    }

    // What could stop an enabled transition has to be tried beside it; before one that lacks tokens comes one that brings them.
    private void Close(ReadOnlySpan<ushort> marking, int transition)
    {
        int[]? fewest = null;
        int fewestNew = int.MaxValue;
        foreach (TokenCount arc in _moves.Consumes(transition))
        {
            if (marking[arc.Place] < arc.Tokens && CountNew(_fillers[arc.Place]) is int news && news < fewestNew)
            {
                (fewest, fewestNew) = (_fillers[arc.Place], news);
            }
        }

        if (fewest is null)
        {
            Add(_rivals[transition]);
        }
        else
        {
            Add(fewest);
        }
    }

    private int[] ToMend(ReadOnlySpan<ushort> marking, ushort[] final)
    {
        int[]? fewest = null;
        for (int place = 0; place < final.Length; place++)
        {
            if (marking[place] != final[place])
            {
                int[] menders = marking[place] < final[place] ? _fillers[place] : _emptiers[place];
                fewest = fewest is null || menders.Length < fewest.Length ? menders : fewest;
            }
        }

        return fewest ?? [];
    }

    private int CountNew(int[] transitions)
    {
        int count = 0;
        foreach (int transition in transitions)
        {
            count += _choiceOf[transition] == _choice ? 0 : 1;
        }

        return count;
    }

    private void Add(int[] transitions)
    {
        foreach (int transition in transitions)
        {
            if (_choiceOf[transition] != _choice)
            {
                _choiceOf[transition] = _choice;
                _toClose.Push(transition);
            }
        }
    }

    private int[][] ByPlace(int[] transitions, int[] places, Func<int, bool> isWanted) =>
        [.. places.Select(place => transitions.Where(t => isWanted(TokensOn(_moves.Produces(t), place) - TokensOn(_moves.Consumes(t), place))).ToArray())];

    private static int TokensOn(ReadOnlySpan<TokenCount> arcs, int place)
    {
        int tokens = 0;
        foreach (TokenCount arc in arcs)
        {
            tokens += arc.Place == place ? arc.Tokens : 0;
        }

        return tokens;
    }
}
