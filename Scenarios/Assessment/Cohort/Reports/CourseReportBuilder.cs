using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>What a cohort's recordings say of one scenario.</summary>
internal static class CourseReportBuilder
{
    private const int Tenths = 10;

    public static CourseReport Of(Cohort cohort, string scenario)
    {
        AssessmentPlan plan = cohort.Plans[scenario];
        CohortAttempt[] all = [.. cohort.Attempts.Where(attempt => attempt.Session.ScenarioId == scenario)];
        CohortAttempt[] first = [.. all.Where(attempt => !attempt.Session.IsInterrupted).DistinctBy(attempt => attempt.Learner)];
        var table = new ItemTable(plan, first);
        return new CourseReport(
            scenario,
            plan.Title,
            CohortClock.Day(cohort.LastUnixMilliseconds),
            cohort.Sessions.Count(session => session.ScenarioId == scenario),
            all.Select(attempt => attempt.Learner).Distinct().Count(),
            first.Length,
            Proportion.From(first.Count(attempt => attempt.Session.Passed), first.Length),
            [.. Enumerable.Range(0, Tenths).Select(tenth => first.Count(attempt => TenthOf(attempt.Share) == tenth))],
            first.Length > 0 ? Median([.. first.Select(attempt => attempt.Share)]) : null,
            table.Reliability(),
            [.. plan.Steps.Select(step => ItemOf(table, step, first))],
            GroupFairness.Of(cohort, table, first),
            RubricSilence.Of(plan, all))
        {
            Growth = CourseGrowthBuilder.Of(all),
        };
    }

    private static int TenthOf(double share) => Math.Clamp((int)(share * Tenths), 0, Tenths - 1);

    private static CourseItem ItemOf(ItemTable table, PlannedStep step, CohortAttempt[] first)
    {
        StepOutcome[] outcomes = [.. first.Select(attempt => attempt.Of(step.Id)!).Where(outcome => outcome.IsEvidence)];
        double[] seconds = [.. outcomes.Where(outcome => outcome.Sign != StepSign.Omitted).Select(outcome => outcome.Shown.ToSeconds - outcome.Shown.FromSeconds)];
        return new CourseItem(
            step.Id.Name,
            step.Title,
            step.Points,
            outcomes.Length > 0 ? outcomes.Average(outcome => outcome.Share!.Value) : null,
            Proportion.From(outcomes.Count(outcome => outcome.IsRight), outcomes.Length),
            table.DiscriminationOf(step),
            seconds.Length > 0 ? Median(seconds) : null,
            step.ExpectedSeconds,
            [.. outcomes.Where(outcome => !outcome.IsRight).Select(outcome => outcome.Shown)]);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return 0.5 * (values[(values.Length - 1) / 2] + values[values.Length / 2]);
    }
}
