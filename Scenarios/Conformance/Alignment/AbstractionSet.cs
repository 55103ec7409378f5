namespace VRLab.Conformance;

/// <summary>The abstractions through which a net's searches look ahead: the net itself where it is small, else its token paths.</summary>
internal sealed class AbstractionSet
{
    private const int SmallNetStates = 300;
    private const int PathStates = 2000;

    /// <summary>How large an abstraction of several token paths may grow.</summary>
    private const int JoinedStates = 300;
    private const int MaximumPaths = 400;

    private readonly List<int> _states = [];
    private readonly int[] _touching;
    private readonly PetriNet _net;
    private (int Unit, IReadOnlyList<int[]> Charges) _charges = (0, []);

    private AbstractionSet(PetriNet net, IReadOnlyList<Abstraction> all)
    {
        _net = net;
        All = all;
        _touching = [.. Enumerable.Range(0, net.Transitions.Count).Select(transition => all.Count(one => one.Touches[transition]))];
    }

    public IReadOnlyList<Abstraction> All { get; }

    /// <summary>For each abstraction and each edge of its flow, what it is charged of a model move: an even share among those that the move touches.</summary>
    /// <param name="unit">What a visible model move costs.</param>
    public IReadOnlyList<int[]> ModelCharges(int unit)
    {
        if (_charges.Unit != unit)
        {
            _charges = (unit, Charges(unit));
        }

        return _charges.Charges;
    }

    public static AbstractionSet Of(PetriNet net)
    {
        if (Abstraction.Of(net, [.. Enumerable.Range(0, net.Places.Count)], SmallNetStates) is { } whole)
        {
            return new AbstractionSet(net, [whole]);
        }

        return new AbstractionSet(net, Joined(net, TokenPaths.Of(net, MaximumPaths)));
    }

    // Paths seen together tell more than one by one, as long as they stay few states together.
    private static List<Abstraction> Joined(PetriNet net, IReadOnlyList<int[]> paths)
    {
        var joined = new List<(int[] Places, Abstraction Seen)>();
        foreach (int[] path in paths)
        {
            int partner = -1;
            Abstraction? together = null;
            for (int index = 0; index < joined.Count && together is null; index++)
            {
                together = Abstraction.Of(net, [.. joined[index].Places.Union(path).Order()], JoinedStates);
                partner = index;
            }

            if (together is not null)
            {
                joined[partner] = ([.. joined[partner].Places.Union(path).Order()], together);
            }
            else if (Abstraction.Of(net, path, PathStates) is { } alone)
            {
                joined.Add((path, alone));
            }
        }

        return [.. joined.Select(one => one.Seen)];
    }

    /// <summary>The states that stand for a marking, one for each abstraction.</summary>
    public ReadOnlySpan<int> StatesOf(MarkingGraph graph, int marking)
    {
        for (int next = _states.Count / Math.Max(1, All.Count); next <= marking && All.Count > 0; next++)
        {
            foreach (Abstraction abstraction in All)
            {
                _states.Add(abstraction.StateOf(graph[next]));
            }
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_states).Slice(marking * All.Count, All.Count);
    }

    /// <summary>Forgets the markings seen, together with the graph that numbered them.</summary>
    public void Forget() => _states.Clear();

    private int[][] Charges(int unit)
    {
        var given = new int[_touching.Length];
        return [.. All.Select(abstraction =>
        {
            int[] charges = [.. abstraction.Flow.Edges.Select(edge => _net.Transitions[edge.Transition].IsSilent ? 0 : LookAhead.Share(unit, given[edge.Transition], _touching[edge.Transition]))];
            for (int transition = 0; transition < given.Length; transition++)
            {
                given[transition] += abstraction.Touches[transition] ? 1 : 0;
            }

            return charges;
        })];
    }
}
