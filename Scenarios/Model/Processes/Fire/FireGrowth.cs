using VRLab.Core;

namespace VRLab.Scenarios.Fire;

/// <summary>Heat release by α t² (NFPA 72, annex B; Karlsson and Quintiere, "Enclosure Fire Dynamics", section 3.4) up to what fuel and air allow.</summary>
public static class FireGrowth
{
    /// <summary>W/s²: 1.055 MW after 600, 300, 150 or 75 s.</summary>
    public const double Slow = 1.055e6 / (600.0 * 600);
    public const double Medium = 1.055e6 / (300.0 * 300);
    public const double Fast = 1.055e6 / (150.0 * 150);
    public const double UltraFast = 1.055e6 / (75.0 * 75);

    public static double Watts(double growth, double seconds, double mostWatts) => Math.Min(growth * seconds * seconds, mostWatts);

    /// <summary>How long ago a fire of this size was lit: growth goes on from there after part of it was knocked down.</summary>
    public static double AgeSeconds(double growth, double watts) => Math.Sqrt(Math.Max(0, watts) / growth);

    /// <summary>What the openings let burn: 1500 A √H kW (Kawagoe; Karlsson and Quintiere, equation 5.21, at 13.1 MJ per kilogram of oxygen).</summary>
    public static double VentilationLimitWatts(double openingSquareMeters, double openingHeightMeters) =>
        1.5e6 * openingSquareMeters * Math.Sqrt(openingHeightMeters);
}
