namespace VRLab.Assessment.Cohort;

/// <summary>A file that is not in the report, and why.</summary>
/// <param name="Path">Relative to the folder of recordings.</param>
public sealed record LeftOut(string Path, string Reason, string Remedy);
