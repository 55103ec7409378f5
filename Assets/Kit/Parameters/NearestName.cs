namespace VRLab.Assets.Parameters;

/// <summary>Finds what an author probably meant.</summary>
public static class NearestName
{
    private const int LongestCompared = 64;

    /// <summary>A remedy that names the nearest known name, or all of them where none is near.</summary>
    public static string Remedy(string written, IReadOnlyList<string> known)
    {
        string? nearest = Find(written, known);
        if (nearest is not null)
        {
            return $"Did you mean '{nearest}'?";
        }

        return known.Count == 0 ? "It takes none." : $"Known: {string.Join(", ", known)}.";
    }

    /// <summary>The known name with the least edit distance, if it is not farther than a third of its length (at least 2).</summary>
    public static string? Find(string written, IReadOnlyList<string> known)
    {
        if (written.Length > LongestCompared)
        {
            return null;
        }

        string? best = null;
        int least = int.MaxValue;
        foreach (string name in known)
        {
            int distance = Distance(written, name);
            if (distance < least && distance <= Math.Max(2, name.Length / 3))
            {
                (best, least) = (name, distance);
            }
        }

        return best;
    }

    /// <summary>Edit distance by two rows (Wagner and Fischer, "The String-to-String Correction Problem", 1974).</summary>
    private static int Distance(string a, string b)
    {
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        int[] current = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
