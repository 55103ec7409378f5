namespace VRLab.Assessment.Knowledge;

/// <summary>
/// The logistic family with everything that is known before an answer (<see cref="TracingFeatures"/>), effects of skills and items, and
/// how strongly to draw them to zero chosen by cross-validation over learners within the training answers.
/// </summary>
public sealed class BestTracer : IKnowledgeTracer
{
    private readonly BktTracer _bkt;
    private readonly Difficulties _difficulties;
    private readonly LogisticShape _shape;
    private readonly double[] _weights;

    internal BestTracer(BktTracer bkt, Difficulties difficulties, AbilityFilter filter, LogisticShape shape, double[] weights, string ridge)
    {
        _bkt = bkt;
        _difficulties = difficulties;
        Filter = filter;
        _shape = shape;
        _weights = weights;
        Ridge = ridge;
    }

    public string Model => "best";

    public AbilityFilter Filter { get; }

    /// <summary>The ridge that cross-validation chose.</summary>
    public string Ridge { get; }

    internal BktTracer Bkt => _bkt;

    internal Difficulties Difficulties => _difficulties;

    internal LogisticWeights WeightsOf(AnswerNames names) => new(names, _shape, TracingFeatures.Names, _weights);

    public static BestTracer Fit(AnswerLog log)
    {
        BktTracer bkt = BktTracer.Fit(log);
        Difficulties difficulties = Difficulties.Of(log);
        AbilityFilter filter = FilterChoice.Of(log, difficulties);
        var shape = new LogisticShape(TracingFeatures.Names.Count, log.Names.Skills.Count, log.Names.Items.Count);
        var rows = new LogisticRows(shape, log.Count, log.SkillUseCount);
        new TracingFeatures(bkt, difficulties, filter).Run(log, rows, isOwn: true);
        (LogisticRidge ridge, double[]? beginning) = RidgeChoice.Of(log, rows);
        double[] weights = LogisticFitting.Fit(rows, [.. Enumerable.Range(0, rows.Count)], log.IsCorrect, ridge.For(shape), beginning);
        return new BestTracer(bkt, difficulties, filter, shape, weights, ridge.ToString());
    }

    public double[] Predict(AnswerLog test, AnswerLog? earlier)
    {
        var features = new TracingFeatures(_bkt, _difficulties, Filter);
        if (earlier is not null)
        {
            features.Run(earlier, rows: null, isOwn: true);
        }

        var rows = new LogisticRows(_shape, test.Count, test.SkillUseCount);
        features.Run(test, rows, isOwn: false);
        return [.. Enumerable.Range(0, rows.Count).Select(row => LogisticFitting.Sigmoid(rows.Score(row, _weights)))];
    }
}
