namespace VRLab.Assessment.Skill;

/// <summary>How far measurements of one kind lie from the skill that was played.</summary>
/// <param name="Deviation">The root of the mean square.</param>
/// <param name="Count">Measurements.</param>
public sealed record SkillDeviation(SkillPartKind Kind, double Deviation, int Count);

/// <summary>
/// Finds the errors of single measurements from rehearsals of known skill. What <see cref="SkillScoring"/> weighs with comes from one set of
/// rehearsals; how well it ranks has to be shown on others.
/// </summary>
public static class SkillCalibration
{
    /// <summary>What the scores weigh with.</summary>
    public static double UsedFor(SkillPartKind kind) => SkillMeasures.DeviationOf(kind);

    /// <param name="rehearsals">Judgments with the skill, 0 .. 1, that each was played with.</param>
    /// <returns>In the order of kinds; none for a kind that no rehearsal shows.</returns>
    public static IReadOnlyList<SkillDeviation> Measure(IEnumerable<(AssessmentResult Result, double Skill)> rehearsals)
    {
        var squares = new SortedDictionary<SkillPartKind, (double Sum, int Count)>();
        foreach ((AssessmentResult result, double skill) in rehearsals)
        {
            foreach (SkillMeasure measure in result.Steps.SelectMany(step => SkillMeasures.Of(result, step)))
            {
                (double sum, int count) = squares.GetValueOrDefault(measure.Kind);
                squares[measure.Kind] = (sum + ((measure.Value - skill) * (measure.Value - skill)), count + 1);
            }
        }

        return [.. squares.Select(entry => new SkillDeviation(entry.Key, Math.Sqrt(entry.Value.Sum / entry.Value.Count), entry.Value.Count))];
    }
}
