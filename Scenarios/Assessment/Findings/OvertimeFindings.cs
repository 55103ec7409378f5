using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Steps that took longer than their limit, and the drill where it took longer than its own.</summary>
internal static class OvertimeFindings
{
    public static IEnumerable<Finding> Of(AssessmentContext context)
    {
        foreach (int step in context.History.FirstPerformances.Order())
        {
            StepEvidence first = context.History.FirstOf(step);
            long from = context.History.WorkedFromTick(step);
            PlannedStep plan = context.Plan.Steps[step];
            double seconds = context.Evidence.WorkingSeconds(from, first.Tick);
            if (seconds > plan.TimeLimitSeconds * context.Evidence.TimeLimitFactor)
            {
                yield return OfStep(context, plan, first, from, seconds);
            }
        }

        double worked = context.Evidence.WorkingSeconds(context.Evidence.FirstTick, context.Evidence.LastTick);
        if (worked > context.Plan.TimeLimitSeconds * context.Evidence.TimeLimitFactor)
        {
            yield return OfDrill(context);
        }
    }

    private static Finding OfStep(AssessmentContext context, PlannedStep plan, in StepEvidence first, long from, double seconds) => new(
        FindingKind.Overtime,
        plan.Id,
        null,
        first.Participant,
        from,
        first.Tick,
        -context.Plan.Rules.Overtime(plan.Points),
        FindingTexts.StepOvertime(plan.Title, seconds, plan.TimeLimitSeconds));

    // What time ran out for is missing and costs its points there.
    private static Finding OfDrill(AssessmentContext context) => new(
        FindingKind.Overtime,
        null,
        null,
        context.OnlyParticipant,
        context.Evidence.FirstTick + SimulationTime.TicksFrom(context.Plan.TimeLimitSeconds),
        context.Evidence.LastTick,
        0,
        FindingTexts.DrillOvertime(context.Evidence.DurationSeconds, context.Plan.TimeLimitSeconds));
}
