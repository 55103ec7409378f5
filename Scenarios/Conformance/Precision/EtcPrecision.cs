namespace VRLab.Conformance;

/// <summary>
/// How much more a model allows than a log shows: 1 - escaping / allowed, summed over the log's prefixes and weighted by the cases that
/// go on from there. Source: J. Munoz-Gama and J. Carmona, "A Fresh Look at Precision in Process Conformance" (2010), section 4.
/// A prefix that the model cannot replay is left out with all that follows it; a whole trace counts as a prefix only for cases that
/// go on. Silent transitions are followed, so a prefix may stand for several markings; what any of them allows is allowed.
/// </summary>
public sealed class EtcPrecision
{
    private const int MaximumMarkings = 20_000;

    private readonly PetriNet _net;
    private readonly MarkingGraph _graph;
    private readonly int[] _root;

    public EtcPrecision(PetriNet net)
    {
        _net = net;
        _graph = new MarkingGraph(NetMoves.Of(net), [.. Enumerable.Range(0, net.Transitions.Count)]);
        _root = Close([_graph.Initial]);
    }

    /// <param name="traces">Each with its number of cases; a trace may occur several times.</param>
    /// <returns>From 0 to 1; 1 where the log goes on from no prefix that the model allows.</returns>
    public double Of(IEnumerable<(IReadOnlyList<string> Trace, int CaseCount)> traces)
    {
        var root = new PrefixNode();
        foreach ((IReadOnlyList<string> trace, int cases) in traces)
        {
            root.Add(trace, cases);
        }

        (long escaping, long allowed) = Sum(root);
        return allowed == 0 ? 1.0 : 1.0 - ((double)escaping / allowed);
    }

    private (long Escaping, long Allowed) Sum(PrefixNode root)
    {
        (long escaping, long allowed) = (0, 0);
        var waiting = new Stack<(PrefixNode Node, int[] Markings)>([(root, _root)]);
        while (waiting.TryPop(out (PrefixNode Node, int[] Markings) at))
        {
            if (at.Node.Next.Count == 0)
            {
                continue;
            }

            string[] labels = [.. AllowedFrom(at.Markings)];
            allowed += (long)labels.Length * at.Node.CasesGoingOn;
            escaping += (long)labels.Count(label => !at.Node.Next.ContainsKey(label)) * at.Node.CasesGoingOn;
            foreach ((string activity, PrefixNode next) in at.Node.Next)
            {
                if (Step(at.Markings, activity) is { Length: > 0 } markings)
                {
                    waiting.Push((next, markings));
                }
            }
        }

        return (escaping, allowed);
    }

    private IEnumerable<string> AllowedFrom(int[] markings) =>
        markings.SelectMany(_graph.EdgesOf).Select(edge => _net.Transitions[edge.Transition].Label).OfType<string>().Distinct(StringComparer.Ordinal);

    private int[] Step(int[] markings, string activity) =>
        Close([.. markings.SelectMany(_graph.EdgesOf).Where(edge => _net.Transitions[edge.Transition].Label == activity).Select(edge => edge.Target).Distinct()]);

    private int[] Close(List<int> markings)
    {
        var seen = new HashSet<int>(markings);
        for (int at = 0; at < markings.Count && markings.Count < MaximumMarkings; at++)
        {
            foreach (MarkingEdge edge in _graph.EdgesOf(markings[at]))
            {
                if (_net.Transitions[edge.Transition].IsSilent && seen.Add(edge.Target))
                {
                    markings.Add(edge.Target);
                }
            }
        }

        return [.. markings];
    }

    private sealed class PrefixNode
    {
        public Dictionary<string, PrefixNode> Next { get; } = new(StringComparer.Ordinal);

        public int CasesGoingOn { get; private set; }

        public void Add(IReadOnlyList<string> trace, int cases)
        {
            PrefixNode at = this;
            foreach (string activity in trace)
            {
                at.CasesGoingOn += cases;
                if (!at.Next.TryGetValue(activity, out PrefixNode? next))
                {
                    at.Next.Add(activity, next = new PrefixNode());
                }

                at = next;
            }
        }
    }
}
