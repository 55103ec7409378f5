using VRLab.Assessment.Skill;

namespace VRLab.Cli;

/// <summary>How well the skill score ranks virtual learners.</summary>
/// <param name="MeasuredRehearsals">Rehearsals of other learners that the weights were measured with.</param>
/// <param name="Measured">What measurements are worth by all of these.</param>
/// <param name="Delivered">What reports weigh with.</param>
/// <param name="Ranked">Scenario by scenario, by the weights that all the others give.</param>
/// <param name="All">All of these together: the goal is asked of this one.</param>
/// <param name="AllAsDelivered">The same rehearsals by what reports weigh with, which was measured in the same scenarios (with other learners).</param>
internal sealed record SkillBenchResult(
    int MeasuredRehearsals,
    IReadOnlyList<SkillMeasureModel> Measured,
    IReadOnlyList<SkillMeasureModel> Delivered,
    IReadOnlyList<SkillBenchRank> Ranked,
    SkillBenchRank All,
    SkillBenchRank AllAsDelivered,
    double Goal)
{
    public const double GoalSpearman = 0.9;

    public bool IsWithinGoal => All.SpearmanOfAll >= Goal;
}

/// <param name="Scored">Rehearsals that got a score; of the others the evidence is too thin.</param>
/// <param name="Spearman">The rank correlation of the skill that was played and the skill score, over those that got one.</param>
/// <param name="SpearmanOfAll">Over all, each ranked by the middle of its interval.</param>
/// <param name="Covered">The share of all whose 95 % interval holds the skill that was played.</param>
internal sealed record SkillBenchRank(string Scenario, int Rehearsals, int Scored, double Spearman, double SpearmanOfAll, double Covered);
