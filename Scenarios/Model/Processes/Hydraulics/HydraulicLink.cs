using VRLab.Core;

namespace VRLab.Scenarios.Hydraulics;

/// <summary>
/// What joins two junctions: head(From) - head(To) = r Q|Q| + s Q - H0. <see cref="Resistance"/> r in s²/m⁵, <see cref="LinearResistance"/> s
/// in s/m², <see cref="ShutoffHead"/> H0 of a pump in meters.
/// </summary>
public readonly record struct HydraulicLink(
    int From, int To, double Resistance, double LinearResistance = 0, double ShutoffHead = 0, bool HasCheckValve = false)
{
    /// <summary>A shut valve still leaks a few drops an hour, which keeps the equations regular.</summary>
    public const double ShutResistance = 1e16;
    private const int ColebrookRounds = 6;
    private const double Gravity = HydraulicNetwork.GravityMetersPerSecondSquared;

    public double InitialFlow => ShutoffHead > 0 ? 1e-3 : 1e-4;

    /// <summary>
    /// A pipe by Darcy and Weisbach, friction factor of Colebrook and White at a design velocity of 1.5 m/s (White, "Fluid Mechanics", 8th ed.,
    /// section 6.6), with the sum of its minor loss coefficients.
    /// </summary>
    public static HydraulicLink Pipe(
        int from, int to, double lengthMeters, double diameterMeters, double roughnessMeters = 45e-6, double minorLosses = 0, double kinematicViscosity = 1e-6)
    {
        double friction = FrictionFactor(1.5 * diameterMeters / kinematicViscosity, roughnessMeters / diameterMeters);
        double area = Math.PI * diameterMeters * diameterMeters / 4;
        double coefficient = (friction * lengthMeters / diameterMeters) + minorLosses;
        return new HydraulicLink(from, to, coefficient / (2 * Gravity * area * area));
    }

    /// <summary>A valve by its flow coefficient Kv: m³/s at 1 bar of water (IEC 60534-2-1, section 5). Kv = 0.865 Cv with Cv in gpm/√psi and Kv in m³/h.</summary>
    public static HydraulicLink Valve(int from, int to, double kv, bool hasCheckValve = false)
    {
        double resistance = kv <= 0 ? ShutResistance : 1e5 / (1000 * Gravity * kv * kv);
        return new HydraulicLink(from, to, Math.Min(resistance, ShutResistance), HasCheckValve: hasCheckValve);
    }

    /// <summary>A centrifugal pump H = H0 n² - k Q² at a relative speed, with the check valve that belongs to it (affinity laws, Karassik, section 2.1).</summary>
    public static HydraulicLink Pump(int from, int to, double shutoffHeadMeters, double headPerFlowSquared, double relativeSpeed = 1) =>
        new(from, to, headPerFlowSquared, ShutoffHead: shutoffHeadMeters * relativeSpeed * relativeSpeed, HasCheckValve: true);

    /// <summary>An orifice into the open: Q = Cd A √(2 g h) (Torricelli).</summary>
    public static HydraulicLink Orifice(int from, int to, double areaSquareMeters, double dischargeCoefficient)
    {
        double effective = areaSquareMeters * dischargeCoefficient;
        return new HydraulicLink(from, to, 1 / (2 * Gravity * effective * effective));
    }

    /// <summary>
    /// Colebrook and White's friction factor (White, equation 6.48), by repeated insertion from Haaland's explicit one (equation 6.49): each round takes
    /// off nine tenths of the error. 64/Re where the flow is laminar.
    /// </summary>
    public static double FrictionFactor(double reynolds, double relativeRoughness)
    {
        if (reynolds < 2300)
        {
            return 64 / Math.Max(reynolds, 1);
        }

        double inverseRoot = -1.8 * DetMath.Log10(DetMath.Pow(relativeRoughness / 3.7, 1.11) + (6.9 / reynolds));
        for (int round = 0; round < ColebrookRounds; round++)
        {
            inverseRoot = -2 * DetMath.Log10((relativeRoughness / 3.7) + (2.51 * inverseRoot / reynolds));
        }

        return 1 / (inverseRoot * inverseRoot);
    }

    public bool IsBlocked(double flow) => HasCheckValve && flow < 0;
}
