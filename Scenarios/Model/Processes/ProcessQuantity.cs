using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>
/// A quantity that a process model computes, in its SI unit. A display shows value × <see cref="DisplayScale"/> +
/// <see cref="DisplayOffset"/> in <see cref="DisplayUnit"/>. Changes below <see cref="Resolution"/> are not recorded.
/// </summary>
public sealed record ProcessQuantity(
    QuantityId Id,
    LocalizedText Name,
    Dimension Dimension,
    string Unit,
    string DisplayUnit,
    double DisplayScale,
    double Resolution,
    double DisplayOffset = 0)
{
    /// <summary>A quantity whose SI unit follows from its dimension.</summary>
    public static ProcessQuantity Of(
        string id, string chinese, string english, Dimension dimension, string displayUnit, double displayScale, double resolution, double displayOffset = 0) =>
        new(new QuantityId(id), new LocalizedText(chinese, english), dimension, UnitTable.SiNameOf(dimension), displayUnit, displayScale, resolution, displayOffset);
}
