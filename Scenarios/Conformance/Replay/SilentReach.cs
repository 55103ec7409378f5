namespace VRLab.Conformance;

/// <summary>Silent transitions fired in order, and the marking that they lead to.</summary>
internal sealed record SilentPath(IReadOnlyList<int> Transitions, ushort[] Marking);

/// <summary>Where silent transitions alone can lead, nearest first, as far as a fixed number of markings.</summary>
internal sealed class SilentReach(NetMoves moves)
{
    private const int MaximumMarkings = 20_000;

    /// <summary>Judges a marking; nothing is better than 0.</summary>
    public delegate int Judge(ReadOnlySpan<ushort> marking);

    /// <summary>The marking that is judged lowest, over the fewest of the silent transitions given.</summary>
    public SilentPath From(ReadOnlySpan<ushort> marking, int[] silent, Judge judge)
    {
        var seen = new MarkingTable(moves.Width);
        var came = new List<(int From, int Transition)> { (-1, -1) };
        var after = new ushort[moves.Width];
        int best = seen.Intern(marking);
        int lowest = judge(marking);
        for (int at = 0; at < seen.Count && lowest > 0 && seen.Count < MaximumMarkings; at++)
        {
            foreach (int transition in silent)
            {
                if (!moves.IsEnabled(seen[at], transition) || !moves.Fire(seen[at], transition, after) || seen.Find(after) >= 0)
                {
                    continue;
                }

                int next = seen.Intern(after);
                came.Add((at, transition));
                if (judge(after) is int judged && judged < lowest)
                {
                    (best, lowest) = (next, judged);
                }
            }
        }

        return new SilentPath(PathTo(best, came), seen[best].ToArray());
    }

    private static List<int> PathTo(int at, List<(int From, int Transition)> came)
    {
        var path = new List<int>();
        for (; came[at].From >= 0; at = came[at].From)
        {
            path.Add(came[at].Transition);
        }

        path.Reverse();
        return path;
    }
}
