using VRLab.Assessment.Knowledge;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>
/// The abilities that the cohort's scenarios take and train: by the tags of their steps, or by chapters where steps carry none. An exercise
/// is a scenario, or a chapter of one.
/// </summary>
internal sealed class CohortAbilities
{
    private readonly IReadOnlyDictionary<string, AssessmentPlan> _plans;

    public CohortAbilities(IReadOnlyDictionary<string, AssessmentPlan> plans)
    {
        _plans = plans;
        Ability[] all = [.. plans.OrderBy(plan => plan.Key, StringComparer.Ordinal).SelectMany(plan => Of(plan.Value))
            .GroupBy(ability => ability.Id, StringComparer.Ordinal)
            .Select(same => same.First() with { Exercises = [.. same.SelectMany(ability => ability.Exercises).Distinct()] })];
        var known = all.Select(ability => ability.Id).ToHashSet(StringComparer.Ordinal);
        Graph = new AbilityGraph(all.Select(ability => ability with { Prerequisites = [.. ability.Prerequisites.Where(known.Contains)] }));
    }

    public AbilityGraph Graph { get; }

    /// <summary>
    /// Each session shows an ability or does not, in the order of time: it does where every step of it that was the learner's to do was right
    /// and without a warning.
    /// </summary>
    public IReadOnlyList<AbilityEvidence> EvidenceOf(IReadOnlyList<CohortAttempt> attempts)
    {
        var evidence = new List<AbilityEvidence>();
        foreach (CohortAttempt attempt in attempts)
        {
            AssessmentPlan plan = _plans[attempt.Session.ScenarioId];
            double day = CohortClock.Days(attempt.Session.StartedAtUnixMilliseconds);
            evidence.AddRange(attempt.Steps.Where(step => step.IsEvidence)
                .SelectMany(outcome => AbilityIds.Of(plan, plan.Steps[plan.IndexOf(outcome.Step)]).Select(ability => (Ability: ability, Outcome: outcome)))
                .GroupBy(entry => entry.Ability, StringComparer.Ordinal)
                .Select(group => new AbilityEvidence(group.Key, group.All(entry => entry.Outcome is { IsRight: true, Warnings: 0 }), day)));
        }

        return evidence;
    }

    /// <summary>The title of an exercise: a scenario's, with the chapter's where it is one.</summary>
    public LocalizedText TitleOf(string? exercise)
    {
        string[] parts = (exercise ?? "").Split('/', 2);
        if (!_plans.TryGetValue(parts[0], out AssessmentPlan? plan))
        {
            return new LocalizedText("", "");
        }

        PlannedChapter? chapter = parts.Length > 1 ? plan.Chapters.FirstOrDefault(chapter => chapter.Id.Name == parts[1]) : null;
        return chapter is null ? plan.Title : new LocalizedText($"{plan.Title.Chinese}：{chapter.Title.Chinese}", $"{plan.Title.English}: {chapter.Title.English}");
    }

    private static IEnumerable<Ability> Of(AssessmentPlan plan) => plan.Abilities.Count > 0
        ? plan.Abilities
        : plan.Chapters.Where(chapter => plan.Steps.Any(step => step.Chapter == chapter.Id))
            .Select(chapter => new Ability(AbilityIds.In(plan, chapter.Id.Name), chapter.Title, [], [$"{plan.ScenarioId}/{chapter.Id.Name}"]));
}
