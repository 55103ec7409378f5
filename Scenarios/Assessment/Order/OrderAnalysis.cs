namespace VRLab.Assessment;

/// <summary>
/// Explains why a sequence of steps breaks a procedure's order in as few words as possible: which steps moved or changed
/// places, not every pair that is the wrong way round because of them. Steps that were never done play no part: what
/// is left out is an omission of that step alone.
/// <para>
/// Works by taking away, one at a time, the move or exchange that settles most; where that takes more moves than the fewest
/// possible (<see cref="FewestMoves"/>), the fewest possible are reported instead. Deterministic.
/// </para>
/// </summary>
public static class OrderAnalysis
{
    /// <param name="order">The procedure.</param>
    /// <param name="performed">Each step that was done, once, in the order of first doing.</param>
    public static IReadOnlyList<OrderViolation> Explain(ProcedureOrder order, IReadOnlyList<int> performed)
    {
        var sequence = new List<int>(performed);
        IReadOnlyList<int> fewest = FewestMoves.Of(order, sequence);
        var violations = new List<OrderViolation>();
        int stepsMoved = 0;
        while (SequenceConflicts.Count(order, sequence) > 0)
        {
            OrderViolation violation = Repair(order, sequence);
            stepsMoved += violation.Kind == OrderViolationKind.Swapped ? 2 : 1;
            violations.Add(violation);
        }

        return stepsMoved <= fewest.Count ? violations : OneByOne(order, performed, fewest);
    }

    private static OrderViolation Repair(ProcedureOrder order, List<int> sequence)
    {
        int bestMove = BestMove(order, sequence, out int conflictsAfterMove);
        (int Early, int Late) bestSwap = BestSwap(order, sequence, out int conflictsAfterSwap);
        if (conflictsAfterMove <= conflictsAfterSwap)
        {
            OrderViolation violation = SequenceConflicts.Describe(order, sequence, bestMove);
            sequence.RemoveAt(bestMove);
            return violation;
        }

        var swap = new OrderViolation(OrderViolationKind.Swapped, sequence[bestSwap.Early], sequence[bestSwap.Late]);
        Exchange(sequence, bestSwap.Early, bestSwap.Late);
        return swap;
    }

    private static int BestMove(ProcedureOrder order, List<int> sequence, out int conflictsLeft)
    {
        int total = SequenceConflicts.Count(order, sequence);
        int best = 0;
        int most = -1;
        for (int place = 0; place < sequence.Count; place++)
        {
            int own = SequenceConflicts.CountAt(order, sequence, place);
            if (own > most)
            {
                (best, most) = (place, own);
            }
        }

        conflictsLeft = total - most;
        return best;
    }

    private static (int Early, int Late) BestSwap(ProcedureOrder order, List<int> sequence, out int conflictsLeft)
    {
        conflictsLeft = int.MaxValue;
        (int, int) best = (0, 0);
        for (int early = 0; early < sequence.Count; early++)
        {
            for (int late = early + 1; late < sequence.Count; late++)
            {
                if (order.IsBefore(sequence[late], sequence[early]))
                {
                    Exchange(sequence, early, late);
                    int left = SequenceConflicts.Count(order, sequence);
                    Exchange(sequence, early, late);
                    if (left < conflictsLeft)
                    {
                        (best, conflictsLeft) = ((early, late), left);
                    }
                }
            }
        }

        return best;
    }

    private static List<OrderViolation> OneByOne(ProcedureOrder order, IReadOnlyList<int> performed, IReadOnlyList<int> moves)
    {
        var violations = new List<OrderViolation>();
        var sequence = new List<int>(performed);
        foreach (int step in moves)
        {
            int place = sequence.IndexOf(step);
            if (SequenceConflicts.CountAt(order, sequence, place) > 0)
            {
                violations.Add(SequenceConflicts.Describe(order, sequence, place));
            }

            sequence.RemoveAt(place);
        }

        return violations;
    }

    private static void Exchange(List<int> sequence, int a, int b) => (sequence[a], sequence[b]) = (sequence[b], sequence[a]);
}
