using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests.Hands;

public sealed class ControlTests
{
    private const float StrokeRadians = 1.8f;
    private static readonly Vector3 Place = new(0f, 1.2f, 0f);
    private Bench _bench = new();

    [SetUp]
    public void StandBeforeTheControl() => _bench = new Bench { Head = Pose.At(0f, 1.6f, 0.6f) };

    [Test]
    public void A_valve_opens_by_strokes_of_the_hand_until_its_stop()
    {
        ObjectId valve = _bench.Add("valve", Models.Wheel, Pose.At(Place), new ValveInteraction(1, 0, 0.5));
        double before = 0;
        for (int stroke = 0; stroke < 5; stroke++)
        {
            Stroke(StrokeRadians);
            double now = _bench.World.ControlPosition(valve);
            Assert.That(now, Is.GreaterThan(before).Or.EqualTo(1.0), $"stroke {stroke}");
            before = now;
        }

        Assert.That(before, Is.EqualTo(1.0));
        Assert.That(_bench.CountOf(WorldEventKind.Grabbed), Is.EqualTo(5));
    }

    [Test]
    public void A_valve_stays_where_it_is_left_and_closes_the_other_way()
    {
        ObjectId valve = _bench.Add("valve", Models.Wheel, Pose.At(Place), new ValveInteraction(1, 0.5, 0.5));
        Stroke(StrokeRadians);
        double left = _bench.World.ControlPosition(valve);
        Assert.That(left, Is.EqualTo(0.5 + (StrokeRadians / (2 * Math.PI))).Within(0.05));
        _bench.Run(2);
        Assert.That(_bench.World.ControlPosition(valve), Is.EqualTo(left).Within(1e-3), "friction holds it");
        Stroke(-StrokeRadians);
        Assert.That(_bench.World.ControlPosition(valve), Is.EqualTo(0.5).Within(0.05));
    }

    [Test]
    public void A_blocked_valve_does_not_turn_and_the_hand_slips_off()
    {
        ObjectId valve = _bench.Add("valve", Models.Wheel, Pose.At(Place), new ValveInteraction(1, 0.5, 0.5));
        _bench.World.SetBlocked(valve, true);
        _bench.Take(Hand.Right, OnRim(0f));
        Assert.That(_bench.World.IsHeld(valve));
        _bench.Move(Hand.Right, OnRim(0f) + new Vector3(0f, 0.5f, 0f), 0.6);
        Assert.That(_bench.World.ControlPosition(valve), Is.EqualTo(0.5).Within(0.01));
        Assert.That(_bench.World.IsHeld(valve), Is.False);
        Assert.That(_bench.CountOf(WorldEventKind.Released), Is.EqualTo(1));
    }

    [Test]
    public void A_valve_that_is_freed_turns_again()
    {
        ObjectId valve = _bench.Add("valve", Models.Wheel, Pose.At(Place), new ValveInteraction(1, 0.5, 0.5));
        _bench.World.SetBlocked(valve, true);
        Stroke(StrokeRadians);
        Assert.That(_bench.World.ControlPosition(valve), Is.EqualTo(0.5).Within(0.01));
        _bench.World.SetBlocked(valve, false);
        Stroke(StrokeRadians);
        Assert.That(_bench.World.ControlPosition(valve), Is.GreaterThan(0.7));
    }

    [TestCase(0.35f, 0.0)]
    [TestCase(1.2f, 1.0)]
    public void A_lever_let_go_is_drawn_into_the_nearest_detent(float toRadians, double position)
    {
        ObjectId lever = AddLever();
        _bench.Take(Hand.Right, OnLever(0f));
        _bench.Follow(Hand.Right, share => OnLever(toRadians * share), 0.6);
        _bench.Run(0.2);
        Assert.That(_bench.World.ControlPosition(lever), Is.EqualTo(toRadians / (Math.PI / 2)).Within(0.08), "it follows the hand");
        _bench.LetGo(Hand.Right);
        _bench.Move(Hand.Right, Place + new Vector3(0.3f, 0f, 0.5f), 0.2);
        _bench.Run(1);
        Assert.That(_bench.World.ControlPosition(lever), Is.EqualTo(position).Within(0.02));
    }

