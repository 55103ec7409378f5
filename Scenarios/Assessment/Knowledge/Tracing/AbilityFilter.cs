namespace VRLab.Assessment.Knowledge;

/// <summary>
/// A learner's ability on the logit scale as a sum of what they bring to every skill and what they bring to this one, each normal with
/// a variance that answers shrink and time widens: an extended Kalman filter of the Rasch model (Fahrmeir, "Posterior mode estimation by
/// extended Kalman filtering for multivariate dynamic generalized linear models", 1992; Pelanek, "Applications of the Elo rating system
/// in adaptive educational systems", 2016).
/// </summary>
/// <param name="GeneralVariance">Of the general ability before the first answer.</param>
/// <param name="SkillVariance">Of a skill's own part before its first answer.</param>
/// <param name="GeneralDrift">What each answer adds to the variance of the general ability.</param>
/// <param name="SkillDrift">What each answer to the skill adds to the variance of its part.</param>
public readonly record struct AbilityFilter(double GeneralVariance, double SkillVariance, double GeneralDrift, double SkillDrift)
{
    internal static readonly AbilityFilter[] Candidates =
    [
        new(0.7, 0.5, 0.002, 0.03), new(0.3, 0.3, 0.001, 0.01), new(1.2, 0.5, 0.002, 0.1), new(0.7, 1.5, 0.002, 0.1), new(0.7, 1.0, 0.02, 0.3), new(0.3, 1.5, 0.005, 0.03),
    ];

    internal void Begin(ref LearnerPast learner) => learner.AbilityVariance = GeneralVariance;

    internal void Begin(ref SkillUse use) => use.AbilityVariance = SkillVariance;

    /// <summary>The logit of answering rightly a task of given difficulty, drawn to zero by what is not known of the learner.</summary>
    internal static double Score(in LearnerPast learner, in SkillUse use, double difficulty)
    {
        // MacKay 1992: the expectation of a sigmoid of a normal variable, nearly.
        double variance = learner.AbilityVariance + use.AbilityVariance;
        return (learner.Ability + use.Ability - difficulty) / Math.Sqrt(1 + (Math.PI * variance / 8));
    }

    /// <param name="learner">The learner's past; the general ability changes.</param>
    /// <param name="use">The skill's part; changes.</param>
    /// <param name="difficulty">Of the task.</param>
    /// <param name="isRight">The answer.</param>
    /// <param name="share">One over the number of the answer's skills.</param>
    internal void Take(ref LearnerPast learner, ref SkillUse use, double difficulty, bool isRight, double share)
    {
        double p = LogisticFitting.Sigmoid(learner.Ability + use.Ability - difficulty);
        double weight = share * p * (1 - p);
        double gain = share * ((isRight ? 1 : 0) - p) / (1 + (weight * (learner.AbilityVariance + use.AbilityVariance)));
        double shrink = weight / (1 + (weight * (learner.AbilityVariance + use.AbilityVariance)));
        learner.Ability += learner.AbilityVariance * gain;
        use.Ability += use.AbilityVariance * gain;
        learner.AbilityVariance += (GeneralDrift * share) - (learner.AbilityVariance * learner.AbilityVariance * shrink);
        use.AbilityVariance += SkillDrift - (use.AbilityVariance * use.AbilityVariance * shrink);
    }
}
