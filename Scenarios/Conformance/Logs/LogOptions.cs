namespace VRLab.Conformance;

/// <summary>What a person can say about a log beside its file.</summary>
public sealed record LogOptions
{
    /// <summary>XES: the classifier's name, or attribute keys separated by commas; null for <c>concept:name</c>.</summary>
    public string? Classifier { get; init; }

    /// <summary>Which lifecycle transitions count: a list such as <c>complete,start</c>, or <c>all</c>; null: only <c>complete</c> where the log has any.</summary>
    public string? Lifecycle { get; init; }

    public string? CaseColumn { get; init; }

    public string? ActivityColumn { get; init; }

    public string? TimeColumn { get; init; }

    /// <summary>CSV: the separator; null to see from the header.</summary>
    public char? Separator { get; init; }

    /// <summary>CSV: the name of the encoding; null to find out.</summary>
    public string? Encoding { get; init; }

    /// <summary>XES: order the events of a trace by time instead of by the file; events of equal or no time keep their order.</summary>
    public bool SortByTime { get; init; }
}
