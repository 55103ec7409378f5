namespace VRLab.Assessment;

/// <summary>
/// The fewest steps that must move for a sequence to keep a procedure's order. "Done earlier though it must come later" is
/// itself a strict partial order (the sequence's order met with the procedure's reversed), so the steps that may stay are a
/// largest antichain and the steps that move a smallest vertex cover, found by bipartite matching.
/// Sources: R. P. Dilworth, "A decomposition theorem for partially ordered sets" (1950); D. König, "Gráfok és mátrixok" (1931).
/// </summary>
public static class FewestMoves
{
    /// <returns>The steps that move, in the order of the sequence.</returns>
    public static IReadOnlyList<int> Of(ProcedureOrder order, IReadOnlyList<int> sequence)
    {
        int count = sequence.Count;
        var conflicts = new bool[count, count];
        for (int early = 0; early < count; early++)
        {
            for (int late = early + 1; late < count; late++)
            {
                conflicts[early, late] = order.IsBefore(sequence[late], sequence[early]);
            }
        }

        int[] partnerOfLate = Match(conflicts, count);
        return Cover(conflicts, count, partnerOfLate).Select(place => sequence[place]).ToArray();
    }

    private static int[] Match(bool[,] conflicts, int count)
    {
        var partnerOfLate = new int[count];
        Array.Fill(partnerOfLate, -1);
        for (int early = 0; early < count; early++)
        {
            TryAugment(conflicts, count, early, new bool[count], partnerOfLate);
        }

        return partnerOfLate;
    }

    private static bool TryAugment(bool[,] conflicts, int count, int early, bool[] isVisited, int[] partnerOfLate)
    {
        for (int late = 0; late < count; late++)
        {
            if (conflicts[early, late] && !isVisited[late])
            {
                isVisited[late] = true;
                if (partnerOfLate[late] < 0 || TryAugment(conflicts, count, partnerOfLate[late], isVisited, partnerOfLate))
                {
                    partnerOfLate[late] = early;
                    return true;
                }
            }
        }

        return false;
    }

    // König: from the unmatched early places along alternating paths; the cover is the early places not reached and the late places reached.
    private static IEnumerable<int> Cover(bool[,] conflicts, int count, int[] partnerOfLate)
    {
        var isEarlyReached = new bool[count];
        var isLateReached = new bool[count];
        for (int early = 0; early < count; early++)
        {
            if (!partnerOfLate.Contains(early))
            {
                Reach(conflicts, count, early, isEarlyReached, isLateReached, partnerOfLate);
            }
        }

        return Enumerable.Range(0, count).Where(place => !isEarlyReached[place] || isLateReached[place]);
    }

    private static void Reach(
        bool[,] conflicts, int count, int early, bool[] isEarlyReached, bool[] isLateReached, int[] partnerOfLate)
    {
        isEarlyReached[early] = true;
        for (int late = 0; late < count; late++)
        {
            if (conflicts[early, late] && !isLateReached[late])
            {
                isLateReached[late] = true;
                int partner = partnerOfLate[late];
                if (partner >= 0 && !isEarlyReached[partner])
                {
                    Reach(conflicts, count, partner, isEarlyReached, isLateReached, partnerOfLate);
                }
            }
        }
    }
}
