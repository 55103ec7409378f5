namespace VRLab.Assessment.Knowledge;

/// <summary>
/// Performance factors analysis (Pavlik, Cen and Koedinger, "Performance Factors Analysis - A New Alternative to Knowledge Tracing",
/// 2009): logit p = sum over the answer's skills of difficulty + gain per success x successes + gain per failure x failures. The parts of
/// a skill are drawn to those of all skills by a ridge.
/// </summary>
public sealed class PfaTracer : IKnowledgeTracer
{
    private const double CommonPenalty = 1e-3;
    private const double SkillPenalty = 0.5;
    private readonly AnswerNames _names;
    private readonly LogisticShape _shape;
    private readonly double[] _weights;

    internal PfaTracer(AnswerNames names, LogisticShape shape, double[] weights)
    {
        _names = names;
        _shape = shape;
        _weights = weights;
    }

    public string Model => "pfa";

    internal LogisticWeights Weights => new(_names, _shape, ["one", "successes", "failures"], _weights);

    public static PfaTracer Fit(AnswerLog log)
    {
        var shape = new LogisticShape(3, log.Names.Skills.Count, 0);
        LogisticRows rows = RowsOf(shape, log, new LearnerPasts());
        double[] penalty = [.. Enumerable.Range(0, shape.WeightCount).Select(i => i < shape.DenseCount ? CommonPenalty : SkillPenalty)];
        double[] weights = LogisticFitting.Fit(rows, [.. Enumerable.Range(0, log.Count)], log.IsCorrect, penalty);
        return new PfaTracer(log.Names, shape, weights);
    }

    public double[] Predict(AnswerLog test, AnswerLog? earlier)
    {
        var pasts = new LearnerPasts();
        if (earlier is not null)
        {
            RowsOf(_shape, earlier, pasts);
        }

        LogisticRows rows = RowsOf(_shape, test, pasts);
        return [.. Enumerable.Range(0, test.Count).Select(row => LogisticFitting.Sigmoid(rows.Score(row, _weights)))];
    }

    private static LogisticRows RowsOf(LogisticShape shape, AnswerLog log, LearnerPasts pasts)
    {
        var rows = new LogisticRows(shape, log.Count, log.SkillUseCount);
        Span<double> dense = stackalloc double[3];
        for (int answer = 0; answer < log.Count; answer++)
        {
            ReadOnlySpan<int> skills = log.SkillsOf(answer);
            var counts = new double[2 * skills.Length];
            dense.Clear();
            for (int i = 0; i < skills.Length; i++)
            {
                ref SkillUse use = ref pasts.Of(log.LearnerOf(answer), skills[i], out _);
                (counts[2 * i], counts[(2 * i) + 1]) = (use.Right, use.Wrong);
                dense[0] += 1;
                dense[1] += use.Right;
                dense[2] += use.Wrong;
                use.Take(log.IsCorrect(answer), decay: 0, position: 0);
            }

            rows.Add(dense, skills, counts, skillShare: 1, item: -1);
        }

        return rows;
    }
}
