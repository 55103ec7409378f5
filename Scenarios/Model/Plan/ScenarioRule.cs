using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>When the condition comes true, the behaviors follow in order: once, or each time.</summary>
/// <param name="IsForPractice">Not in an examination.</param>
public sealed record ScenarioRule(Condition When, IReadOnlyList<Behavior> Do, bool Repeats, bool IsForPractice = false);

/// <summary>A number that rules set and conditions read.</summary>
public sealed record ScenarioVariable(VariableId Id, double Initial);

/// <summary>Something that can go wrong: an instructor injects it live, or a rule does.</summary>
public sealed record ScenarioFault(FaultId Id, LocalizedText Name, IReadOnlyList<Behavior> Do);

/// <summary>Of several ways one is taken, by chance with weights and the session's seed.</summary>
/// <param name="IsOpen">Nothing is drawn: a behavior takes one when the time comes.</param>
public sealed record ScenarioChoice(VariableId Id, IReadOnlyList<WeightedBranch> Branches, bool IsOpen = false);

public readonly record struct WeightedBranch(VariableId Id, double Weight);
