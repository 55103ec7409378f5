using VRLab.Assessment.Knowledge;
using VRLab.Assessment.Motion;
using VRLab.Conformance;
using VRLab.Scenarios;

namespace VRLab.Assessment;

/// <summary>Takes from a scenario what its assessment needs.</summary>
public static class ScenarioPlanning
{
    public static AssessmentPlan ToAssessmentPlan(this Scenario scenario)
    {
        (IReadOnlyList<ReportStepMotion> expert, ExpertTimes? times) = ExpertFile.ReadBeside(scenario);
        IReadOnlyList<ProcessQuantity> quantities = ProcessModels.Find(scenario.Procedure.Process.Model).Quantities;
        return new AssessmentPlan
        {
            ScenarioId = scenario.Id,
            ScenarioHash = scenario.ContentHash,
            Title = scenario.Name,
            Chapters = [.. scenario.Chapters.Select(chapter => new PlannedChapter(chapter.Id, chapter.Title))],
            Steps = [.. scenario.Steps.Select(ToPlan)],
            Hazards = [.. scenario.Hazards.Select(hazard => HazardPlanning.ToPlan(hazard, scenario.Procedure.Process))],
            Constraints = [.. scenario.Rubric.Constraints.Select(ToPlan)],
            Untouched = [.. scenario.Rubric.Untouched.Select(taboo => new PlannedTaboo(taboo.Id, taboo.Object.Name, taboo.From, taboo.Until, taboo.PointsDeducted, taboo.Text))],
            ForceLimits = ForcePlanning.Of(scenario),
            Things = [
                .. scenario.Objects.Select(item => new NamedThing(item.Id.Name, item.Name)),
                .. quantities.Select(quantity => new NamedThing(quantity.Id.Name, quantity.Name))],
            Curves = [.. quantities.Select(ToPlan)],
            MaxScore = scenario.Rubric.MaximumPoints,
            PassScore = scenario.Rubric.PassPoints,
            TimeLimitSeconds = scenario.Procedure.TimeLimitSeconds,
            Abilities = AbilityCatalog.ReadBeside(scenario).Of(scenario),
            Roles = [.. scenario.Procedure.Roles.Select(role => new NamedThing(role.Id, role.Name))],
            Expert = expert,
            ExpertTimes = times,
            Rules = new ScoringRules(
                scenario.Rubric.OutOfOrderShare, scenario.Rubric.RepeatedShare, scenario.Rubric.OvertimeShare)
            {
                OverForcePoints = scenario.Rubric.OverForcePoints,
            },
        };
    }

    private static PlannedStep ToPlan(ScenarioStep step) => new(
        step.Id,
        step.Chapter,
        step.Title,
        step.After,
        step.Prerequisites,
        step.ExpectedSeconds,
        step.TimeLimitSeconds,
        step.Points,
        step.IsOptional,
        step.IsRepeatable)
    {
        Abilities = step.Abilities,
        Role = step.Role,
    };

    private static PlannedConstraint ToPlan(RubricConstraint constraint) => new(
        constraint.Id,
        new DeclareConstraint(
            Enum.Parse<DeclareTemplate>(constraint.Template.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            constraint.Steps[0].Name,
            constraint.Steps.Count > 1 ? constraint.Steps[1].Name : null,
            constraint.Count),
        constraint.PointsDeducted,
        constraint.Text)
    {
        WithinSeconds = constraint.WithinSeconds,
    };

    private static PlannedCurve ToPlan(ProcessQuantity quantity) =>
        new(quantity.Id, quantity.Name, quantity.DisplayUnit, quantity.DisplayScale, quantity.DisplayOffset);
}
