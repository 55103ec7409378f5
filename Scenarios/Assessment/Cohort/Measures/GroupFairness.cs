namespace VRLab.Assessment.Cohort;

/// <summary>Each group of the class list beside the largest one: the whole score, and each step among learners who are equally good elsewhere.</summary>
internal static class GroupFairness
{
    private const int MostLevels = 5;

    /// <summary>Of marking any step wrongly, however many are compared.</summary>
    internal const double Risk = 0.05;

    public static IReadOnlyList<GroupComparison> Of(Cohort cohort, ItemTable table, IReadOnlyList<CohortAttempt> first)
    {
        (string Group, CohortAttempt Attempt)[] known = [.. first
            .Select(attempt => (cohort.Classes.Of(attempt.Learner).Group, attempt))
            .Where(entry => entry.Group.Length > 0)];
        string[] groups = [.. known.GroupBy(entry => entry.Group).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)];
        return [.. groups.Skip(1).Select(group => Compare(cohort, table, known, group, groups[0]))];
    }

    private static GroupComparison Compare(
        Cohort cohort, ItemTable table, (string Group, CohortAttempt Attempt)[] known, string focal, string reference) => new(
        focal,
        reference,
        StandardizedDifference.Of(SharesOf(known, focal), SharesOf(known, reference)),
        Mark([.. Enumerable.Range(0, table.Steps.Count).Select(step => ItemOf(cohort, table, step, focal, reference))]));

    /// <summary>
    /// Among many steps some differ by chance: only those are marked that are large and that are left when the risk of marking any wrongly is held at 5 %
    /// (Holm, "A Simple Sequentially Rejective Multiple Test Procedure", 1979).
    /// </summary>
    internal static IReadOnlyList<ItemFairness> Mark(IReadOnlyList<ItemFairness> items)
    {
        ItemFairness[] told = [.. items.Where(item => item.Difference.Chance is not null).OrderBy(item => item.Difference.Chance)];
        int rejected = 0;
        while (rejected < told.Length && told[rejected].Difference.Chance <= Risk / (told.Length - rejected))
        {
            rejected++;
        }

        HashSet<string> certain = [.. told.Take(rejected).Where(item => item.Difference.IsLarge).Select(item => item.Step)];
        return [.. items.Select(item => item with { IsMarked = certain.Contains(item.Step) })];
    }

    private static double[] SharesOf((string Group, CohortAttempt Attempt)[] known, string group) =>
        [.. known.Where(entry => entry.Group == group).Select(entry => entry.Attempt.Share)];

    private static ItemFairness ItemOf(Cohort cohort, ItemTable table, int step, string focal, string reference)
    {
        PlannedStep plan = table.Steps[step];
        int[] compared = [.. Enumerable.Range(0, table.Attempts.Count).Where(attempt => GroupOf(cohort, table, attempt) == focal || GroupOf(cohort, table, attempt) == reference)];
        int[] levels = LevelsOf([.. compared.Select(attempt => table.OthersOf(attempt, step))]);
        return new ItemFairness(plan.Id.Name, plan.Title, MantelHaenszel.Of([.. compared.Select((attempt, index) => new MatchedAnswer(
            levels[index], GroupOf(cohort, table, attempt) == focal, table.Attempts[attempt].Of(plan.Id)!.IsRight))]));
    }

    private static string GroupOf(Cohort cohort, ItemTable table, int attempt) => cohort.Classes.Of(table.Attempts[attempt].Learner).Group;

    /// <summary>Fifths by rank; equal scores are of one level.</summary>
    private static int[] LevelsOf(double[] others)
    {
        var rankOf = new Dictionary<double, int>();
        foreach ((int rank, double score) in others.Order().Index())
        {
            rankOf.TryAdd(score, rank);
        }

        return [.. others.Select(score => MostLevels * rankOf[score] / others.Length)];
    }
}
