using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Steps done out of their place, told with the fewest moves that set the session right.</summary>
internal static class OrderFindings
{
    public static IEnumerable<Finding> Of(AssessmentContext context) =>
        OrderAnalysis.Explain(context.Order, context.History.FirstPerformances).Select(violation => From(context, violation));

    private static Finding From(AssessmentContext context, OrderViolation violation)
    {
        PlannedStep step = context.Plan.Steps[violation.Step];
        PlannedStep related = context.Plan.Steps[violation.Related];
        StepEvidence first = context.History.FirstOf(violation.Step);
        long relatedTick = context.History.FirstOf(violation.Related).Tick;
        return new Finding(
            FindingKind.OutOfOrder,
            step.Id,
            related.Id.Name,
            first.Participant,
            Math.Min(first.Tick, relatedTick),
            Math.Max(first.Tick, relatedTick),
            -context.Plan.Rules.OutOfOrder(step.Points),
            TextOf(violation.Kind, step.Title, related.Title));
    }

    private static LocalizedText TextOf(OrderViolationKind kind, LocalizedText step, LocalizedText related) => kind switch
    {
        OrderViolationKind.TooEarly => FindingTexts.TooEarly(step, related),
        OrderViolationKind.TooLate => FindingTexts.TooLate(step, related),
        _ => FindingTexts.Swapped(step, related),
    };
}
