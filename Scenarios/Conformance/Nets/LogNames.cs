namespace VRLab.Conformance;

/// <summary>The activities of a log, to be found by the names of a model, which may differ in blanks and line ends.</summary>
internal sealed class LogNames
{
    private readonly Dictionary<string, string> _byPlainName = new(StringComparer.Ordinal);

    public LogNames(IReadOnlySet<string> activities)
    {
        Activities = activities;
        foreach (string activity in activities)
        {
            _byPlainName.TryAdd(Plain(activity), activity);
        }
    }

    public IReadOnlySet<string> Activities { get; }

    /// <summary>The log's own spelling of a name, or the name itself where the log does not have it.</summary>
    /// <remarks>Programs write a line end in a name also as backslash and n, before a lifecycle transition: <c>weigh\ncomplete</c> is <c>weigh+complete</c>.</remarks>
    public string Spelled(string name)
    {
        if (Activities.Contains(name))
        {
            return name;
        }

        string joined = name.Replace("\\n", "+", StringComparison.Ordinal);
        return _byPlainName.GetValueOrDefault(Plain(name)) ?? (joined != name ? _byPlainName.GetValueOrDefault(Plain(joined)) : null) ?? name;
    }

    private static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
