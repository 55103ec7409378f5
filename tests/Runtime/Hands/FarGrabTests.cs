using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests.Hands;

public sealed class FarGrabTests
{
    private static readonly Vector3 OnTable = new(0f, 0.94f, 0f);
    private static readonly Vector3 Hand3MetersOff = OnTable + new Vector3(0f, 0.02f, 3f);
    private Bench _bench = new();
    private ObjectId _cube;

    [SetUp]
    public void PutACubeOnATable()
    {
        _bench = new Bench();
        _bench.Add("table", Models.Table, Pose.Identity, interaction: null);
        _cube = _bench.Add("cube", Models.Cube, Pose.At(OnTable), new GrabInteraction(0.5));
        _bench.Run(0.2);
    }

    [Test]
    public void What_the_ray_points_at_is_hovered_and_flies_into_the_hand_that_closes()
    {
        _bench.Put(Hand.Right, Hand3MetersOff);
        _bench.Run(0.1);
        Assert.That(_bench.World.HoverOf(Bench.Learner, Hand.Right), Is.EqualTo(new Hover(HoverKind.Far, _cube)));
        _bench.Squeeze(Hand.Right);
        _bench.Run(1);
        Assert.That(_bench.World.IsHeld(_cube));
        Assert.That(Vector3.Distance(_bench.World.PositionInWorld(_cube), Hand3MetersOff), Is.LessThan(0.02f));
        Assert.That(_bench.World.HoverOf(Bench.Learner, Hand.Right).Kind, Is.EqualTo(HoverKind.None));
        _bench.LetGo(Hand.Right);
        _bench.Run(1);
        Assert.That(_bench.World.PositionInWorld(_cube).Y, Is.LessThan(0.1f), "it falls to the floor there");
    }

    [TestCase(0.15f, true)]
    [TestCase(0.45f, false)]
    public void The_ray_is_helped_a_little(float besideMeters, bool isHovered)
    {
        _bench.Put(Hand.Right, Hand3MetersOff + new Vector3(besideMeters, 0f, 0f));
        _bench.Run(0.1);
        Assert.That(_bench.World.HoverOf(Bench.Learner, Hand.Right).Kind == HoverKind.Far, Is.EqualTo(isHovered));
    }

    [Test]
    public void Larger_targets_are_easier_to_point_at()
    {
        _bench.World.SetSettings(Bench.Learner, new LearnerSettings { TargetScale = 2.5f });
        _bench.Put(Hand.Right, Hand3MetersOff + new Vector3(0.45f, 0f, 0f));
        _bench.Run(0.1);
        Assert.That(_bench.World.HoverOf(Bench.Learner, Hand.Right).Kind, Is.EqualTo(HoverKind.Far));
    }

    [Test]
    public void Beyond_five_meters_and_behind_a_wall_nothing_is_taken()
    {
        _bench.Put(Hand.Right, OnTable + new Vector3(0f, 0.02f, 5.3f));
        _bench.Run(0.1);
        Assert.That(_bench.World.HoverOf(Bench.Learner, Hand.Right).Kind, Is.EqualTo(HoverKind.None));
        _bench.Add("wall", Models.Table, Pose.At(0f, 0.2f, 1.5f), interaction: null);
        _bench.Put(Hand.Right, Hand3MetersOff);
        _bench.Run(0.1);
        Assert.That(_bench.World.HoverOf(Bench.Learner, Hand.Right).Kind, Is.EqualTo(HoverKind.None));
    }

    [Test]
    public void A_lever_taken_from_afar_follows_the_way_of_the_hand()
    {
        Vector3 place = new(0f, 1.2f, 0f);
        ObjectId lever = _bench.Add("lever", Models.Lever, Pose.At(place), new LeverInteraction(0, Math.PI / 2, 0, 0.5));
        Vector3 hand = place + new Vector3(Models.LeverLengthMeters / 2f, 0f, 2f);
        _bench.Put(Hand.Right, hand);
        _bench.Run(0.1);
        _bench.Squeeze(Hand.Right);
        _bench.Run(0.1);
        Assert.That(_bench.World.IsHeld(lever));
        _bench.Follow(Hand.Right, share => hand + new Vector3(0.1f * (MathF.Cos(1.4f * share) - 1f), 0.1f * MathF.Sin(1.4f * share), 0f), 0.6);
        _bench.Run(0.2);
        Assert.That(_bench.World.ControlPosition(lever), Is.EqualTo(1.4 / (Math.PI / 2)).Within(0.1));
    }

