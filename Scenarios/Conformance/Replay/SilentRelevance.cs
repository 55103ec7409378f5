namespace VRLab.Conformance;

/// <summary>
/// Which silent transitions can help to enable others: those that bring tokens to their places, those that bring tokens to the places of these, and so on. Any other
/// silent transition that fires before can as well fire after, so who looks for ways to enable need not try it.
/// </summary>
internal sealed class SilentRelevance(PetriNet net)
{
    private readonly ILookup<int, int> _silentInto = Enumerable.Range(0, net.Transitions.Count).Where(t => net.Transitions[t].IsSilent)
        .SelectMany(t => net.Transitions[t].Produces.Select(arc => (arc.Place, Transition: t))).ToLookup(pair => pair.Place, pair => pair.Transition);

    /// <summary>Rising.</summary>
    public int[] For(IEnumerable<int> transitions)
    {
        var found = new SortedSet<int>();
        var waiting = new Queue<int>(transitions);
        while (waiting.TryDequeue(out int transition))
        {
            foreach (int helper in net.Transitions[transition].Consumes.SelectMany(arc => _silentInto[arc.Place]).Where(found.Add))
            {
                waiting.Enqueue(helper);
            }
        }

        return [.. found];
    }
}
