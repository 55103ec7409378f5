namespace VRLab.Assessment.Cohort;

/// <summary>Where a learner does not get on: the same step wrong in the last two attempts or more, or the step at which the last session broke off.</summary>
internal static class ClassStuck
{
    private const int FewestTimes = 2;

    public static IEnumerable<StuckLearner> Of(AssessmentPlan plan, CohortAttempt[] attempts)
    {
        foreach (PlannedStep step in plan.Steps)
        {
            StepOutcome[] wrong = [.. attempts.Reverse().Select(attempt => attempt.Of(step.Id)!)
                .Where(outcome => outcome.Sign is not StepSign.NotAsked)
                .TakeWhile(outcome => outcome is { IsEvidence: true, IsRight: false })];
            if (wrong.Length >= FewestTimes)
            {
                yield return new StuckLearner(attempts[0].Learner.Id, step.Id.Name, step.Title, wrong[0].Sign, wrong.Length, [.. wrong.Select(outcome => outcome.Shown)]);
            }
        }

        if (attempts[^1].Session.IsInterrupted && attempts[^1].Steps.FirstOrDefault(step => step.Sign == StepSign.NotReached) is { } at)
        {
            yield return new StuckLearner(
                attempts[0].Learner.Id, at.Step.Name, plan.Steps[plan.IndexOf(at.Step)].Title, at.Sign, 1, [at.Shown]);
        }
    }
}
