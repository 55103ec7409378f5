using VRLab.Assessment;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.VirtualLearner;

namespace VRLab.Checking;

/// <summary>One run of a virtual learner on the rules.</summary>
/// <param name="Faults">The errors that were made on purpose.</param>
public sealed record RehearsedRun(string Profile, ulong Seed, IReadOnlyList<LearnerFault> Faults, AssessmentResult Result)
{
    /// <summary>Faults that the assessment does not name.</summary>
    public IEnumerable<LearnerFault> NotFound => Faults.Where(fault => !FaultFindings.IsNamed(fault, Result));
}

/// <summary>Which finding names which error.</summary>
public static class FaultFindings
{
    public static bool IsNamed(LearnerFault fault, AssessmentResult result) => result.Findings.Any(finding => Names(finding, fault));

    private static bool Names(Finding finding, LearnerFault fault) => (fault, finding.Kind) switch
    {
        (OmittedStep omitted, FindingKind.Omitted) => finding.Step == omitted.Step,
        (HurriedStep hurried, FindingKind.Omitted) => finding.Step == hurried.Step,
        (RepeatedStep repeated, FindingKind.Repeated) => finding.Step == repeated.Step,
        (StrainedStep, FindingKind.OverForce) => true,
        (DawdledStep dawdled, FindingKind.Overtime) => finding.Step == dawdled.Step,
        (SwappedSteps swapped, FindingKind.OutOfOrder) => finding.Step == swapped.First || finding.Step == swapped.Second,
        (ProvokedHazard provoked, FindingKind.Hazard) => finding.Related == provoked.Hazard.Name,
        _ => false,
    };
}
