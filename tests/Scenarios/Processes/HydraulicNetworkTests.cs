using VRLab.Scenarios.Hydraulics;

namespace VRLab.Scenarios.Tests.Processes;

public sealed class HydraulicNetworkTests
{
    private const double Gravity = 9.80665;

    /// <summary>H0 - k Q² = Δz + r Q².</summary>
    [Test]
    public void Pump_and_system_curve_cross_where_the_closed_form_says()
    {
        var network = new HydraulicNetwork();
        (int low, int middle, int high) = (network.AddReservoir(0), network.AddJunction(0), network.AddReservoir(12));
        int pump = network.AddLink(HydraulicLink.Pump(low, middle, 34, 82944));
        HydraulicLink pipe = HydraulicLink.Pipe(middle, high, 80, 0.08, minorLosses: 6);
        network.AddLink(pipe);

        Assert.That(network.Solve(), Is.LessThan(1e-9));
        Assert.That(network.Flow(pump), Is.EqualTo(Math.Sqrt((34 - 12) / (82944 + pipe.Resistance))).Within(0.1).Percent);
    }

    /// <summary>Parallel resistances: 1/√r = Σ 1/√ri; in series they add.</summary>
    [Test]
    public void Flows_split_over_parallel_pipes_by_the_roots_of_their_resistances()
    {
        var network = new HydraulicNetwork();
        (int from, int middle, int to) = (network.AddReservoir(10), network.AddJunction(0), network.AddReservoir(0));
        network.AddLink(new HydraulicLink(from, middle, 5e4));
        int first = network.AddLink(new HydraulicLink(middle, to, 1e5));
        int second = network.AddLink(new HydraulicLink(middle, to, 4e5));
        network.Solve();
        double parallel = 1 / Math.Pow((1 / Math.Sqrt(1e5)) + (1 / Math.Sqrt(4e5)), 2);
        double total = Math.Sqrt(10 / (5e4 + parallel));

        Assert.That(network.Flow(first) + network.Flow(second), Is.EqualTo(total).Within(0.01).Percent);
        Assert.That(network.Flow(first) / network.Flow(second), Is.EqualTo(2).Within(0.01).Percent);
    }

    /// <summary>Torricelli: a tank empties from h0 to h in 2 A (√h0 - √h)/(Cd a √(2g)).</summary>
    [Test]
    public void A_tank_drains_by_torricellis_law()
    {
        var network = new HydraulicNetwork();
        int tank = network.AddTank(0, 0.5, 2);
        network.AddLink(HydraulicLink.Orifice(tank, network.AddReservoir(0), 3e-4, 0.62));
        double expected = 2 * 0.5 * (Math.Sqrt(2) - Math.Sqrt(0.5)) / (0.62 * 3e-4 * Math.Sqrt(2 * Gravity));
        double seconds = 0;
        while (network.LevelMeters(tank) > 0.5)
        {
            network.Step(1.0 / 9);
            seconds += 1.0 / 9;
        }

        Assert.That(seconds, Is.EqualTo(expected).Within(0.1).Percent);
    }

    [Test]
    public void A_check_valve_holds_and_a_demand_is_met()
    {
        var network = new HydraulicNetwork();
        (int low, int high, int tap) = (network.AddReservoir(5), network.AddReservoir(20), network.AddJunction(1));
        int back = network.AddLink(HydraulicLink.Valve(low, tap, 20 / 3600.0, hasCheckValve: true));
        int feed = network.AddLink(HydraulicLink.Valve(high, tap, 20 / 3600.0));
        network.SetDemand(tap, 0.001);
        network.Solve();

        Assert.That(network.Flow(back), Is.EqualTo(0).Within(1e-6));
        Assert.That(network.Flow(feed), Is.EqualTo(0.001).Within(0.1).Percent);
        Assert.That(network.Pascals(tap) / network.PascalsPerMeter, Is.EqualTo(20 - 1 - (1e5 * 0.0324 / (1000 * Gravity))).Within(0.1).Percent);
    }

    /// <summary>Colebrook and White's implicit formula (White, "Fluid Mechanics", equation 6.48), solved by iteration.</summary>
    [TestCase(1e5, 1e-4)]
    [TestCase(1e6, 1e-3)]
    [TestCase(3e4, 0)]
    [TestCase(4e3, 0.05)]
    public void The_friction_factor_solves_colebrook_and_white(double reynolds, double roughness)
    {
        double inverseRoot = 7;
        for (int i = 0; i < 50; i++)
        {
            inverseRoot = -2 * Math.Log10((roughness / 3.7) + (2.51 * inverseRoot / reynolds));
        }

        Assert.That(HydraulicLink.FrictionFactor(reynolds, roughness), Is.EqualTo(1 / (inverseRoot * inverseRoot)).Within(0.001).Percent);
    }

    [Test]
    public void Npsh_available_counts_atmosphere_level_and_losses()
    {
        var network = new HydraulicNetwork();
        (int sump, int inlet, int outlet) = (network.AddReservoir(-3), network.AddJunction(0), network.AddReservoir(15));
        HydraulicLink suction = new(sump, inlet, 20000);
        int line = network.AddLink(suction);
        network.AddLink(HydraulicLink.Pump(inlet, outlet, 40, 50000));
        network.Solve();
        double q = network.Flow(line);

        double expected = ((101325 - 2339) / network.PascalsPerMeter) - 3 - (20000 * q * q);
        Assert.That(network.NpshAvailableMeters(inlet, 2339), Is.EqualTo(expected).Within(0.1).Percent);
    }
}
