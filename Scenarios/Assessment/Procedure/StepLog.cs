namespace VRLab.Assessment.Procedure;

/// <summary>One performance of a step.</summary>
/// <param name="Step">As the log names it.</param>
public readonly record struct StepPerformance(string Step, double StartSeconds, double EndSeconds);

/// <summary>One case: its performances by time of start; those that start together stand as in the file.</summary>
public sealed record StepCase(string Id, IReadOnlyList<StepPerformance> Performances);
