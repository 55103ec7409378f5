using System.Runtime.InteropServices;

namespace VRLab.Assessment.Knowledge;

/// <summary>What a learner did so far with one skill.</summary>
internal record struct SkillUse
{
    public int Right;
    public int Wrong;
    public double RecentShare;
    public double Known;
    public double Ability;
    public double AbilityVariance;
    public int Run;
    public int LastPosition;

    public readonly int Count => Right + Wrong;

    public void Take(bool isRight, double decay, int position)
    {
        (Right, Wrong) = isRight ? (Right + 1, Wrong) : (Right, Wrong + 1);
        RecentShare = (decay * RecentShare) + ((1 - decay) * (isRight ? 1 : -1));
        Run = isRight ? Math.Max(1, Run + 1) : Math.Min(-1, Run - 1);
        LastPosition = position;
    }
}

/// <summary>What a learner did so far with everything.</summary>
internal record struct LearnerPast
{
    public int Right;
    public int Wrong;
    public double SlowShare;
    public double FastShare;
    public double Ability;
    public double AbilityVariance;
    public int Run;

    public readonly int Count => Right + Wrong;

    public void Take(bool isRight)
    {
        (Right, Wrong) = isRight ? (Right + 1, Wrong) : (Right, Wrong + 1);
        double outcome = isRight ? 1 : -1;
        SlowShare = (0.93 * SlowShare) + (0.07 * outcome);
        FastShare = (0.65 * FastShare) + (0.35 * outcome);
        Run = isRight ? Math.Max(1, Run + 1) : Math.Min(-1, Run - 1);
    }
}

/// <summary>The past of all learners, growing answer by answer.</summary>
internal sealed class LearnerPasts
{
    private readonly Dictionary<int, LearnerPast> _learners = [];
    private readonly Dictionary<long, SkillUse> _skills = [];
    private readonly Dictionary<long, (int Right, int Wrong)> _items = [];

    public ref LearnerPast Of(int learner, out bool isKnown) => ref CollectionsMarshal.GetValueRefOrAddDefault(_learners, learner, out isKnown);

    public ref SkillUse Of(int learner, int skill, out bool isKnown) =>
        ref CollectionsMarshal.GetValueRefOrAddDefault(_skills, Key(learner, skill), out isKnown);

    public ref (int Right, int Wrong) OfItem(int learner, int item) =>
        ref CollectionsMarshal.GetValueRefOrAddDefault(_items, Key(learner, item), out _);

    private static long Key(int learner, int other) => ((long)learner << 32) | (uint)other;
}
