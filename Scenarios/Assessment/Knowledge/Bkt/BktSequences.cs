namespace VRLab.Assessment.Knowledge;

/// <summary>
/// The answers of each learner to one skill, in order. Sequences that are alike are kept once with their number, because most are short.
/// </summary>
internal sealed class BktSequences
{
    private const int MostPacked = 62;
    private readonly SortedDictionary<ulong, int> _packed = [];
    private readonly List<bool[]> _long = [];

    public int Answers { get; private set; }

    public int Learners { get; private set; }

    /// <summary>Each distinct sequence and how often it occurs, in a fixed order.</summary>
    public IReadOnlyList<(bool[] Answers, int Weight)> Distinct { get; private set; } = [];

    /// <summary>The sequences of each skill of a log, by the skill's number.</summary>
    public static BktSequences[] BySkill(AnswerLog log)
    {
        var open = new Dictionary<long, List<bool>>();
        var order = new List<(int Skill, List<bool> Answers)>();
        for (int answer = 0; answer < log.Count; answer++)
        {
            foreach (int skill in log.SkillsOf(answer))
            {
                long key = ((long)skill << 32) | (uint)log.LearnerOf(answer);
                if (!open.TryGetValue(key, out List<bool>? sequence))
                {
                    open.Add(key, sequence = []);
                    order.Add((skill, sequence));
                }

                sequence.Add(log.IsCorrect(answer));
            }
        }

        var bySkill = new BktSequences[log.Names.Skills.Count];
        for (int i = 0; i < bySkill.Length; i++)
        {
            bySkill[i] = new BktSequences();
        }

        foreach ((int skill, List<bool> answers) in order)
        {
            bySkill[skill].Add(answers);
        }

        Array.ForEach(bySkill, sequences => sequences.Close());
        return bySkill;
    }

    /// <summary>All sequences of all skills together.</summary>
    public static BktSequences Pool(IEnumerable<BktSequences> parts)
    {
        var pool = new BktSequences();
        foreach (BktSequences part in parts)
        {
            pool.Answers += part.Answers;
            pool.Learners += part.Learners;
            pool._long.AddRange(part._long);
            foreach ((ulong key, int weight) in part._packed)
            {
                pool._packed[key] = pool._packed.GetValueOrDefault(key) + weight;
            }
        }

        pool.Close();
        return pool;
    }

    private void Add(List<bool> answers)
    {
        Answers += answers.Count;
        Learners++;
        if (answers.Count > MostPacked)
        {
            _long.Add([.. answers]);
            return;
        }

        ulong key = answers.Aggregate(1UL, (bits, answer) => (bits << 1) | (answer ? 1UL : 0UL));
        _packed[key] = _packed.GetValueOrDefault(key) + 1;
    }

    private void Close() => Distinct = [.. _packed.Select(entry => (Unpack(entry.Key), entry.Value)), .. _long.Select(answers => (answers, 1))];

    private static bool[] Unpack(ulong key)
    {
        int count = 63 - System.Numerics.BitOperations.LeadingZeroCount(key);
        var answers = new bool[count];
        for (int i = 0; i < count; i++)
        {
            answers[i] = ((key >> (count - 1 - i)) & 1) != 0;
        }

        return answers;
    }
}
