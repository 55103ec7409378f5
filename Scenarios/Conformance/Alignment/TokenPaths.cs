namespace VRLab.Conformance;

/// <summary>
/// Sets of places that together hold exactly one token, until it leaves the net: the net's state machines (J. Desel and J. Esparza, "Free Choice Petri Nets",
/// 1995, 5.1: S-components). Seen through one of them, a net has as many states as the set has places. Found by search with a
/// fixed effort, so some may be missed; a search that uses them stays correct.
/// </summary>
internal sealed class TokenPaths
{
    private const int EffortForEach = 400;

    private readonly PetriNet _net;
    private readonly List<Touch>[] _touches;
    private readonly int[] _initialTokens;
    private readonly int[] _taken;
    private readonly int[] _given;
    private readonly bool[] _isIn;
    private readonly bool[] _isOut;
    private readonly bool[] _isCovered;
    private int _tokens;
    private int _effort;

    private TokenPaths(PetriNet net)
    {
        _net = net;
        _touches = [.. net.Places.Select(_ => new List<Touch>())];
        _initialTokens = new int[net.Places.Count];
        _taken = new int[net.Transitions.Count];
        _given = new int[net.Transitions.Count];
        _isIn = new bool[net.Places.Count];
        _isOut = new bool[net.Places.Count];
        _isCovered = new bool[net.Places.Count];
        foreach (TokenCount initial in net.InitialMarking)
        {
            _initialTokens[initial.Place] = initial.Tokens;
        }

        for (int transition = 0; transition < net.Transitions.Count; transition++)
        {
            foreach (TokenCount arc in net.Transitions[transition].Consumes)
            {
                _touches[arc.Place].Add(new Touch(transition, arc.Tokens, 0));
            }

            foreach (TokenCount arc in net.Transitions[transition].Produces)
            {
                _touches[arc.Place].Add(new Touch(transition, 0, arc.Tokens));
            }
        }
    }

    /// <returns>Sets that together cover as many places as were found, at most so many; places rising within each.</returns>
    public static IReadOnlyList<int[]> Of(PetriNet net, int maximumSets)
    {
        var search = new TokenPaths(net);
        var found = new List<int[]>();
        for (int place = 0; place < net.Places.Count && found.Count < maximumSets; place++)
        {
            if (!search._isCovered[place] && search.FindFrom(place) is { } set)
            {
                found.Add(set);
            }
        }

        return found;
    }

    private int[]? FindFrom(int place)
    {
        _effort = EffortForEach;
        _tokens = 0;
        foreach (Array state in new Array[] { _isIn, _isOut, _taken, _given })
        {
            Array.Clear(state);
        }

        if (!CanTake(place))
        {
            return null;
        }

        Put(place, 1);
        if (!Complete())
        {
            return null;
        }

        int[] set = [.. Enumerable.Range(0, _isIn.Length).Where(p => _isIn[p])];
        foreach (int covered in set)
        {
            _isCovered[covered] = true;
        }

        return set;
    }

    // Mends the transition that takes from the set without giving back, or the reverse, and leaves the fewest places to choose from. What has been
    // tried in vain stays out for the places tried after it.
    private bool Complete()
    {
        if (--_effort < 0)
        {
            return false;
        }

        if (FewestCandidates() is not { } candidates)
        {
            return _tokens == 1;
        }

        foreach (int place in candidates.OrderBy(place => _isCovered[place]).ThenBy(place => place))
        {
            Put(place, 1);
            if (Complete())
            {
                return true;
            }

            Put(place, -1);
            _isOut[place] = true;
        }

        candidates.ForEach(place => _isOut[place] = false);
        return false;
    }

    private List<int>? FewestCandidates()
    {
        List<int>? fewest = null;
        for (int transition = 0; transition < _taken.Length && fewest is not { Count: 0 }; transition++)
        {
            if (ToMend(transition) is { } arcs)
            {
                List<int> candidates = [.. arcs.Select(arc => arc.Place).Where(CanTake)];
                fewest = fewest is null || candidates.Count < fewest.Count ? candidates : fewest;
            }
        }

        return fewest;
    }

    // A token may leave the net for good.
    private IReadOnlyList<TokenCount>? ToMend(int transition)
    {
        NetTransition moves = _net.Transitions[transition];
        return _taken[transition] > _given[transition] && moves.Produces.Count > 0 ? moves.Produces : _taken[transition] < _given[transition] ? moves.Consumes : null;
    }

    private bool CanTake(int place) =>
        !_isIn[place] && !_isOut[place] && _tokens + _initialTokens[place] <= 1
        && _touches[place].TrueForAll(touch => _taken[touch.Transition] + touch.Taken <= 1 && _given[touch.Transition] + touch.Given <= 1);

    private void Put(int place, int sign)
    {
        _isIn[place] = sign > 0;
        _tokens += sign * _initialTokens[place];
        foreach (Touch touch in _touches[place])
        {
            _taken[touch.Transition] += sign * touch.Taken;
            _given[touch.Transition] += sign * touch.Given;
        }
    }

    private readonly record struct Touch(int Transition, int Taken, int Given);
}
