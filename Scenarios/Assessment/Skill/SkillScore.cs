using VRLab.Core;

namespace VRLab.Assessment.Skill;

/// <summary>What a part of a skill score looks at.</summary>
public enum SkillPartKind
{
    Procedure,
    Motion,
    Time,
    Help,
}

/// <summary>One part of a skill score.</summary>
/// <param name="Value">0 .. 1.</param>
/// <param name="Weight">Its share in the score; the weights of the parts add up to one less the share of the belief before evidence.</param>
public sealed record SkillPart(SkillPartKind Kind, double Value, double Weight, LocalizedText Explanation);

/// <summary>One figure for one ability, from 0 to 100, with its uncertainty and its reasons.</summary>
/// <param name="Score">Null where the evidence is too thin to say.</param>
/// <param name="Low">The lower end of the 95 % interval, told also where the score is not.</param>
/// <param name="Steps">Steps that speak of the ability.</param>
public sealed record SkillScore(string Ability, LocalizedText Name, double? Score, double Low, double High, int Steps, IReadOnlyList<SkillPart> Parts);
