using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests.Hands;

public sealed class GrabTests
{
    private static readonly Vector3 OnTable = new(0f, 0.94f, 0f);
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
    public void A_thing_is_taken_carried_and_put_down_where_the_hand_lets_go()
    {
        _bench.Take(Hand.Right, OnTable);
        Assert.That((_bench.World.IsHeld(_cube), _bench.World.HolderOf(_cube)), Is.EqualTo((true, Bench.Learner)));
        _bench.Move(Hand.Right, OnTable + new Vector3(0f, 0.3f, 0f), 0.5);
        _bench.Move(Hand.Right, OnTable + new Vector3(0.25f, 0.3f, 0f), 0.5);
        _bench.Run(0.3);
        Assert.That(Vector3.Distance(_bench.World.PositionInWorld(_cube), OnTable + new Vector3(0.25f, 0.3f, 0f)), Is.LessThan(0.01f));
        _bench.Move(Hand.Right, OnTable + new Vector3(0.25f, 0.01f, 0f), 0.5);
        _bench.LetGo(Hand.Right);
        _bench.Run(1);
        Assert.That(_bench.World.IsHeld(_cube), Is.False);
        Assert.That(Vector3.Distance(_bench.World.PositionInWorld(_cube), OnTable + new Vector3(0.25f, 0f, 0f)), Is.LessThan(0.02f));
        Assert.That(
            _bench.Happened.Select(happened => happened.Kind).Where(kind => kind != WorldEventKind.LookedAt),
            Is.EqualTo(new[] { WorldEventKind.Touched, WorldEventKind.Grabbed, WorldEventKind.Released }));
    }

    [Test]
    public void A_hand_that_closes_out_of_reach_takes_nothing()
    {
        _bench.Take(Hand.Right, OnTable + new Vector3(0f, 0.15f, 0f));
        Assert.That(_bench.World.IsHeld(_cube), Is.False);
        Assert.That(_bench.CountOf(WorldEventKind.Grabbed), Is.Zero);
    }

    [Test]
    public void A_fist_that_comes_near_takes_nothing()
    {
        _bench.Squeeze(Hand.Right);
        _bench.Move(Hand.Right, OnTable, 0.3);
        Assert.That(_bench.World.IsHeld(_cube), Is.False);
    }

    [Test]
    public void A_thrown_thing_flies_as_fast_as_the_hand()
    {
        const float SpeedMetersPerSecond = 3f;
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, OnTable + new Vector3(0f, 0.4f, 0f), 0.4);
        _bench.Move(Hand.Right, OnTable + new Vector3(0f, 0.4f, -0.9f), 0.9 / SpeedMetersPerSecond);
        _bench.Squeeze(Hand.Right, false);
        Vector3 from = _bench.World.PositionInWorld(_cube);
        _bench.Run(0.2);
        Vector3 flown = _bench.World.PositionInWorld(_cube) - from;
        Assert.That(-flown.Z / 0.2f, Is.EqualTo(SpeedMetersPerSecond).Within(10).Percent);
        Assert.That(flown.Y, Is.EqualTo(-0.5f * 9.81f * 0.2f * 0.2f).Within(0.06f), "it falls freely");
    }

    [Test]
    public void Two_hands_pass_a_thing_on()
    {
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, OnTable + new Vector3(0f, 0.4f, 0f), 0.4);
        _bench.Take(Hand.Left, OnTable + new Vector3(0f, 0.4f, 0f));
        _bench.LetGo(Hand.Right);
        _bench.Move(Hand.Left, OnTable + new Vector3(-0.3f, 0.4f, 0f), 0.4);
        _bench.Run(0.2);
        Assert.That(_bench.World.IsHeld(_cube), "the left hand holds it still");
        Assert.That(Vector3.Distance(_bench.World.PositionInWorld(_cube), OnTable + new Vector3(-0.3f, 0.4f, 0f)), Is.LessThan(0.02f));
        _bench.LetGo(Hand.Left);
        Assert.That(_bench.World.IsHeld(_cube), Is.False);
    }

    [Test]
    public void Each_hand_holds_a_thing_of_its_own()
    {
        Vector3 beside = OnTable + new Vector3(0.25f, 0f, 0f);
        ObjectId other = _bench.Add("other", Models.Cube, Pose.At(beside), new GrabInteraction(0.5));
        _bench.Take(Hand.Right, beside);
        _bench.Take(Hand.Left, OnTable);
        Assert.That((_bench.World.IsHeld(_cube), _bench.World.IsHeld(other)), Is.EqualTo((true, true)));
        _bench.LetGo(Hand.Right);
        Assert.That((_bench.World.IsHeld(_cube), _bench.World.IsHeld(other)), Is.EqualTo((true, false)));
    }

    [Test]
    public void A_held_thing_does_not_go_through_the_table()
    {
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, OnTable - new Vector3(0f, 0.2f, 0f), 0.4);
        _bench.Run(0.3);
        Assert.That(_bench.World.IsHeld(_cube), "the hand is not so far off that it slips");
        Assert.That(_bench.World.PositionInWorld(_cube).Y, Is.GreaterThan(OnTable.Y - 0.01f));
    }
}
