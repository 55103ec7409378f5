using VRLab.Core;

namespace VRLab.Assessment.Knowledge;

/// <summary>
/// What is expected of the hidden states of all sequences under given parameters (forward-backward, Rabiner, "A Tutorial on Hidden
/// Markov Models", 1989, section III, scaled), and the likelihood with its gradient by Fisher's identity.
/// </summary>
internal sealed class BktExpectation
{
    private readonly double[] _yes = new double[4];
    private readonly double[] _no = new double[4];
    private double[] _forward = new double[64];
    private double[] _scales = new double[64];

    public double LogLikelihood { get; private set; }

    public static BktExpectation Of(BktSequences sequences, in BktParameters parameters)
    {
        var expectation = new BktExpectation();
        foreach ((bool[] answers, int weight) in sequences.Distinct)
        {
            expectation.Add(answers, weight, parameters);
        }

        return expectation;
    }

    /// <summary>Adds answers that were never given, <paramref name="strength"/> for each parameter, as a prior belief does.</summary>
    public BktExpectation With(double strength, in BktParameters belief, in BktParameters parameters)
    {
        double[] believed = belief.ToArray();
        double[] present = parameters.ToArray();
        for (int i = 0; i < _yes.Length; i++)
        {
            _yes[i] += strength * believed[i];
            _no[i] += strength * (1 - believed[i]);
            LogLikelihood += strength * ((believed[i] * DetMath.Log(present[i])) + ((1 - believed[i]) * DetMath.Log(1 - present[i])));
        }

        return this;
    }

    /// <summary>The parameters that the expectation makes most likely: one step of EM.</summary>
    public BktParameters Maximize(in BktParameters present)
    {
        double[] old = present.ToArray();
        Span<double> values = stackalloc double[4];
        for (int i = 0; i < values.Length; i++)
        {
            double sum = _yes[i] + _no[i];
            values[i] = sum > 0 ? _yes[i] / sum : old[i];
        }

        return BktParameters.FromArray(values).Bounded();
    }

    /// <summary>The derivatives of the log likelihood by the four parameters.</summary>
    public double[] Gradient(in BktParameters parameters)
    {
        double[] at = parameters.ToArray();
        return [.. Enumerable.Range(0, 4).Select(i => (_yes[i] / at[i]) - (_no[i] / (1 - at[i])))];
    }

    private void Add(bool[] answers, int weight, in BktParameters p)
    {
        Forward(answers, weight, p);
        Backward(answers, weight, p);
    }

    private void Forward(bool[] answers, int weight, in BktParameters p)
    {
        if (_forward.Length < answers.Length)
        {
            _forward = new double[answers.Length];
            _scales = new double[answers.Length];
        }

        double known = p.Prior;
        double likelihood = 1;
        for (int t = 0; t < answers.Length; t++)
        {
            double whenKnown = known * (answers[t] ? 1 - p.Slip : p.Slip);
            double whenNot = (1 - known) * (answers[t] ? p.Guess : 1 - p.Guess);
            _scales[t] = whenKnown + whenNot;
            _forward[t] = whenKnown / _scales[t];
            known = _forward[t] + ((1 - _forward[t]) * p.Learn);
            likelihood *= _scales[t];
            if (likelihood < 1e-200 || t == answers.Length - 1)
            {
                LogLikelihood += weight * DetMath.Log(likelihood);
                likelihood = 1;
            }
        }
    }

    private void Backward(bool[] answers, int weight, in BktParameters p)
    {
        double backKnown = 1;
        double backNot = 1;
        for (int t = answers.Length - 1; t >= 0; t--)
        {
            double known = _forward[t] * backKnown;
            double not = (1 - _forward[t]) * backNot;
            Observe(answers[t], weight * known, weight * not);
            if (t == 0)
            {
                _yes[0] += weight * known;
                _no[0] += weight * not;
                return;
            }

            double emitKnown = (answers[t] ? 1 - p.Slip : p.Slip) / _scales[t];
            double emitNot = (answers[t] ? p.Guess : 1 - p.Guess) / _scales[t];
            double before = 1 - _forward[t - 1];
            _yes[1] += weight * before * p.Learn * emitKnown * backKnown;
            _no[1] += weight * before * (1 - p.Learn) * emitNot * backNot;
            (backKnown, backNot) = (emitKnown * backKnown, (p.Learn * emitKnown * backKnown) + ((1 - p.Learn) * emitNot * backNot));
        }
    }

    private void Observe(bool isRight, double known, double not)
    {
        (isRight ? _yes : _no)[2] += not;
        (isRight ? _no : _yes)[3] += known;
    }
}
