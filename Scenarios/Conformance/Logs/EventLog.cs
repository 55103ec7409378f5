namespace VRLab.Conformance;

/// <summary>
/// A log as conformance needs it: cases in the order of the file, and equal sequences of activities kept once (variants), so that a
/// log of millions of events stays small. Immutable once built.
/// </summary>
public sealed class EventLog
{
    internal EventLog(IReadOnlyList<string> activities, IReadOnlyList<LogCase> cases, IReadOnlyList<LogVariant> variants, IReadOnlyList<string> classifiers)
    {
        Activities = activities;
        Cases = cases;
        Variants = variants;
        Classifiers = classifiers;
    }

    /// <summary>The different activities, in the order in which they first occur.</summary>
    public IReadOnlyList<string> Activities { get; }

    public IReadOnlyList<LogCase> Cases { get; }

    public IReadOnlyList<LogVariant> Variants { get; }

    /// <summary>The names of the classifiers that the log declares for events.</summary>
    public IReadOnlyList<string> Classifiers { get; }

    public IReadOnlyList<string> TraceOf(LogCase one) => Variants[one.Variant].Trace;
}

/// <summary>A case and the number of its variant.</summary>
public readonly record struct LogCase(string Id, int Variant);

/// <summary>A sequence of activities and how many cases show it.</summary>
public sealed record LogVariant(IReadOnlyList<string> Trace, int CaseCount);
