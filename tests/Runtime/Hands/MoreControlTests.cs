using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests.Hands;

/// <summary>Drawers, knobs, toggles, joysticks and key switches.</summary>
public sealed class MoreControlTests
{
    private static readonly Vector3 Place = new(0f, 1.2f, 0f);
    private Bench _bench = new();

    [SetUp]
    public void StandBeforeTheControl() => _bench = new Bench { Head = Pose.At(0f, 1.6f, 0.6f) };

    [Test]
    public void A_drawer_slides_with_the_hand_to_its_stop_and_stays()
    {
        ObjectId drawer = _bench.Add("drawer", Models.Wheel, Pose.At(Place), new SliderInteraction(0.3, 0, 5));
        _bench.Take(Hand.Right, Place);
        _bench.Move(Hand.Right, Place + new Vector3(0f, 0f, 0.15f), 0.5);
        _bench.Run(0.2);
        Assert.That(_bench.World.ControlPosition(drawer), Is.EqualTo(0.5).Within(0.05));
        _bench.Move(Hand.Right, Place + new Vector3(0f, 0f, 0.4f), 0.5);
        _bench.LetGo(Hand.Right);
        _bench.Run(0.5);
        Assert.That(_bench.World.ControlPosition(drawer), Is.EqualTo(1.0));
        Assert.That(_bench.World.PositionInWorld(drawer).Z, Is.EqualTo(0.3f).Within(0.01f));
    }

    [Test]
    public void A_sprung_lever_goes_back()
    {
        ObjectId lever = _bench.Add(
            "lever", Models.Lever, Pose.At(Place), new LeverInteraction(0, Math.PI / 2, 0, 0.2) { SpringsTo = 0 });
        Vector3 grip = Place + new Vector3(0.18f, 0f, 0f);
        _bench.Take(Hand.Right, grip);
        _bench.Follow(Hand.Right, share => Place + (0.18f * new Vector3(MathF.Cos(1.4f * share), MathF.Sin(1.4f * share), 0f)), 0.5);
        Assert.That(_bench.World.ControlPosition(lever), Is.GreaterThan(0.7));
        _bench.LetGo(Hand.Right);
        _bench.Run(1.5);
        Assert.That(_bench.World.ControlPosition(lever), Is.Zero.Within(0.02));
    }

    [Test]
    public void A_knob_turns_with_the_wrist_and_clicks_at_its_steps()
    {
        ObjectId knob = _bench.Add(
            "knob", Models.Wheel, Pose.At(Place), new KnobInteraction(0, Math.PI, 0) { Detents = [0, 0.25, 0.5, 0.75, 1] });
        _bench.Take(Hand.Right, Place);
        Turn(1.6f, 0.8);
        _bench.Run(0.3);
        Assert.That(_bench.World.ControlPosition(knob), Is.EqualTo(1.6 / Math.PI).Within(0.05));
        _bench.LetGo(Hand.Right);
        _bench.Run(0.8);
        Assert.That(_bench.World.ControlPosition(knob), Is.EqualTo(0.5).Within(0.02), "drawn into the nearest step");
        Assert.That(_bench.CountOf(WorldEventKind.Clicked), Is.EqualTo(2), "at a quarter and at the middle");
    }

    [Test]
    public void A_finger_flips_a_toggle_once_each_time_it_comes()
    {
        ObjectId toggle = _bench.Add("toggle", Models.Button, Pose.At(Place), new ToggleInteraction(-0.4, 0.4, 0) { Detents = [0, 1] });
        Vector3 away = Place + new Vector3(0f, 0f, 0.1f) - HandGeometry.FingertipInAim;
        Vector3 touching = Place + new Vector3(0f, 0f, 0.02f) - HandGeometry.FingertipInAim;
        for (int i = 1; i <= 2; i++)
        {
            _bench.Move(Hand.Right, away, 0.2);
            _bench.Move(Hand.Right, touching, 0.2);
            _bench.Run(1.2);
            Assert.That(_bench.World.ControlPosition(toggle), Is.EqualTo(i % 2).Within(0.02));
        }
    }

    [Test]
    public void A_finger_flips_a_toggle_as_fast_after_it_has_moved_slowly_by_itself()
    {
        ObjectId toggle = _bench.Add("toggle", Models.Button, Pose.At(Place), new ToggleInteraction(-0.4, 0.4, 0) { Detents = [0, 1] });
        _bench.World.Animate(toggle, 1, 6);
        _bench.Run(6.5);
        _bench.Move(Hand.Right, Place + new Vector3(0f, 0f, 0.1f) - HandGeometry.FingertipInAim, 0.2);
        _bench.Move(Hand.Right, Place + new Vector3(0f, 0f, 0.02f) - HandGeometry.FingertipInAim, 0.2);
        _bench.Run(1.2);
        Assert.That(_bench.World.ControlPosition(toggle), Is.Zero.Within(0.02));
    }

