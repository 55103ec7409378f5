namespace VRLab.Assessment.Skill;

/// <summary>
/// How one kind of measurement answers to skill (0 .. 1): in the mean of a session's opportunities it is
/// <paramref name="Base"/> + <paramref name="Slope"/> x skill, with an error of its own.
/// </summary>
/// <param name="SessionVariance">Of what a whole session shares: a good day, a scenario that asks more than another.</param>
/// <param name="OpportunityVariance">Of a single opportunity; it shrinks with their number.</param>
public sealed record SkillMeasureModel(SkillPartKind Kind, double Base, double Slope, double SessionVariance, double OpportunityVariance)
{
    /// <summary>The skill that the mean of these opportunities points to; may lie outside 0 .. 1.</summary>
    public double SkillFrom(double mean) => (mean - Base) / Slope;

    /// <summary>One over the variance of that.</summary>
    public double PrecisionOf(int opportunities) => Slope * Slope / (SessionVariance + (OpportunityVariance / opportunities));
}

/// <summary>What measurements are worth: one entry for each kind (a congeneric measurement model, Jöreskog, "Statistical analysis of sets of congeneric tests", 1971).</summary>
public sealed record SkillModel(IReadOnlyList<SkillMeasureModel> Kinds)
{
    /// <summary>
    /// As rehearsals of the library show it: the learners of seed 1 of <c>vrlab bench skill</c>, which prints it anew. Rehearsals have no motion; it is
    /// taken for a measurement of skill itself, as uncertain as a single step's procedure.
    /// </summary>
    public static SkillModel Delivered { get; } = new(
    [
        new(SkillPartKind.Procedure, 0.423, 0.526, 0.0031, 0.220),
        Motion,
        new(SkillPartKind.Time, 0.193, 0.613, 0.0061, 0.051),
        new(SkillPartKind.Help, 0.846, 0.145, 0.0019, 0.042),
    ]);

    private static SkillMeasureModel Motion => new(SkillPartKind.Motion, 0, 1, 0.02, 0.25);

    public SkillMeasureModel Of(SkillPartKind kind) => Kinds.First(one => one.Kind == kind);

    /// <summary>With what rehearsals cannot show as it is delivered.</summary>
    internal static SkillModel Completing(IEnumerable<SkillMeasureModel> measured)
    {
        SkillMeasureModel[] known = [.. measured];
        return new([.. Delivered.Kinds.Select(one => known.FirstOrDefault(other => other.Kind == one.Kind) ?? one)]);
    }
}
