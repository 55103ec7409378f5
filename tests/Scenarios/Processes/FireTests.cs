using VRLab.Scenarios.Fire;

namespace VRLab.Scenarios.Tests.Processes;

public sealed class FireTests
{
    /// <summary>The growth classes reach 1055 kW after their times (NFPA 72, annex B).</summary>
    [TestCase(600)]
    [TestCase(150)]
    public void A_fire_grows_with_the_square_of_time(double growthSeconds)
    {
        ModelBench room = new ModelBench("compartment-fire", ("growth-time", growthSeconds), ("initial-heat", 0), ("most-heat", 1e7))
            .Set("ignited", 1).Set("door", 1).Run(growthSeconds);

        Assert.That(room["heat-release"], Is.EqualTo(1.055e6).Within(0.1).Percent);
    }

    /// <summary>Without heating, dz/dt = -k z^(5/3)/A gives z = (H^(-2/3) + 2 k t/(3 A))^(-3/2) (Zukoski).</summary>
    [Test]
    public void Smoke_fills_a_room_by_zukoskis_closed_form()
    {
        const double watts = 1;
        var layer = new SmokeLayer(30, 3, 293.15);
        for (int i = 0; i < 90 * 600; i++)
        {
            layer.Advance(watts, 0, 1.0 / 90);
        }

        double k = 0.071 * Math.Pow(0.7 * watts / 1000, 1.0 / 3) / 1.2;
        double expected = Math.Pow(Math.Pow(3, -2.0 / 3) + (2 * k * 600 / (3 * 30)), -1.5);
        Assert.That(layer.InterfaceMeters, Is.EqualTo(expected).Within(0.1).Percent);
    }

    [Test]
    public void Smoke_sinks_heats_and_blinds()
    {
        ModelBench room = Burning(fireClass: 0).Run(120);

        Assert.That(room["layer-height"], Is.LessThan(1.5));
        Assert.That(room["layer-temperature"], Is.GreaterThan(310));
        Assert.That(room["visibility"], Is.LessThan(5));
    }

    [Test]
    public void Smoke_fills_the_corridor_once_it_hangs_below_the_doors_head_and_a_shut_door_keeps_it_out()
    {
        ModelBench open = Spilling().Set("door", 1).Run(20);
        double before = open["corridor-layer-height"];
        double inRoom = open["layer-height"];
        open.Run(160);
        double shut = Spilling().Set("door", 0).Run(180)["corridor-layer-height"];

        Assert.That((before, shut), Is.EqualTo((3.2, 3.2)));
        Assert.That(inRoom, Is.GreaterThan(2.1));
        Assert.That(open["corridor-layer-height"], Is.LessThan(2.8));
        Assert.That(open["corridor-visibility"], Is.LessThan(6));
    }

    [Test]
    public void What_has_smoldered_before_has_filled_the_corridor_when_the_session_begins()
    {
        ModelBench room = new ModelBench("compartment-fire", ("initial-heat", 50e3), ("corridor-area", 16), ("door-width", 1.8), ("smoke-age", 120)).Set("ignited", 1).Run(0.1);

        Assert.That(room["corridor-layer-height"], Is.InRange(2.3, 2.8));
        Assert.That(room["burning-time"], Is.LessThan(0.2));
    }

    /// <summary>Nothing of the smoke is lost on its way: with no exit, mass and soot in both rooms are what the plume and the fire made.</summary>
    [Test]
    public void What_leaves_one_room_arrives_in_the_next()
    {
        var room = new SmokeLayer(30, 3, 293.15);
        var next = new SmokeLayer(60, 3, 293.15);
        double spilled = 0;
        for (int i = 0; i < 90 * 60; i++)
        {
            SmokeFlow flow = room.Advance(50e3, 0.4, 1.0 / 90);
            spilled += flow.Kilograms;
            next.Receive(flow);
        }

        // Cold again, the layer's volume is its mass over the density of air.
        for (int i = 0; i < 90 * 3600; i++)
        {
            next.Advance(0, 0, 1.0 / 90);
        }

        Assert.That((3 - next.InterfaceMeters) * 60 * 1.2, Is.EqualTo(spilled).Within(0.1).Percent);
    }

    [TestCase(0, ExtinguishingAgent.Powder, true)]
    [TestCase(0, ExtinguishingAgent.Water, true)]
    [TestCase(1, ExtinguishingAgent.CarbonDioxide, true)]
    [TestCase(1, ExtinguishingAgent.Foam, true)]
    [TestCase(2, ExtinguishingAgent.WetChemical, true)]
    [TestCase(1, ExtinguishingAgent.Water, false)]
    [TestCase(2, ExtinguishingAgent.Powder, false)]
    public void The_right_agent_puts_it_out_and_the_wrong_one_does_not(int fireClass, ExtinguishingAgent agent, bool isOut)
    {
        ModelBench room = Burning(fireClass).Run(20).Set("agent", (int)agent).Set("squeeze", 1).Set("aim", 1).Run(11);

        Assert.That(room["extinguished"], Is.EqualTo(isOut ? 1 : 0));
        Assert.That(room["flare-up"], Is.EqualTo(agent == ExtinguishingAgent.Water && fireClass != 0 ? 1 : 0));
    }

    [Test]
    public void Water_on_live_parts_is_a_shock_hazard_and_on_dead_ones_is_not()
    {
        double live = Burning(0).Set("power", 1).Set("agent", 1).Set("squeeze", 1).Set("aim", 1).Run(1)["shock-hazard"];
        double dead = Burning(0).Set("power", 0).Set("agent", 1).Set("squeeze", 1).Set("aim", 1).Run(1)["shock-hazard"];

        Assert.That(live, Is.EqualTo(1));
        Assert.That(dead, Is.Zero);
    }

    [Test]
    public void Carbon_dioxide_on_embers_lets_the_fire_come_back()
    {
        ModelBench room = Burning(0).Run(3).Set("agent", (int)ExtinguishingAgent.CarbonDioxide).Set("squeeze", 1).Set("aim", 1).Run(4);
        double knockedDown = room["extinguished"];
        room.Set("squeeze", 0).Run(10);

        Assert.That(knockedDown, Is.EqualTo(1));
        Assert.That(room["extinguished"], Is.Zero);
    }

    [Test]
    public void An_extinguisher_runs_empty_and_a_new_one_is_full()
    {
        ModelBench room = Burning(0).Set("agent", 4).Set("squeeze", 1).Run(15);
        double empty = room["agent-left"];
        room.Set("squeeze", 0).Press("new-extinguisher");

        Assert.That(empty, Is.EqualTo(0).Within(1e-9));
        Assert.That(room["agent-left"], Is.EqualTo(4).Within(1e-9));
    }

    private static ModelBench Spilling() =>
        new ModelBench("compartment-fire", ("growth-time", 900), ("initial-heat", 15e3), ("corridor-area", 34)).Set("ignited", 1);

    private static ModelBench Burning(int fireClass) =>
        new ModelBench("compartment-fire", ("fire-class", fireClass)).Set("ignited", 1).Set("door", 1);
}