    [Test]
    public void Two_hands_lift_what_is_too_heavy_for_one()
    {
        ObjectId crate = _bench.Add("crate", Models.Cube, Pose.At(0f, 0.04f, 2f), new GrabInteraction(32) { Hands = 2 });
        Vector3 side = new(0.05f, 0f, 0f);
        _bench.Put(Hand.Right, new Vector3(0f, 0.04f, 2f) + side);
        _bench.Squeeze(Hand.Right);
        _bench.Run(0.1);
        _bench.Move(Hand.Right, new Vector3(0f, 0.24f, 2f) + side, 0.6);
        Assert.That(_bench.World.PositionInWorld(crate).Y, Is.LessThan(0.08f), "one hand");
        _bench.Move(Hand.Right, new Vector3(0f, 0.04f, 2f) + side, 0.3);
        _bench.Put(Hand.Left, new Vector3(0f, 0.04f, 2f) - side);
        _bench.Squeeze(Hand.Left);
        _bench.Run(0.1);
        for (int i = 0; i < 60; i++)
        {
            _bench.Put(Hand.Right, new Vector3(0f, 0.04f + (i * 0.005f), 2f) + side);
            _bench.Put(Hand.Left, new Vector3(0f, 0.04f + (i * 0.005f), 2f) - side);
            _bench.Run(0.012);
        }

        Assert.That(_bench.World.PositionInWorld(crate).Y, Is.EqualTo(0.335f).Within(0.04f), "both hands");
    }

    [Test]
    public void One_hand_lifts_it_for_a_learner_who_plays_with_one()
    {
        _bench.World.SetSettings(Bench.Learner, new LearnerSettings { Hands = HandUse.RightOnly });
        ObjectId crate = _bench.Add("crate", Models.Cube, Pose.At(0f, 0.04f, 2f), new GrabInteraction(32) { Hands = 2 });
        _bench.Put(Hand.Right, new Vector3(0f, 0.04f, 2f));
        _bench.Squeeze(Hand.Right);
        _bench.Run(0.1);
        _bench.Move(Hand.Right, new Vector3(0f, 0.34f, 2f), 0.8);
        _bench.Run(0.3);
        Assert.That(_bench.World.PositionInWorld(crate).Y, Is.EqualTo(0.34f).Within(0.04f));
    }

    [Test]
    public void A_thrown_thing_keeps_the_spin_of_the_hand()
    {
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, OnTable + new Vector3(0f, 0.6f, 0f), 0.4);
        for (int i = 1; i <= 45; i++)
        {
            _bench.Grips[1] = _bench.Grips[1] with { Orientation = Quaternion.CreateFromAxisAngle(Vector3.UnitY, i * 4f / 90f) };
            _bench.Run(0.011);
        }

        float before = YawOf(_bench.World.WorldFromMoving(2));
        _bench.Squeeze(Hand.Right, false);
        _bench.Run(0.1);
        Assert.That(YawOf(_bench.World.WorldFromMoving(2)) - before, Is.EqualTo(0.4f).Within(0.1f), "4 rad/s for a tenth of a second");
    }

    [Test]
    public void A_fist_pushes_and_an_open_hand_does_not()
    {
        Vector3 beside = OnTable + new Vector3(-0.2f, 0f, 0f);
        Vector3 beyond = OnTable + new Vector3(0.05f, 0f, 0f);
        _bench.Put(Hand.Right, beside);
        _bench.Move(Hand.Right, beyond, 1);
        _bench.Move(Hand.Right, beside, 0.3);
        Assert.That(Vector3.Distance(_bench.World.PositionInWorld(_cube), OnTable), Is.LessThan(0.01f));
        _bench.Squeeze(Hand.Right);
        _bench.Run(0.1);
        _bench.Move(Hand.Right, beyond, 1);
        Assert.That(_bench.World.PositionInWorld(_cube).X, Is.GreaterThan(0.1f));
        Assert.That(_bench.World.IsHeld(_cube), Is.False);
    }

    [Test]
    public void What_is_lost_or_left_away_comes_back()
    {
        ObjectId wanted = _bench.Add("wanted", Models.Cube, Pose.At(0.3f, 0.94f, 0f), new GrabInteraction(0.5) { ReturnSeconds = 2 });
        _bench.Take(Hand.Right, new Vector3(0.3f, 0.94f, 0f));
        _bench.Move(Hand.Right, new Vector3(0.3f, 1.2f, 1f), 0.5);
        _bench.LetGo(Hand.Right);
        _bench.Run(1.5);
        Assert.That(_bench.World.PositionInWorld(wanted).Z, Is.GreaterThan(0.5f));
        _bench.Run(2);
        Assert.That(Vector3.Distance(_bench.World.PositionInWorld(wanted), new Vector3(0.3f, 0.94f, 0f)), Is.LessThan(0.01f));
        ObjectId falling = _bench.Add("falling", Models.Cube, Pose.At(30f, 0.5f, 0f), new GrabInteraction(0.5));
        _bench.Run(0.6);
        Assert.That(_bench.World.PositionInWorld(falling).Y, Is.LessThan(0f));
        _bench.Run(0.9);
        Assert.That(_bench.World.PositionInWorld(falling).Y, Is.GreaterThan(-2f), "it returned within a second of being lost");
    }

    private static float YawOf(Pose pose) => 2f * MathF.Atan2(pose.Orientation.Y, pose.Orientation.W);
}
