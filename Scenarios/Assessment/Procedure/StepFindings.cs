namespace VRLab.Assessment.Procedure;

/// <summary>A step that was begun though one that must come before it was begun only later.</summary>
/// <param name="Missed">The predecessors that came later, as numbers of the graph, by the time of their start.</param>
public sealed record OutOfOrderStep(int Step, IReadOnlyList<int> Missed);

/// <summary>What a case shows against a graph. Steps are numbers of the graph.</summary>
/// <param name="Omitted">Steps never performed that are not optional, in the order of the graph.</param>
/// <param name="OutOfOrder">In the order in which they were first performed.</param>
/// <param name="Moves">The fewest steps that must move for the rest to be in order.</param>
/// <param name="Repeated">Steps performed more than once, in the order of their second performance, with the number of performances.</param>
/// <param name="Unknown">What the log names and the graph does not have, in order, each once.</param>
public sealed record CaseFindings(
    string Case, IReadOnlyList<int> Omitted, IReadOnlyList<OutOfOrderStep> OutOfOrder, IReadOnlyList<int> Moves, IReadOnlyList<(int Step, int Times)> Repeated, IReadOnlyList<string> Unknown)
{
    public bool IsClean => Omitted.Count + OutOfOrder.Count + Repeated.Count == 0;
}

/// <summary>
/// Compares cases with a step graph. A step is out of order when a direct or transitive predecessor is first begun after it was first
/// begun: so doing a predecessor again later is a repetition and no order error, an omitted predecessor is an omission and no
/// order error, and steps that overlap are in order if they began in order.
/// </summary>
public static class StepFindings
{
    public static IReadOnlyList<CaseFindings> Of(StepGraph graph, IReadOnlyList<StepCase> cases)
    {
        HashSet<int> performed = [.. cases.SelectMany(one => one.Performances).Select(p => graph.Find(p.Step))];
        HashSet<int> markers = [.. Enumerable.Range(0, graph.Steps.Count).Where(step => graph.IsMarker(step) && !performed.Contains(step))];
        return [.. cases.Select(one => Of(graph, one, markers))];
    }

    private static CaseFindings Of(StepGraph graph, StepCase one, HashSet<int> markers)
    {
        int[] sequence = [.. one.Performances.Select(p => graph.Find(p.Step)).Where(step => step >= 0)];
        int[] firsts = [.. sequence.Distinct()];
        double[] startOf = FirstStarts(graph, one);
        return new CaseFindings(
            one.Id,
            [.. Enumerable.Range(0, graph.Steps.Count).Where(step => !graph.Steps[step].IsOptional && !markers.Contains(step) && !firsts.Contains(step))],
            [.. OutOfOrder(graph, firsts, startOf)],
            FewestMoves.Of(graph.Order, InOrderWhereTogether(graph, firsts, startOf)),
            [.. Repeated(sequence).Where(one => !graph.Steps[one.Step].IsRepeatable)],
            [.. one.Performances.Select(p => p.Step).Where(step => graph.Find(step) < 0).Distinct(StringComparer.Ordinal)]);
    }

    private static double[] FirstStarts(StepGraph graph, StepCase one)
    {
        var startOf = new double[graph.Steps.Count];
        Array.Fill(startOf, double.NaN);
        foreach (StepPerformance performance in one.Performances)
        {
            int step = graph.Find(performance.Step);
            if (step >= 0 && double.IsNaN(startOf[step]))
            {
                startOf[step] = performance.StartSeconds;
            }
        }

        return startOf;
    }

    private static IEnumerable<OutOfOrderStep> OutOfOrder(StepGraph graph, int[] firsts, double[] startOf)
    {
        for (int place = 0; place < firsts.Length; place++)
        {
            int step = firsts[place];
            int[] missed = [.. firsts[(place + 1)..].Where(later => graph.Order.IsBefore(later, step) && startOf[later] > startOf[step])];
            if (missed.Length > 0)
            {
                yield return new OutOfOrderStep(step, missed);
            }
        }
    }

    // Steps that begin at the same moment may be told in either order; the graph's is the one in favor of the learner.
    private static List<int> InOrderWhereTogether(StepGraph graph, int[] firsts, double[] startOf)
    {
        var sequence = new List<int>();
        foreach (int step in firsts)
        {
            int place = sequence.Count;
            while (place > 0 && startOf[sequence[place - 1]] >= startOf[step] && graph.Order.IsBefore(step, sequence[place - 1]))
            {
                place--;
            }

            sequence.Insert(place, step);
        }

        return sequence;
    }

    private static IEnumerable<(int Step, int Times)> Repeated(int[] sequence)
    {
        var times = new Dictionary<int, int>();
        var repeated = new List<int>();
        foreach (int step in sequence)
        {
            times[step] = times.GetValueOrDefault(step) + 1;
            if (times[step] == 2)
            {
                repeated.Add(step);
            }
        }

        return repeated.Select(step => (step, times[step]));
    }
}
