namespace VRLab.Assessment.Cohort;

/// <summary>Ids of abilities across scenarios: a tag means the same everywhere, a chapter only in its scenario.</summary>
internal static class AbilityIds
{
    public static string In(AssessmentPlan plan, string id) => plan.Abilities.Count > 0 ? id : $"{plan.ScenarioId}/{id}";

    /// <summary>The abilities of a step, as ids across scenarios.</summary>
    public static IEnumerable<string> Of(AssessmentPlan plan, PlannedStep step) =>
        plan.Abilities.Count > 0 ? step.Abilities : [In(plan, step.Chapter.Name)];
}
