using VRLab.Scenarios.Electrical;

namespace VRLab.Scenarios.Tests.Processes;

public sealed class ElectricalTests
{
    [Test]
    public void A_winding_takes_voltage_over_impedance()
    {
        var network = new PhasorNetwork(50);
        int node = network.AddNode();
        network.AddSource(node, 230, 0, 1e-9);
        int winding = network.AddWinding(node, 0, 10, 0.05);
        double reactance = 2 * Math.PI * 50 * 0.05;

        Assert.That(network.Solve(), Is.True);
        Assert.That(network.Amperes(winding), Is.EqualTo(230 / Math.Sqrt(100 + (reactance * reactance))).Within(1e-6));
    }

    [Test]
    public void Line_voltage_is_the_root_of_three_times_the_phase_voltage()
    {
        var network = new PhasorNetwork(50);
        (int first, int second) = (network.AddNode(), network.AddNode());
        network.AddSource(first, 230, 0, 0.01);
        network.AddSource(second, 230, -2 * Math.PI / 3, 0.01);
        network.Solve();

        Assert.That(network.Volts(first, second), Is.EqualTo(230 * Math.Sqrt(3)).Within(1e-6));
    }

    /// <summary>The limits of IEC 60898-1, table 7, for ratings up to 32 A.</summary>
    [TestCase(1.13, 3600, false)]
    [TestCase(1.45, 3600, true)]
    [TestCase(2.55, 1, false)]
    [TestCase(2.55, 60, true)]
    [TestCase(5.0, 0.1, false)]
    [TestCase(10.0, 0.1, true)]
    public void A_breaker_keeps_the_standards_times(double ratio, double seconds, bool trips)
    {
        var breaker = new CircuitBreaker(16, BreakerCurve.C);
        for (int i = 0; i < seconds * 90 && !breaker.IsTripped; i++)
        {
            breaker.Advance(16 * ratio, 1.0 / 90);
        }

        Assert.That(breaker.IsTripped, Is.EqualTo(trips));
    }

    [Test]
    public void A_breaker_trips_when_its_closed_form_says()
    {
        var breaker = new CircuitBreaker(16, BreakerCurve.C);
        int ticks = 0;
        while (!breaker.IsTripped)
        {
            breaker.Advance(16 * 2, 1.0 / 90);
            ticks++;
        }

        double expected = CircuitBreaker.TimeConstantSeconds * Math.Log(4 / (4 - CircuitBreaker.TripTemperature));
        Assert.That(ticks / 90.0, Is.EqualTo(expected).Within(0.1).Percent);
    }

    [Test]
    public void An_insulation_tester_gives_way_to_bad_insulation()
    {
        var tester = new InsulationTester(500, 100e3, 10e9);

        Assert.That(tester.TestVolts(900e3), Is.EqualTo(450).Within(1e-9));
        Assert.That(tester.ReadingOhms(1e12), Is.EqualTo(10e9));
    }

    /// <summary>The link capacitor over bleeder and the two insulation resistances in series.</summary>
    [Test]
    public void The_vehicles_link_discharges_by_the_exponential_law_once_the_contactors_open()
    {
        ModelBench car = Car().Run(1);
        double before = car["link-voltage"];
        car.Set("ignition", 0).Ticks(1);
        double start = car["link-voltage"];
        car.Run(60);
        double ohms = 1 / ((1 / 60e3) + (1 / 10e6));

        Assert.That(before, Is.EqualTo(355).Within(0.1).Percent);
        Assert.That(car["link-voltage"], Is.EqualTo(start * Math.Exp(-60 / (ohms * 700e-6))).Within(0.1).Percent);
        Assert.That(car["contactors-closed"], Is.Zero);
    }

    [Test]
    public void A_tester_shows_the_link_and_a_broken_one_shows_nothing()
    {
        ModelBench car = Car().Set("probe-a", (int)VehiclePoint.LinkPlus).Set("probe-b", (int)VehiclePoint.LinkMinus).Run(1);
        double working = car["tester-reading"];
        car.Set("tester-works", 0).Ticks(1);

        Assert.That(working, Is.EqualTo(355).Within(0.1).Percent);
        Assert.That(car["tester-reading"], Is.Zero);
    }

    [TestCase("twelve-volt")]
    [TestCase("service-plug")]
    [TestCase("ignition")]
    public void The_contactors_let_go_without(string input)
    {
        ModelBench car = Car().Run(1).Set(input, 0).Run(300);

        Assert.That(car["link-voltage"], Is.LessThan(1));
    }

    [Test]
    public void A_welded_contactor_keeps_the_link_alive_until_the_plug_is_pulled()
    {
        ModelBench car = Car(("welded-contactor", 1)).Run(1).Set("ignition", 0).Run(300);
        double welded = car["link-voltage"];
        car.Set("service-plug", 0).Run(300);

        Assert.That(welded, Is.EqualTo(355).Within(1).Percent);
        Assert.That(car["link-voltage"], Is.LessThan(60));
    }

    [Test]
    public void The_cabinets_current_follows_from_its_loads_impedance()
    {
        ModelBench cabinet = Cabinet().Run(1);
        double reactance = 2 * Math.PI * 50 * 0.012;

        Assert.That(cabinet["load-current"], Is.EqualTo(230 / Math.Sqrt((6.512 * 6.512) + (reactance * reactance))).Within(0.2).Percent);
        Assert.That(cabinet["arc-energy"], Is.Zero);
    }

    [Test]
    public void Opening_the_disconnector_under_load_draws_an_arc_and_off_load_does_not()
    {
        double under = Cabinet().Run(1).Set("disconnector", 0).Run(1)["arc-energy"];
        double off = Cabinet().Run(1).Set("breaker", 0).Run(0.1).Set("disconnector", 0).Run(1)["arc-energy"];

        Assert.That(under, Is.GreaterThan(100));
        Assert.That(off, Is.Zero);
    }

    [Test]
    public void Earthing_live_bars_makes_a_short_circuit_that_trips_the_breaker()
    {
        ModelBench cabinet = Cabinet().Run(1).Set("earthing", 1).Run(1);

        Assert.That(cabinet["fault-current"], Is.GreaterThan(5000));
        Assert.That(cabinet["breaker-tripped"], Is.EqualTo(1));
        Assert.That(cabinet["bus-voltage"], Is.LessThan(1));
    }

    [Test]
    public void A_back_feed_keeps_an_isolated_feeder_alive()
    {
        ModelBench cabinet = Cabinet().Set("breaker", 0).Set("disconnector", 0).Set("back-feed", 1)
            .Set("probe-a", (int)CabinetPoint.OutgoingL1).Set("probe-b", (int)CabinetPoint.Earth).Run(1);

        Assert.That(cabinet["tester-reading"], Is.GreaterThan(200));
    }

    private static ModelBench Car(params (string Name, double Value)[] parameters) =>
        new ModelBench("high-voltage-vehicle", parameters).Set("ignition", 1).Set("twelve-volt", 1).Set("service-plug", 1).Set("tester-works", 1);

    private static ModelBench Cabinet() =>
        new ModelBench("low-voltage-cabinet").Set("breaker", 1).Set("disconnector", 1).Set("tester-works", 1);
}
