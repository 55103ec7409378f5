using VRLab.Core;
using VRLab.Scenarios.Pumping;

namespace VRLab.Scenarios.Tests.Processes;

/// <summary>What happens to the skid in time: venting, starting, starving, dead-heading, filling.</summary>
public sealed class PumpSkidEvents
{
    /// <summary>
    /// C dp/dt = -Cd A √(2 (p + ρ g h)/ρ) has the solution √(p + ρ g h) = √(p0 + ρ g h) - t Cd A √(2/ρ) / (2 C).
    /// </summary>
    [TestCase(0.5)]
    [TestCase(1.5)]
    [TestCase(2.5)]
    public void Trapped_pressure_leaves_through_the_vent_by_the_orifice_law(double seconds)
    {
        SkidBench bench = Trapped();
        PumpSkidParameters p = bench.Parameters;
        double start = bench[PumpSkidQuantity.CasingPressure];
        bench.Set(PumpSkidInput.VentValve, 1).Run(seconds);
        double area = p["discharge-coefficient"] * Math.PI * Math.Pow(p["vent-diameter"], 2) / 4;
        double compliance = p["casing-volume"] / p["effective-bulk-modulus"];
        double head = p["casing-height"] * p.PascalsPerMeter;
        double root = Math.Sqrt(start + head) - (seconds * area * Math.Sqrt(2 / p["water-density"]) / (2 * compliance));

        Assert.That(start, Is.EqualTo(p.SupplyPascals).Within(2).Percent);
        Assert.That(bench[PumpSkidQuantity.CasingPressure], Is.EqualTo((root * root) - head).Within(0.01 * start));
    }

    [Test]
    public void Trapped_pressure_stays_until_it_is_vented()
    {
        SkidBench bench = Trapped().Run(60);

        Assert.That(bench[PumpSkidQuantity.CasingPressure], Is.EqualTo(bench.Parameters.SupplyPascals).Within(2).Percent);
        Assert.That(bench.Set(PumpSkidInput.VentValve, 1).Run(6)[PumpSkidQuantity.DischargePressure], Is.EqualTo(0).Within(2000));
    }

    /// <summary>Once the pressure is gone the drain follows Torricelli: V dL/dt = -Cd A √(2 g h L), so √L falls linearly.</summary>
    [Test]
    public void An_open_vent_drains_the_casing_and_the_suction_valve_fills_it_again()
    {
        SkidBench bench = Trapped().Set(PumpSkidInput.VentValve, 1).Run(10);
        PumpSkidParameters p = bench.Parameters;
        double start = bench[PumpSkidQuantity.CasingLevel];
        double area = p["discharge-coefficient"] * Math.PI * Math.Pow(p["vent-diameter"], 2) / 4;
        double slope = area * Math.Sqrt(2 * 9.80665 * p["casing-height"]) / (2 * p["casing-volume"]);
        double root = Math.Sqrt(start) - (slope * 60);

        Assert.That(bench.Run(60)[PumpSkidQuantity.CasingLevel], Is.EqualTo(root * root).Within(0.01));
        Assert.That(bench.Set(PumpSkidInput.SuctionValve, 1).Run(8)[PumpSkidQuantity.CasingLevel], Is.GreaterThan(0.99));
        Assert.That(bench[PumpSkidQuantity.VentFlow] * 60000, Is.GreaterThan(10));
    }

    [Test]
    public void The_start_button_is_dead_while_the_isolator_is_open()
    {
        SkidBench bench = Trapped().Press(PumpSkidInput.Start).Run(2);

        Assert.That(bench[PumpSkidQuantity.MotorSpeed], Is.Zero);
        Assert.That(bench[PumpSkidQuantity.SupplyVoltage], Is.Zero);
        bench.Set(PumpSkidInput.Isolator, 1).Run(2);
        Assert.That(bench[PumpSkidQuantity.MotorSpeed], Is.Zero, "the contactor does not close by itself when the supply returns");
        Assert.That(bench.Press(PumpSkidInput.Start).Run(3)[PumpSkidQuantity.MotorSpeed] * 30 / Math.PI, Is.EqualTo(2940).Within(40));
    }

    [Test]
    public void A_stopped_motor_runs_down_within_ten_seconds()
    {
        SkidBench bench = new SkidBench().Run(1).Press(PumpSkidInput.Stop).Run(10);

        Assert.That(bench[PumpSkidQuantity.MotorSpeed], Is.Zero);
        Assert.That(bench[PumpSkidQuantity.MotorCurrent], Is.Zero);
    }

    [Test]
    public void A_starved_pump_cavitates_and_recovers()
    {
        SkidBench bench = new SkidBench().Run(1).Set(PumpSkidInput.SuctionValve, 0.075).Run(10);

        Assert.That(bench[PumpSkidQuantity.NpshMargin], Is.Negative);
        Assert.That(bench[PumpSkidQuantity.Cavitation], Is.GreaterThan(0.1));
        bench.Set(PumpSkidInput.SuctionValve, 1).Run(30);
        Assert.That(bench[PumpSkidQuantity.Flow] * 3600, Is.EqualTo(25).Within(1));
        Assert.That(bench[PumpSkidQuantity.Cavitation], Is.Zero);
    }

    /// <summary>At zero flow all shaft power heats the casing: dT/dt = P0 (n/n0)³ / C at first.</summary>
    [Test]
    public void Dead_heading_turns_shaft_power_into_heat()
    {
        SkidBench bench = new SkidBench().Run(1).Set(PumpSkidInput.DischargeValve, 0).Run(5);
        double start = bench[PumpSkidQuantity.CasingTemperature];
        double rate = bench[PumpSkidQuantity.ShaftPower] / bench.Parameters["casing-heat-capacity"];

        Assert.That(bench[PumpSkidQuantity.Flow], Is.Zero);
        Assert.That(bench[PumpSkidQuantity.DischargePressure], Is.GreaterThan(4.5e5));
        Assert.That(bench.Run(10)[PumpSkidQuantity.CasingTemperature] - start, Is.EqualTo(10 * rate).Within(2).Percent);
    }

    [Test]
    public void A_pump_without_suction_loses_its_liquid_and_its_flow()
    {
        SkidBench bench = new SkidBench().Run(1).Set(PumpSkidInput.SuctionValve, 0).Run(10);

        Assert.That(bench[PumpSkidQuantity.Flow] * 3600, Is.LessThan(0.5));
        Assert.That(Math.Min(bench[PumpSkidQuantity.NpshMargin], bench[PumpSkidQuantity.CasingLevel] - 0.85), Is.Negative);
    }

    [Test]
    public void The_same_inputs_give_the_same_bits()
    {
        ulong first = Scenario().Hash();

        Assert.That(Scenario().Hash(), Is.EqualTo(first));
        Assert.That(Scenario().Run(0.1).Hash(), Is.Not.EqualTo(first));
        static SkidBench Scenario() => Trapped().Set(PumpSkidInput.VentValve, 0.7).Run(3.3);
    }

    private static SkidBench Trapped() => new SkidBench().Run(1)
        .Press(PumpSkidInput.Stop).Run(12)
        .Set(PumpSkidInput.DischargeValve, 0).Set(PumpSkidInput.SuctionValve, 0).Set(PumpSkidInput.Isolator, 0).Run(1);
}
