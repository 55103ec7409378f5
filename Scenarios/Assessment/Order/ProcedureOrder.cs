using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>
/// Which steps must come before which: the transitive closure of a procedure's order constraints. Steps are numbers
/// 0..Count-1 in the order of the scenario. Immutable.
/// </summary>
public sealed class ProcedureOrder
{
    private readonly bool[] _isBefore;

    private ProcedureOrder(int count, bool[] isBefore)
    {
        Count = count;
        _isBefore = isBefore;
    }

    public int Count { get; }

    /// <param name="directPredecessors">For each step, the steps that its author wrote under <c>after</c>.</param>
    /// <exception cref="ProblemException">The constraints run in a circle.</exception>
    public static ProcedureOrder From(IReadOnlyList<IReadOnlyList<int>> directPredecessors)
    {
        int count = directPredecessors.Count;
        var isBefore = new bool[count * count];
        for (int step = 0; step < count; step++)
        {
            foreach (int predecessor in directPredecessors[step])
            {
                isBefore[(predecessor * count) + step] = true;
            }
        }

        CloseTransitively(isBefore, count);
        RefuseCircles(isBefore, count);
        return new ProcedureOrder(count, isBefore);
    }

    /// <summary>True when the first step must be done before the second, directly or through others.</summary>
    public bool IsBefore(int first, int second) => _isBefore[(first * Count) + second];

    // Warshall's algorithm.
    private static void CloseTransitively(bool[] isBefore, int count)
    {
        for (int through = 0; through < count; through++)
        {
            for (int from = 0; from < count; from++)
            {
                if (isBefore[(from * count) + through])
                {
                    Join(isBefore, count, from, through);
                }
            }
        }
    }

    private static void Join(bool[] isBefore, int count, int from, int through)
    {
        for (int to = 0; to < count; to++)
        {
            isBefore[(from * count) + to] |= isBefore[(through * count) + to];
        }
    }

    private static void RefuseCircles(bool[] isBefore, int count)
    {
        for (int step = 0; step < count; step++)
        {
            if (isBefore[(step * count) + step])
            {
                throw ProblemException.BadInput(
                    $"Step {step + 1} of the procedure must come before itself: its order constraints run in a circle.",
                    "Remove one 'after' along the circle.");
            }
        }
    }
}
