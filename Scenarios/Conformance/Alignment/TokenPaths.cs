namespace VRLab.Conformance;

/// <summary>
/// Sets of places that together hold exactly one token, until it leaves the net: the net's state machines (J. Desel and J. Esparza, "Free Choice Petri Nets",
/// 1995, 5.1: S-components). Seen through one of them, a net has as many states as the set has places. Found by search with a
/// fixed effort, so some may be missed; a search that uses them stays correct.
/// </summary>
internal sealed class TokenPaths
{
    private const int EffortForEach = 3000;

    private readonly PetriNet _net;
    private readonly List<int>[] _neighbors;
    private readonly int[] _tokens;
    private readonly bool[] _isIn;
    private readonly bool[] _isCovered;
    private int _effort;

    private TokenPaths(PetriNet net)
    {
        _net = net;
        _neighbors = [.. net.Places.Select(_ => new List<int>())];
        _tokens = new int[net.Places.Count];
        _isIn = new bool[net.Places.Count];
        _isCovered = new bool[net.Places.Count];
        foreach (TokenCount initial in net.InitialMarking)
        {
            _tokens[initial.Place] = initial.Tokens;
        }

        for (int transition = 0; transition < net.Transitions.Count; transition++)
        {
            foreach (TokenCount arc in net.Transitions[transition].Consumes.Concat(net.Transitions[transition].Produces))
            {
                _neighbors[arc.Place].Add(transition);
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
        Array.Clear(_isIn);
        _isIn[place] = true;
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

    // Looks for a transition that takes from the set without giving back, or the reverse, and tries the places that could mend it.
    private bool Complete()
    {
        if (--_effort < 0)
        {
            return false;
        }

        int tokens = 0;
        for (int place = 0; place < _isIn.Length; place++)
        {
            tokens += _isIn[place] ? _tokens[place] : 0;
        }

        if (tokens > 1 || !IsSound(out IReadOnlyList<TokenCount>? toMend))
        {
            return false;
        }

        return toMend is null ? tokens == 1 : Mend(toMend);
    }

    private bool Mend(IReadOnlyList<TokenCount> candidates)
    {
        foreach (TokenCount arc in candidates.OrderBy(arc => _isCovered[arc.Place]).ThenBy(arc => arc.Place))
        {
            _isIn[arc.Place] = true;
            if (arc.Tokens == 1 && Complete())
            {
                return true;
            }

            _isIn[arc.Place] = false;
        }

        return false;
    }

    private bool IsSound(out IReadOnlyList<TokenCount>? toMend)
    {
        toMend = null;
        for (int place = 0; place < _isIn.Length; place++)
        {
            foreach (int transition in _isIn[place] ? _neighbors[place] : [])
            {
                int taken = CountIn(_net.Transitions[transition].Consumes);
                int given = CountIn(_net.Transitions[transition].Produces);
                if (taken > 1 || given > 1)
                {
                    return false;
                }

                toMend ??= taken > given && _net.Transitions[transition].Produces.Count > 0 ? _net.Transitions[transition].Produces : taken < given ? _net.Transitions[transition].Consumes : null;
            }
        }

        return true;
    }

    private int CountIn(IReadOnlyList<TokenCount> arcs)
    {
        int count = 0;
        foreach (TokenCount arc in arcs)
        {
            count += _isIn[arc.Place] ? arc.Tokens : 0;
        }

        return count;
    }
}
