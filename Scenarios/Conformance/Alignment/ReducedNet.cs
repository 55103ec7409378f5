namespace VRLab.Conformance;

/// <summary>
/// A net with fewer places and transitions that shows a log the same runs: a silent transition that can always follow at once is fired with what
/// makes it possible, and one that can always wait is fired with what needs it. So a search meets fewer markings. Source: G. Berthelot,
/// "Transformations and Decompositions of Nets" (1987), post- and pre-fusion of transitions, with the conditions for nets without inhibitor arcs.
/// </summary>
internal sealed class ReducedNet
{
    private readonly int[][] _fires;

    private ReducedNet(PetriNet net, int[][] fires)
    {
        Net = net;
        _fires = fires;
    }

    public PetriNet Net { get; }

    public static ReducedNet Of(PetriNet net)
    {
        var draft = new ReducedNetDraft(net);
        draft.Reduce();
        return new ReducedNet(draft.Build(), [.. draft.Transitions.Select(transition => transition.Fires)]);
    }

    /// <summary>The transitions of the whole net that one of the reduced net stands for, in the order in which they fire.</summary>
    public IReadOnlyList<int> FiredBy(int transition) => _fires[transition];
}
