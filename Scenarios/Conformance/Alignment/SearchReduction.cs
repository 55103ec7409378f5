namespace VRLab.Conformance;

/// <summary>What of a net's moves a search may pass over without missing the cheapest way, found once for all its searches.</summary>
internal sealed class SearchReduction
{
    public SearchReduction(PetriNet net, NetMoves moves)
    {
        Stubborn = new StubbornMoves(moves, net.Transitions.Count);
        Sure = new SureMoves(net, moves, Stubborn.RivalsOf);
    }

    public StubbornMoves Stubborn { get; }

    public SureMoves Sure { get; }
}
