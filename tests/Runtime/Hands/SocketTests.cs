using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests.Hands;

public sealed class SocketTests
{
    private static readonly Vector3 Socket = new(0.5f, 1.2f, 0f);
    private static readonly Vector3 Start = new(0f, 0.94f, 0f);
    private Bench _bench = new();
    private ObjectId _cube;
    private ObjectId _socket;

    [SetUp]
    public void HangASocketBesideATable()
    {
        _bench = new Bench();
        _bench.Add("table", Models.Table, Pose.Identity, interaction: null);
        _cube = _bench.Add("cube", Models.Cube, Pose.At(Start), new GrabInteraction(0.5));
        _socket = _bench.Add("socket", Models.Place, Pose.At(Socket), new SocketInteraction(0.12, [_cube]));
        _bench.Take(Hand.Right, Start);
    }

    [Test]
    public void A_thing_let_go_within_the_radius_snaps_in_and_comes_out_by_a_hand()
    {
        Bring(Socket + new Vector3(0.06f, 0.05f, 0f));
        Assert.That((Occupant(), _bench.World.PositionInWorld(_cube)), Is.EqualTo(((ObjectId?)_cube, Socket)));
        _bench.Run(1);
        Assert.That(_bench.World.PositionInWorld(_cube), Is.EqualTo(Socket), "it stays there by itself");
        _bench.Take(Hand.Right, Socket);
        Assert.That((Occupant(), _bench.World.IsHeld(_cube)), Is.EqualTo(((ObjectId?)null, true)));
        WorldEvent[] snaps = [.. _bench.Happened.Where(happened => happened.Kind is WorldEventKind.Snapped or WorldEventKind.Unsnapped)];
        Assert.That(snaps.Select(snap => snap.Kind), Is.EqualTo(new[] { WorldEventKind.Snapped, WorldEventKind.Unsnapped }));
        Assert.That(snaps, Is.All.Matches<WorldEvent>(snap => snap.Object == _cube && snap.Other == _socket && snap.Participant == Bench.Learner));
    }

    [Test]
    public void A_thing_let_go_outside_the_radius_falls()
    {
        Bring(Socket + new Vector3(0.16f, 0f, 0f));
        _bench.Run(1);
        Assert.That(Occupant(), Is.Null);
        Assert.That(_bench.World.PositionInWorld(_cube).Y, Is.LessThan(0.1f));
    }

    [Test]
    public void A_blocked_socket_takes_nothing()
    {
        _bench.World.SetBlocked(_socket, true);
        Bring(Socket);
        Assert.That(Occupant(), Is.Null);
    }

    [Test]
    public void A_blocked_socket_gives_nothing()
    {
        Bring(Socket);
        _bench.World.SetBlocked(_socket, true);
        _bench.Take(Hand.Right, Socket);
        Assert.That((Occupant(), _bench.World.IsHeld(_cube)), Is.EqualTo(((ObjectId?)_cube, false)));
        _bench.LetGo(Hand.Right);
        _bench.World.SetBlocked(_socket, false);
        _bench.Take(Hand.Right, Socket);
        Assert.That(_bench.World.IsHeld(_cube));
    }

    [Test]
    public void A_socket_refuses_what_it_is_not_made_for()
    {
        ObjectId stranger = _bench.Add("stranger", Models.Cube, Pose.At(Start + new Vector3(-0.25f, 0f, 0f)), new GrabInteraction(0.5));
        _bench.LetGo(Hand.Right);
        _bench.Take(Hand.Right, Start + new Vector3(-0.25f, 0f, 0f));
        Assert.That(_bench.World.IsHeld(stranger));
        Bring(Socket);
        Assert.That(Occupant(), Is.Null);
    }

    [Test]
    public void What_a_socket_holds_at_the_start_lies_in_it()
    {
        var bench = new Bench();
        ObjectId cube = bench.Add("cube", Models.Cube, Pose.At(Start), new GrabInteraction(0.5));
        ObjectId socket = bench.Add("socket", Models.Place, Pose.At(Socket), new SocketInteraction(0.12, [cube], Initially: cube));
        bench.World.FillSockets();
        bench.Run(0.5);
        Assert.That(bench.World.TryGetOccupant(socket, out ObjectId occupant) && occupant == cube);
        Assert.That(bench.World.PositionInWorld(cube), Is.EqualTo(Socket));
    }

    private void Bring(Vector3 place)
    {
        _bench.Move(Hand.Right, Start + new Vector3(0f, 0.3f, 0f), 0.3);
        _bench.Move(Hand.Right, place, 0.5);
        _bench.Run(0.2);
        _bench.LetGo(Hand.Right);
    }

    private ObjectId? Occupant() => _bench.World.TryGetOccupant(_socket, out ObjectId occupant) ? occupant : null;
}