    [Test]
    public void A_joystick_tilts_both_ways_within_its_limit_and_stands_up_when_let_go()
    {
        ObjectId stick = _bench.Add("stick", Models.Button, Pose.At(Place), new JoystickInteraction(0.5) { SpringsTo = 0.5 });
        _bench.Take(Hand.Right, Place);
        _bench.Move(Hand.Right, Place + new Vector3(0.015f, -0.1f, 0f), 0.3);
        (double x, double y) = (_bench.World.ControlPosition(stick), _bench.World.SecondControlPosition(stick));
        Assert.That(x, Is.EqualTo(0.5 + (0.5 * (0.015 / 0.06) / 0.5)).Within(0.05));
        Assert.That(y, Is.Zero);
        _bench.LetGo(Hand.Right);
        _bench.Run(0.5);
        Assert.That((_bench.World.ControlPosition(stick), _bench.World.SecondControlPosition(stick)), Is.EqualTo((0.5, 0.5)));
    }

    [Test]
    public void A_joystick_with_steps_stands_only_on_them()
    {
        ObjectId stick = _bench.Add(
            "stick", Models.Button, Pose.At(Place), new JoystickInteraction(0.5) { SpringsTo = 0.5, Detents = [0, 0.5, 1] });
        _bench.Take(Hand.Right, Place);
        List<double> seen = [];
        for (int i = 0; i < 30; i++)
        {
            _bench.Move(Hand.Right, Place + new Vector3(i * 0.001f, 0f, 0f), 0.02);
            seen.Add(_bench.World.ControlPosition(stick));
        }

        Assert.That(seen.Distinct(), Is.EqualTo(new[] { 0.5, 1.0 }));
        Assert.That(_bench.CountOf(WorldEventKind.Clicked), Is.EqualTo(1));
    }

    [Test]
    public void A_key_switch_turns_only_with_its_key_which_comes_out_at_zero()
    {
        _bench.Add("table", Models.Table, Pose.At(0.8f, 0f, 0f), interaction: null);
        ObjectId key = _bench.Add("key", Models.Cube, Pose.At(0.6f, 0.94f, 0f), new GrabInteraction(0.02));
        _bench.Add("lock", Models.Place, Pose.At(Place), new SocketInteraction(0.06, [key]));
        ObjectId knob = _bench.Add(
            "switch", Models.Button, Pose.At(Place + new Vector3(0f, 0f, 0.05f)), new KnobInteraction(0, Math.PI / 2, 0) { Key = key, Detents = [0, 1] });
        Vector3 grip = Place + new Vector3(0f, 0f, 0.05f);
        _bench.Take(Hand.Right, grip);
        Turn(1.5f, 0.5);
        Assert.That(_bench.World.ControlPosition(knob), Is.Zero, "no key");
        _bench.LetGo(Hand.Right);
        Carry(new Vector3(0.6f, 0.94f, 0f), Place);
        Assert.That(_bench.CountOf(WorldEventKind.Snapped), Is.EqualTo(1));
        _bench.Take(Hand.Right, grip);
        Turn(1.5f, 0.5);
        _bench.LetGo(Hand.Right);
        _bench.Run(0.6);
        Assert.That(_bench.World.ControlPosition(knob), Is.EqualTo(1).Within(0.02));
        _bench.Take(Hand.Right, grip);
        _bench.Move(Hand.Right, grip + new Vector3(0f, 0f, 0.15f), 0.3);
        Assert.That(_bench.World.IsHeld(key), Is.False, "not while it is on");
        _bench.LetGo(Hand.Right);
        _bench.Take(Hand.Right, grip);
        Turn(-1.6f, 0.5);
        _bench.Move(Hand.Right, grip + new Vector3(0f, 0f, 0.15f), 0.3);
        Assert.That((_bench.World.IsHeld(key), _bench.World.IsHeld(knob)), Is.EqualTo((true, false)));
    }

    [Test]
    public void Hands_feel_what_they_do()
    {
        _bench.Add("table", Models.Table, Pose.Identity, interaction: null);
        _bench.Add("cube", Models.Cube, Pose.At(0f, 0.94f, 0f), new GrabInteraction(0.5));
        _bench.Run(0.2);
        List<HapticPulse> felt = [];
        _bench.Ticked += () => felt.AddRange(_bench.World.Haptics);
        _bench.Take(Hand.Right, new Vector3(0f, 0.94f, 0f));
        Assert.That(felt.Select(pulse => pulse.Hand), Has.All.EqualTo(Hand.Right).And.Exactly(2).Items, "touched, taken");
        _bench.Move(Hand.Right, new Vector3(0f, 1.2f, 0f), 0.3);
        felt.Clear();
        _bench.Move(Hand.Right, new Vector3(0f, 0.8f, 0f), 0.12);
        Assert.That(felt, Has.Count.GreaterThan(0), "the held thing knocks on the table");
    }

    private void Carry(Vector3 from, Vector3 to)
    {
        _bench.Put(Hand.Right, from);
        _bench.Squeeze(Hand.Right);
        _bench.Run(0.1);
        _bench.Move(Hand.Right, from + new Vector3(0f, 0.3f, 0f), 0.3);
        _bench.Move(Hand.Right, to, 0.5);
        _bench.Run(0.2);
        _bench.LetGo(Hand.Right);
    }

    private void Turn(float radians, double seconds)
    {
        Quaternion start = _bench.Grips[1].Orientation;
        long ticks = SimulationTime.TicksFrom(seconds);
        for (long tick = 1; tick <= ticks; tick++)
        {
            Quaternion turn = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, radians * tick / ticks);
            _bench.Grips[1] = _bench.Grips[1] with { Orientation = Quaternion.Normalize(turn * start) };
            _bench.Run(1.0 / SimulationTime.TicksPerSecond);
        }
    }
}
