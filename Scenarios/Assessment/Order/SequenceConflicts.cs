namespace VRLab.Assessment;

/// <summary>Counts and describes the pairs of a sequence that are the wrong way round.</summary>
internal static class SequenceConflicts
{
    public static int Count(ProcedureOrder order, List<int> sequence)
    {
        int conflicts = 0;
        for (int early = 0; early < sequence.Count; early++)
        {
            for (int late = early + 1; late < sequence.Count; late++)
            {
                conflicts += order.IsBefore(sequence[late], sequence[early]) ? 1 : 0;
            }
        }

        return conflicts;
    }

    /// <summary>The conflicts that the step at a place takes part in.</summary>
    public static int CountAt(ProcedureOrder order, List<int> sequence, int place) =>
        CountMissedBefore(order, sequence, place) + CountOvertaken(order, sequence, place);

    /// <summary>
    /// Says how the step at a place is wrong: too early for predecessors done later (naming the last of them, after which
    /// it belongs) or too late for successors done already (naming the first of them, before which it belongs).
    /// A single pair is told as the later step's predecessor being missed.
    /// </summary>
    public static OrderViolation Describe(ProcedureOrder order, List<int> sequence, int place)
    {
        int missed = CountMissedBefore(order, sequence, place);
        int overtaken = CountOvertaken(order, sequence, place);
        if (missed >= overtaken)
        {
            int last = sequence.FindLastIndex(step => order.IsBefore(step, sequence[place]));
            return new OrderViolation(OrderViolationKind.TooEarly, sequence[place], sequence[last]);
        }

        int first = sequence.FindIndex(step => order.IsBefore(sequence[place], step));
        return overtaken == 1
            ? new OrderViolation(OrderViolationKind.TooEarly, sequence[first], sequence[place])
            : new OrderViolation(OrderViolationKind.TooLate, sequence[place], sequence[first]);
    }

    private static int CountMissedBefore(ProcedureOrder order, List<int> sequence, int place)
    {
        int count = 0;
        for (int later = place + 1; later < sequence.Count; later++)
        {
            count += order.IsBefore(sequence[later], sequence[place]) ? 1 : 0;
        }

        return count;
    }

    private static int CountOvertaken(ProcedureOrder order, List<int> sequence, int place)
    {
        int count = 0;
        for (int earlier = 0; earlier < place; earlier++)
        {
            count += order.IsBefore(sequence[place], sequence[earlier]) ? 1 : 0;
        }

        return count;
    }
}
