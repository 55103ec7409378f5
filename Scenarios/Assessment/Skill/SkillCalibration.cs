namespace VRLab.Assessment.Skill;

/// <summary>
/// Measures from rehearsals of known skill how measurements answer to it. What <see cref="SkillScoring"/> weighs with comes from one set of
/// rehearsals; how well it ranks has to be shown on others, in other scenarios.
/// </summary>
public static class SkillCalibration
{
    private const int Rounds = 5;
    private const double LeastSessionVariance = 1e-4;

    /// <param name="rehearsals">Judgments with the skill, 0 .. 1, that each was played with; several scenarios and many skills.</param>
    /// <returns>Kinds that no rehearsal shows are as delivered.</returns>
    public static SkillModel Measure(IReadOnlyList<(AssessmentResult Result, double Skill)> rehearsals)
    {
        var sessions = rehearsals.Select(one => (one.Skill, Kinds: SkillMeasures.OfAll(one.Result, one.Result.Steps))).ToArray();
        SkillModel single = SkillModel.Completing(Enum.GetValues<SkillPartKind>()
            .Select(kind => Fit(kind, [.. sessions.Where(one => one.Kinds.ContainsKey(kind)).Select(one => new Session(one.Skill, one.Kinds[kind]))]))
            .OfType<SkillMeasureModel>());
        double widening = WideningOf(single, [.. sessions.Select(one => (one.Skill, one.Kinds))]);
        return new([.. single.Kinds.Select(kind => kind.Kind == SkillPartKind.Motion ? kind : kind with
        {
            SessionVariance = widening * kind.SessionVariance,
            OpportunityVariance = widening * kind.OpportunityVariance,
        })]);
    }

    /// <summary>
    /// A line through the sessions' means, each weighing by its opportunities; the scatter within sessions and what the means scatter beyond it are the two
    /// variances (method of moments, repeated because the weights depend on it).
    /// </summary>
    private static SkillMeasureModel? Fit(SkillPartKind kind, Session[] sessions)
    {
        int opportunities = sessions.Sum(session => session.Count);
        if (sessions.Length < 3 || opportunities <= sessions.Length)
        {
            return null;
        }

        double within = sessions.Sum(session => session.SquaresWithin) / (opportunities - sessions.Length);
        double between = within;
        (double intercept, double slope) = (0, 1);
        for (int round = 0; round < Rounds; round++)
        {
            (intercept, slope) = LineThrough(sessions, session => 1 / (between + (within / session.Count)));
            between = Math.Max(LeastSessionVariance, sessions.Average(session => Square(session.Mean - intercept - (slope * session.Skill)) - (within / session.Count)));
        }

        return slope > 0 ? new SkillMeasureModel(kind, intercept, slope, between, within) : null;
    }

    private static (double Intercept, double Slope) LineThrough(Session[] sessions, Func<Session, double> weightOf)
    {
        double all = sessions.Sum(weightOf);
        double skill = sessions.Sum(session => weightOf(session) * session.Skill) / all;
        double mean = sessions.Sum(session => weightOf(session) * session.Mean) / all;
        double slope = sessions.Sum(session => weightOf(session) * (session.Skill - skill) * (session.Mean - mean))
            / sessions.Sum(session => weightOf(session) * Square(session.Skill - skill));
        return (mean - (slope * skill), slope);
    }

    /// <summary>Kinds of one session err together, so that taking them as independent promises too narrow intervals: by how much, is measured as well.</summary>
    private static double WideningOf(SkillModel model, IReadOnlyList<(double Skill, IReadOnlyDictionary<SkillPartKind, double[]> Kinds)> sessions) =>
        Math.Max(1, sessions.Average(session =>
        {
            (double mean, double precision) = SkillScoring.Posterior(model, session.Kinds);
            return Square(mean - session.Skill) * precision;
        }));

    private static double Square(double value) => value * value;

    private sealed record Session(double Skill, double[] Values)
    {
        public int Count => Values.Length;

        public double Mean { get; } = Values.Average();

        public double SquaresWithin => Values.Sum(value => (value - Mean) * (value - Mean));
    }
}
