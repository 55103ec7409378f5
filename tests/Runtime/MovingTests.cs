using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests;

/// <summary>Teleport, turning, recentering, height, the safe place.</summary>
public sealed class MovingTests
{
    private static readonly WalkableArea Room = new(-4f, 4f, -4f, 4f);

    [Test]
    public void Holding_the_stick_forward_aims_and_letting_go_arrives()
    {
        Bench bench = Aiming();
        (bool isAiming, _, bool isAllowed, Vector3 target) = bench.World.TeleportOf(Bench.Learner);
        Assert.That((isAiming, isAllowed), Is.EqualTo((true, true)));
        Assert.That(target.Z, Is.LessThan(-1f), "ahead");
        Release(bench);
        Vector3 head = bench.World.WorldFromHead(Bench.Learner).Position;
        Assert.That(Vector3.Distance(head with { Y = 0f }, target), Is.LessThan(1e-3f));
        Assert.That(head.Y, Is.EqualTo(1.6f));
    }

    [Test]
    public void An_anchor_draws_the_arc_to_itself_and_turns_the_learner_as_it_faces()
    {
        var anchor = new Pose(Aiming().World.TeleportOf(Bench.Learner).WorldTarget + new Vector3(0.25f, 0f, 0f), Quaternion.CreateFromAxisAngle(Vector3.UnitY, 1f));
        Bench bench = Aiming(b => b.Add("anchor", Models.Place, anchor, new TeleportAnchorInteraction(0.4)));
        Release(bench);
        Pose head = bench.World.WorldFromHead(Bench.Learner);
        Assert.That(Vector3.Distance(head.Position with { Y = 0f }, anchor.Position), Is.LessThan(1e-3f));
        Assert.That(MathF.Atan2(-head.Forward.X, -head.Forward.Z), Is.EqualTo(1f).Within(1e-3f));
    }

    [Test]
    public void Forbidden_floor_furniture_and_the_room_beyond_the_walls_refuse_the_arc()
    {
        Vector3 target = Aiming().World.TeleportOf(Bench.Learner).WorldTarget;
        Bench[] benches =
        [
            Aiming(b => b.Add("pit", Models.Place, Pose.At(target), new ForbiddenFloorInteraction(1, 1))),
            Aiming(b => b.Add("table", Models.Table, Pose.At(target), interaction: null)),
            Aiming(area: new WalkableArea(-1f, 1f, -1f, 1f)),
        ];
        foreach (Bench bench in benches)
        {
            Assert.That(bench.World.TeleportOf(Bench.Learner) is { IsAiming: true, IsAllowed: false });
            Release(bench);
            Assert.That(bench.World.WorldFromStage(Bench.Learner).Position, Is.EqualTo(Vector3.Zero));
        }
    }

    [Test]
    public void The_stick_does_not_walk_onto_forbidden_floor()
    {
        var bench = new Bench(Room) { Head = Pose.At(0f, 1.6f, 0f) };
        bench.Add("pit", Models.Place, Pose.At(0f, 0f, -2f), new ForbiddenFloorInteraction(2, 2));
        bench.Sticks[(int)Hand.Left] = Vector2.UnitY;
        bench.Run(3);
        Assert.That(bench.World.WorldFromHead(Bench.Learner).Position.Z, Is.EqualTo(-1f).Within(0.03f));
    }

    [Test]
    public void Turning_is_smooth_in_steps_or_off_as_the_learner_likes()
    {
        Assert.That(TurnedBy(new LearnerSettings { Turn = TurnMode.Smooth }), Is.EqualTo(-1.5f).Within(0.02f));
        Assert.That(TurnedBy(new LearnerSettings { TurnStepRadians = 0.7853982f }), Is.EqualTo(-0.7853982f).Within(1e-3f));
        Assert.That(TurnedBy(new LearnerSettings { Turn = TurnMode.Off }), Is.Zero);
    }

    [Test]
    public void Recentering_puts_a_learner_back_who_wandered_in_their_own_room()
    {
        var bench = new Bench(Room) { Head = new Pose(new Vector3(1.1f, 1.5f, -0.7f), Quaternion.CreateFromAxisAngle(Vector3.UnitY, 2f)) };
        bench.Run(0.1);
        bench.Command = LearnerCommand.Recenter;
        bench.Run(0.1);
        Pose head = bench.World.WorldFromHead(Bench.Learner);
        Assert.That(Vector3.Distance(head.Position, new Vector3(0f, 1.5f, 0f)), Is.LessThan(1e-4f));
        Assert.That(head.Forward.Z, Is.EqualTo(-1f).Within(1e-4f));
    }

