using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests;

/// <summary>What a learner does with head and sticks alone.</summary>
public sealed class LearnerTests
{
    private const float TurnRadians = 0.5235988f;
    private static readonly WalkableArea Room = new(-2f, 2f, -2f, 2f);

    [Test]
    public void The_left_stick_walks_the_way_the_head_faces()
    {
        var bench = new Bench { Head = new Pose(new Vector3(0f, 1.6f, 0f), Quaternion.CreateFromAxisAngle(Vector3.UnitY, MathF.PI / 2f)) };
        bench.Sticks[(int)Hand.Left] = Vector2.UnitY;
        bench.Run(1);
        Vector3 floor = bench.World.WorldFromStage(Bench.Learner).Position;
        Assert.That(Vector3.Distance(floor, new Vector3(-1.4f, 0f, 0f)), Is.LessThan(0.01f), "1.4 m/s to the left, where the head looks");
    }

    [Test]
    public void Walls_stop_the_stick_and_a_walk_along_them_goes_on()
    {
        var bench = new Bench(Room) { Head = Pose.At(0f, 1.6f, 0f) };
        bench.Sticks[(int)Hand.Left] = new Vector2(0.5f, 1f);
        bench.Run(2);
        Vector3 head = bench.World.WorldFromHead(Bench.Learner).Position;
        Assert.That(head.Z, Is.EqualTo(-2f).Within(1e-4f));
        Assert.That(head.X, Is.GreaterThan(1f));
        bench.Run(5);
        Assert.That(bench.World.WorldFromHead(Bench.Learner).Position.X, Is.EqualTo(2f).Within(1e-4f));
    }

    [Test]
    public void A_stick_that_barely_leaves_its_middle_moves_nobody()
    {
        var bench = new Bench { Head = Pose.At(0f, 1.6f, 0f) };
        bench.Sticks[(int)Hand.Left] = new Vector2(0.1f, 0.1f);
        bench.Run(1);
        Assert.That(bench.World.WorldFromStage(Bench.Learner), Is.EqualTo(Pose.Identity));
    }

    [Test]
    public void The_right_stick_turns_once_a_push_about_the_head()
    {
        var bench = new Bench { Head = Pose.At(0.5f, 1.6f, -0.5f) };
        Push(bench, 1f);
        Assert.That(YawOf(bench), Is.EqualTo(-TurnRadians).Within(1e-4f), "to the right, once, however long the push is");
        Assert.That(Vector3.Distance(bench.World.WorldFromHead(Bench.Learner).Position, bench.Head.Position), Is.LessThan(1e-4f));
        Push(bench, 1f);
        Assert.That(YawOf(bench), Is.EqualTo(-2f * TurnRadians).Within(1e-4f));
        Push(bench, -1f);
        Assert.That(YawOf(bench), Is.EqualTo(-TurnRadians).Within(1e-4f));
    }

    [Test]
    public void Gaze_dwells_on_what_the_head_points_at_and_is_told_once()
    {
        var bench = new Bench { Head = Pose.At(0f, 1.2f, 1.5f) };
        ObjectId ahead = bench.Add("ahead", Models.Place, Pose.At(0f, 1.2f, 0f), new SocketInteraction(0.1, []));
        ObjectId aside = bench.Add("aside", Models.Place, Pose.At(1f, 1.2f, 0f), new SocketInteraction(0.1, []));
        bench.Run(2);
        Assert.That(bench.World.GazeDwellSeconds(Bench.Learner, ahead), Is.EqualTo(2).Within(0.05));
        Assert.That(bench.World.GazeDwellSeconds(Bench.Learner, aside), Is.Zero);
        Assert.That(bench.Happened.Where(happened => happened.Kind == WorldEventKind.LookedAt).Select(happened => happened.Object), Is.EqualTo(new[] { ahead }));
        bench.Head = Pose.At(1f, 1.2f, 1.5f);
        bench.Run(0.3);
        Assert.That(bench.World.GazeDwellSeconds(Bench.Learner, ahead), Is.Zero, "the look was broken off");
        Assert.That(bench.World.GazeDwellSeconds(Bench.Learner, aside), Is.EqualTo(0.3).Within(0.05));
        Assert.That(bench.CountOf(WorldEventKind.LookedAt), Is.EqualTo(1), "a glance is no look");
    }

    [Test]
    public void Who_has_not_joined_is_named()
    {
        var bench = new Bench();
        Assert.That(
            () => bench.World.WorldFromHead(new ParticipantId(9)), Throws.TypeOf<ProblemException>().With.Message.Contain("not in this session"));
    }

    [Test]
    public void An_object_that_exists_twice_is_refused()
    {
        var bench = new Bench();
        Assert.That(
            () => bench.Add("floor", Models.Cube, Pose.Identity, interaction: null),
            Throws.TypeOf<ProblemException>().With.Message.Contain("'floor' exists twice"));
    }

    [Test]
    public void A_control_without_a_moving_part_is_refused()
    {
        var bench = new Bench();
        Assert.That(
            () => bench.Add("valve", Models.Cube, Pose.Identity, new ValveInteraction(1, 0, 0.5)),
            Throws.TypeOf<ProblemException>().With.Message.Contain("no part named 'moving'"));
    }

    private static void Push(Bench bench, float turn)
    {
        bench.Sticks[(int)Hand.Right] = new Vector2(turn, 0f);
        bench.Run(0.5);
        bench.Sticks[(int)Hand.Right] = Vector2.Zero;
        bench.Run(0.1);
    }

    private static float YawOf(Bench bench)
    {
        Vector3 ahead = bench.World.WorldFromStage(Bench.Learner).Forward;
        return MathF.Atan2(-ahead.X, -ahead.Z);
    }
}
