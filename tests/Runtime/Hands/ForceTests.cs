using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests.Hands;

public sealed class ForceTests
{
    private const double MassKilograms = 2;
    private static readonly Vector3 OnTable = new(0f, 0.94f, 0f);
    private Bench _bench = new();
    private List<HandForce> _forces = [];
    private List<Strike> _strikes = [];

    [SetUp]
    public void Begin()
    {
        _bench = new Bench();
        (_forces, _strikes) = ([], []);
        _bench.Ticked += () =>
        {
            _forces.AddRange(_bench.World.Forces.ToArray());
            _strikes.AddRange(_bench.World.Strikes.ToArray());
        };
    }

    [Test]
    public void What_is_held_still_weighs_in_the_hand_and_is_told_once()
    {
        ObjectId cube = CubeOnTable();
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, OnTable + new Vector3(0f, 0.3f, 0f), 1);
        _bench.Run(0.3);
        _forces.Clear();
        _bench.Run(1);
        Assert.That(_forces, Has.Count.LessThanOrEqualTo(1));
        _bench.LetGo(Hand.Right);
        Assert.That(_forces[^1], Is.EqualTo(new HandForce(Bench.Learner, Hand.Right, cube, 0, 0, new ObjectId(""))));
    }

    [Test]
    public void The_force_of_holding_is_the_weight()
    {
        CubeOnTable();
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, OnTable + new Vector3(0f, 0.3f, 0f), 1);
        _bench.Run(0.5);
        Assert.That(_forces[^1].ForceNewtons, Is.EqualTo(MassKilograms * 9.81).Within(2.2));
    }

    [Test]
    public void Pulling_at_a_blocked_lever_takes_force_that_a_free_one_does_not()
    {
        Assert.That(GreatestForceAtLever(isBlocked: true), Is.GreaterThan(150));
        Assert.That(GreatestForceAtLever(isBlocked: false), Is.LessThan(60));
    }

    [Test]
    public void A_thing_that_is_slammed_gives_a_greater_impulse_than_one_put_down()
    {
        float gentle = GreatestImpulse(seconds: 1.5);
        float hard = GreatestImpulse(seconds: 0.12);
        Assert.That(hard, Is.GreaterThan(MassKilograms * 1.5));
        Assert.That(gentle, Is.LessThan(hard / 3));
    }

    private float GreatestImpulse(double seconds)
    {
        Begin();
        CubeOnTable();
        _bench.Take(Hand.Right, OnTable);
        _bench.Move(Hand.Right, OnTable + new Vector3(0f, 0.3f, 0f), 1);
        _strikes.Clear();
        _bench.Move(Hand.Right, OnTable + new Vector3(0f, -0.02f, 0f), seconds);
        _bench.Run(0.2);
        return _strikes.Select(strike => strike.ImpulseNewtonSeconds).DefaultIfEmpty().Max();
    }

    private float GreatestForceAtLever(bool isBlocked)
    {
        Begin();
        Vector3 place = new(0f, 1.2f, 0f);
        ObjectId lever = _bench.Add("lever", Models.Lever, Pose.At(place), new LeverInteraction(0, Math.PI / 2, 0, 0.5));
        _bench.World.SetBlocked(lever, isBlocked);
        float length = Models.LeverLengthMeters;
        _bench.Take(Hand.Right, place + new Vector3(length, 0f, 0f));
        _bench.Follow(Hand.Right, share => place + (length * new Vector3(MathF.Cos(1.2f * share), MathF.Sin(1.2f * share), 0f)), 1.5);
        return _forces.Max(force => force.ForceNewtons);
    }

    private ObjectId CubeOnTable()
    {
        _bench.Add("table", Models.Table, Pose.Identity, interaction: null);
        ObjectId cube = _bench.Add("cube", Models.Cube, Pose.At(OnTable), new GrabInteraction(MassKilograms));
        _bench.Run(0.2);
        return cube;
    }
}
