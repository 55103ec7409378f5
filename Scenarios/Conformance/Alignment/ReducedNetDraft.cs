namespace VRLab.Conformance;

/// <summary>A net while it is made smaller. Places keep their numbers; those that no arc touches any more are dropped at the end.</summary>
internal sealed class ReducedNetDraft
{
    private readonly PetriNet _net;
    private readonly HashSet<int> _markedPlaces;
    private readonly List<Fused> _transitions;

    public ReducedNetDraft(PetriNet net)
    {
        _net = net;
        _markedPlaces = [.. net.InitialMarking.Concat(net.FinalMarkings.SelectMany(final => final)).Select(count => count.Place)];
        _transitions = [.. net.Transitions.Select((t, index) => new Fused(t.Label, t.Consumes, t.Produces, [index]))];
    }

    public IReadOnlyList<Fused> Transitions => _transitions;

    public void Reduce()
    {
        bool hasChanged = true;
        while (hasChanged)
        {
            hasChanged = false;
            for (int place = 0; place < _net.Places.Count; place++)
            {
                hasChanged |= TryRemove(place);
            }
        }

        Deduplicate();
    }

    public PetriNet Build()
    {
        int[] kept = [.. Enumerable.Range(0, _net.Places.Count).Where(place => _markedPlaces.Contains(place) || _transitions.Exists(t => t.Touches(place)))];
        Dictionary<int, int> numberOf = kept.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        TokenCount[] Renumbered(IEnumerable<TokenCount> counts) => [.. counts.Select(count => new TokenCount(numberOf[count.Place], count.Tokens))];
        return new PetriNet(
            [.. kept.Select(place => _net.Places[place])],
            [.. _transitions.Select((t, index) => new NetTransition($"t{index}", t.Label ?? "silent", t.Label, Renumbered(t.Consumes), Renumbered(t.Produces)))],
            Renumbered(_net.InitialMarking),
            [.. _net.FinalMarkings.Select(Renumbered)]);
    }

    private bool TryRemove(int place)
    {
        if (_markedPlaces.Contains(place))
        {
            return false;
        }

        List<Fused> before = _transitions.FindAll(t => t.Gives(place) > 0);
        List<Fused> after = _transitions.FindAll(t => t.Takes(place) > 0);
        if (before.Count == 0 || after.Count == 0 || !IsPlain(place, before, after) || !CanFuse(before, after))
        {
            return false;
        }

        _transitions.RemoveAll(t => t.Touches(place));
        _transitions.AddRange(before.SelectMany(first => after.Select(second => first.Then(second, place))));
        return true;
    }

    private static bool IsPlain(int place, List<Fused> before, List<Fused> after) =>
        before.TrueForAll(t => t.Gives(place) == 1 && t.Takes(place) == 0) && after.TrueForAll(t => t.Takes(place) == 1);

    private static bool CanFuse(List<Fused> before, List<Fused> after)
    {
        bool canFollow = after.TrueForAll(t => t.Label is null && t.Consumes.Count == 1);
        bool canWait = before.TrueForAll(t => t.Label is null && t.Produces.Count == 1);
        return (canFollow || canWait) && (before.Count == 1 || after.Count == 1);
    }

    private void Deduplicate()
    {
        var seen = new HashSet<(string?, string, string)>();
        _transitions.RemoveAll(t => (t.Label is null && t.Consumes.SequenceEqual(t.Produces)) || !seen.Add((t.Label, string.Join(' ', t.Consumes), string.Join(' ', t.Produces))));
    }

    /// <summary>One or several transitions of the net that fire together; at most one of them is visible.</summary>
    internal sealed record Fused(string? Label, IReadOnlyList<TokenCount> Consumes, IReadOnlyList<TokenCount> Produces, int[] Fires)
    {
        public int Takes(int place) => TokensOn(Consumes, place);

        public int Gives(int place) => TokensOn(Produces, place);

        public bool Touches(int place) => Takes(place) + Gives(place) > 0;

        /// <summary>This one and then another, which takes the only token that this one puts on the place between them.</summary>
        public Fused Then(Fused next, int between) => new(
            Label ?? next.Label, Joined(Consumes, next.Consumes, between), Joined(Produces, next.Produces, between), [.. Fires, .. next.Fires]);

        private static TokenCount[] Joined(IEnumerable<TokenCount> some, IEnumerable<TokenCount> others, int without) =>
            [.. some.Concat(others).Where(arc => arc.Place != without).GroupBy(arc => arc.Place).OrderBy(group => group.Key).Select(group => new TokenCount(group.Key, group.Sum(arc => arc.Tokens)))];

        private static int TokensOn(IReadOnlyList<TokenCount> arcs, int place)
        {
            foreach (TokenCount arc in arcs)
            {
                if (arc.Place == place)
                {
                    return arc.Tokens;
                }
            }

            return 0;
        }
    }
}
