namespace VRLab.Assessment.Knowledge;

/// <summary>
/// Fits the four parameters to sequences: EM from several beginnings, the best of them carried on and brought to the top by Newton's
/// method on the observed information, whose inverse gives the standard errors. Deterministic.
/// </summary>
internal static class BktFitting
{
    private const int ScoutingSteps = 12;
    private const int MostSteps = 150;
    private const int MostNewtonSteps = 12;
    private static readonly BktParameters[] Beginnings =
    [
        new(0.3, 0.1, 0.2, 0.1), new(0.1, 0.3, 0.1, 0.05), new(0.6, 0.05, 0.3, 0.2), new(0.5, 0.3, 0.4, 0.1), new(0.2, 0.03, 0.25, 0.3),
    ];

    /// <param name="sequences">The answers.</param>
    /// <param name="belief">What holds of skills in general: counts as one answer for each parameter; null for none.</param>
    public static BktFit Fit(BktSequences sequences, BktParameters? belief)
    {
        BktParameters best = default;
        double most = double.NegativeInfinity;
        foreach (BktParameters beginning in belief is { } known ? [known, .. Beginnings] : Beginnings)
        {
            (BktParameters reached, double likelihood) = Climb(sequences, belief, beginning, ScoutingSteps);
            (best, most) = likelihood > most ? (reached, likelihood) : (best, most);
        }

        (best, _) = Climb(sequences, belief, best, MostSteps);
        best = BktNewton.Climb(sequences, belief, best, MostNewtonSteps);
        return new BktFit(
            best, BktNewton.ErrorsAt(sequences, belief, best), BktExpectation.Of(sequences, best).LogLikelihood, sequences.Answers, sequences.Learners);
    }

    public static BktExpectation Expect(BktSequences sequences, BktParameters? belief, in BktParameters at)
    {
        BktExpectation expectation = BktExpectation.Of(sequences, at);
        return belief is { } believed ? expectation.With(1, believed, at) : expectation;
    }

    private static (BktParameters Reached, double Likelihood) Climb(BktSequences sequences, BktParameters? belief, BktParameters from, int steps)
    {
        double before = double.NegativeInfinity;
        for (int step = 0; step < steps; step++)
        {
            BktExpectation expectation = Expect(sequences, belief, from);
            if (expectation.LogLikelihood - before < 1e-7 * Math.Max(1, sequences.Learners * 0.01))
            {
                return (from, expectation.LogLikelihood);
            }

            before = expectation.LogLikelihood;
            from = expectation.Maximize(from);
        }

        return (from, before);
    }
}
