namespace VRLab.Conformance;

/// <summary>Second opinions on a trace that need no model: distance to a reference sequence, and rework.</summary>
public static class SequenceDistance
{
    /// <summary>
    /// The least number of activities to insert, remove or replace. Source: V. Levenshtein, "Binary codes capable of correcting deletions, insertions, and
    /// reversals" (1966); computed as by S. Needleman and C. Wunsch (1970) with costs 0 and 1. Takes the product of the lengths in time.
    /// </summary>
    public static int Levenshtein(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var row = new int[second.Count + 1];
        for (int column = 0; column <= second.Count; column++)
        {
            row[column] = column;
        }

        for (int line = 1; line <= first.Count; line++)
        {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= second.Count; column++)
            {
                int replaced = diagonal + (first[line - 1] == second[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, Math.Min(row[column], row[column - 1]) + 1);
            }
        }

        return row[second.Count];
    }

    /// <summary>How many events do an activity that was done before.</summary>
    public static int Rework(IReadOnlyList<string> trace) => trace.Count - trace.Distinct(StringComparer.Ordinal).Count();
}
