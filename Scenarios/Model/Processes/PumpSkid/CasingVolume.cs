using VRLab.Core;

namespace VRLab.Scenarios.Pumping;

/// <summary>
/// The liquid between the two isolating valves: strainer housing and pump casing. Its pressure follows from what flows in and
/// out over its compliance (liquid with some free gas, dp/dt = K/V × ΣQ, plus the gas pocket's V/p). An orifice takes
/// Q = Cd A √(2 Δp/ρ) (White, "Fluid Mechanics", 8th ed., section 6.12). Gas stands on top: the vent lets it out first, and
/// lets air in when the liquid drains; liquid leaves by the vent's drain at the bottom.
/// </summary>
public sealed class CasingVolume
{
    private const double LinearPascals = 10;
    private const double AirDensity = 1.2;
    private const double LowestLevel = 0.4;

    /// <summary>The lid lifts off its seal here.</summary>
    private const double SealedCoverOpening = 0.1;

    /// <summary>Bubbles leave with the flow more slowly than the liquid.</summary>
    private const double GasSweepRatio = 0.5;
    private readonly double _volume;
    private readonly double _liquidCompliance;
    private readonly double _heightPascals;
    private readonly double _lowestPascals;
    private readonly double _density;
    private readonly double _ventArea;
    private readonly double _coverArea;

    public CasingVolume(PumpSkidParameters parameters)
    {
        double coefficient = parameters["discharge-coefficient"];
        _volume = parameters["casing-volume"];
        _liquidCompliance = _volume / parameters["effective-bulk-modulus"];
        _heightPascals = parameters["casing-height"] * parameters.PascalsPerMeter;
        _lowestPascals = parameters["vapor-pressure"] - PumpSkidParameters.AtmospherePascals;
        _density = parameters["water-density"];
        _ventArea = coefficient * AreaOf(parameters["vent-diameter"]);
        _coverArea = coefficient * AreaOf(parameters["cover-diameter"]);
        Pascals = parameters.SupplyPascals;
    }

    /// <summary>Gauge pressure.</summary>
    public double Pascals { get; private set; }

    public double GasCubicMeters { get; private set; }

    /// <summary>What leaves through the vent and its drain, as liquid.</summary>
    public double VentFlow { get; private set; }

    /// <summary>1 when full; at <see cref="LowestLevel"/> the drain runs dry.</summary>
    public double Level => 1 - (GasCubicMeters / _volume);

    /// <param name="inflow">Liquid from the suction line, m³/s.</param>
    /// <param name="outflow">Liquid that the pump takes, m³/s.</param>
    /// <param name="ventOpening">0 .. 1.</param>
    /// <param name="coverOpening">0 .. 1.</param>
    /// <param name="seconds">The substep.</param>
    public void Advance(double inflow, double outflow, double ventOpening, double coverOpening, double seconds)
    {
        double coverArea = _coverArea * Math.Max(0, coverOpening - SealedCoverOpening);
        double headPascals = _heightPascals * Level;
        double drainPascals = Pascals + headPascals;
        double drain = drainPascals > 0 && Level > LowestLevel ? OrificePerPascal(_ventArea * ventOpening, drainPascals, _density) : 0;
        double gasArea = (_ventArea * ventOpening) + coverArea;
        bool gasPasses = GasCubicMeters > 0 || Pascals < 0;
        double gas = gasPasses ? OrificePerPascal(gasArea, Pascals, AirDensity) : 0;
        double spill = gasPasses ? 0 : OrificePerPascal(coverArea, Pascals, _density);
        GasCubicMeters -= seconds * GasSweepRatio * outflow * (GasCubicMeters / _volume);
        Solve(inflow - outflow - (drain * headPascals), drain, gas, spill, seconds);
        VentFlow = drain * Math.Max(0, Pascals + headPascals);
    }

    public void AddToHash(ref StateHash hash)
    {
        hash.Add(Pascals);
        hash.Add(GasCubicMeters);
    }

    /// <summary>One implicit step: the conductances are those of the step's beginning, so no opening is too large to be stable.</summary>
    private void Solve(double netFlow, double drain, double gas, double spill, double seconds)
    {
        double absolute = Pascals + PumpSkidParameters.AtmospherePascals;
        double compliance = _liquidCompliance + (GasCubicMeters / absolute);
        double before = Pascals;
        double free = (before + (seconds * netFlow / compliance)) / (1 + (seconds * (drain + gas + spill) / compliance));
        Pascals = Math.Max(free, _lowestPascals);
        double vapor = (Pascals - free) * compliance;
        double compressed = GasCubicMeters * (Pascals - before) / absolute;
        GasCubicMeters = Math.Clamp(GasCubicMeters - compressed - (seconds * gas * Pascals) + vapor, 0, _volume * (1 - LowestLevel));
    }

    /// <summary>Conductance with Q = conductance × Δp: the orifice law, made linear below a tenth of a millibar so that it has a slope at zero.</summary>
    private static double OrificePerPascal(double area, double pascals, double density) =>
        area * Math.Sqrt(2 / (density * (Math.Abs(pascals) + LinearPascals)));

    private static double AreaOf(double diameter) => Math.PI * diameter * diameter / 4;
}
