using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>What in a rubric never fires: it tells learners nothing from each other, or cannot happen at all.</summary>
internal static class RubricSilence
{
    public static IReadOnlyList<SilentItem> Of(AssessmentPlan plan, IReadOnlyList<CohortAttempt> attempts)
    {
        var silent = new List<SilentItem>();
        int sessions = attempts.Select(attempt => attempt.Session.Number).Distinct().Count();
        silent.AddRange(plan.Hazards
            .Where(hazard => !attempts.Any(attempt => attempt.Findings.Any(finding => finding.Kind == FindingKind.Hazard && finding.Related == hazard.Id.Name)))
            .Select(hazard => From("hazardNeverRaised", hazard.Id.Name, hazard.Name, sessions)));
        silent.AddRange(plan.Constraints.Select(constraint => (constraint.Id, constraint.Text)).Concat(plan.Untouched.Select(taboo => (taboo.Id, taboo.Text)))
            .Where(rule => !attempts.Any(attempt => attempt.Findings.Any(finding => finding.Kind == FindingKind.Constraint && finding.Related == rule.Id)))
            .Select(rule => From("constraintNeverBroken", rule.Id, rule.Text, sessions)));
        foreach (PlannedStep step in plan.Steps)
        {
            StepOutcome[] outcomes = [.. attempts.Select(attempt => attempt.Of(step.Id)!).Where(outcome => outcome.IsEvidence)];
            if (outcomes.Length > 0 && outcomes.All(outcome => outcome.IsRight))
            {
                silent.Add(From("stepNeverWrong", step.Id.Name, step.Title, outcomes.Length));
            }
            else if (outcomes.All(outcome => outcome.Sign == StepSign.Omitted))
            {
                silent.Add(From("stepNeverDone", step.Id.Name, step.Title, outcomes.Length));
            }
        }

        return silent;
    }

    private static SilentItem From(string kind, string id, LocalizedText title, int sessions) =>
        new(kind, id, title, sessions, sessions == 0 ? 1 : 1 - DetMath.Pow(0.05, 1.0 / sessions));
}
