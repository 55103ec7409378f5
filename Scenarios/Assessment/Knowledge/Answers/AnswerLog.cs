using System.Runtime.InteropServices;

namespace VRLab.Assessment.Knowledge;

/// <summary>
/// Answers of learners in the order in which they were given. One answer can ask for several skills; it is one answer all the same.
/// </summary>
public sealed class AnswerLog(AnswerNames names)
{
    private readonly List<int> _learners = [];
    private readonly List<int> _items = [];
    private readonly List<bool> _correct = [];
    private readonly List<int> _rows = [];
    private readonly List<int> _skillEnds = [];
    private readonly List<int> _skills = [];

    public AnswerNames Names => names;

    public int Count => _learners.Count;

    /// <summary>Pairs of answer and skill.</summary>
    public int SkillUseCount => _skills.Count;

    public int RowCount { get; private set; }

    public int LearnerOf(int answer) => _learners[answer];

    /// <summary>-1 where the item is not known.</summary>
    public int ItemOf(int answer) => _items[answer];

    public bool IsCorrect(int answer) => _correct[answer];

    /// <summary>How many rows of the table made this answer.</summary>
    public int RowsOf(int answer) => _rows[answer];

    /// <summary>Where the skills of an answer begin among all pairs of answer and skill.</summary>
    public int FirstSkillUseOf(int answer) => answer == 0 ? 0 : _skillEnds[answer - 1];

    public ReadOnlySpan<int> SkillsOf(int answer)
    {
        int from = FirstSkillUseOf(answer);
        return CollectionsMarshal.AsSpan(_skills)[from.._skillEnds[answer]];
    }

    public void Add(int learner, ReadOnlySpan<int> skills, bool isCorrect, int item = -1, int rows = 1)
    {
        _learners.Add(learner);
        _items.Add(item);
        _correct.Add(isCorrect);
        _rows.Add(rows);
        RowCount += rows;
        foreach (int skill in skills)
        {
            _skills.Add(skill);
        }

        _skillEnds.Add(_skills.Count);
    }

    /// <summary>The answers that a test picks, in their order.</summary>
    public AnswerLog Where(Func<int, bool> picks)
    {
        var part = new AnswerLog(names);
        for (int i = 0; i < Count; i++)
        {
            if (picks(i))
            {
                part.Add(LearnerOf(i), SkillsOf(i), IsCorrect(i), ItemOf(i), RowsOf(i));
            }
        }

        return part;
    }
}
