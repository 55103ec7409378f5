using System.Numerics;
using VRLab.Core;
using VRLab.Learner;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>Getting about, through OpenXR.</summary>
[TestFixture(Partaking.Standing)]
[TestFixture(Partaking.SeatedWithOneHand)]
internal sealed class MovingAbilities(Partaking partaking)
{
    private const float Gravity = 9.81f;
    private const float ThrowMetersPerSecond = 6.5f;

    private bool HasOneHand => partaking == Partaking.SeatedWithOneHand;

    [Test]
    public void A_stick_walks_and_the_edges_of_the_view_darken_meanwhile()
    {
        using var session = new AbilitySession(partaking);
        var edges = new VignetteMotion();
        session.Ticked += () => edges.Update(session.WorldFromStage, session.Mirror.Tick);
        Vector3 before = session.WorldFromHead.Position;
        Walker(session).Stick = Vector2.UnitY;
        session.Run(0.6);
        Assert.That(before.Z - session.WorldFromHead.Position.Z, Is.GreaterThan(0.6f), "walked ahead");
        Assert.That(edges.Amount, Is.GreaterThan(0.95f));
        Walker(session).Stick = Vector2.Zero;
        session.Run(0.5);
        Assert.That(edges.Amount, Is.Zero);
    }

    [TestCase(TurnMode.Snap, 0.5236f)]
    [TestCase(TurnMode.Off, 0f)]
    public void A_stick_turns_by_a_step_a_push_or_not_at_all(TurnMode turn, float expectedRadians)
    {
        using var session = new AbilitySession(partaking, settings => settings with { Turn = turn });
        session.Person.Right.Stick = -Vector2.UnitX;
        session.Run(0.6);
        Assert.That(YawOf(session.WorldFromHead), Is.EqualTo(expectedRadians).Within(1e-3f));
    }

    [Test]
    public void A_stick_turns_smoothly_where_that_is_wanted()
    {
        using var session = new AbilitySession(partaking, settings => settings with { Turn = TurnMode.Smooth });
        session.Person.Right.Stick = -Vector2.UnitX;
        session.Run(0.5);
        float half = YawOf(session.WorldFromHead);
        session.Run(0.5);
        Assert.That(half, Is.InRange(0.6f, 0.9f));
        Assert.That(YawOf(session.WorldFromHead), Is.EqualTo(2f * half).Within(0.1f));
    }

    [Test]
    public void The_arc_of_a_teleport_goes_to_its_anchor_without_darkening()
    {
        using AbilitySession session = Teleporting();
        var edges = new VignetteMotion();
        session.Ticked += () => edges.Update(session.WorldFromStage, session.Mirror.Tick);
        Vector3 mat = session.PlaceOf("mat");
        Throw(session, mat + new Vector3(0.2f, 0f, 0.1f));
        Assert.That(session.Mirror.TeleportOf(session.Learner) is { IsAllowed: true });
        session.Person.Right.Stick = Vector2.Zero;
        session.Run(0.2);
        Assert.That(Vector3.Distance(session.WorldFromHead.Position with { Y = 0f }, mat), Is.LessThan(0.01f), "on the mat's middle");
        Assert.That(edges.Amount, Is.Zero, "a jump is no motion");
    }

    [Test]
    public void Forbidden_floor_refuses_the_arc()
    {
        using AbilitySession session = Teleporting();
        Vector3 before = session.WorldFromHead.Position;
        Throw(session, session.PlaceOf("pit"));
        Assert.That(session.Mirror.TeleportOf(session.Learner) is { IsAllowed: false });
        session.Person.Right.Stick = Vector2.Zero;
        session.Run(0.2);
        Assert.That(session.WorldFromHead.Position, Is.EqualTo(before));
    }

    private Limb Walker(AbilitySession session) => HasOneHand ? session.Person.Right : session.Person.Left;

    private AbilitySession Teleporting() =>
        new(partaking, settings => settings with { Move = HasOneHand ? MoveMode.TeleportOnly : MoveMode.WalkAndTeleport });

    /// <summary>Aims so that the thrown arc meets the floor there, and holds the stick forward.</summary>
    private static void Throw(AbilitySession session, Vector3 target)
    {
        Limb hand = session.Person.Right;
        Vector3 from = (session.WorldFromStage * hand.Grip).Position;
        var level = new Vector3(target.X - from.X, 0f, target.Z - from.Z);
        float distance = level.Length();
        (float low, float high) = (-1.5f, 0.4f);
        for (int i = 0; i < 40; i++)
        {
            float pitch = (low + high) * 0.5f;
            float time = distance / (ThrowMetersPerSecond * MathF.Cos(pitch));
            float height = from.Y + (ThrowMetersPerSecond * MathF.Sin(pitch) * time) - (0.5f * Gravity * time * time);
            (low, high) = height > 0f ? (low, pitch) : (pitch, high);
        }

        session.Aim(Hand.Right, from + (level / distance) + new Vector3(0f, MathF.Tan(low), 0f));
        hand.Stick = Vector2.UnitY;
        session.Run(0.3);
    }

    private static float YawOf(in Pose pose) => MathF.Atan2(-pose.Forward.X, -pose.Forward.Z);
}
