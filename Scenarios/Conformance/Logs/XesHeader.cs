using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>What an XES file says before its traces: classifiers and defaults of event attributes.</summary>
internal sealed class XesHeader
{
    private readonly List<(string Name, string Keys)> _classifiers = [];

    public Dictionary<string, string> Globals { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> ClassifierNames => _classifiers.Select(classifier => classifier.Name).Where(name => name.Length > 0);

    public void AddClassifier(string? name, string? keys, string? scope)
    {
        if (keys is not null && scope != "trace")
        {
            _classifiers.Add((name ?? "", keys));
        }
    }

    /// <summary>The attributes that make an activity: those of the classifier with this name, else the keys given, else <c>concept:name</c>.</summary>
    public string[] KeysOf(string? classifier, string path)
    {
        if (classifier is null)
        {
            return ["concept:name"];
        }

        foreach ((string name, string keys) in _classifiers)
        {
            if (name == classifier)
            {
                return Split(keys);
            }
        }

        string[] given = classifier.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return given.Length > 0
            ? given
            : throw ProblemException.BadInput($"{path} has no classifier '{classifier}'.", $"Choose one of: {string.Join(", ", _classifiers.Select(c => c.Name))}; or name attribute keys.");
    }

    // Keys are separated by blanks; a key with blanks stands in single quotes (IEEE 1849, 4.4).
    private static string[] Split(string keys)
    {
        var found = new List<string>();
        string[] pieces = keys.Split('\'');
        for (int index = 0; index < pieces.Length; index++)
        {
            if (index % 2 == 1)
            {
                found.Add(pieces[index]);
            }
            else
            {
                found.AddRange(pieces[index].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return [.. found];
    }
}
