using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Objects that a participant handled between two steps, where nobody may: shown from the first step to that touch.</summary>
internal static class TabooFindings
{
    /// <summary>What a hand still does as the step comes true belongs to the step.</summary>
    private const double GraceSeconds = 1.5;

    public static IEnumerable<Finding> Of(AssessmentContext context)
    {
        foreach (PlannedTaboo taboo in context.Plan.Untouched)
        {
            if (FirstOf(context, taboo.From) is { } from && FirstTouch(context, taboo, from) is { } touch)
            {
                yield return new Finding(
                    FindingKind.Constraint, null, taboo.Id, touch.Participant, from, touch.Tick, 0 - taboo.PointsDeducted, taboo.Text);
            }
        }
    }

    private static long? FirstOf(AssessmentContext context, StepId step)
    {
        int index = context.Plan.IndexOf(step);
        return index >= 0 && context.History.IsPerformed(index) ? context.History.FirstOf(index).Tick : null;
    }

    /// <summary>Where the last step was left out and the work went on without it: that omission is told, and what follows from it is not told again.</summary>
    private static long? FirstAfter(AssessmentContext context, StepId missing) =>
        context.Plan.Steps.Where(step => step.After.Contains(missing)).Min(step => FirstOf(context, step.Id));

    private static HandlingEvidence? FirstTouch(AssessmentContext context, PlannedTaboo taboo, long from)
    {
        long begin = from + SimulationTime.TicksFrom(GraceSeconds);
        long end = FirstOf(context, taboo.Until) ?? FirstAfter(context, taboo.Until) ?? context.Evidence.LastTick;
        foreach (HandlingEvidence handling in context.Evidence.Handling)
        {
            if (handling.Tick > begin && handling.Tick < end && IsTouch(handling, taboo.Object))
            {
                return handling;
            }
        }

        return null;
    }

    private static bool IsTouch(in HandlingEvidence handling, string target) =>
        handling.Participant != ParticipantId.Host && (handling.Object.Name == target || handling.Socket == target)
        && handling.Kind is (HandlingKind.Taken or HandlingKind.Pressed or HandlingKind.Touched or HandlingKind.PutIn or HandlingKind.TakenOut);
}
