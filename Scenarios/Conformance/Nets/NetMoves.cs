namespace VRLab.Conformance;

/// <summary>A net's arcs as flat arrays, restricted to chosen places: what a search needs to fire transitions quickly.</summary>
internal sealed class NetMoves
{
    private readonly int[] _widthOf;
    private readonly TokenCount[][] _consumes;
    private readonly TokenCount[][] _produces;

    private NetMoves(int[] places, TokenCount[][] consumes, TokenCount[][] produces, ushort[] initial, ushort[][] finals)
    {
        _widthOf = places;
        _consumes = consumes;
        _produces = produces;
        Initial = initial;
        Finals = finals;
        Touching = [.. Enumerable.Range(0, consumes.Length).Where(t => consumes[t].Length + produces[t].Length > 0)];
    }

    /// <summary>The places kept, as numbers of the net; a marking here lists their tokens in this order.</summary>
    public IReadOnlyList<int> Places => _widthOf;

    public int Width => _widthOf.Length;

    public ushort[] Initial { get; }

    public ushort[][] Finals { get; }

    /// <summary>The transitions that move tokens on the places kept, rising.</summary>
    public int[] Touching { get; }

    public static NetMoves Of(PetriNet net) => Of(net, [.. Enumerable.Range(0, net.Places.Count)]);

    public static NetMoves Of(PetriNet net, int[] places)
    {
        var indexOf = new Dictionary<int, int>();
        foreach (int place in places)
        {
            indexOf[place] = indexOf.Count;
        }

        return new NetMoves(
            places,
            [.. net.Transitions.Select(t => Keep(t.Consumes, indexOf))],
            [.. net.Transitions.Select(t => Keep(t.Produces, indexOf))],
            Marking(net.InitialMarking, indexOf),
            [.. net.FinalMarkings.Select(marking => Marking(marking, indexOf))]);
    }

    public bool IsEnabled(ReadOnlySpan<ushort> marking, int transition)
    {
        foreach (TokenCount arc in _consumes[transition])
        {
            if (marking[arc.Place] < arc.Tokens)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes the marking after an enabled transition. False where a place would hold more than 65,535 tokens.</summary>
    public bool Fire(ReadOnlySpan<ushort> marking, int transition, Span<ushort> after)
    {
        marking.CopyTo(after);
        foreach (TokenCount arc in _consumes[transition])
        {
            after[arc.Place] -= (ushort)arc.Tokens;
        }

        foreach (TokenCount arc in _produces[transition])
        {
            int tokens = after[arc.Place] + arc.Tokens;
            if (tokens > ushort.MaxValue)
            {
                return false;
            }

            after[arc.Place] = (ushort)tokens;
        }

        return true;
    }

    public ReadOnlySpan<TokenCount> Consumes(int transition) => _consumes[transition];

    public ReadOnlySpan<TokenCount> Produces(int transition) => _produces[transition];

    private static TokenCount[] Keep(IReadOnlyList<TokenCount> arcs, Dictionary<int, int> indexOf) =>
        [.. arcs.Where(arc => indexOf.ContainsKey(arc.Place)).Select(arc => new TokenCount(indexOf[arc.Place], arc.Tokens))];

    private static ushort[] Marking(IReadOnlyList<TokenCount> tokens, Dictionary<int, int> indexOf)
    {
        var marking = new ushort[indexOf.Count];
        foreach (TokenCount count in Keep(tokens, indexOf))
        {
            marking[count.Place] = (ushort)count.Tokens;
        }

        return marking;
    }
}
