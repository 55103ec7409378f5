namespace VRLab.Conformance;

/// <summary>Finds which inclusive join waits for which split: each branch of the split leads to one incoming flow of the join, all of them different.</summary>
internal static class BpmnInclusive
{
    public const int MaximumBranches = 6;

    /// <summary>For each outgoing flow of the split, the flow by which its branch enters the join; null where they do not belong together.</summary>
    public static BpmnFlow[]? Match(IReadOnlyList<BpmnFlow> branches, BpmnNode join)
    {
        if (branches.Count != join.Incoming.Count)
        {
            return null;
        }

        var entries = new List<BpmnFlow>();
        foreach (BpmnFlow branch in branches)
        {
            BpmnFlow[] reached = [.. Reached(branch, join)];
            if (reached.Length != 1 || entries.Contains(reached[0]))
            {
                return null;
            }

            entries.Add(reached[0]);
        }

        return [.. entries];
    }

    /// <summary>The join of a split, with the flows by which its branches enter; the first in the order of the file.</summary>
    public static BpmnFlow[]? EntriesOfJoin(BpmnScope scope, IReadOnlyList<BpmnFlow> branches) =>
        scope.Nodes.Where(IsJoin).Select(join => Match(branches, join)).FirstOrDefault(entries => entries is not null);

    public static bool IsJoin(BpmnNode node) => node.Kind == BpmnKind.InclusiveGateway && node.Incoming.Count > 1;

    /// <summary>All choices of at least one branch, each as a mask.</summary>
    public static IEnumerable<int> Choices(int branches) =>
        branches <= MaximumBranches ? Enumerable.Range(1, (1 << branches) - 1) : [.. Enumerable.Range(0, Math.Min(branches, 30)).Select(branch => 1 << branch), (1 << Math.Min(branches, 30)) - 1];

    private static HashSet<BpmnFlow> Reached(BpmnFlow branch, BpmnNode join)
    {
        var entries = new HashSet<BpmnFlow>();
        var seen = new HashSet<BpmnFlow> { branch };
        var waiting = new Queue<BpmnFlow>([branch]);
        while (waiting.TryDequeue(out BpmnFlow? flow))
        {
            if (flow.Target == join)
            {
                entries.Add(flow);
                continue;
            }

            foreach (BpmnFlow next in flow.Target.Outgoing.Where(next => next.Source != branch.Source && seen.Add(next)))
            {
                waiting.Enqueue(next);
            }
        }

        return entries;
    }
}
