using VRLab.Core;
using VRLab.Scenarios.Pumping;

namespace VRLab.Scenarios.Tests.Processes;

/// <summary>The steady skid against what can be solved on paper.</summary>
public sealed class PumpSkidSteadyState
{
    private const double CubicMetersPerHour = 1 / 3600.0;

    /// <summary>Pump curve = system curve: Q = √((p_vessel - p_header + ρ g H0 (n/n0)²) / (ΣK + ρ g k)).</summary>
    [TestCase(1.0, 1.0)]
    [TestCase(30.0, 1.0)]
    [TestCase(1.0, 0.5)]
    public void The_operating_point_is_where_pump_and_system_curves_meet(double strainer, double dischargeOpening)
    {
        SkidBench bench = new SkidBench().Set(PumpSkidInput.Strainer, strainer).Set(PumpSkidInput.DischargeValve, dischargeOpening).Run(5);
        PumpSkidParameters p = bench.Parameters;
        double speedRatio = bench[PumpSkidQuantity.MotorSpeed] / p["curve-speed"];
        double k = (p["shutoff-head"] - p["rated-head"]) / Square(p["rated-flow"]);
        double kvDischarge = p["discharge-valve-kvs"] * Math.Pow(p["valve-rangeability"], dischargeOpening - 1);
        double resistance = K(p, p["suction-valve-kvs"]) + K(p, p["suction-line-kv"]) + (strainer * K(p, p["strainer-kv"]))
            + K(p, kvDischarge) + K(p, p["discharge-line-kv"]);
        double driving = p.SupplyPascals - p["header-pressure"] + (p.PascalsPerMeter * p["shutoff-head"] * Square(speedRatio));
        double expected = Math.Sqrt(driving / (resistance + (p.PascalsPerMeter * k)));

        Assert.That(bench[PumpSkidQuantity.Flow], Is.EqualTo(expected).Within(0.1).Percent);
    }

    /// <summary>NPSH available = (p_vessel + p_atmosphere - p_vapor)/(ρ g) + level - losses; required = N0 (n/n0)² + b Q².</summary>
    [Test]
    public void Npsh_margin_follows_its_definition()
    {
        SkidBench bench = new SkidBench().Run(5);
        PumpSkidParameters p = bench.Parameters;
        double q = bench[PumpSkidQuantity.Flow];
        double losses = (K(p, p["suction-valve-kvs"]) + K(p, p["suction-line-kv"]) + K(p, p["strainer-kv"])) * q * q / p.PascalsPerMeter;
        double available = ((p["vessel-pressure"] + 101325 - p["vapor-pressure"]) / p.PascalsPerMeter) + p["vessel-level"] - losses;
        double required = (p["shutoff-npsh"] * Square(bench[PumpSkidQuantity.MotorSpeed] / p["curve-speed"]))
            + ((p["rated-npsh"] - p["shutoff-npsh"]) * Square(q / p["rated-flow"]));

        Assert.That(bench[PumpSkidQuantity.NpshMargin], Is.EqualTo(available - required).Within(0.1).Percent);
        Assert.That(bench[PumpSkidQuantity.Cavitation], Is.Zero);
    }

    /// <summary>I = P / (√3 U cos φ η), with the inrush term of the steady slip; the shaft carries pump power and bearing friction.</summary>
    [Test]
    public void Steady_motor_current_follows_from_shaft_power()
    {
        SkidBench bench = new SkidBench().Run(5);
        PumpSkidParameters p = bench.Parameters;
        double speed = bench[PumpSkidQuantity.MotorSpeed];
        double ratio = speed / p["curve-speed"];
        double perFlow = (p["rated-power"] - p["shutoff-power"]) / p["rated-flow"];
        double pump = (p["shutoff-power"] * ratio * ratio * ratio) + (perFlow * bench[PumpSkidQuantity.Flow] * ratio * ratio);
        double perWatt = 1 / (Math.Sqrt(3) * p["line-voltage"] * p["motor-power-factor"] * p["motor-efficiency"]);
        double slip = 1 - (speed / p["synchronous-speed"]);
        double expected = ((pump + (p["friction-torque"] * speed)) * perWatt)
            + (p["motor-inrush-ratio"] * p["motor-power"] * perWatt * slip * slip);

        Assert.That(bench[PumpSkidQuantity.ShaftPower], Is.EqualTo(pump).Within(1e-9).Percent);
        Assert.That(bench[PumpSkidQuantity.MotorCurrent], Is.EqualTo(expected).Within(0.1).Percent);
    }

    [TestCase(0.5)]
    [TestCase(0.8)]
    [TestCase(1.1)]
    public void The_curves_obey_the_affinity_laws(double ratio)
    {
        var parameters = new SkidBench().Parameters;
        var curve = new PumpCurve(parameters);
        double n = parameters["curve-speed"], q = parameters["rated-flow"];

        Assert.That(curve.HeadMeters(ratio * q, ratio * n), Is.EqualTo(ratio * ratio * curve.HeadMeters(q, n)).Within(1e-9).Percent);
        Assert.That(curve.ShaftPowerWatts(ratio * q, ratio * n), Is.EqualTo(Math.Pow(ratio, 3) * curve.ShaftPowerWatts(q, n)).Within(1e-9).Percent);
        Assert.That(curve.NpshRequiredMeters(ratio * q, ratio * n), Is.EqualTo(ratio * ratio * curve.NpshRequiredMeters(q, n)).Within(1e-9).Percent);
        Assert.That(curve.HeadMeters(q, n), Is.EqualTo(parameters["rated-head"]).Within(1e-9));
    }

    [Test]
    public void A_dirty_strainer_costs_about_a_quarter_of_the_flow()
    {
        double dirty = new SkidBench().Set(PumpSkidInput.Strainer, 30).Run(2)[PumpSkidQuantity.Flow];
        double clean = new SkidBench().Run(2)[PumpSkidQuantity.Flow];

        Assert.That(dirty / CubicMetersPerHour, Is.EqualTo(18).Within(1));
        Assert.That(clean / CubicMetersPerHour, Is.EqualTo(25).Within(1));
    }

    private static double K(PumpSkidParameters p, double kv) => FlowResistance.Of(kv, p["water-density"]);

    private static double Square(double value) => value * value;
}
