using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>What to say to a learner first: what went well, and the few things that are worth working on, each with where to see it.</summary>
internal static class LearnerRemarks
{
    private const int Most = 3;
    private const double Strong = 85;

    public static IReadOnlyList<LearnerRemark> WentWell(
        Cohort cohort, IReadOnlyList<CohortAttempt> attempts, LearnerAbility[] abilities, LearnerCourse[] courses) =>
        [.. Overcome(cohort, courses).Concat(StrongAbilities(abilities)).Concat(Runs(attempts)).Take(Most)];

    /// <summary>The costliest findings of the last attempt at each scenario.</summary>
    public static IReadOnlyList<LearnerRemark> WorkOn(IReadOnlyList<CohortAttempt> attempts) =>
        [.. attempts.GroupBy(attempt => attempt.Session.ScenarioId)
            .SelectMany(group => group.Last().Findings)
            .Where(finding => finding.Kind != FindingKind.Interrupted)
            .OrderBy(finding => finding.Points)
            .Take(Most)
            .Select(finding => new LearnerRemark(finding.Text, finding.Shown))];

    /// <summary>Steps that went wrong the first time and right the last time.</summary>
    private static IEnumerable<LearnerRemark> Overcome(Cohort cohort, LearnerCourse[] courses)
    {
        foreach (LearnerCourse course in courses)
        {
            StepChange[] overcome = [.. course.Steps.Where(step => step.First.IsEvidence && !step.First.IsRight && step.Last.IsRight)];
            if (overcome.Length > 0)
            {
                string zh = string.Concat(overcome.Take(Most).Select(step => $"“{step.Title.Chinese}”"));
                string en = string.Join(", ", overcome.Take(Most).Select(step => $"“{step.Title.English}”"));
                yield return new LearnerRemark(
                    new($"第一次没有做好的 {overcome.Length} 个步骤，这次都做对了：{zh}{(overcome.Length > Most ? "等" : "")}。",
                        $"{(overcome.Length == 1 ? "A step" : $"{overcome.Length} steps")} that did not go well at first now {(overcome.Length == 1 ? "does" : "do")}: {en}{(overcome.Length > Most ? " and others" : "")}."),
                    cohort.Sessions[course.Attempts[^1].Session - 1].Whole);
            }
        }
    }

    private static IEnumerable<LearnerRemark> StrongAbilities(LearnerAbility[] abilities) => abilities
        .Where(ability => ability.Last.Score >= Strong)
        .OrderByDescending(ability => ability.Last.Score)
        .Take(2)
        .Select(ability => new LearnerRemark(
            new($"“{ability.Name.Chinese}”做得扎实：{Number(ability.Last.Score!.Value)} 分（95% 区间 {Number(ability.Last.Low)}–{Number(ability.Last.High)}）。",
                $"“{ability.Name.English}” is solid: {Number(ability.Last.Score!.Value)} of 100 (95 % interval {Number(ability.Last.Low)}–{Number(ability.Last.High)})."),
            ability.Last.Shown));

    private static IEnumerable<LearnerRemark> Runs(IReadOnlyList<CohortAttempt> attempts)
    {
        CohortAttempt last = attempts[^1];
        int right = last.Steps.Count(step => step.IsRight);
        if (right > 0)
        {
            yield return new LearnerRemark(
                new($"最近一次有 {right} 个步骤一次做对。", $"{right} steps were right at once in the last session."), last.Session.Whole);
        }
    }

    private static string Number(double value) => HtmlWriter.Number(Math.Round(value));
}