    [Test]
    public void Only_a_hand_moves_a_lever_not_what_it_carries()
    {
        ObjectId lever = _bench.Add("lever", Models.Lever, Pose.At(Place), new LeverInteraction(0, Math.PI / 2, 0, 0.5));
        Vector3 below = OnLever(0f) - new Vector3(0f, 0.2f, 0f);
        _bench.Add("cube", Models.Cube, Pose.At(below), new GrabInteraction(0.5));
        _bench.Put(Hand.Right, below);
        _bench.Squeeze(Hand.Right);
        _bench.Run(0.1);
        _bench.Move(Hand.Right, below + new Vector3(0f, 0.5f, 0f), 0.6);
        Assert.That(_bench.CountOf(WorldEventKind.Grabbed), Is.EqualTo(1));
        Assert.That(_bench.World.ControlPosition(lever), Is.Zero);
    }

    [Test]
    public void A_blocked_lever_stays_where_it_is()
    {
        ObjectId lever = AddLever();
        _bench.World.SetBlocked(lever, true);
        _bench.Take(Hand.Right, OnLever(0f));
        _bench.Follow(Hand.Right, share => OnLever(1.5f * share), 0.6);
        Assert.That(_bench.World.ControlPosition(lever), Is.Zero.Within(0.01));
    }

    [Test]
    public void A_poke_presses_a_button_once_although_the_finger_trembles()
    {
        ObjectId button = AddButton();
        _bench.Move(Hand.Right, Poking(0.02f), 0.3);
        Assert.That(_bench.World.ControlPosition(button), Is.Zero);
        _bench.Move(Hand.Right, Poking(Deep), 0.2);
        for (int i = 0; i < 20; i++)
        {
            _bench.Move(Hand.Right, Poking(i % 2 == 0 ? Shallow : Deep), 0.04);
        }

        Assert.That(_bench.World.IsHeld(button));
        Assert.That(_bench.CountOf(WorldEventKind.Pressed), Is.EqualTo(1));
        _bench.Move(Hand.Right, Poking(0.02f), 0.2);
        Assert.That((_bench.World.IsHeld(button), _bench.World.ControlPosition(button)), Is.EqualTo((false, 0.0)));
        _bench.Move(Hand.Right, Poking(Deep), 0.2);
        Assert.That(_bench.CountOf(WorldEventKind.Pressed), Is.EqualTo(2));
    }

    [Test]
    public void A_finger_beside_the_cap_presses_nothing()
    {
        ObjectId button = AddButton();
        _bench.Move(Hand.Right, Poking(Deep) + new Vector3(0.04f, 0f, 0f), 0.3);
        Assert.That(_bench.World.ControlPosition(button), Is.Zero);
    }

    [Test]
    public void A_blocked_button_stays_out()
    {
        ObjectId button = AddButton();
        _bench.World.SetBlocked(button, true);
        _bench.Move(Hand.Right, Poking(Deep), 0.3);
        Assert.That(_bench.CountOf(WorldEventKind.Pressed), Is.Zero);
    }

    // With a fingertip of 8 mm and a travel of 6 mm: 4.5 mm pressed, beyond the 60 % that press; and 2.5 mm, between the 30 %
    // that release and those.
    private const float Deep = 0.0035f;
    private const float Shallow = 0.0055f;

    private ObjectId AddLever() => _bench.Add(
        "lever", Models.Lever, Pose.At(Place), new LeverInteraction(0, Math.PI / 2, 0, 0.5) { Detents = [0, 1] });

    private ObjectId AddButton() => _bench.Add("button", Models.Button, Pose.At(Place), new ButtonInteraction(0.006));

    /// <summary>Takes the wheel at its right side, turns it, lets go and comes back; positive is anticlockwise seen from the learner.</summary>
    private void Stroke(float radians)
    {
        _bench.Take(Hand.Right, OnRim(-radians / 2f));
        _bench.Follow(Hand.Right, share => OnRim(radians * (share - 0.5f)), 0.8);
        _bench.Run(0.2);
        _bench.LetGo(Hand.Right);
        _bench.Move(Hand.Right, Place + new Vector3(0.3f, 0f, 0.4f), 0.2);
    }

    private static Vector3 OnRim(float radians) => Place + (Models.WheelRadiusMeters * Toward(radians));

    private static Vector3 OnLever(float radians) => Place + (0.9f * Models.LeverLengthMeters * Toward(radians));

    private static Vector3 Toward(float radians) => new(MathF.Cos(radians), MathF.Sin(radians), 0f);

    /// <summary>Where the hand is when its fingertip stands this far before the cap's face.</summary>
    private static Vector3 Poking(float fingertipBeforeFaceMeters) =>
        Place + new Vector3(0f, 0f, Models.CapFaceMeters + fingertipBeforeFaceMeters) - HandGeometry.FingertipInAim;
}
