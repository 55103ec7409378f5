using VRLab.Assessment.Growth;

namespace VRLab.Assessment.Cohort;

/// <summary>How those who came back changed: each learner's first whole attempt beside their last.</summary>
internal static class CourseGrowthBuilder
{
    private const ulong Seed = 0x67726f77;

    public static CourseGrowth Of(IReadOnlyList<CohortAttempt> attempts)
    {
        LearnerChange[] changes =
        [
            .. attempts.Where(attempt => !attempt.Session.IsInterrupted)
                .GroupBy(attempt => attempt.Learner)
                .Where(group => group.Count() > 1)
                .Select(group => ChangeOf(group.Key, group.First(), group.Last()))
                .OrderBy(change => change.LastShare - change.FirstShare).ThenBy(change => change.Learner, StringComparer.Ordinal),
        ];
        return new CourseGrowth(
            changes.Length == 0 ? null : GrowthAnalysis.Compare([.. changes.Select(change => 100 * change.FirstShare)], [.. changes.Select(change => 100 * change.LastShare)], Seed),
            changes);
    }

    private static LearnerChange ChangeOf(LearnerKey learner, CohortAttempt first, CohortAttempt last) =>
        new(learner.Id, first.Share, last.Share, first.Session.Whole, last.Session.Whole);
}
