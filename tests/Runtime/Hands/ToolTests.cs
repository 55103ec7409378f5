using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests.Hands;

/// <summary>What is used while it is held: probes, extinguishers, wrenches, screwdrivers, bottles, cables.</summary>
public sealed class ToolTests
{
    private static readonly Vector3 OnTable = new(0f, 0.94f, 0f);
    private Bench _bench = new();

    [SetUp]
    public void PutUpATable()
    {
        _bench = new Bench();
        _bench.Add("table", Models.Table, Pose.Identity, interaction: null);
    }

    [Test]
    public void A_probes_tip_tells_what_it_touches_and_when_it_leaves()
    {
        ObjectId probe = _bench.Add("probe", Models.Tool, Pose.At(OnTable), new ToolInteraction(0.1, 0.005, 0));
        ObjectId terminal = _bench.Add("terminal", Models.Place, Pose.At(0f, 1.2f, -0.3f), new TargetInteraction(0.01));
        _bench.Take(Hand.Right, OnTable);
        Vector3 touching = new(0f, 1.2f, -0.3f + Models.TipMeters);
        _bench.Move(Hand.Right, touching + new Vector3(0f, 0f, 0.1f), 0.5);
        Assert.That(_bench.CountOf(WorldEventKind.TipTouched), Is.Zero);
        _bench.Move(Hand.Right, touching, 0.3);
        _bench.Run(0.3);
        WorldEvent touched = _bench.Happened.Single(happened => happened.Kind == WorldEventKind.TipTouched);
        Assert.That((touched.Object, touched.Other, touched.Participant), Is.EqualTo((probe, terminal, Bench.Learner)));
        _bench.Move(Hand.Right, touching + new Vector3(0f, 0f, 0.1f), 0.3);
        Assert.That(_bench.CountOf(WorldEventKind.TipLeft), Is.EqualTo(1));
    }

    [TestCase(HandUse.RightOnly, true)]
    [TestCase(HandUse.Both, false)]
    public void A_tip_that_the_only_hand_lets_go_of_stays_where_it_touches(HandUse hands, bool stays)
    {
        _bench.World.SetSettings(Bench.Learner, new LearnerSettings { Hands = hands });
        ObjectId probe = _bench.Add("probe", Models.Tool, Pose.At(OnTable), new ToolInteraction(0.1, 0.005, 0));
        _bench.Add("terminal", Models.Place, Pose.At(0f, 1.2f, -0.3f), new TargetInteraction(0.01));
        _bench.Take(Hand.Right, OnTable);
        Vector3 touching = new(0f, 1.2f, -0.3f + Models.TipMeters);
        _bench.Move(Hand.Right, touching, 0.5);
        _bench.Run(0.3);
        _bench.LetGo(Hand.Right);
        _bench.Move(Hand.Right, touching + new Vector3(0f, 0f, 0.2f), 0.3);
        _bench.Run(1);
        Assert.That(_bench.CountOf(WorldEventKind.TipLeft), Is.EqualTo(stays ? 0 : 1));
        Assert.That(DetMath.Distance(_bench.World.PositionInWorld(probe), touching), stays ? Is.LessThan(0.01f) : Is.GreaterThan(0.2f));
        if (stays)
        {
            _bench.Take(Hand.Right, touching);
            _bench.Move(Hand.Right, touching + new Vector3(0f, 0f, 0.2f), 0.3);
            Assert.That(_bench.CountOf(WorldEventKind.TipLeft), Is.EqualTo(1), "taken again");
        }
    }

