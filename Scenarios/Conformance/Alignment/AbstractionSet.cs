namespace VRLab.Conformance;

/// <summary>The abstractions through which a net's searches look ahead: the net itself where it is small, else its token paths.</summary>
internal sealed class AbstractionSet
{
    private const int SmallNetStates = 300;
    private const int PathStates = 2000;
    private const int MaximumPaths = 400;

    private readonly List<int> _states = [];

    private AbstractionSet(PetriNet net, IReadOnlyList<Abstraction> all)
    {
        All = all;
        ModelCharges = [.. all.Select(one => Charges(net, one))];
    }

    public IReadOnlyList<Abstraction> All { get; }

    /// <summary>For each abstraction and each edge of its flow, what it is charged of a model move: an even share among those that the move touches.</summary>
    public IReadOnlyList<int[]> ModelCharges { get; }

    /// <param name="joinedStates">How large an abstraction of several token paths may grow.</param>
    public static AbstractionSet Of(PetriNet net, int joinedStates)
    {
        if (Abstraction.Of(net, [.. Enumerable.Range(0, net.Places.Count)], SmallNetStates) is { } whole)
        {
            return new AbstractionSet(net, [whole]);
        }

        return new AbstractionSet(net, Joined(net, TokenPaths.Of(net, MaximumPaths), joinedStates));
    }

    // Paths seen together tell more than one by one, as long as they stay few states together.
    private static List<Abstraction> Joined(PetriNet net, IReadOnlyList<int[]> paths, int joinedStates)
    {
        var joined = new List<(int[] Places, Abstraction Seen)>();
        foreach (int[] path in paths)
        {
            int partner = -1;
            Abstraction? together = null;
            for (int index = 0; index < joined.Count && together is null; index++)
            {
                together = Abstraction.Of(net, [.. joined[index].Places.Union(path).Order()], joinedStates);
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

    private int[] Charges(PetriNet net, Abstraction abstraction) => [.. abstraction.Flow.Edges.Select(edge => net.Transitions[edge.Transition].IsSilent ? 0 : Charge(edge.Transition, abstraction))];

    private int Charge(int transition, Abstraction abstraction)
    {
        Abstraction[] touched = [.. All.Where(one => one.Touches[transition])];
        return LookAhead.Share(ChargedTrace.Unit, Array.IndexOf(touched, abstraction), touched.Length);
    }
}
