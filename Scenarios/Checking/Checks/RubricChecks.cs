using VRLab.Assessment;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>Points: the right way earns all of them, and every kind of deduction can come about.</summary>
internal sealed class RubricChecks(Scenario scenario, PlayChecks played)
{
    public const string Points = "points-obtainable";
    public const string Deductions = "deductions-reachable";

    public IEnumerable<CheckFinding> Find()
    {
        foreach (Explorer way in played.RightWays.Where(way => way.Stuck is null))
        {
            if (PointsOf(way) is { } finding)
            {
                yield return finding;
            }
        }

        foreach (CheckFinding finding in Unreachable())
        {
            yield return finding;
        }
    }

    private CheckFinding? PointsOf(Explorer way)
    {
        var learner = new RulesLearner(scenario, ScenarioMode.Practice, 1, RulesPace.Brisk, way.Seed);
        learner.PlaySteps(way.Order.Where(step => !learner.Excused.Contains(step.Id.Name)).Select(step => step.Id.Name));
        AssessmentResult result = RulesAssessment.Of(learner);
        if (Math.Abs(result.Score - result.MaxScore) < 1e-6 && result.Findings.Count == 0)
        {
            return null;
        }

        string chinese = string.Join(" ", result.Findings.Select(finding => finding.Text.Chinese));
        string english = string.Join(" ", result.Findings.Select(finding => finding.Text.English));
        return new CheckFinding(
            Points, CheckSeverity.Error, "", new LocalizedText(
                $"按书写顺序全部做对只得 {result.Score:0.##} 分（满分 {result.MaxScore:0.##}）：{chinese}",
                $"The right way in the order of writing earns {result.Score:0.##} of {result.MaxScore:0.##} points: {english}"),
            [.. way.Order.Select(step => step.Id.Name)]);
    }

    private IEnumerable<CheckFinding> Unreachable()
    {
        Explorer? way = played.RightWays.FirstOrDefault(candidate => candidate.Stuck is null);
        if (way is null)
        {
            yield break;
        }

        Rubric rubric = scenario.Rubric;
        if (rubric.OutOfOrderShare > 0 && !way.Order.Any(step => CanBeEarly(way, step)))
        {
            yield return Note("out-of-order", "顺序扣分不可能出现：没有一个步骤能在它的前置步骤之前完成。", "No step can be performed before one that it must come after: points for order are never taken.");
        }

        if (rubric.RepeatedShare > 0 && scenario.Steps.All(step => step.IsRepeatable))
        {
            yield return Note("repeated", "重复扣分不可能出现：所有步骤都允许重复。", "Every step may be repeated: points for repetition are never taken.");
        }

        foreach (Hazard hazard in scenario.Hazards.Where(hazard => hazard.PointsDeducted == 0 && !hazard.IsCritical))
        {
            yield return Note(hazard.Id.Name, $"险情“{hazard.Name.Chinese}”既不扣分也不致命。", $"The hazard “{hazard.Name.English}” neither takes points nor fails the drill.");
        }
    }

    private static bool CanBeEarly(Explorer way, ScenarioStep step)
    {
        if (step.After.Count == 0 || way.IndexOf(step.After[0]) is not (>= 0 and var index))
        {
            return false;
        }

        RulesLearner learner = way.BeforeStep(index);
        learner.Do(step);
        learner.Wait(1);
        return Explorer.IsPerformed(learner, step.Id);
    }

    private static CheckFinding Note(string subject, string chinese, string english) =>
        new(Deductions, CheckSeverity.Note, subject, new LocalizedText(chinese, english), []);
}
