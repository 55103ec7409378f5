using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests;

/// <summary>Up and down a stair that rises 1.5 m along -Z from z = -1 to z = -4, with a storey behind it.</summary>
public sealed class StairTests
{
    private static readonly StairData Stair = new("stair", [new(0f, 0f, 0f), new(0f, 0f, -1f), new(0f, 1.5f, -4f), new(0f, 1.5f, -5f)], 0.75f);

    [Test]
    public void The_stick_walks_up_the_stair_and_down_again()
    {
        Bench bench = AtTheFoot();
        bench.Sticks[(int)Hand.Left] = Vector2.UnitY;
        bench.Run(2.0);
        Vector3 onTheWay = HeadOf(bench);
        Assert.That(onTheWay.Y - 1.6f, Is.EqualTo((-1f - onTheWay.Z) / 2f).Within(0.01f), "as high as the tread under the feet");
        bench.Run(2.5);
        Assert.That(HeadOf(bench).Y, Is.EqualTo(3.1f).Within(1e-4f));
        bench.Sticks[(int)Hand.Left] = -Vector2.UnitY;
        bench.Run(4.2);
        Assert.That(HeadOf(bench).Y, Is.EqualTo(1.6f).Within(1e-4f));
    }

    [Test]
    public void Who_really_walks_is_lifted_too_and_recentering_leads_back_to_the_first_floor()
    {
        Bench bench = AtTheFoot();
        for (int i = 0; i < 450; i++)
        {
            bench.Head = Pose.At(0f, 1.6f, -0.01f * i);
            bench.StepQuietly();
        }

        Assert.That(HeadOf(bench).Y, Is.EqualTo(3.1f).Within(1e-4f));
        bench.Command = LearnerCommand.Recenter;
        bench.Run(0.1);
        Assert.That(HeadOf(bench).Y, Is.EqualTo(1.6f).Within(1e-4f));
    }

    [Test]
    public void Under_the_stair_and_beside_it_the_floor_is_the_storeys()
    {
        foreach (Vector3 place in (Vector3[])[new(0f, 1.6f, -3.5f), new(3f, 1.6f, -3.5f)])
        {
            var bench = new Bench(stairs: [Stair]) { Head = Pose.At(place) };
            bench.Run(0.2);
            Assert.That(HeadOf(bench).Y, Is.EqualTo(1.6f), $"{place}");
        }
    }

    [Test]
    public void The_arc_of_a_teleport_lands_on_the_stair_and_from_above_below_it()
    {
        Bench bench = AtTheFoot();
        bench.Put(Hand.Right, new Vector3(0.2f, 1.3f, -0.7f));
        bench.Run(0.1);
        Teleport(bench);
        Vector3 head = HeadOf(bench);
        Assert.That(head.Y - 1.6f, Is.GreaterThan(0.3f).And.EqualTo((-1f - head.Z) / 2f).Within(0.1f));
        bench.Grips[1] = bench.Grips[1] with { Orientation = Quaternion.CreateFromAxisAngle(Vector3.UnitY, MathF.PI) };
        bench.Run(0.1);
        Teleport(bench);
        Assert.That(HeadOf(bench).Y, Is.EqualTo(1.6f).Within(1e-3f), "back over the shoulder, to the ground");
    }

    private static Bench AtTheFoot()
    {
        var bench = new Bench(stairs: [Stair]) { Head = Pose.At(0f, 1.6f, 0f) };
        bench.Add("ramp", Models.Slab, new Pose(new Vector3(0f, 0.75f, -2.5f), Quaternion.CreateFromAxisAngle(Vector3.UnitX, MathF.Atan2(1.5f, 3f))), interaction: null);
        bench.Run(0.1);
        return bench;
    }

    private static void Teleport(Bench bench)
    {
        bench.Sticks[(int)Hand.Right] = Vector2.UnitY;
        bench.Run(0.2);
        Assert.That(bench.World.TeleportOf(Bench.Learner).IsAllowed, $"{bench.World.TeleportOf(Bench.Learner)}");
        bench.Sticks[(int)Hand.Right] = Vector2.Zero;
        bench.Run(0.1);
    }

    private static Vector3 HeadOf(Bench bench) => bench.World.WorldFromHead(Bench.Learner).Position;
}
