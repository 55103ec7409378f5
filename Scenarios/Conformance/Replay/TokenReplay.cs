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
    private const int PathsKept = 100_000;

    private readonly PetriNet _net;
    private readonly NetMoves _moves;
    private readonly SilentReach _reach;
    private readonly Dictionary<string, ReplayLabel> _labels;
    private readonly int[] _silent;
    private MarkingTable _markings;
    private readonly Dictionary<(int Marking, int[] Transitions), SilentPath> _known = [];

    public TokenReplay(PetriNet net)
    {
        _net = net;
        _moves = NetMoves.Of(net);
        _reach = new SilentReach(_moves);
        _markings = new MarkingTable(_moves.Width);
        int[] all = [.. Enumerable.Range(0, net.Transitions.Count)];
        _silent = [.. all.Where(t => net.Transitions[t].IsSilent)];
        var relevance = new SilentRelevance(net);
        _labels = net.Labels.ToDictionary(label => label, label => ReplayLabel.Of(all.Where(t => net.Transitions[t].Label == label), relevance), StringComparer.Ordinal);
    }

    public ReplayCounts Replay(IReadOnlyList<string> trace)
    {
        ushort[] marking = [.. _moves.Initial];
        var counts = new ReplayCounts(Tokens(marking), 0, 0, 0, 0);
        foreach (string activity in trace)
        {
            counts += _labels.TryGetValue(activity, out ReplayLabel? label)
                ? FireLabel(ref marking, label)
                : new ReplayCounts(0, 0, 0, 0, 1);
        }

        return counts + End(marking);
    }

    private ReplayCounts FireLabel(ref ushort[] marking, ReplayLabel label)
    {
        SilentPath best = Lead(marking, label.Transitions, label.Helpers, state => FewestMissing(state, label.Transitions));
        ReplayCounts counts = FireSilent(best);
        marking = [.. best.Marking];
        int chosen = label.Transitions[0];
        foreach (int transition in label.Transitions)
        {
            chosen = MissingFor(marking, transition) < MissingFor(marking, chosen) ? transition : chosen;
        }

        return counts + Force(marking, chosen);
    }

    private SilentPath Lead(ReadOnlySpan<ushort> marking, int[] transitions, int[] silent, SilentReach.Judge judge)
    {
        if (_known.Count >= PathsKept)
        {
            _known.Clear();
            _markings = new MarkingTable(_moves.Width);
        }

        (int, int[]) key = (_markings.Intern(marking), transitions);
        if (!_known.TryGetValue(key, out SilentPath? path))
        {
            path = _reach.From(marking, silent, judge);
            _known.Add(key, path);
        }

        return path;
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
        SilentPath best = Lead(marking, _silent, _silent, NearestFinal);
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

    /// <param name="Transitions">Those that carry the label.</param>
    /// <param name="Helpers">The silent ones that can help to enable them.</param>
    private sealed record ReplayLabel(int[] Transitions, int[] Helpers)
    {
        public static ReplayLabel Of(IEnumerable<int> transitions, SilentRelevance relevance)
        {
            int[] labeled = [.. transitions];
            return new ReplayLabel(labeled, relevance.For(labeled));
        }
    }
}
