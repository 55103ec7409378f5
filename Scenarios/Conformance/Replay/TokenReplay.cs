namespace VRLab.Conformance;

/// <summary>The tokens of a replay. Sums of replays are replays of a log.</summary>
/// <param name="UnknownEvents">Events whose activity the net does not have; they are passed over.</param>
public readonly record struct ReplayCounts(long Produced, long Consumed, long Missing, long Remaining, long UnknownEvents)
{
    /// <summary>1/2 (1 - missing/consumed) + 1/2 (1 - remaining/produced). Source: A. Rozinat and W. van der Aalst, "Conformance checking of processes based on monitoring real behavior" (2008), section 4.1.</summary>
    public double Fitness => (0.5 * (1.0 - Share(Missing, Consumed))) + (0.5 * (1.0 - Share(Remaining, Produced)));

    public static ReplayCounts operator +(ReplayCounts a, ReplayCounts b) =>
        new(a.Produced + b.Produced, a.Consumed + b.Consumed, a.Missing + b.Missing, a.Remaining + b.Remaining, a.UnknownEvents + b.UnknownEvents);

    public static ReplayCounts operator *(ReplayCounts one, int cases) =>
        new(one.Produced * cases, one.Consumed * cases, one.Missing * cases, one.Remaining * cases, one.UnknownEvents * cases);

    public static ReplayCounts Add(ReplayCounts a, ReplayCounts b) => a + b;

    public static ReplayCounts Multiply(ReplayCounts one, int cases) => one * cases;

    private static double Share(long part, long whole) => whole == 0 ? 0.0 : (double)part / whole;
}

/// <summary>
/// Replays traces token by token. For each event the transition of its label is fired that lacks the fewest tokens after the
/// fewest silent transitions; what it lacks is put there and counted as missing. At the end silent transitions lead as near to a final
/// marking as they can; what lacks there is missing, what is over remains. Silent transitions count as produced and consumed.
/// Among equals the transition that comes first in the net is taken.
/// </summary>
public sealed class TokenReplay
{
    private readonly PetriNet _net;
    private readonly NetMoves _moves;
    private readonly SilentReach _reach;
    private readonly Dictionary<string, int[]> _transitionsOf;

    public TokenReplay(PetriNet net)
    {
        _net = net;
        _moves = NetMoves.Of(net);
        _reach = new SilentReach(net, _moves);
        _transitionsOf = net.Labels.ToDictionary(
            label => label, label => Enumerable.Range(0, net.Transitions.Count).Where(t => net.Transitions[t].Label == label).ToArray(), StringComparer.Ordinal);
    }

    public ReplayCounts Replay(IReadOnlyList<string> trace)
    {
        ushort[] marking = [.. _moves.Initial];
        var counts = new ReplayCounts(Tokens(marking), 0, 0, 0, 0);
        foreach (string activity in trace)
        {
            counts += _transitionsOf.TryGetValue(activity, out int[]? transitions)
                ? FireLabel(ref marking, transitions)
                : new ReplayCounts(0, 0, 0, 0, 1);
        }

        return counts + End(marking);
    }

    private ReplayCounts FireLabel(ref ushort[] marking, int[] transitions)
    {
        SilentPath best = _reach.From(marking, state => FewestMissing(state, transitions));
        ReplayCounts counts = FireSilent(best);
        marking = best.Marking;
        int chosen = transitions[0];
        foreach (int transition in transitions)
        {
            chosen = MissingFor(marking, transition) < MissingFor(marking, chosen) ? transition : chosen;
        }

        return counts + Force(marking, chosen);
    }

    private ReplayCounts FireSilent(SilentPath path)
    {
        var counts = default(ReplayCounts);
        foreach (int transition in path.Transitions)
        {
            counts += new ReplayCounts(_net.Transitions[transition].Produces.Sum(arc => arc.Tokens), _net.Transitions[transition].Consumes.Sum(arc => arc.Tokens), 0, 0, 0);
        }

        return counts;
    }

    private ReplayCounts Force(ushort[] marking, int transition)
    {
        int missing = MissingFor(marking, transition);
        int consumed = 0;
        foreach (TokenCount arc in _moves.Consumes(transition))
        {
            marking[arc.Place] = (ushort)Math.Max(0, marking[arc.Place] - arc.Tokens);
            consumed += arc.Tokens;
        }

        int produced = 0;
        foreach (TokenCount arc in _moves.Produces(transition))
        {
            marking[arc.Place] = (ushort)Math.Min(ushort.MaxValue, marking[arc.Place] + arc.Tokens);
            produced += arc.Tokens;
        }

        return new ReplayCounts(produced, consumed, missing, 0, 0);
    }

    private ReplayCounts End(ushort[] marking)
    {
        SilentPath best = _reach.From(marking, NearestFinal);
        ushort[] nearest = _moves.Finals[0];
        foreach (ushort[] final in _moves.Finals)
        {
            nearest = Distance(best.Marking, final) < Distance(best.Marking, nearest) ? final : nearest;
        }

        long missing = 0;
        long remaining = 0;
        for (int place = 0; place < nearest.Length; place++)
        {
            missing += Math.Max(0, nearest[place] - best.Marking[place]);
            remaining += Math.Max(0, best.Marking[place] - nearest[place]);
        }

        return FireSilent(best) + new ReplayCounts(0, Tokens(nearest), missing, remaining, 0);
    }

    private int FewestMissing(ReadOnlySpan<ushort> marking, int[] transitions)
    {
        int fewest = int.MaxValue;
        foreach (int transition in transitions)
        {
            fewest = Math.Min(fewest, MissingFor(marking, transition));
        }

        return fewest;
    }

    private int NearestFinal(ReadOnlySpan<ushort> marking)
    {
        int nearest = int.MaxValue;
        foreach (ushort[] final in _moves.Finals)
        {
            nearest = Math.Min(nearest, Distance(marking, final));
        }

        return nearest;
    }

    private int MissingFor(ReadOnlySpan<ushort> marking, int transition)
    {
        int missing = 0;
        foreach (TokenCount arc in _moves.Consumes(transition))
        {
            missing += Math.Max(0, arc.Tokens - marking[arc.Place]);
        }

        return missing;
    }

    private static int Distance(ReadOnlySpan<ushort> marking, ReadOnlySpan<ushort> final)
    {
        int distance = 0;
        for (int place = 0; place < final.Length; place++)
        {
            distance += Math.Abs(final[place] - marking[place]);
        }

        return distance;
    }

    private static long Tokens(ushort[] marking) => marking.Sum(tokens => (long)tokens);
}
