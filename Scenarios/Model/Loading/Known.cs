using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Looks names up and, where there is no such name, proposes the nearest known one.</summary>
internal static class Known
{
    public static T Get<T>(IReadOnlyDictionary<string, T> known, string name, string kind, string place)
    {
        if (known.TryGetValue(name, out T? value))
        {
            return value;
        }

        throw ProblemException.BadInput($"There is no {kind} '{name}' in {place}.", Suggest(name, known.Keys));
    }

    /// <summary>"Did you mean 'x'?" or the list of what there is.</summary>
    public static string Suggest(string name, IEnumerable<string> known)
    {
        string[] names = [.. known.Order(StringComparer.Ordinal)];
        string? nearest = names.MinBy(candidate => EditDistance(name, candidate));
        if (nearest is not null && EditDistance(name, nearest) <= Math.Max(2, name.Length / 2))
        {
            return $"Did you mean '{nearest}'?";
        }

        return names.Length == 0 ? "None is defined." : $"Known: {string.Join(", ", names.Take(30))}.";
    }

    /// <summary>Levenshtein distance (Wagner and Fischer, "The String-to-String Correction Problem", 1974), over the first 64 characters.</summary>
    public static int EditDistance(string a, string b)
    {
        a = a.Length > 64 ? a[..64] : a;
        b = b.Length > 64 ? b[..64] : b;
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
