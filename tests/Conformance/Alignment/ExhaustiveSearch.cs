namespace VRLab.Conformance.Tests;

/// <summary>The cost of an optimal alignment by trying everything, cheapest first (Dijkstra), with nothing shared with the searches under test.</summary>
internal static class ExhaustiveSearch
{
    public static int Cost(PetriNet net, IReadOnlyList<string> trace)
    {
        var best = new Dictionary<string, int>();
        var queue = new PriorityQueue<(int Position, int[] Marking), int>();
        queue.Enqueue((0, Marking(net, net.InitialMarking)), 0);
        HashSet<string> finals = [.. net.FinalMarkings.Select(final => Key(0, Marking(net, final)))];
        while (queue.TryDequeue(out (int Position, int[] Marking) state, out int cost))
        {
            if (best.TryAdd(Key(state.Position, state.Marking), cost))
            {
                if (state.Position == trace.Count && finals.Contains(Key(0, state.Marking)))
                {
                    return cost;
                }

                Expand(net, trace, state.Position, state.Marking, cost, queue);
            }
        }

        return -1;
    }

    private static void Expand(PetriNet net, IReadOnlyList<string> trace, int position, int[] marking, int cost, PriorityQueue<(int, int[]), int> queue)
    {
        if (position < trace.Count)
        {
            queue.Enqueue((position + 1, marking), cost + 1);
        }

        foreach (NetTransition transition in net.Transitions.Where(t => t.Consumes.All(arc => marking[arc.Place] >= arc.Tokens)))
        {
            int[] after = Fire(transition, marking);
            queue.Enqueue((position, after), cost + (transition.IsSilent ? 0 : 1));
            if (position < trace.Count && transition.Label == trace[position])
            {
                queue.Enqueue((position + 1, after), cost);
            }
        }
    }

    private static int[] Fire(NetTransition transition, int[] marking)
    {
        int[] after = [.. marking];
        foreach (TokenCount arc in transition.Consumes)
        {
            after[arc.Place] -= arc.Tokens;
        }

        foreach (TokenCount arc in transition.Produces)
        {
            after[arc.Place] += arc.Tokens;
        }

        return after;
    }

    private static int[] Marking(PetriNet net, IReadOnlyList<TokenCount> tokens)
    {
        var marking = new int[net.Places.Count];
        foreach (TokenCount count in tokens)
        {
            marking[count.Place] += count.Tokens;
        }

        return marking;
    }

    private static string Key(int position, int[] marking) => $"{position}:{string.Join(',', marking)}";
}
