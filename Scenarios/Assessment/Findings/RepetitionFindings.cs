using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>
/// Steps performed again though once is enough. Doing a step again in its right place after doing it too early is a correction,
/// not a repetition: the order finding says it already.
/// </summary>
internal static class RepetitionFindings
{
    public static IEnumerable<Finding> Of(AssessmentContext context, IReadOnlyList<Finding> orderFindings)
    {
        for (int step = 0; step < context.Plan.Steps.Count; step++)
        {
            List<StepEvidence> repetitions = RepetitionsOf(context, step, orderFindings);
            if (repetitions.Count > 0 && !context.Plan.Steps[step].IsRepeatable)
            {
                yield return From(context, context.Plan.Steps[step], repetitions);
            }
        }
    }

    private static List<StepEvidence> RepetitionsOf(AssessmentContext context, int step, IReadOnlyList<Finding> orderFindings)
    {
        List<StepEvidence> repetitions = [.. context.History.PerformancesOf(step).Skip(1)];
        Finding? misplaced = orderFindings.FirstOrDefault(finding => finding.Step == context.Plan.Steps[step].Id);
        int correction = misplaced is null ? -1 : repetitions.FindIndex(again => again.Tick >= misplaced.ToTick);
        if (correction >= 0)
        {
            repetitions.RemoveAt(correction);
        }

        return repetitions;
    }

    private static Finding From(AssessmentContext context, PlannedStep step, List<StepEvidence> repetitions) => new(
        FindingKind.Repeated,
        step.Id,
        null,
        repetitions[0].Participant,
        repetitions[0].Tick,
        repetitions[^1].Tick,
        -context.Plan.Rules.Repeated(step.Points, repetitions.Count),
        FindingTexts.Repeated(step.Title, repetitions.Count));
}
