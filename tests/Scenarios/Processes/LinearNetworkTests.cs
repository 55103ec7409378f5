using VRLab.Scenarios.Networks;
using VRLab.Scenarios.Thermal;

namespace VRLab.Scenarios.Tests.Processes;

public sealed class LinearNetworkTests
{
    private const double Tick = 1.0 / 90;

    [TestCase(1.0)]
    [TestCase(0.1)]
    [TestCase(42.0)]
    public void A_capacitor_discharges_by_the_exponential_law(double timeConstant)
    {
        var network = new LinearNetwork();
        int node = network.AddNode();
        int capacitor = network.AddStorage(node, 0, 700e-6, 355);
        network.AddConductance(node, 0, 700e-6 / timeConstant);
        int ticks = (int)(timeConstant * 90);
        for (int i = 0; i < ticks; i++)
        {
            network.Step(Tick);
        }

        Assert.That(network.StorageDifference(capacitor), Is.EqualTo(355 * Math.Exp(-ticks * Tick / timeConstant)).Within(0.1).Percent);
    }

    [Test]
    public void A_time_constant_far_below_the_step_settles_without_ringing()
    {
        var network = new LinearNetwork();
        int node = network.AddNode();
        int capacitor = network.AddStorage(node, 0, 1e-9, 100);
        network.AddConductance(node, 0, 1);
        network.Step(Tick);

        Assert.That(Math.Abs(network.StorageDifference(capacitor)), Is.LessThan(1e-3));
    }

    /// <summary>Wheatstone's bridge: the difference in the middle is U (R2/(R1+R2) - R4/(R3+R4)).</summary>
    [Test]
    public void A_bridge_divides_as_on_paper()
    {
        var network = new LinearNetwork();
        (int top, int left, int right) = (network.AddNode(), network.AddNode(), network.AddNode());
        network.AddHeld(top, 10, 1e9);
        network.AddConductance(top, left, 1 / 100.0);
        network.AddConductance(left, 0, 1 / 300.0);
        network.AddConductance(top, right, 1 / 220.0);
        network.AddConductance(right, 0, 1 / 180.0);
        network.Step(Tick);

        Assert.That(network[left] - network[right], Is.EqualTo(10 * ((300.0 / 400) - (180.0 / 400))).Within(1e-6));
    }

    /// <summary>Two bodies share their heat: both go to the capacity-weighted mean, with 1/τ = G (1/C1 + 1/C2).</summary>
    [Test]
    public void Two_bodies_reach_their_common_temperature_by_the_exponential_law()
    {
        var network = new ThermalNetwork(293.15);
        int hot = network.AddBody(500, 373.15);
        int cold = network.AddBody(1500, 293.15);
        network.Join(hot, cold, 20);
        for (int i = 0; i < 900; i++)
        {
            network.Step(Tick);
        }

        double difference = 80 * Math.Exp(-10 * 20 * ((1 / 500.0) + (1 / 1500.0)));
        Assert.That(network.Kelvin(hot) - network.Kelvin(cold), Is.EqualTo(difference).Within(0.1).Percent);
        Assert.That((500 * network.Kelvin(hot)) + (1500 * network.Kelvin(cold)), Is.EqualTo((500 * 373.15) + (1500 * 293.15)).Within(0.01));
    }

    [Test]
    public void A_heated_body_ends_where_loss_equals_gain()
    {
        var network = new ThermalNetwork(293.15);
        int body = network.AddBody(50, 293.15);
        int loss = network.Join(body, 0, 4);
        network.AddHeater(body, 100);
        for (int i = 0; i < 90 * 300; i++)
        {
            network.Step(Tick);
        }

        Assert.That(network.Kelvin(body), Is.EqualTo(293.15 + 25).Within(0.01));
        Assert.That(network.HeatFlowWatts(loss), Is.EqualTo(100).Within(0.1).Percent);
    }
}
