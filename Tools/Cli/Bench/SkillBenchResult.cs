namespace VRLab.Cli;

/// <summary>How well the skill score ranks virtual learners.</summary>
/// <param name="Measured">The rehearsals that the weights were measured with; their rank correlation flatters.</param>
/// <param name="Weights">The errors of single measurements, as measured now and as used.</param>
/// <param name="Ranked">Other learners, scenario by scenario.</param>
/// <param name="All">All of these together: the goal is asked of this one.</param>
internal sealed record SkillBenchResult(
    SkillBenchRank Measured, IReadOnlyList<SkillBenchWeight> Weights, IReadOnlyList<SkillBenchRank> Ranked, SkillBenchRank All, double Goal)
{
    public const double GoalSpearman = 0.9;

    public bool IsWithinGoal => All.Spearman >= Goal;
}

/// <param name="Scored">Rehearsals that got a score; of the others the evidence is too thin.</param>
/// <param name="Spearman">The rank correlation of the skill that was played and the skill score, over those that got one.</param>
/// <param name="SpearmanOfAll">Over all, each ranked by the middle of its interval.</param>
internal sealed record SkillBenchRank(string Scenario, ulong Seed, int Rehearsals, int Scored, double Spearman, double SpearmanOfAll);

internal sealed record SkillBenchWeight(string Part, double Measured, double Used, int Measurements);
