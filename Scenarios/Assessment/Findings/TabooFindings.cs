using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Objects that a participant handled between two steps, where nobody may: shown from the first step to that touch.</summary>
internal static class TabooFindings
{
    public static IEnumerable<Finding> Of(AssessmentContext context)
    {
        IReadOnlyList<Act> acts = context.Plan.Untouched.Count > 0 ? new ActHistory(context.Evidence.Handling).Acts : [];
        foreach (PlannedTaboo taboo in context.Plan.Untouched)
        {
            if (FirstOf(context, taboo.From) is { } from && FirstTouch(context, taboo, acts, from) is { } touch)
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

    private static (ParticipantId Participant, long Tick)? FirstTouch(AssessmentContext context, PlannedTaboo taboo, IReadOnlyList<Act> acts, long from)
    {
        long begin = from + AssessmentContext.Grace;
        long end = FirstOf(context, taboo.Until) ?? FirstAfter(context, taboo.Until) ?? context.Evidence.LastTick;
        (ParticipantId Participant, long Tick)[] touches = [.. acts
            .Where(act => act.IsOn(taboo.Object) && act.Participant != ParticipantId.Host && IsByHand(context.Evidence.Handling, act))
            .Select(act => (act.Participant, act.FromTick))
            .Concat(context.Evidence.Handling.Where(handling => handling.Kind == HandlingKind.Touched && handling.Object.Name == taboo.Object).Select(handling => (handling.Participant, handling.Tick)))
            .Where(touch => touch.Item2 > begin && touch.Item2 < end)];
        return touches.Length > 0 ? touches.MinBy(touch => touch.Tick) : null;
    }

    /// <summary>A control that goes back by itself, or is moved by the process, is turned by nobody, whoever had it in hand before.</summary>
    private static bool IsByHand(IReadOnlyList<HandlingEvidence> handling, Act act) => act.Kind != HandlingKind.Turned
        || handling.Where(one => one.Tick <= act.FromTick && one.Object.Name == act.Object).Aggregate(0, HandsAfter) > 0;

    /// <summary>Each hand takes and lets go for itself: a control that went from one to the other is held.</summary>
    private static int HandsAfter(int hands, HandlingEvidence handling) => handling.Kind switch
    {
        HandlingKind.Taken => hands + 1,
        HandlingKind.LetGo => Math.Max(0, hands - 1),
        _ => hands,
    };
}
