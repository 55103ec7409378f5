using VRLab.Assessment.Force;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Too much force on a thing: one finding for all times of a kind in a step, from the first to the last of them.</summary>
internal static class ForceFindings
{
    public static IEnumerable<Finding> Of(AssessmentContext context, IReadOnlyList<ForceStretch> stretches)
    {
        var groups = OverForce.Of(stretches).GroupBy(over => (over.Kind, over.Participant, over.Object, Step: StepAt(context, over)));
        foreach (var group in groups)
        {
            OverForce[] events = [.. group];
            OverForce highest = events.MaxBy(over => over.Peak)!;
            yield return new Finding(
                FindingKind.OverForce,
                group.Key.Step,
                group.Key.Object.Name,
                group.Key.Participant,
                events[0].FromTick,
                events.Max(over => over.ToTick),
                0 - context.Plan.Rules.OverForcePoints,
                ForceTexts.Told(context.Plan.NameOf(group.Key.Object.Name), highest, events.Length, events.Sum(over => over.Seconds), ExpertPeak(context.Plan, group.Key.Step, highest), ReasonOf(context.Plan, group.Key.Object)));
        }
    }

    /// <summary>The step that its participant was at, or had just done.</summary>
    private static StepId? StepAt(AssessmentContext context, OverForce over)
    {
        foreach (int step in context.History.FirstPerformances)
        {
            StepEvidence first = context.History.FirstOf(step);
            if (first.Participant == over.Participant && over.FromTick <= first.Tick + AssessmentContext.Grace && over.ToTick >= context.History.WorkedFromTick(step))
            {
                return first.Step;
            }
        }

        return null;
    }

    private static LocalizedText? ReasonOf(AssessmentPlan plan, ObjectId thing) => plan.ForceLimits.FirstOrDefault(limit => limit.Object == thing)?.Reason;

    private static double? ExpertPeak(AssessmentPlan plan, StepId? step, OverForce over) => plan.Expert
        .Where(expert => expert.Step == step?.Name)
        .SelectMany(expert => expert.Forces ?? [])
        .FirstOrDefault(force => force.Object == over.Object.Name && force.Kind == over.Kind.Word())?.Peak;
}
