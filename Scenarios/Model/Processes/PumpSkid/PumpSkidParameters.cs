using VRLab.Core;

namespace VRLab.Scenarios.Pumping;

/// <summary>
/// The numbers of a pump skid, in SI units. The defaults describe a single-stage end-suction pump of the size 65-40-200 in
/// water of 20 degC, with the round figures of a catalog sheet; an author overrides what differs.
/// </summary>
public sealed class PumpSkidParameters(IReadOnlyDictionary<string, double> values)
{
    private const double Rpm = Math.PI / 30;
    private const double CubicMetersPerHour = 1 / 3600.0;

    public static IReadOnlyList<ProcessParameter> Known { get; } =
    [
        new("curve-speed", Dimension.AngularSpeed, 2900 * Rpm, 100 * Rpm, 6000 * Rpm),
        new("shutoff-head", Dimension.Length, 34, 1, 300),
        new("rated-head", Dimension.Length, 30, 1, 300),
        new("rated-flow", Dimension.Flow, 25 * CubicMetersPerHour, 0.1 * CubicMetersPerHour, 2000 * CubicMetersPerHour),
        new("shutoff-power", Dimension.Power, 1500, 1, 1e6),
        new("rated-power", Dimension.Power, 3000, 1, 1e6),
        new("shutoff-npsh", Dimension.Length, 1.2, 0.1, 20),
        new("rated-npsh", Dimension.Length, 2.5, 0.1, 20),
        new("motor-power", Dimension.Power, 5500, 10, 1e6),
        new("motor-speed", Dimension.AngularSpeed, 2910 * Rpm, 100 * Rpm, 6000 * Rpm),
        new("synchronous-speed", Dimension.AngularSpeed, 3000 * Rpm, 100 * Rpm, 6000 * Rpm),
        new("motor-breakdown-ratio", Dimension.None, 2.6, 1.2, 5),
        new("motor-efficiency", Dimension.None, 0.88, 0.1, 1),
        new("motor-power-factor", Dimension.None, 0.87, 0.1, 1),
        new("motor-inrush-ratio", Dimension.None, 6, 1, 12),
        new("line-voltage", Dimension.Voltage, 400, 24, 20000),
        new("rotor-inertia", Dimension.None, 0.05, 0.001, 100),
        new("friction-torque", Dimension.Torque, 0.8, 0, 100),
        new("vessel-pressure", Dimension.Pressure, 1.2e5, -0.9e5, 50e5),
        new("vessel-level", Dimension.Length, 2.5, -10, 100),
        new("header-pressure", Dimension.Pressure, 1.6e5, 0, 100e5),
        new("suction-valve-kvs", Dimension.Flow, 160 * CubicMetersPerHour, 1e-5, 10),
        new("suction-line-kv", Dimension.Flow, 120 * CubicMetersPerHour, 1e-5, 10),
        new("strainer-kv", Dimension.Flow, 80 * CubicMetersPerHour, 1e-5, 10),
        new("discharge-valve-kvs", Dimension.Flow, 80 * CubicMetersPerHour, 1e-5, 10),
        new("discharge-line-kv", Dimension.Flow, 16 * CubicMetersPerHour, 1e-5, 10),
        new("valve-rangeability", Dimension.None, 50, 0, 200),
        new("pipe-inertance", Dimension.None, 1e6, 1e4, 1e9),
        new("casing-volume", Dimension.Volume, 0.02, 0.001, 10),
        new("effective-bulk-modulus", Dimension.Pressure, 50e5, 1e5, 2.2e9),
        new("casing-height", Dimension.Length, 0.4, 0.05, 5),
        new("vent-diameter", Dimension.Length, 0.006, 0.001, 0.1),
        new("cover-diameter", Dimension.Length, 0.15, 0.01, 1),
        new("discharge-coefficient", Dimension.None, 0.62, 0.1, 1),
        new("casing-heat-capacity", Dimension.None, 25000, 100, 1e8),
        new("casing-heat-loss", Dimension.None, 8, 0, 1e5),
        new("water-temperature", Dimension.Temperature, 293.15, 274, 370),
        new("water-density", Dimension.None, 998.2, 500, 2000),
        new("vapor-pressure", Dimension.Pressure, 2339, 0, 1e5),
        new("initially-running", Dimension.None, 1, 0, 1),
    ];

    public const double GravityMetersPerSecondSquared = 9.80665;
    public const double AtmospherePascals = 101325;

    private readonly ProcessParameters _values = new(Known, values);

    public double this[string name] => _values[name];

    /// <summary>The pressure of one meter of the liquid.</summary>
    public double PascalsPerMeter => this["water-density"] * GravityMetersPerSecondSquared;

    /// <summary>Gauge pressure that the vessel gives at the pump when nothing flows.</summary>
    public double SupplyPascals => this["vessel-pressure"] + (this["vessel-level"] * PascalsPerMeter);
}
