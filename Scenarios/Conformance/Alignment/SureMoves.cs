namespace VRLab.Conformance;

/// <summary>
/// Moves that leave nothing to choose. A transition whose tokens nothing else can take, or only twins of it with the same arcs, and which no final
/// marking leaves enabled, has to fire once it is enabled. Where it is silent, it can fire at once. Where it carries the label of the next event
/// and is alone with it, the event can be matched at once: a way that leaves the event out fires the transition or a twin later, and matching it here instead costs
/// no more. With no event left, the cheapest of the twins can fire at once.
/// </summary>
internal sealed class SureMoves
{
    private readonly PetriNet _net;
    private readonly bool[] _fires;
    private readonly bool[] _firesSilently;

    public SureMoves(PetriNet net, NetMoves moves, Func<int, int[]> rivalsOf)
    {
        _net = net;
        _fires = new bool[net.Transitions.Count];
        _firesSilently = new bool[_fires.Length];
        IsReplaceable = new bool[_fires.Length];
        for (int transition = 0; transition < _fires.Length; transition++)
        {
            int[] twins = [.. rivalsOf(transition).Where(other => AreTwins(transition, other))];
            _fires[transition] = twins.Length == rivalsOf(transition).Length && !moves.Finals.Any(final => moves.IsEnabled(final, transition));
            _firesSilently[transition] = _fires[transition] && net.Transitions[transition].IsSilent && twins.All(other => net.Transitions[other].IsSilent);
            IsReplaceable[transition] = twins.Any(other => IsBetter(other, transition));
        }
    }

    /// <summary>For each transition, whether a twin does as well where no event is matched.</summary>
    public bool[] IsReplaceable { get; }

    /// <summary>The place among the enabled transitions of the only one that needs to be tried, or -1.</summary>
    public int Find(int[] enabled, int[] transitionsOfEvent, bool isAtEnd)
    {
        int single = transitionsOfEvent.Length == 1 ? transitionsOfEvent[0] : -1;
        for (int index = 0; index < enabled.Length; index++)
        {
            int transition = enabled[index];
            if (_firesSilently[transition] || (_fires[transition] && (transition == single || (isAtEnd && !IsReplaceable[transition]))))
            {
                return index;
            }
        }

        return -1;
    }

    private bool AreTwins(int one, int other) =>
        _net.Transitions[one].Consumes.SequenceEqual(_net.Transitions[other].Consumes) && _net.Transitions[one].Produces.SequenceEqual(_net.Transitions[other].Produces);

    private bool IsBetter(int one, int other) =>
        _net.Transitions[one].IsSilent == _net.Transitions[other].IsSilent ? one < other : _net.Transitions[one].IsSilent;
}
