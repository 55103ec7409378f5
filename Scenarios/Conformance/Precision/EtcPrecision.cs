namespace VRLab.Conformance;

/// <summary>
/// How much more a model allows than a log shows: 1 - escaping / allowed, summed over the log's prefixes and weighted by the cases that
/// go on from there. Source: J. Munoz-Gama and J. Carmona, "A Fresh Look at Precision in Process Conformance" (2010), section 4.
/// A prefix that the model cannot replay is left out with all that follows it; a whole trace counts as a prefix only for cases that
/// go on. Silent transitions are followed, so a prefix may stand for several markings; what any of them allows is allowed.
/// </summary>
public sealed class EtcPrecision
{
    // A bounded net reaches this many markings by one run of events hardly ever; an unbounded one at once.
    private const int MaximumMarkings = 500;

    private readonly SilentSteps _steps;
    private readonly Dictionary<string, int> _labels;
    private readonly int _initial;

    public EtcPrecision(PetriNet net)
    {
        var graph = new MarkingGraph(NetMoves.Of(net), [.. Enumerable.Range(0, net.Transitions.Count)]);
        _steps = new SilentSteps(net, graph);
        _labels = net.Labels.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        _initial = graph.Initial;
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
        var waiting = new Stack<(PrefixNode Node, int[] Markings)>([(root, [_initial])]);
        while (waiting.TryPop(out (PrefixNode Node, int[] Markings) at))
        {
            if (at.Node.Next.Count == 0)
            {
                continue;
            }

            bool[] isAllowed = AllowedFrom(at.Markings);
            allowed += isAllowed.LongCount(allows => allows) * at.Node.CasesGoingOn;
            escaping += _labels.LongCount(label => isAllowed[label.Value] && !at.Node.Next.ContainsKey(label.Key)) * at.Node.CasesGoingOn;
            foreach ((string activity, PrefixNode next) in at.Node.Next)
            {
                if (_labels.TryGetValue(activity, out int label) && isAllowed[label])
                {
                    waiting.Push((next, Step(at.Markings, label)));
                }
            }
        }

        return (escaping, allowed);
    }

    private bool[] AllowedFrom(int[] markings) => [.. Enumerable.Range(0, _labels.Count).Select(label => markings.Any(marking => _steps.From(marking, label).Length > 0))];

    private int[] Step(int[] markings, int label) => [.. markings.SelectMany(marking => _steps.From(marking, label)).Distinct().Order().Take(MaximumMarkings)];

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
