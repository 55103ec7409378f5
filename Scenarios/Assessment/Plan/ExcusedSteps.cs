using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Takes out of a plan what a session did not ask for.</summary>
internal static class ExcusedSteps
{
    /// <summary>
    /// The plan of the steps that were asked for or performed all the same. Their points are scaled so that all of them still make the
    /// maximum; who had to come after an excused step has to come after that one's own predecessors.
    /// </summary>
    public static AssessmentPlan Without(this AssessmentPlan plan, SessionEvidence evidence)
    {
        StepId[] excused = [.. evidence.Excused.Where(step => !evidence.Performed.Any(performed => performed.Step == step))];
        if (excused.Length == 0)
        {
            return plan;
        }

        PlannedStep[] asked = [.. plan.Steps.Where(step => !excused.Contains(step.Id))];
        double points = asked.Sum(step => step.Points);
        double scale = points > 0 ? plan.Steps.Sum(step => step.Points) / points : 1;
        return plan with
        {
            Steps = [.. asked.Select(step => step with
            {
                After = [.. step.After.SelectMany(before => Reaching(plan, before, excused)).Distinct()],
                Needs = [.. step.Needs.Where(needed => !excused.Contains(needed))],
                Points = step.Points * scale,
            })],
        };
    }

    private static IEnumerable<StepId> Reaching(AssessmentPlan plan, StepId step, StepId[] excused) => excused.Contains(step)
        ? plan.Steps[plan.IndexOf(step)].After.SelectMany(before => Reaching(plan, before, excused))
        : [step];
}
