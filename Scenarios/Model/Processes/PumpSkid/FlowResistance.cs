using VRLab.Core;

namespace VRLab.Scenarios.Pumping;

/// <summary>
/// Square-law resistance from valve coefficients: Kv is the flow in m³/s that takes 1 bar of water of 1000 kg/m³
/// (IEC 60534-2-1, section 5), so pressure drop = Q |Q| × resistance.
/// </summary>
public static class FlowResistance
{
    private const double ReferencePascals = 1e5;
    private const double ReferenceDensity = 1000;

    /// <summary>Below this opening the disc sits in its seat and nothing flows.</summary>
    public const double ShutOpening = 0.06;

    /// <summary>Pascals per (m³/s)².</summary>
    public static double Of(double kv, double density) => ReferencePascals * (density / ReferenceDensity) / (kv * kv);

    /// <summary>
    /// Kv at an opening of 0 .. 1: equal-percentage, Kvs R^(x - 1), for a rangeability R of at least 2, else linear (IEC 60534-2-4, section 3).
    /// </summary>
    public static double ValveKv(double kvs, double opening, double rangeability) =>
        rangeability >= 2 ? kvs * DetMath.Pow(rangeability, opening - 1) : kvs * opening;
}
