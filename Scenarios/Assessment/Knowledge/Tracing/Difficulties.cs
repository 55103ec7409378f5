using VRLab.Core;

namespace VRLab.Assessment.Knowledge;

/// <summary>
/// How hard skills and items are, as minus the logit of the share answered rightly; a share of few answers is drawn to that of its
/// skill, a skill's to that of all (empirical Bayes with a belief worth <see cref="Belief"/> answers).
/// </summary>
internal sealed class Difficulties
{
    private const double Belief = 5;
    private readonly (double Right, double Count)[] _skills;
    private readonly (double Right, double Count)[] _items;
    private readonly double _shareRight;

    private Difficulties(int skills, int items, double shareRight)
    {
        _skills = new (double, double)[skills];
        _items = new (double, double)[items];
        _shareRight = shareRight;
    }

    public double ShareRight => _shareRight;

    public static Difficulties Of(AnswerLog log)
    {
        int right = Enumerable.Range(0, log.Count).Count(log.IsCorrect);
        var difficulties = new Difficulties(log.Names.Skills.Count, log.Names.Items.Count, (right + 1.0) / (log.Count + 2.0));
        for (int answer = 0; answer < log.Count; answer++)
        {
            difficulties.Count(log, answer);
        }

        return difficulties;
    }

    /// <summary>The difficulty of an answer's task.</summary>
    /// <param name="log">The log that holds the answer.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="isOwn">True where the answer is one of those counted here; it is then left out, so that it does not foretell itself.</param>
    public double Of(AnswerLog log, int answer, bool isOwn)
    {
        double own = isOwn ? 1 : 0;
        double ownRight = isOwn && log.IsCorrect(answer) ? 1 : 0;
        ReadOnlySpan<int> skills = log.SkillsOf(answer);
        double share = 0;
        foreach (int skill in skills)
        {
            share += Share(skill < _skills.Length ? _skills[skill] : default, own, ownRight, _shareRight) / skills.Length;
        }

        int item = log.ItemOf(answer);
        return item >= 0 && item < _items.Length ? -Logit(Share(_items[item], own, ownRight, share)) : -Logit(share);
    }

    public static double Logit(double share) => DetMath.Log(share / (1 - share));

    internal DifficultyCounts ToCounts() => new(_shareRight, _skills, _items);

    internal static Difficulties FromCounts(DifficultyCounts counts)
    {
        var difficulties = new Difficulties(counts.Skills.Count, counts.Items.Count, counts.ShareRight);
        counts.Skills.ToArray().CopyTo(difficulties._skills, 0);
        counts.Items.ToArray().CopyTo(difficulties._items, 0);
        return difficulties;
    }

    private static double Share(in (double Right, double Count) counted, double own, double ownRight, double belief) =>
        (Math.Max(0, counted.Right - ownRight) + (Belief * belief)) / (Math.Max(0, counted.Count - own) + Belief);

    private void Count(AnswerLog log, int answer)
    {
        double right = log.IsCorrect(answer) ? 1 : 0;
        foreach (int skill in log.SkillsOf(answer))
        {
            _skills[skill] = (_skills[skill].Right + right, _skills[skill].Count + 1);
        }

        if (log.ItemOf(answer) is >= 0 and int item)
        {
            _items[item] = (_items[item].Right + right, _items[item].Count + 1);
        }
    }
}

internal sealed record DifficultyCounts(
    double ShareRight, IReadOnlyList<(double Right, double Count)> Skills, IReadOnlyList<(double Right, double Count)> Items);
