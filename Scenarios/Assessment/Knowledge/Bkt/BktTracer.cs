namespace VRLab.Assessment.Knowledge;

/// <summary>
/// Bayesian knowledge tracing, fitted skill by skill; a skill that was never seen gets what fits all skills together. An answer that
/// asks for several skills is foretold by the mean of theirs, and teaches each.
/// </summary>
public sealed class BktTracer : IKnowledgeTracer
{
    private readonly AnswerNames _names;
    private readonly BktFit?[] _fits;

    internal BktTracer(AnswerNames names, BktFit pooled, BktFit?[] fits)
    {
        _names = names;
        Pooled = pooled;
        _fits = fits;
    }

    public string Model => "bkt";

    /// <summary>The fit to all skills as if they were one.</summary>
    public BktFit Pooled { get; }

    public static BktTracer Fit(AnswerLog log)
    {
        BktSequences[] sequences = BktSequences.BySkill(log);
        BktFit pooled = BktFitting.Fit(BktSequences.Pool(sequences), belief: null);
        BktFit?[] fits = [.. sequences.Select(one => one.Learners > 0 ? BktFitting.Fit(one, pooled.Parameters) : null)];
        return new BktTracer(log.Names, pooled, fits);
    }

    /// <summary>The skills that were fitted, with their names, in the order of the log.</summary>
    public IEnumerable<(string Skill, BktFit Fit)> Skills
    {
        get
        {
            for (int i = 0; i < _fits.Length; i++)
            {
                if (_fits[i] is { } fit)
                {
                    yield return (_names.Skills[i], fit);
                }
            }
        }
    }

    public BktParameters ParametersOf(int skill) => (skill < _fits.Length ? _fits[skill] : null)?.Parameters ?? Pooled.Parameters;

    public double[] Predict(AnswerLog test, AnswerLog? earlier)
    {
        var known = new Dictionary<long, double>();
        if (earlier is not null)
        {
            Run(earlier, known);
        }

        return Run(test, known);
    }

    private double[] Run(AnswerLog log, Dictionary<long, double> known)
    {
        var probabilities = new double[log.Count];
        for (int answer = 0; answer < log.Count; answer++)
        {
            ReadOnlySpan<int> skills = log.SkillsOf(answer);
            foreach (int skill in skills)
            {
                long key = ((long)log.LearnerOf(answer) << 32) | (uint)skill;
                BktParameters parameters = ParametersOf(skill);
                double mastery = known.GetValueOrDefault(key, parameters.Prior);
                probabilities[answer] += parameters.RightWhen(mastery) / skills.Length;
                known[key] = parameters.After(mastery, log.IsCorrect(answer));
            }
        }

        return probabilities;
    }
}
