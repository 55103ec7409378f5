using VRLab.Core;

namespace VRLab.Checking;

public enum CheckSeverity
{
    /// <summary>Worth knowing; the scenario can be used.</summary>
    Note,

    /// <summary>The scenario must not be given to learners like this.</summary>
    Error,
}

/// <summary>Something that a check found.</summary>
/// <param name="Check">Which check: the word stays the same in every language.</param>
/// <param name="Severity">Whether the scenario can be used all the same.</param>
/// <param name="Subject">The step, hazard or object that it is about; empty for the whole scenario.</param>
/// <param name="Text">What is wrong and what to do about it.</param>
/// <param name="CounterExample">What a learner does, in order, so that it shows; empty where that says nothing.</param>
public sealed record CheckFinding(
    string Check, CheckSeverity Severity, string Subject, LocalizedText Text, IReadOnlyList<string> CounterExample);

/// <summary>What a check of a scenario came to.</summary>
/// <param name="Findings">In the order of the checks; empty where everything holds.</param>
/// <param name="Checks">Every check that was made, in order.</param>
/// <param name="WaysTried">Ways with one deviation that were played to their end.</param>
/// <param name="StatesKnown">States that were told apart.</param>
public sealed record CheckReport(
    string Scenario, IReadOnlyList<CheckFinding> Findings, IReadOnlyList<string> Checks, int WaysTried, int StatesKnown)
{
    public bool IsPlayable => Findings.All(finding => finding.Severity != CheckSeverity.Error);
}