    [Test]
    public void A_seated_learner_stands_as_high_as_others()
    {
        var bench = new Bench(Room) { Head = Pose.At(0f, 1.15f, 0f), Command = LearnerCommand.CalibrateHeight };
        bench.Run(0.1);
        Assert.That(bench.World.WorldFromHead(Bench.Learner).Position.Y, Is.EqualTo(1.6f).Within(1e-4f));
        bench.World.SetSettings(Bench.Learner, default);
        bench.Run(0.1);
        Assert.That(bench.World.WorldFromHead(Bench.Learner).Position.Y, Is.EqualTo(1.15f).Within(1e-4f));
    }

    [Test]
    public void In_the_safe_place_the_world_stands_still_and_goes_on_afterward()
    {
        var bench = new Bench(Room);
        ObjectId falling = bench.Add("falling", Models.Cube, Pose.At(0f, 3f, 0f), new GrabInteraction(0.5));
        bench.Run(0.1);
        bench.Command = LearnerCommand.SafePlace;
        bench.Run(0.1);
        float height = bench.World.PositionInWorld(falling).Y;
        bench.Command = LearnerCommand.None;
        bench.Run(1);
        Assert.That((bench.World.IsInSafePlace(Bench.Learner), bench.World.PositionInWorld(falling).Y), Is.EqualTo((true, height)));
        bench.Command = LearnerCommand.SafePlace;
        bench.Run(0.5);
        Assert.That(bench.World.IsInSafePlace(Bench.Learner), Is.False);
        Assert.That(bench.World.PositionInWorld(falling).Y, Is.LessThan(height - 0.5f));
    }

    [Test]
    public void A_blow_is_told_once_whoever_goes_to_the_safe_place_with_it()
    {
        var bench = new Bench(Room);
        bench.Add("falling", Models.Cube, Pose.At(0f, 0.3f, 0f), new GrabInteraction(0.5));
        for (int tick = 0; tick < SimulationTime.TicksPerSecond && bench.World.Strikes.Length == 0; tick++)
        {
            bench.StepQuietly();
        }

        int blows = bench.World.Strikes.Length;
        bench.Command = LearnerCommand.SafePlace;
        bench.StepQuietly();
        Assert.That((blows, bench.World.IsInSafePlace(Bench.Learner), bench.World.Strikes.Length), Is.EqualTo((1, true, 0)));
    }

    [Test]
    public void One_stick_walks_and_turns_for_a_learner_with_one_hand()
    {
        var bench = new Bench(Room) { Head = Pose.At(0f, 1.6f, 0f) };
        bench.World.SetSettings(Bench.Learner, new LearnerSettings { Hands = HandUse.RightOnly });
        bench.Sticks[(int)Hand.Right] = new Vector2(0.1f, 1f);
        bench.Run(1);
        Assert.That(bench.World.WorldFromHead(Bench.Learner).Position.Z, Is.EqualTo(-1.4f).Within(0.02f));
        bench.Sticks[(int)Hand.Right] = new Vector2(1f, 0.1f);
        bench.Run(0.2);
        Assert.That(bench.World.WorldFromHead(Bench.Learner).Forward.X, Is.EqualTo(0.5f).Within(1e-3f));
    }

    private static Bench Aiming(Action<Bench>? furnish = null, WalkableArea? area = null)
    {
        var bench = new Bench(area ?? Room) { Head = Pose.At(0f, 1.6f, 0f) };
        bench.Put(Hand.Right, new Vector3(0.2f, 1.1f, -0.3f));
        bench.Grips[1] = bench.Grips[1] with { Orientation = Quaternion.CreateFromAxisAngle(Vector3.UnitX, -0.6f) };
        furnish?.Invoke(bench);
        bench.Run(0.1);
        bench.Sticks[(int)Hand.Right] = Vector2.UnitY;
        bench.Run(0.2);
        return bench;
    }

    private static void Release(Bench bench)
    {
        bench.Sticks[(int)Hand.Right] = Vector2.Zero;
        bench.Run(0.1);
    }

    private static float TurnedBy(in LearnerSettings settings)
    {
        var bench = new Bench(Room) { Head = Pose.At(0f, 1.6f, 0f) };
        bench.World.SetSettings(Bench.Learner, settings);
        bench.Sticks[(int)Hand.Right] = Vector2.UnitX;
        bench.Run(1);
        Vector3 ahead = bench.World.WorldFromHead(Bench.Learner).Forward;
        return MathF.Atan2(-ahead.X, -ahead.Z);
    }
}
