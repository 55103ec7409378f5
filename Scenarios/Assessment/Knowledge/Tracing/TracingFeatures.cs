using VRLab.Core;

namespace VRLab.Assessment.Knowledge;

/// <summary>
/// What is known of a learner before an answer, as inputs of a logistic model. After Gervet, Koedinger, Schneider and Mitchell, "When is
/// Deep Learning the Best Approach to Knowledge Tracing?", 2020 (log counts and totals), and Galyardt and Goldin, "Move your lamp post:
/// Recent data reflects learner knowledge better than older data", 2015 (recent shares), with the ability filter and the mastery of
/// knowledge tracing beside. Works through a log in its order; one thread.
/// </summary>
internal sealed class TracingFeatures(BktTracer bkt, Difficulties difficulties, AbilityFilter filter)
{
    private const double RecentDecay = 0.75;
    private readonly LearnerPasts _pasts = new();
    private readonly double[] _dense = new double[Names.Count];
    private double[] _slopes = new double[16];

    public static IReadOnlyList<string> Names { get; } =
    [
        "one", "rightLog", "wrongLog", "shareLogit", "recentSlow", "recentFast", "run", "skillRightLog", "skillWrongLog", "skillShareLogit", "skillRecent",
        "skillRun", "skillIsNew", "skillIsNewTimesScore", "mastery", "score", "ability", "difficulty", "skillRestLog", "skillIsRepeated", "positionLog",
        "itemRightLog", "itemWrongLog", "otherSkills",
    ];

    /// <summary>Writes the inputs of each answer, each from the answers before it.</summary>
    /// <param name="log">The answers.</param>
    /// <param name="rows">Where the inputs go; null to learn of the past only.</param>
    /// <param name="isOwn">True where the difficulties were counted from this log.</param>
    public void Run(AnswerLog log, LogisticRows? rows, bool isOwn)
    {
        for (int answer = 0; answer < log.Count; answer++)
        {
            double difficulty = difficulties.Of(log, answer, isOwn);
            ref LearnerPast learner = ref _pasts.Of(log.LearnerOf(answer), out bool isKnown);
            if (!isKnown)
            {
                filter.Begin(ref learner);
            }

            if (rows is not null)
            {
                Describe(log, answer, learner, difficulty);
                ReadOnlySpan<int> skills = log.SkillsOf(answer);
                rows.Add(_dense, skills, _slopes, 1.0 / skills.Length, log.ItemOf(answer));
            }

            Take(log, answer, ref learner, difficulty);
        }
    }

    private void Describe(AnswerLog log, int answer, in LearnerPast learner, double difficulty)
    {
        Array.Clear(_dense);
        _dense[0] = 1;
        _dense[1] = LogOf(learner.Right);
        _dense[2] = LogOf(learner.Wrong);
        _dense[3] = Difficulties.Logit((learner.Right + (4 * difficulties.ShareRight)) / (learner.Count + 4)) - Difficulties.Logit(difficulties.ShareRight);
        _dense[4] = learner.SlowShare;
        _dense[5] = learner.FastShare;
        _dense[6] = SignedLog(learner.Run);
        DescribeSkills(log, answer, learner, difficulty);
        _dense[13] = _dense[12] * _dense[15];
        _dense[16] = learner.Ability;
        _dense[17] = difficulty;
        _dense[20] = LogOf(learner.Count);
        if (log.ItemOf(answer) is >= 0 and int item)
        {
            (int right, int wrong) = _pasts.OfItem(log.LearnerOf(answer), item);
            _dense[21] = LogOf(right);
            _dense[22] = LogOf(wrong);
        }

        _dense[23] = log.SkillsOf(answer).Length - 1;
    }

    private void DescribeSkills(AnswerLog log, int answer, in LearnerPast learner, double difficulty)
    {
        ReadOnlySpan<int> skills = log.SkillsOf(answer);
        double share = 1.0 / skills.Length;
        _slopes = _slopes.Length < 2 * skills.Length ? new double[4 * skills.Length] : _slopes;
        double expected = LogisticFitting.Sigmoid(learner.Ability - difficulty);
        for (int i = 0; i < skills.Length; i++)
        {
            SkillUse use = UseOf(log.LearnerOf(answer), skills[i]);
            double right = LogOf(use.Right);
            double wrong = LogOf(use.Wrong);
            _slopes[2 * i] = right;
            _slopes[(2 * i) + 1] = wrong;
            _dense[7] += share * right;
            _dense[8] += share * wrong;
            _dense[9] += share * BoundedLogit((use.Right + (3 * expected)) / (use.Count + 3));
            _dense[10] += share * use.RecentShare;
            _dense[11] += share * SignedLog(use.Run);
            _dense[12] += use.Count == 0 ? share : 0;
            _dense[14] += share * BoundedLogit(bkt.ParametersOf(skills[i]).RightWhen(use.Known));
            _dense[15] += share * AbilityFilter.Score(learner, use, difficulty);
            _dense[18] += use.Count > 0 ? share * LogOf(learner.Count - use.LastPosition) : 0;
            _dense[19] += use.Count > 0 && learner.Count - use.LastPosition == 1 ? share : 0;
        }
    }

    private ref SkillUse UseOf(int learner, int skill)
    {
        ref SkillUse use = ref _pasts.Of(learner, skill, out bool isKnown);
        if (!isKnown)
        {
            filter.Begin(ref use);
            use.Known = bkt.ParametersOf(skill).Prior;
        }

        return ref use;
    }

    private void Take(AnswerLog log, int answer, ref LearnerPast learner, double difficulty)
    {
        bool isRight = log.IsCorrect(answer);
        ReadOnlySpan<int> skills = log.SkillsOf(answer);
        foreach (int skill in skills)
        {
            ref SkillUse use = ref UseOf(log.LearnerOf(answer), skill);
            filter.Take(ref learner, ref use, difficulty, isRight, 1.0 / skills.Length);
            use.Known = bkt.ParametersOf(skill).After(use.Known, isRight);
            use.Take(isRight, RecentDecay, learner.Count);
        }

        learner.Take(isRight);
        if (log.ItemOf(answer) is >= 0 and int item)
        {
            ref (int Right, int Wrong) past = ref _pasts.OfItem(log.LearnerOf(answer), item);
            past = isRight ? (past.Right + 1, past.Wrong) : (past.Right, past.Wrong + 1);
        }
    }

    private static double LogOf(int count) => count == 0 ? 0 : DetMath.Log(1.0 + count);

    private static double SignedLog(int run) => run >= 0 ? LogOf(run) : -LogOf(-run);

    private static double BoundedLogit(double share) => Difficulties.Logit(Math.Clamp(share, 0.01, 0.99));
}
