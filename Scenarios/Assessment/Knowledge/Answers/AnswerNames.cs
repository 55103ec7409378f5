namespace VRLab.Assessment.Knowledge;

/// <summary>The learners, skills and items of answers, numbered in the order in which they first appear. Logs that belong together share one.</summary>
public sealed class AnswerNames
{
    public NameTable Learners { get; } = new();

    public NameTable Skills { get; } = new();

    public NameTable Items { get; } = new();
}

/// <summary>Names and their numbers from 0.</summary>
public sealed class NameTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public string this[int number] => _names[number];

    /// <summary>The number of a name, a new one where it has none.</summary>
    public int NumberOf(string name)
    {
        if (!_numbers.TryGetValue(name, out int number))
        {
            number = _names.Count;
            _numbers.Add(name, number);
            _names.Add(name);
        }

        return number;
    }
}
