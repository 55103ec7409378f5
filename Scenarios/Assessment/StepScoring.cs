using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Turns findings into points: a step earns its points when performed, less what its findings cost, never below zero.</summary>
internal static class StepScoring
{
    public static IReadOnlyList<AssessedStep> Steps(AssessmentContext context, IReadOnlyList<Finding> findings) =>
        [.. Enumerable.Range(0, context.Plan.Steps.Count).Select(step => Assess(context, step, findings))];

    /// <summary>Cuts the deductions of each performed step so that together they are no more than its points.</summary>
    public static IReadOnlyList<Finding> Limit(AssessmentPlan plan, IReadOnlyList<Finding> findings)
    {
        double[] left = [.. plan.Steps.Select(step => step.Points)];
        return [.. findings.Select(finding => LimitOne(plan, finding, left))];
    }

    public static double Total(AssessmentContext context, IReadOnlyList<AssessedStep> steps, IReadOnlyList<Finding> findings)
    {
        double taken = findings.Where(finding => finding.Kind.TakesFromTotal()).Sum(finding => finding.Points);
        return Math.Clamp(steps.Sum(step => step.Score) + taken, 0, context.Plan.MaxScore);
    }

    private static Finding LimitOne(AssessmentPlan plan, Finding finding, double[] left)
    {
        if (!IsOfPerformedStep(finding))
        {
            return finding;
        }

        int step = plan.IndexOf(finding.Step!.Value);
        double taken = Math.Min(-finding.Points, left[step]);
        left[step] -= taken;
        return finding with { Points = 0 - taken };
    }

    private static AssessedStep Assess(AssessmentContext context, int step, IReadOnlyList<Finding> findings)
    {
        PlannedStep plan = context.Plan.Steps[step];
        long? offered = context.History.OfferedTick(step);
        if (!context.History.IsPerformed(step))
        {
            return new AssessedStep(plan, offered, null, null, null, 0, 0);
        }

        StepEvidence first = context.History.FirstOf(step);
        double taken = findings.Where(finding => IsOfPerformedStep(finding) && finding.Step == plan.Id).Sum(finding => finding.Points);
        return new AssessedStep(
            plan,
            offered,
            context.History.WorkedFromTick(step),
            first.Tick,
            first.Participant,
            context.History.PerformancesOf(step).Count - 1,
            plan.Points + taken);
    }

    private static bool IsOfPerformedStep(Finding finding) =>
        finding.Step is not null && (finding.Kind is FindingKind.OutOfOrder or FindingKind.Repeated or FindingKind.Overtime);
}
