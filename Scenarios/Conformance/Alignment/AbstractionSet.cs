namespace VRLab.Conformance;

/// <summary>The abstractions through which a net's searches look ahead: the net itself where it is small, else its token paths.</summary>
internal sealed class AbstractionSet
{
    private const int SmallNetStates = 600;
    private const int PathStates = 2000;
    private const int MaximumPaths = 48;

    private readonly List<int> _states = [];

    private AbstractionSet(IReadOnlyList<Abstraction> all) => All = all;

    public IReadOnlyList<Abstraction> All { get; }

    public static AbstractionSet Of(PetriNet net)
    {
        if (Abstraction.Of(net, [.. Enumerable.Range(0, net.Places.Count)], SmallNetStates) is { } whole)
        {
            return new AbstractionSet([whole]);
        }

        return new AbstractionSet([.. TokenPaths.Of(net, MaximumPaths).Select(places => Abstraction.Of(net, places, PathStates)).OfType<Abstraction>()]);
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
}
