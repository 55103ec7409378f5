using VRLab.Assessment.Motion;
using VRLab.Core;

namespace VRLab.Assessment.Skill;

/// <summary>
/// Scores each ability (a tag of steps; where steps carry none, a chapter of the scenario) from how its steps were done. Every part of every step is a measurement of one skill
/// between 0 and 1 with an error of its own; together with a vague belief before them they give the normal posterior (Gelman et al.,
/// "Bayesian Data Analysis", 2.5: precisions add up). Where the 95 % interval stays wider than <see cref="WidestInterval"/>, no score is
/// given. Parts that the recording does not show leave the interval wider instead of counting as good or bad.
/// </summary>
public static class SkillScoring
{
    /// <summary>On the scale of 100.</summary>
    public const double WidestInterval = 50;
    private const double BeliefMean = 0.5;
    private const double BeliefDeviation = 0.3;
    private const double Normal975 = 1.959963984540054;

    public static IReadOnlyList<SkillScore> Of(AssessmentResult result) =>
        [.. AbilitiesOf(result).Select(ability => Of(result, ability.Steps, ability.Id, ability.Name)).OfType<SkillScore>()];

    /// <summary>The figure for the drill as a whole; null where it has no steps.</summary>
    public static SkillScore? OfWhole(AssessmentResult result) =>
        Of(result, result.Steps, result.Plan.ScenarioId, result.Plan.Title);

    /// <summary>The abilities of a session with the steps that speak of each.</summary>
    internal static IEnumerable<(string Id, LocalizedText Name, IReadOnlyList<AssessedStep> Steps)> AbilitiesOf(AssessmentResult result) =>
        result.Plan.Abilities.Count > 0
            ? result.Plan.Abilities.Select(ability => (ability.Id, ability.Name, Where(result, step => step.Abilities.Contains(ability.Id))))
            : result.Plan.Chapters.Select(chapter => (chapter.Id.Name, chapter.Title, Where(result, step => step.Chapter == chapter.Id)));

    /// <summary>The figure for some of the steps; null where there are none.</summary>
    internal static SkillScore? Of(AssessmentResult result, IReadOnlyList<AssessedStep> steps, string id, LocalizedText name)
    {
        if (steps.Count == 0)
        {
            return null;
        }

        SkillMeasure[] measures = [.. steps.SelectMany(step => SkillMeasures.Of(result, step))];
        double beliefPrecision = 1 / (BeliefDeviation * BeliefDeviation);
        double precision = beliefPrecision + measures.Sum(measure => measure.Precision);
        double mean = ((BeliefMean * beliefPrecision) + measures.Sum(measure => measure.Value * measure.Precision)) / precision;
        double half = Normal975 / Math.Sqrt(precision);
        double low = 100 * Math.Clamp(mean - half, 0, 1);
        double high = 100 * Math.Clamp(mean + half, 0, 1);
        bool isEnough = 200 * half <= WidestInterval;
        return new SkillScore(id, name, isEnough ? 100 * Math.Clamp(mean, 0, 1) : null, low, high, steps.Count, PartsOf(measures, precision));
    }

    private static IReadOnlyList<AssessedStep> Where(AssessmentResult result, Func<PlannedStep, bool> picks) =>
        [.. result.Steps.Where(step => picks(step.Plan))];

    private static IReadOnlyList<SkillPart> PartsOf(SkillMeasure[] measures, double precision) =>
        [.. measures.GroupBy(measure => measure.Kind).Select(group =>
        {
            double weight = group.Sum(measure => measure.Precision);
            double value = group.Sum(measure => measure.Value * measure.Precision) / weight;
            return new SkillPart(group.Key, value, weight / precision, SkillTexts.Explain(group.Key, value));
        })];
}
