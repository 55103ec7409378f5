using System.Text.RegularExpressions;

namespace VRLab.Conformance;

/// <summary>What a person can say about a model beside its file.</summary>
public sealed record ModelOptions
{
    private readonly LogNames _logNames = new(new HashSet<string>());

    /// <summary>Labels that no log shows; <c>*</c> and <c>?</c> stand for any letters and any letter.</summary>
    public IReadOnlyList<string> SilentLabels { get; init; } = [];

    /// <summary><c>PLACE[=TOKENS][,PLACE...]</c>: each an allowed end; empty to take the file's.</summary>
    public IReadOnlyList<string> FinalMarkings { get; init; } = [];

    /// <summary><c>PLACE[=TOKENS][,PLACE...]</c>; null to take the file's.</summary>
    public string? InitialMarking { get; init; }

    /// <summary>Which net of a PNML file, or which process of a BPMN file, by id or name; null for the only one.</summary>
    public string? Part { get; init; }

    /// <summary>The activities of the log: a transition named as one of them is visible even where its name reads like that of a silent one.</summary>
    public IReadOnlySet<string> LogActivities
    {
        get => _logNames.Activities;
        init => _logNames = new LogNames(value);
    }

    internal string Spelled(string label) => _logNames.Spelled(label);

    internal bool IsNamedSilent(string label) => SilentLabels.Any(pattern => Matches(pattern, label));

    internal bool ReadsAsSilent(string label) => !LogActivities.Contains(label) && SilentNames.Reads(label);

    private static bool Matches(string pattern, string label) =>
        Regex.IsMatch(label, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal)}$", RegexOptions.Singleline | RegexOptions.NonBacktracking);
}

/// <summary>Names that programs give to transitions which no log shows.</summary>
internal static partial class SilentNames
{
    public static bool Reads(string name) => Pattern().IsMatch(name.Trim());

    [GeneratedRegex(@"^(τ|tau|\$?invisible\$?|none|null|tau (from tree|split|join)( \d+)?|(τ|tau|tauSplit|tauJoin|inv|invisible|silent|skip|loop|init_loop)[ _]?\d+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
