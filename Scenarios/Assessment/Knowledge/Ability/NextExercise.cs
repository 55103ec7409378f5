using VRLab.Core;

namespace VRLab.Assessment.Knowledge;

/// <summary>What to practice next, and why.</summary>
/// <param name="Exercise">The exercise; null where the ability has none.</param>
public sealed record NextExercise(string Ability, string? Exercise, LocalizedText Reason);

/// <summary>
/// Chooses the next exercise: something within reach (its prerequisites are mastered) that is not mastered yet or about to be forgotten,
/// where practice gains most for it and for what waits for it.
/// </summary>
public static class ExerciseChoice
{
    public const double MasteredFrom = 0.85;

    /// <summary>The best next exercise; null where everything is mastered.</summary>
    public static NextExercise? Of(AbilityGraph graph, IReadOnlyList<AbilityEvidence> evidence, double today, MasteryModel model)
    {
        var mastery = graph.Ordered.ToDictionary(ability => ability.Id, ability => model.Of(ability, evidence, today), StringComparer.Ordinal);
        Ability? best = null;
        double most = 0;
        foreach (Ability ability in graph.Ordered)
        {
            double gain = GainOf(graph, ability, mastery);
            (best, most) = gain > most ? (ability, gain) : (best, most);
        }

        return best is null ? null : new NextExercise(best.Id, best.Exercises.Count > 0 ? best.Exercises[0] : null, ReasonFor(graph, best, mastery));
    }

    private static double GainOf(AbilityGraph graph, Ability ability, Dictionary<string, Mastery> mastery)
    {
        bool isInReach = ability.Prerequisites.All(id => mastery[id].Probability >= MasteredFrom);
        double missing = 1 - mastery[ability.Id].Probability;
        return isInReach && mastery[ability.Id].Probability < MasteredFrom ? missing * (1 + (0.25 * graph.DependentsOf(ability.Id))) : 0;
    }

    private static LocalizedText ReasonFor(AbilityGraph graph, Ability ability, Dictionary<string, Mastery> mastery)
    {
        Mastery own = mastery[ability.Id];
        int waiting = graph.DependentsOf(ability.Id);
        LocalizedText why = own switch
        {
            { AtLastPractice: >= MasteredFrom } => new("曾经掌握，需要复习以免遗忘", "it was mastered once and fades without practice"),
            { Shown: 0, NotShown: 0 } => new("前提能力都已具备，可以开始学习", "everything that it builds on is there"),
            _ => new("已经练习过，但还不稳固", "it was practiced and is not firm yet"),
        };
        string zh = waiting > 0 ? $"，还有 {waiting} 项能力以它为前提" : "";
        string en = waiting > 0 ? $", and {waiting} more {(waiting == 1 ? "ability builds" : "abilities build")} on it" : "";
        return new($"“{ability.Name.Chinese}”：{why.Chinese}{zh}。{own.Explanation.Chinese}", $"“{ability.Name.English}”: {why.English}{en}. {own.Explanation.English}");
    }
}
