using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>The deviations that learners have in common, the most frequent first.</summary>
internal static class ClassDeviations
{
    private const int Most = 12;
    private const int FewestLearners = 2;

    public static IReadOnlyList<Deviation> Of(AssessmentPlan plan, CohortAttempt[] last) =>
        [.. last.SelectMany(attempt => attempt.Findings.Select(finding => (attempt.Learner, Finding: finding)))
            .Where(entry => entry.Finding.Kind != FindingKind.Interrupted)
            .GroupBy(entry => KeyOf(entry.Finding))
            .Select(group => From(plan, group.Key, [.. group.DistinctBy(entry => entry.Learner).Select(entry => entry.Finding.Shown)], last.Length))
            .Where(deviation => deviation.Learners.Count >= FewestLearners)
            .OrderByDescending(deviation => deviation.Learners.Count)
            .ThenBy(deviation => deviation.Kind).ThenBy(deviation => deviation.Step, StringComparer.Ordinal).ThenBy(deviation => deviation.Hazard, StringComparer.Ordinal)
            .Take(Most)];

    private static (FindingKind Kind, string? Step, string? Hazard) KeyOf(AttemptFinding finding) =>
        finding.Kind.TakesFromTotal() ? (finding.Kind, null, finding.Related) : (finding.Kind, finding.Step, null);

    private static Deviation From(AssessmentPlan plan, (FindingKind Kind, string? Step, string? Hazard) key, Stretch[] shown, int learners)
    {
        PlannedHazard? hazard = plan.Hazards.FirstOrDefault(hazard => hazard.Id.Name == key.Hazard);
        LocalizedText what = hazard?.Name ?? (key.Step is { } step ? plan.NameOf(step) : plan.Title);
        return new Deviation(key.Kind, key.Step, key.Hazard, what, Proportion.From(shown.Length, learners)!, shown);
    }
}
