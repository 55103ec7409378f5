using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests.Hands;

public sealed class WearTests
{
    private static readonly Vector3 OnTable = new(0f, 0.94f, 0f);
    private Bench _bench = new();

    [SetUp]
    public void StandBeforeATable() => _bench = new Bench { Head = Pose.At(0f, 1.6f, 0.6f) };

    [Test]
    public void Goggles_go_on_at_the_head_follow_it_and_come_off_by_a_grip_at_the_temple()
    {
        ObjectId goggles = PutOnTable(WearSlot.Head);
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, _bench.Head.Position + new Vector3(0f, 0f, -0.1f), 0.6);
        _bench.LetGo(Hand.Right);
        Assert.That(_bench.World.IsWorn(goggles, Bench.Learner));
        _bench.Head = Pose.At(0.4f, 1.5f, 0.8f);
        _bench.Run(0.1);
        Assert.That(_bench.World.PositionInWorld(goggles), Is.EqualTo(_bench.Head.Position));
        _bench.Take(Hand.Left, _bench.Head.Position + new Vector3(-0.1f, 0f, 0f));
        Assert.That(_bench.World.IsWorn(goggles, Bench.Learner), Is.False);
        Assert.That((_bench.CountOf(WorldEventKind.PutOn), _bench.CountOf(WorldEventKind.TakenOff)), Is.EqualTo((1, 1)));
    }

    [Test]
    public void Goggles_let_go_far_from_the_head_are_not_worn()
    {
        ObjectId goggles = PutOnTable(WearSlot.Head);
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, _bench.Head.Position + new Vector3(0.4f, 0f, 0f), 0.6);
        _bench.LetGo(Hand.Right);
        Assert.That(_bench.World.IsWorn(goggles, Bench.Learner), Is.False);
    }

    [Test]
    public void Gloves_go_on_at_the_other_hand()
    {
        ObjectId gloves = PutOnTable(WearSlot.Hands);
        _bench.Put(Hand.Left, new Vector3(-0.2f, 1.2f, 0.3f));
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, new Vector3(-0.12f, 1.2f, 0.3f), 0.6);
        _bench.LetGo(Hand.Right);
        Assert.That(_bench.World.IsWorn(gloves, Bench.Learner));
        Assert.That(_bench.World.IsWorn(gloves, new ParticipantId(2)), Is.False);
    }

    [Test]
    public void Gloves_let_go_far_from_the_other_hand_are_not_worn()
    {
        ObjectId gloves = PutOnTable(WearSlot.Hands);
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, OnTable + new Vector3(0f, 0.2f, 0f), 0.3);
        _bench.LetGo(Hand.Right);
        Assert.That(_bench.World.IsWorn(gloves, Bench.Learner), Is.False);
    }

    private ObjectId PutOnTable(WearSlot slot)
    {
        _bench.Add("table", Models.Table, Pose.Identity, interaction: null);
        return _bench.Add("wearable", Models.Cube, Pose.At(OnTable), new WearInteraction(0.1, slot));
    }
}