    [Test]
    public void An_extinguisher_needs_its_pin_pulled_the_jet_aimed_and_runs_empty()
    {
        ObjectId extinguisher = _bench.Add(
            "extinguisher", Models.Tool, Pose.At(OnTable), new ToolInteraction(2, 3, 0.2) { HasPin = true, LastsSeconds = 2 });
        ObjectId fire = _bench.Add("fire", Models.Place, Pose.At(0f, 1.2f, -2f), new TargetInteraction(0.2));
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, new Vector3(0f, 1.2f, 0.2f), 0.5);
        _bench.Trigger(Hand.Right, 1f);
        _bench.Run(0.2);
        Assert.That(_bench.World.ControlPosition(extinguisher), Is.Zero, "the pin holds the trigger");
        _bench.Take(Hand.Left, new Vector3(0.02f, 1.2f, 0.2f));
        Assert.That((_bench.CountOf(WorldEventKind.PinPulled), _bench.CountOf(WorldEventKind.Grabbed)), Is.EqualTo((1, 1)), "the left hand took the pin alone");
        Assert.That(_bench.World.ControlPosition(extinguisher), Is.EqualTo(1));
        Assert.That(_bench.Happened.Single(happened => happened.Kind == WorldEventKind.TipTouched).Other, Is.EqualTo(fire));
        _bench.Run(2.2);
        Assert.That(_bench.World.ControlPosition(extinguisher), Is.Zero, "it is empty");
    }

    [Test]
    public void One_hand_alone_pulls_the_pin_with_its_button()
    {
        _bench.World.SetSettings(Bench.Learner, new LearnerSettings { Hands = HandUse.RightOnly });
        ObjectId extinguisher = _bench.Add("extinguisher", Models.Tool, Pose.At(OnTable), new ToolInteraction(2, 3, 0.2) { HasPin = true });
        _bench.Take(Hand.Right, OnTable);
        _bench.Primary[(int)Hand.Right] = true;
        _bench.Trigger(Hand.Right, 0.7f);
        _bench.Run(0.2);
        Assert.That(_bench.World.ControlPosition(extinguisher), Is.EqualTo(0.7).Within(1e-6));
    }

    [Test]
    public void A_torque_wrench_runs_a_bolt_down_tightens_it_and_clicks_at_its_torque()
    {
        Vector3 place = new(0f, 1.2f, -0.3f);
        var wrench = new ToolInteraction(1, 0.02, 0) { ClickNewtonMeters = 90 };
        ObjectId tool = _bench.Add("wrench", Models.Wrench, Pose.At(OnTable), wrench);
        var fastener = new FastenerInteraction(0.25, 150, 0, [tool]);
        ObjectId bolt = _bench.Add("bolt", Models.Button, Pose.At(place), fastener);
        _bench.Take(Hand.Right, OnTable);
        Vector3 head = place + new Vector3(Models.WrenchMeters, 0f, 0f);
        _bench.Move(Hand.Right, head, 0.6);
        _bench.Run(0.3);
        double[] torques = new double[3];
        for (int stroke = 0; stroke < 3; stroke++)
        {
            Swing(place, -0.8f);
            torques[stroke] = _bench.World.TorqueOn(bolt);
            Swing(place, 0.8f);
            Assert.That(_bench.World.TorqueOn(bolt), Is.EqualTo(torques[stroke]), "the ratchet does not loosen");
        }

        Assert.That(torques[0], Is.Zero, "still running down");
        Assert.That(torques[1], Is.EqualTo(0.5).Within(8.0).Or.GreaterThan(0.0));
        Assert.That(torques[2], Is.GreaterThan(90.0));
        Assert.That(_bench.Happened.Count(happened => happened.Kind == WorldEventKind.Clicked && happened.Object == tool), Is.EqualTo(1));
    }

    [Test]
    public void A_screwdriver_turns_by_the_wrist_and_a_wrong_tool_does_not()
    {
        Vector3 place = new(0f, 1.2f, -0.3f);
        ObjectId tool = _bench.Add("screwdriver", Models.Tool, Pose.At(OnTable), new ToolInteraction(0.2, 0.02, 0));
        ObjectId screw = _bench.Add("screw", Models.Button, Pose.At(place), new FastenerInteraction(1, 2, 0, [tool]));
        ObjectId other = _bench.Add("other", Models.Button, Pose.At(place + new Vector3(0.3f, 0f, 0f)), new FastenerInteraction(1, 2, 0, [new ObjectId("hammer")]));
        _bench.Take(Hand.Right, OnTable);
        foreach ((ObjectId target, float x) in new[] { (screw, 0f), (other, 0.3f) })
        {
            _bench.Move(Hand.Right, place + new Vector3(x, 0f, Models.TipMeters), 0.6);
            _bench.Run(0.3);
            Turn(-1.5f);
            Assert.That(_bench.World.ControlPosition(target), Is.EqualTo(target == screw ? 0.5 * 1.5 / (2 * Math.PI) : 0.0).Within(0.01));
        }
    }

    [Test]
    public void What_is_poured_arrives_or_is_spilled_and_nothing_is_lost()
    {
        ObjectId jug = _bench.Add("jug", Models.Cup, Pose.At(OnTable), new ContainerInteraction(0.3, 500e-6, 400e-6, 0.03));
        ObjectId cup = _bench.Add("cup", Models.Cup, Pose.At(0.25f, 0.94f, 0f), new ContainerInteraction(0.2, 200e-6, 0, 0.04));
        _bench.Run(0.3);
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, OnTable + new Vector3(0f, 0.3f, 0f), 0.4);
        _bench.Run(0.2);
        Assert.That(_bench.World.ControlPosition(jug), Is.EqualTo(0.8), "upright it keeps its liquid");
        _bench.Move(Hand.Right, new Vector3(0.2f, 1.2f, 0f), 0.4);
        Turn(-1.4f);
        _bench.Run(0.4);
        Assert.That(_bench.World.ControlPosition(cup), Is.GreaterThan(0.1));
        _bench.Run(8);
        Assert.That(_bench.World.ControlPosition(cup), Is.EqualTo(1.0).Within(1e-9), "full to the brim");
        double total = (500e-6 * _bench.World.ControlPosition(jug)) + (200e-6 * _bench.World.ControlPosition(cup)) + _bench.World.SpilledCubicMeters;
        Assert.That(total, Is.EqualTo(400e-6).Within(1e-12));
        Assert.That(_bench.World.SpilledCubicMeters, Is.GreaterThan(1e-6));
    }

    [Test]
    public void A_cable_holds_its_length_and_drags_its_free_end()
    {
        ObjectId plug = _bench.Add("plug", Models.Cube, Pose.At(OnTable), new GrabInteraction(0.1));
        ObjectId end = _bench.Add("end", Models.Cube, Pose.At(0.2f, 0.94f, 0f), new GrabInteraction(0.1));
        _bench.Add("socket", Models.Place, Pose.At(0.2f, 0.94f, 0f), new SocketInteraction(0.1, [end], end));
        _bench.Add("cable", Models.Place, Pose.Identity, new CableInteraction(0.8, plug, end));
        _bench.World.FillSockets();
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, new Vector3(0.2f, 1.6f, 0f), 0.6);
        _bench.Run(0.2);
        Assert.That(_bench.World.IsHeld(plug));
        _bench.Move(Hand.Right, new Vector3(0.2f, 1.9f, 0f), 0.4);
        Assert.That(Vector3.Distance(_bench.World.PositionInWorld(plug), _bench.World.PositionInWorld(end)), Is.LessThan(0.86f), "the plugged end holds");
        _bench.Move(Hand.Right, new Vector3(0.2f, 2.3f, 0f), 0.4);
        Assert.That(_bench.World.IsHeld(plug), Is.False, "the hand slips before the cable gives way");
    }

    [Test]
    public void A_cable_whose_end_is_taken_away_leaves_the_other_where_it_lies()
    {
        ObjectId plug = _bench.Add("plug", Models.Cube, Pose.At(OnTable), new GrabInteraction(0.1));
        ObjectId end = _bench.Add("end", Models.Cube, Pose.At(0.2f, 0.94f, 0f), new GrabInteraction(0.1));
        _bench.Add("cable", Models.Place, Pose.Identity, new CableInteraction(0.8, plug, end));
        _bench.Run(0.2);
        _bench.World.SetPresent(end, isPresent: false);
        _bench.Run(1);
        Assert.That(Vector3.Distance(_bench.World.PositionInWorld(plug), OnTable), Is.LessThan(0.01f));
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, OnTable + new Vector3(0f, 0.5f, 0f), 0.4);
        Assert.That(_bench.World.IsHeld(plug), "nothing holds it back");
    }

    /// <summary>Carries the hand about the bolt's axis, the wrench staying on its head.</summary>
    private void Swing(Vector3 about, float radians)
    {
        Vector3 from = _bench.Grips[1].Position - about;
        Quaternion start = _bench.Grips[1].Orientation;
        for (int tick = 1; tick <= 45; tick++)
        {
            Quaternion turn = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, radians * tick / 45f);
            _bench.Grips[1] = new Pose(about + Vector3.Transform(from, turn), Quaternion.Normalize(turn * start));
            _bench.Run(1.0 / SimulationTime.TicksPerSecond);
        }
    }

    private void Turn(float radians)
    {
        Quaternion start = _bench.Grips[1].Orientation;
        for (int tick = 1; tick <= 60; tick++)
        {
            Quaternion turn = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, radians * tick / 60f);
            _bench.Grips[1] = _bench.Grips[1] with { Orientation = Quaternion.Normalize(turn * start) };
            _bench.Run(1.0 / SimulationTime.TicksPerSecond);
        }
    }
}
