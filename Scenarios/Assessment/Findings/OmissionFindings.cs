using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>
/// Mandatory steps that were never performed. A step that could not be done because another one was left out is part of that
/// one's finding. Where the recording breaks off, steps that the learner had not come to yet are one finding together.
/// </summary>
internal static class OmissionFindings
{
    public static IEnumerable<Finding> Of(AssessmentContext context)
    {
        List<int> missing = [.. Enumerable.Range(0, context.Plan.Steps.Count).Where(step => IsMissing(context, step))];
        List<int> omitted = missing.FindAll(step => IsOmitted(context, step));
        foreach (int step in omitted.Where(step => RootOf(context, step, omitted) == step))
        {
            yield return Omitted(context, step, omitted.FindAll(other => other != step && RootOf(context, other, omitted) == step));
        }

        if (context.Evidence.IsInterrupted)
        {
            yield return Interrupted(context, missing.FindAll(step => !omitted.Contains(step)));
        }
    }

    /// <summary>Left out, as far as the recording can tell: where it breaks off, only what the learner had gone past.</summary>
    public static bool IsOmitted(AssessmentContext context, int step) =>
        IsMissing(context, step) && (!context.Evidence.IsInterrupted || IsPassedBy(context, step));

    private static bool IsMissing(AssessmentContext context, int step) => !context.Plan.Steps[step].IsOptional && !context.History.IsPerformed(step);

    private static bool IsPassedBy(AssessmentContext context, int step) =>
        context.History.FirstPerformances.Any(other => context.Order.IsBefore(step, other));

    /// <summary>The omitted step because of which this one is missing: itself where it could have been done.</summary>
    private static int RootOf(AssessmentContext context, int step, List<int> omitted)
    {
        foreach (StepId needed in context.Plan.Steps[step].Needs)
        {
            int index = context.Plan.IndexOf(needed);
            if (omitted.Contains(index))
            {
                return RootOf(context, index, omitted);
            }
        }

        return step;
    }

    private static Finding Omitted(AssessmentContext context, int step, List<int> consequences)
    {
        PlannedStep plan = context.Plan.Steps[step];
        double points = plan.Points + consequences.Sum(other => context.Plan.Steps[other].Points);
        return new Finding(
            FindingKind.Omitted,
            plan.Id,
            null,
            context.OnlyParticipant,
            context.History.OfferedTick(step) ?? context.Evidence.FirstTick,
            PassedAtTick(context, step),
            -points,
            FindingTexts.Omitted(plan.Title, [.. consequences.Select(other => context.Plan.Steps[other].Title)]));
    }

    // The learner had gone past the step when one that must come after it was done; else the end of the session shows that it never came.
    private static long PassedAtTick(AssessmentContext context, int step)
    {
        long offered = context.History.OfferedTick(step) ?? context.Evidence.FirstTick;
        return context.History.FirstPerformances
            .Where(other => context.Order.IsBefore(step, other))
            .Select(other => context.History.FirstOf(other).Tick)
            .Where(tick => tick >= offered)
            .DefaultIfEmpty(context.Evidence.LastTick)
            .First();
    }

    private static Finding Interrupted(AssessmentContext context, List<int> notReached) => new(
        FindingKind.Interrupted,
        null,
        null,
        null,
        context.Evidence.LastTick,
        context.Evidence.LastTick,
        -notReached.Sum(step => context.Plan.Steps[step].Points),
        FindingTexts.Interrupted(context.Evidence.DurationSeconds, notReached.Count));
}
