namespace VRLab.Assessment.Cohort;

/// <summary>
/// The points of learners by step, for measures that set a step beside all the others: only attempts that a learner made alone, and only
/// steps that every one of them was asked to do.
/// </summary>
internal sealed class ItemTable
{
    private readonly PlannedStep[] _steps;
    private readonly double[][] _points;

    public ItemTable(AssessmentPlan plan, IReadOnlyList<CohortAttempt> attempts)
    {
        Attempts = [.. attempts.Where(attempt => !attempt.IsInTeam)];
        _steps = [.. plan.Steps.Where(step => step.Points > 0 && Attempts.All(attempt => attempt.Of(step.Id)!.Share is not null))];
        _points = [.. Attempts.Select(attempt => _steps.Select(step => step.Points * attempt.Of(step.Id)!.Share!.Value).ToArray())];
    }

    public IReadOnlyList<CohortAttempt> Attempts { get; }

    public IReadOnlyList<PlannedStep> Steps => _steps;

    /// <summary>What the learner earned on all other steps.</summary>
    public double OthersOf(int attempt, int step) => _points[attempt].Sum() - _points[attempt][step];

    public Correlation DiscriminationOf(PlannedStep step)
    {
        int index = Array.IndexOf(_steps, step);
        return index < 0
            ? new Correlation(null, null, null, 0)
            : Correlation.Of([.. Enumerable.Range(0, _points.Length).Select(attempt => (_points[attempt][index], OthersOf(attempt, index)))]);
    }

    /// <summary>Cronbach's alpha; null where there are too few learners or steps, or no differences.</summary>
    public double? Reliability()
    {
        if (_points.Length < Correlation.FewestLearners || _steps.Length < 2)
        {
            return null;
        }

        double total = Variance([.. _points.Select(points => points.Sum())]);
        double items = Enumerable.Range(0, _steps.Length).Sum(step => Variance([.. _points.Select(points => points[step])]));
        return total <= 1e-12 ? null : _steps.Length / (_steps.Length - 1.0) * (1 - (items / total));
    }

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
