using System.Globalization;
using VRLab.Core;

namespace VRLab.Assessment.Skill;

/// <summary>The parts of a skill score in words.</summary>
internal static class SkillTexts
{
    public static LocalizedText NameOf(SkillPartKind kind) => kind switch
    {
        SkillPartKind.Procedure => new("步骤规范", "procedure"),
        SkillPartKind.Motion => new("动作", "motion"),
        SkillPartKind.Time => new("用时", "time"),
        _ => new("独立完成", "without help"),
    };

    public static LocalizedText Explain(SkillPartKind kind, double value)
    {
        string percent = Math.Round(100 * value).ToString(CultureInfo.InvariantCulture);
        return kind switch
        {
            SkillPartKind.Procedure => new($"步骤得分为满分的 {percent}%（引发险情的步骤减半）。", $"{percent} % of the points of its steps were earned; a hazard during a step halves it."),
            SkillPartKind.Motion => new($"路程、平滑度与起手达到示范的 {percent}%。", $"Way, smoothness and prompt beginning reach {percent} % of the demonstration."),
            SkillPartKind.Time => new($"速度为参考的 {percent}%（快于参考不加分）。", $"The pace was {percent} % of the expected one; being faster does not count."),
            _ => new($"独立性 {percent}%：警告越少越高。", $"{percent} % on their own: each warning takes some away."),
        };
    }
}
