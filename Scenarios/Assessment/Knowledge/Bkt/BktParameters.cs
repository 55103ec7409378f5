namespace VRLab.Assessment.Knowledge;

/// <summary>
/// The four parameters of Bayesian knowledge tracing (Corbett and Anderson, "Knowledge Tracing: Modeling the Acquisition of Procedural
/// Knowledge", 1995). Guess and slip stay below one half, so that knowing always means answering better than not knowing (Baker,
/// Corbett and Aleven, "More Accurate Student Modeling through Contextual Estimation", 2008).
/// </summary>
/// <param name="Prior">P(L0): known before the first answer.</param>
/// <param name="Learn">P(T): learned at one opportunity.</param>
/// <param name="Guess">P(G): right without knowing.</param>
/// <param name="Slip">P(S): wrong in spite of knowing.</param>
public readonly record struct BktParameters(double Prior, double Learn, double Guess, double Slip)
{
    private const double Least = 1e-4;

    public double RightWhen(double known) => (known * (1 - Slip)) + ((1 - known) * Guess);

    /// <summary>P(known) after an answer and the chance to learn from it (equations 2 to 5 of the paper).</summary>
    public double After(double known, bool isRight)
    {
        double whenKnown = known * (isRight ? 1 - Slip : Slip);
        double whenNot = (1 - known) * (isRight ? Guess : 1 - Guess);
        double sum = whenKnown + whenNot;
        double posterior = sum > 0 ? whenKnown / sum : known;
        return posterior + ((1 - posterior) * Learn);
    }

    /// <summary>Kept within the bounds of the model.</summary>
    public BktParameters Bounded() => new(
        Math.Clamp(Prior, Least, 1 - Least), Math.Clamp(Learn, Least, 1 - Least), Math.Clamp(Guess, Least, 0.5 - Least), Math.Clamp(Slip, Least, 0.5 - Least));

    internal double[] ToArray() => [Prior, Learn, Guess, Slip];

    internal static BktParameters FromArray(ReadOnlySpan<double> values) => new(values[0], values[1], values[2], values[3]);
}

/// <summary>The standard errors of a fit; null where the parameter lies at its bound or the answers do not determine it.</summary>
public sealed record BktErrors(double? Prior, double? Learn, double? Guess, double? Slip);

/// <summary>What was fitted to one skill.</summary>
public sealed record BktFit(BktParameters Parameters, BktErrors Errors, double LogLikelihood, int Answers, int Learners);
