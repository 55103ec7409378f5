using VRLab.Core;

namespace VRLab.Assessment.Knowledge;

/// <summary>One piece of evidence: the ability was shown or not, at a time in days from any fixed day.</summary>
public readonly record struct AbilityEvidence(string Ability, bool IsShown, double Day);

/// <summary>What is believed of one ability of one learner.</summary>
/// <param name="Probability">That the learner masters it now.</param>
/// <param name="AtLastPractice">The same when it was last practiced, before forgetting.</param>
/// <param name="HalfLifeDays">After this long without practice, half of what was gained is forgotten.</param>
public sealed record Mastery(
    string Ability, double Probability, double AtLastPractice, int Shown, int NotShown, double? DaysSincePractice, double HalfLifeDays, LocalizedText Explanation);

/// <summary>
/// Follows a learner's abilities by knowledge tracing with forgetting: between practices the belief falls back to what holds of learners
/// in general, with a half-life that doubles with each success on another day (Settles and Meeder, "A Trainable Spaced Repetition Model
/// for Language Learning", 2016).
/// </summary>
public sealed class MasteryModel(Func<string, BktParameters> parametersOf)
{
    /// <summary>A mind without evidence: what fits procedural skills in general.</summary>
    public static readonly BktParameters Usual = new(0.25, 0.2, 0.15, 0.1);
    private const double FirstHalfLifeDays = 7;
    private const double LongestHalfLifeDays = 365;
    private const double AnotherDay = 0.5;

    public MasteryModel()
        : this(_ => Usual)
    {
    }

    /// <param name="ability">The ability.</param>
    /// <param name="evidence">All evidence of the learner, in the order of time; other abilities are passed over.</param>
    /// <param name="today">The day for which the belief holds.</param>
    public Mastery Of(Ability ability, IEnumerable<AbilityEvidence> evidence, double today)
    {
        BktParameters parameters = parametersOf(ability.Id);
        double known = parameters.Prior;
        double halfLife = FirstHalfLifeDays;
        double? last = null;
        (int shown, int notShown) = (0, 0);
        foreach (AbilityEvidence one in evidence.Where(one => one.Ability == ability.Id && one.Day <= today))
        {
            double rested = one.Day - (last ?? one.Day);
            known = parameters.After(Forget(known, parameters.Prior, rested, halfLife), one.IsShown);
            halfLife = one.IsShown && (last is null || rested >= AnotherDay) ? Math.Min(LongestHalfLifeDays, 2 * halfLife) : one.IsShown ? halfLife : FirstHalfLifeDays;
            last = one.Day;
            (shown, notShown) = one.IsShown ? (shown + 1, notShown) : (shown, notShown + 1);
        }

        double now = Forget(known, parameters.Prior, today - (last ?? today), halfLife);
        return new Mastery(ability.Id, now, known, shown, notShown, today - last, halfLife, Explain(ability, now, known, shown, notShown, today - last));
    }

    private static double Forget(double known, double floor, double days, double halfLife) =>
        days <= 0 || known <= floor ? known : floor + ((known - floor) * DetMath.Pow(2, -days / halfLife));

    private static LocalizedText Explain(Ability ability, double now, double atLast, int shown, int notShown, double? days)
    {
        if (shown + notShown == 0)
        {
            return new($"“{ability.Name.Chinese}”尚无练习记录。", $"There is no evidence of “{ability.Name.English}” yet.");
        }

        int percent = (int)Math.Round(100 * now);
        int lost = (int)Math.Round(100 * (atLast - now));
        string rested = FormattableString.Invariant($"{days:0}");
        string zh = lost > 1 ? $"；已 {rested} 天未练习，估计下降了 {lost} 个百分点" : "";
        string en = lost > 1 ? $"; {rested} days without practice have taken about {lost} points" : "";
        return new(
            $"“{ability.Name.Chinese}”掌握的可能性为 {percent}%：{shown + notShown} 次中做到 {shown} 次{zh}。",
            $"“{ability.Name.English}” is mastered with a probability of {percent} %: shown {shown} of {shown + notShown} times{en}.");
    }
}
