using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>What a cohort's recordings say of one class.</summary>
internal static class ClassReportBuilder
{
    public static ClassReport Of(Cohort cohort, string name)
    {
        IReadOnlyList<LearnerKey> learners = cohort.InClass(name);
        CohortAttempt[] attempts = [.. cohort.Attempts.Where(attempt => cohort.Classes.Of(attempt.Learner).Class == name)];
        return new ClassReport(
            name,
            CohortClock.Day(cohort.LastUnixMilliseconds),
            [.. learners.Select(learner => new ClassLearner(
                learner.Id, learner.Name, cohort.Classes.Of(learner).Group, attempts.Count(attempt => attempt.Learner == learner)))],
            [.. attempts.GroupBy(attempt => attempt.Session.ScenarioId).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => CourseOf(cohort.Plans[group.Key], [.. group]))]);
    }

    private static ClassCourse CourseOf(AssessmentPlan plan, CohortAttempt[] attempts)
    {
        CohortAttempt[][] byLearner = [.. attempts.GroupBy(attempt => attempt.Learner).OrderBy(group => group.Key.Name, StringComparer.Ordinal).Select(group => group.ToArray())];
        CohortAttempt[] last = [.. byLearner.Select(own => own[^1])];
        return new ClassCourse(
            plan.ScenarioId,
            plan.Title,
            [.. last.Select(attempt => attempt.Learner.Id)],
            Proportion.From(last.Count(attempt => attempt.Session.Passed), last.Length),
            [.. plan.Steps.Select(step => RowOf(plan, step, last))],
            [.. plan.Hazards.Select(hazard => RowOf(hazard, last))],
            ClassDeviations.Of(plan, last),
            [.. byLearner.SelectMany(own => ClassStuck.Of(plan, own))]);
    }

    private static HeatRow RowOf(AssessmentPlan plan, PlannedStep step, CohortAttempt[] last)
    {
        StepOutcome[] cells = [.. last.Select(attempt => attempt.Of(step.Id)!)];
        return new HeatRow(
            step.Id.Name,
            step.Title,
            plan.Chapters.First(chapter => chapter.Id == step.Chapter).Title,
            cells,
            Proportion.From(cells.Count(cell => cell.IsRight), cells.Count(cell => cell.IsEvidence)));
    }

    private static HazardRow RowOf(PlannedHazard hazard, CohortAttempt[] last)
    {
        Stretch?[] cells = [.. last.Select(attempt => attempt.Findings
            .FirstOrDefault(finding => finding.Kind == FindingKind.Hazard && finding.Related == hazard.Id.Name)?.Shown)];
        return new HazardRow(hazard.Id.Name, hazard.Name, hazard.IsCritical, cells, Proportion.From(cells.Count(cell => cell is not null), cells.Length));
    }
}
