using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>What a hazard's condition speaks of: where its causes are looked for in a recording.</summary>
/// <param name="Objects">Ids of objects with which something must have been done.</param>
/// <param name="Guards">Ids of objects that keep it from happening while they are where they belong.</param>
/// <param name="Drivers">Ids of objects that drive the process, where it names a quantity.</param>
/// <param name="Quantities">What it asks of the process.</param>
/// <param name="Steps">Steps that keep it from happening.</param>
public sealed record HazardSigns(
    IReadOnlyList<string> Objects, IReadOnlyList<string> Guards, IReadOnlyList<string> Drivers, IReadOnlyList<HazardQuantity> Quantities, IReadOnlyList<StepId> Steps)
{
    public static HazardSigns None { get; } = new([], [], [], [], []);
}

/// <param name="IsHigh">Dangerous where it is high; else where it is low.</param>
public readonly record struct HazardQuantity(QuantityId Quantity, bool IsHigh);
