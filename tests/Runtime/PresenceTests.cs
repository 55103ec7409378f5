using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests;

/// <summary>What a scenario moves by itself, lets appear and takes away.</summary>
public sealed class PresenceTests
{
    private static readonly Pose Shelf = Pose.At(0f, 0.04f, -1f);

    [Test]
    public void A_lever_moves_by_itself_in_its_time_and_stays()
    {
        var bench = new Bench();
        ObjectId lever = bench.Add("lever", Models.Lever, Pose.At(0f, 1.2f, -0.5f), new LeverInteraction(0, 1.5, 0, 0.5));
        bench.World.Animate(lever, 1, 2);
        bench.Run(1);
        double halfway = bench.World.ControlPosition(lever);
        bench.Run(2);

        Assert.That(halfway, Is.EqualTo(0.5).Within(0.1));
        Assert.That(bench.World.ControlPosition(lever), Is.EqualTo(1).Within(0.02));
    }

    [Test]
    public void A_hand_that_holds_a_lever_wins_over_what_would_move_it_and_keeps_it_where_it_let_go()
    {
        var bench = new Bench { Head = Pose.At(0f, 1.6f, 0.6f) };
        ObjectId lever = bench.Add("lever", Models.Lever, Pose.At(0f, 1.2f, 0f), new LeverInteraction(0, 1.5, 0, 0.5));
        bench.Take(Hand.Right, new Vector3(0.15f, 1.2f, 0f));
        Assert.That(bench.World.IsHeld(lever));
        bench.World.Animate(lever, 1, 0.5);
        bench.Run(1);
        bench.LetGo(Hand.Right);
        bench.Run(1);

        Assert.That(bench.World.ControlPosition(lever), Is.LessThan(0.1));
    }

    [Test]
    public void A_button_goes_in_and_out_by_itself_and_nobody_has_pressed_it()
    {
        var bench = new Bench();
        ObjectId button = bench.Add("button", Models.Button, Pose.At(0f, 1.2f, -0.5f), new ButtonInteraction(0.05));
        bench.World.Animate(button, 0.8, 0.2);
        bench.Run(0.5);
        double pressed = bench.World.ControlPosition(button);
        bench.World.Animate(button, 0, 0.2);
        bench.Run(0.5);

        Assert.That(pressed, Is.EqualTo(0.8).Within(1e-6));
        Assert.That(bench.World.ControlPosition(button), Is.Zero);
        Assert.That(bench.CountOf(WorldEventKind.Pressed), Is.Zero);
    }

    [Test]
    public void What_is_taken_away_is_nowhere_until_it_appears_and_then_lies_there()
    {
        (Bench bench, ObjectId cube) = WithCube();
        bench.World.SetPresent(cube, isPresent: false);
        bench.Run(3);
        float away = bench.World.PositionInWorld(cube).Y;
        bench.World.SetPresent(cube, isPresent: true, Pose.At(1f, 0.2f, -1f));
        bench.Run(1);

        Assert.That(away, Is.LessThan(-10));
        Assert.That(Vector3.Distance(bench.World.PositionInWorld(cube), new Vector3(1f, 0.04f, -1f)), Is.LessThan(0.02f), "it has fallen to the floor");
        bench.Take(Hand.Right, bench.World.PositionInWorld(cube));
        Assert.That(bench.World.IsHeld(cube));
    }

    [Test]
    public void What_is_in_a_hand_goes_when_it_is_let_go()
    {
        (Bench bench, ObjectId cube) = WithCube();
        bench.Take(Hand.Right, Shelf.Position);
        bench.World.SetPresent(cube, isPresent: false);
        bench.Run(0.5);
        Assert.That(bench.World.IsHeld(cube));
        bench.LetGo(Hand.Right);
        bench.Run(0.1);
        Assert.That(bench.World.PositionInWorld(cube).Y, Is.LessThan(-10));
    }

    [Test]
    public void What_sits_in_a_socket_leaves_it_empty_and_comes_back_to_its_place()
    {
        var bench = new Bench();
        ObjectId cube = bench.Add("cube", Models.Cube, Shelf, new GrabInteraction(0.2));
        ObjectId socket = bench.Add("socket", Models.Place, Pose.At(0f, 1f, -1f), new SocketInteraction(0.1, [cube], cube));
        bench.World.FillSockets();
        bench.World.SetPresent(cube, isPresent: false);
        bench.Run(0.1);
        bool isTaken = bench.World.TryGetOccupant(socket, out _);
        bench.World.SetPresent(cube, isPresent: true);
        bench.Run(0.5);

        Assert.That(isTaken, Is.False);
        Assert.That(Vector3.Distance(bench.World.PositionInWorld(cube), Shelf.Position), Is.LessThan(0.02f));
    }

    [Test]
    public void A_person_who_appears_elsewhere_walks_from_there()
    {
        var bench = new Bench();
        ObjectId person = bench.Add("person", Models.Cube, Shelf, new WalkerInteraction(1));
        bench.World.SetPresent(person, isPresent: false);
        bench.World.SetPresent(person, isPresent: true, Pose.At(2f, 0f, 0f));
        bench.World.Send(person, new AlongOrder([new Vector3(2f, 0f, 1f)]));
        bench.Run(0.5);

        Assert.That(bench.World.PositionInWorld(person).Z, Is.EqualTo(0.5f).Within(0.05f));
    }

    [Test]
    public void A_tick_that_moves_and_takes_away_allocates_nothing()
    {
        (Bench bench, ObjectId cube) = WithCube();
        ObjectId button = bench.Add("button", Models.Button, Pose.At(0f, 1.2f, -0.5f), new ButtonInteraction(0.05));
        bench.World.SetPresent(cube, isPresent: false);
        bench.Run(1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 90; i++)
        {
            bench.World.Animate(button, i % 2, 0.1);
            bench.StepQuietly();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static (Bench Bench, ObjectId Cube) WithCube()
    {
        var bench = new Bench();
        ObjectId cube = bench.Add("cube", Models.Cube, Shelf, new GrabInteraction(0.2));
        bench.Run(0.1);
        return (bench, cube);
    }
}
