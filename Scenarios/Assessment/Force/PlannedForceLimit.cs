using VRLab.Core;

namespace VRLab.Assessment.Force;

/// <summary>What a thing may bear; null where there is no such limit.</summary>
/// <param name="Newtons">Of a hand that holds it, its weight included.</param>
/// <param name="NewtonSeconds">Of a blow.</param>
/// <param name="NewtonMeters">Of a fastener that a tool turns.</param>
public sealed record PlannedForceLimit(ObjectId Object, double? Newtons, double? NewtonSeconds, double? NewtonMeters)
{
    /// <summary>Why it bears no more; null where nobody says.</summary>
    public LocalizedText? Reason { get; init; }
}
