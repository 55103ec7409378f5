using VRLab.Core;

namespace VRLab.Assessment.Skill;

/// <summary>
/// Scores each ability (a tag of steps; where steps carry none, a chapter of the scenario) from how its steps were done. Each kind of measurement points to
/// a skill between 0 and 1 with an error that rehearsals have shown (<see cref="SkillModel"/>) and that shrinks with the opportunities; together with a vague
/// belief before them they give the normal posterior (Gelman et al., "Bayesian Data Analysis", 2.5: precisions add up). Where the evidence leaves the 95 %
/// interval wider than <see cref="WidestInterval"/>, no score is given, however good or bad it looks: the ends of the scale cut the interval only where it is shown. Kinds that the recording does not show leave the interval wider instead of counting as good or bad.
/// </summary>
public static class SkillScoring
{
    /// <summary>On the scale of 100, before the ends of the scale cut it: half as wide as the belief before any evidence.</summary>
    public const double WidestInterval = 100 * Normal975 * BeliefDeviation;
    private const double BeliefMean = 0.5;
    private const double BeliefDeviation = 0.3;
    private const double BeliefPrecision = 1 / (BeliefDeviation * BeliefDeviation);
    private const double Normal975 = 1.959963984540054;

    public static IReadOnlyList<SkillScore> Of(AssessmentResult result) =>
        [.. AbilitiesOf(result).Select(ability => Of(result, ability.Steps, ability.Id, ability.Name)).OfType<SkillScore>()];

    /// <summary>The figure for the drill as a whole; null where it has no steps.</summary>
    /// <param name="model">What measurements are worth; as delivered, unless another is to be tried.</param>
    public static SkillScore? OfWhole(AssessmentResult result, SkillModel? model = null) =>
        Of(result, result.Steps, result.Plan.ScenarioId, result.Plan.Title, model);

    /// <summary>The abilities of a session with the steps that speak of each.</summary>
    internal static IEnumerable<(string Id, LocalizedText Name, IReadOnlyList<AssessedStep> Steps)> AbilitiesOf(AssessmentResult result) =>
        result.Plan.Abilities.Count > 0
            ? result.Plan.Abilities.Select(ability => (ability.Id, ability.Name, Where(result, step => step.Abilities.Contains(ability.Id))))
            : result.Plan.Chapters.Select(chapter => (chapter.Id.Name, chapter.Title, Where(result, step => step.Chapter == chapter.Id)));

    /// <summary>The figure for some of the steps; null where there are none.</summary>
    internal static SkillScore? Of(AssessmentResult result, IReadOnlyList<AssessedStep> steps, string id, LocalizedText name, SkillModel? model = null)
    {
        if (steps.Count == 0)
        {
            return null;
        }

        model ??= SkillModel.Delivered;
        IReadOnlyDictionary<SkillPartKind, double[]> kinds = SkillMeasures.OfAll(result, steps);
        (double mean, double precision) = Posterior(model, kinds);
        double half = Normal975 / Math.Sqrt(precision);
        double low = 100 * Math.Clamp(mean - half, 0, 1);
        double high = 100 * Math.Clamp(mean + half, 0, 1);
        return new SkillScore(
            id,
            name,
            200 * half <= WidestInterval ? 100 * Math.Clamp(mean, 0, 1) : null,
            low,
            high,
            steps.Count,
            [.. kinds.Select(kind => PartOf(model.Of(kind.Key), kind.Value, precision))]);
    }

    /// <summary>What is believed of a skill after these measurements.</summary>
    internal static (double Mean, double Precision) Posterior(SkillModel model, IReadOnlyDictionary<SkillPartKind, double[]> kinds)
    {
        (double sum, double precision) = (BeliefMean * BeliefPrecision, BeliefPrecision);
        foreach ((SkillPartKind kind, double[] values) in kinds)
        {
            double own = model.Of(kind).PrecisionOf(values.Length);
            sum += own * model.Of(kind).SkillFrom(values.Average());
            precision += own;
        }

        return (sum / precision, precision);
    }

    private static IReadOnlyList<AssessedStep> Where(AssessmentResult result, Func<PlannedStep, bool> picks) =>
        [.. result.Steps.Where(step => picks(step.Plan))];

    private static SkillPart PartOf(SkillMeasureModel model, double[] values, double precision)
    {
        double value = values.Average();
        return new SkillPart(model.Kind, value, model.PrecisionOf(values.Length) / precision, SkillTexts.Explain(model.Kind, value));
    }
}
