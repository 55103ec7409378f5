using System.Numerics;
using VRLab.Core;
using VRLab.Stream;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>What hands, or who has none to use, do with things, through OpenXR.</summary>
[TestFixture(Partaking.Standing)]
[TestFixture(Partaking.SeatedWithOneHand)]
internal sealed class HandAbilities(Partaking partaking)
{
    private static readonly ObjectId Block = new("block");

    [Test]
    public void A_ray_takes_a_far_thing_which_can_be_thrown_and_the_hand_feels_it()
    {
        using var session = new AbilitySession(partaking);
        session.Aim(Hand.Right, session.PlaceOf("block"));
        Assert.That(session.Mirror.HoverOf(session.Learner, Hand.Right), Is.EqualTo(new Hover(HoverKind.Far, Block)));
        int pulses = session.PulseCount;
        session.Person.Right.Squeeze = 1f;
        session.Run(1.0);
        Assert.That(session.Mirror.HeldBy(session.Learner, Hand.Right), Is.EqualTo(Block));
        Assert.That(session.PulseCount, Is.GreaterThan(pulses));
        Vector3 hand = (session.WorldFromStage * session.Person.Right.Grip).Position;
        session.Move(Hand.Right, hand + new Vector3(0f, 0.1f, -0.3f), 0.15);
        session.Person.Right.Squeeze = 0f;
        session.Run(0.7);
        Assert.That(session.PlaceOf("block").Z, Is.LessThan(hand.Z - 0.8f), "it flew on");
    }

    [Test]
    public void The_ray_is_helped_to_targets_that_it_misses_by_a_little()
    {
        using var session = new AbilitySession(partaking);
        session.Aim(Hand.Right, session.PlaceOf("block") + new Vector3(0f, 0.08f, 0f));
        Assert.That(session.Mirror.HoverOf(session.Learner, Hand.Right).Target, Is.EqualTo(Block));
    }

    [Test]
    public void One_squeeze_takes_and_the_next_lets_go()
    {
        using var session = new AbilitySession(partaking, settings => settings with { TogglesGrab = true });
        session.Aim(Hand.Right, session.PlaceOf("block"));
        Squeeze(session);
        session.Run(1.0);
        Assert.That(session.Mirror.HeldBy(session.Learner, Hand.Right), Is.EqualTo(Block), "nothing is kept pressed");
        Squeeze(session);
        Assert.That(session.Mirror.HeldBy(session.Learner, Hand.Right), Is.Null);
    }

    [Test]
    public void Grabbing_goes_by_another_button_where_that_is_wanted()
    {
        using var session = new AbilitySession(partaking, settings => settings with { GrabBy = InputSource.Trigger });
        session.Aim(Hand.Right, session.PlaceOf("block"));
        session.Person.Right.Squeeze = 1f;
        session.Run(0.3);
        Assert.That(session.Mirror.HeldBy(session.Learner, Hand.Right), Is.Null);
        session.Person.Right.Squeeze = 0f;
        session.Person.Right.Trigger = 1f;
        session.Run(0.5);
        Assert.That(session.Mirror.HeldBy(session.Learner, Hand.Right), Is.EqualTo(Block));
    }

    [Test]
    public void A_gaze_that_rests_takes_a_thing_and_puts_it_into_the_socket_that_it_rests_on_next()
    {
        using var session = new AbilitySession(partaking, settings => settings with { GazePoints = true, DwellSeconds = 0.5f, ActsFromAfar = true });
        session.LookAt(session.PlaceOf("block"));
        session.Run(0.8);
        Assert.That(session.Mirror.HeldBy(session.Learner, Hand.Right), Is.EqualTo(Block));
        session.LookAt(session.PlaceOf("tray"));
        session.Run(2.0);
        Assert.That(session.Mirror.TryGetOccupant(new ObjectId("tray"), out ObjectId inside) && inside == Block);
    }

    [Test]
    public void A_socket_says_whether_the_held_thing_fits()
    {
        using AbilitySession session = WithBlockAtBench();
        session.Move(Hand.Right, session.PlaceOf("tray") + new Vector3(0f, 0.08f, 0f), 0.5);
        Assert.That(session.Mirror.HoverOf(session.Learner, Hand.Right), Is.EqualTo(new Hover(HoverKind.SocketValid, new ObjectId("tray"))));
        session.Person.Head = session.Person.Head with { Position = session.WorldFromStage.Inverse.TransformPoint(session.PlaceOf("outlet")) + new Vector3(0f, 0.3f, 0.5f) };
        session.Move(Hand.Right, HandThatBringsBlockTo(session, session.PlaceOf("outlet") + new Vector3(0f, 0.1f, 0.15f)), 1.0);
        session.Move(Hand.Right, HandThatBringsBlockTo(session, session.PlaceOf("outlet") + new Vector3(0f, 0f, 0.03f)), 0.5);
        Assert.That(session.Mirror.HoverOf(session.Learner, Hand.Right), Is.EqualTo(new Hover(HoverKind.SocketInvalid, new ObjectId("outlet"))));
    }

    [Test]
    public void The_other_hand_takes_over_what_one_holds()
    {
        if (partaking == Partaking.SeatedWithOneHand)
        {
            Assert.Pass("With one hand nothing asks for a second.");
        }

        using AbilitySession session = WithBlockAtBench();
        Vector3 at = session.PlaceOf("block");
        session.Move(Hand.Left, at + new Vector3(0f, 0.03f, 0f), 0.4);
        session.Person.Left.Squeeze = 1f;
        session.Run(0.2);
        session.Person.Right.Squeeze = 0f;
        session.Run(0.2);
        Assert.That(session.Mirror.HeldBy(session.Learner, Hand.Left), Is.EqualTo(Block));
        Assert.That(session.Mirror.HeldBy(session.Learner, Hand.Right), Is.Null);
    }

    [TestCase(1f, null)]
    [TestCase(0f, 1f)]
    public void A_bare_hand_takes_by_fist_and_by_pinch(float fingers, float? pinch)
    {
        using var session = new AbilitySession(partaking);
        session.Person.Right.IsBare = true;
        session.Run(0.1);
        session.Aim(Hand.Right, session.PlaceOf("block"));
        session.Person.Right.FingerCurl = fingers;
        session.Person.Right.PinchCurl = pinch;
        session.Run(1.0);
        Assert.That(session.Mirror.HeldBy(session.Learner, Hand.Right), Is.EqualTo(Block));
    }

    private static Vector3 HandThatBringsBlockTo(AbilitySession session, Vector3 place) =>
        place + (session.WorldFromStage * session.Person.Right.Grip).Position - session.PlaceOf("block");

    private static void Squeeze(AbilitySession session)
    {
        session.Person.Right.Squeeze = 1f;
        session.Run(0.2);
        session.Person.Right.Squeeze = 0f;
        session.Run(0.2);
    }

    /// <summary>At the bench with the block in the right hand.</summary>
    private AbilitySession WithBlockAtBench()
    {
        var session = new AbilitySession(partaking);
        Vector3 block = session.PlaceOf("block");
        session.Person.Head = session.Person.Head with { Position = session.WorldFromStage.Inverse.TransformPoint(block + new Vector3(0.5f, 0.5f, 0.2f)) };
        session.Move(Hand.Right, block, 1.0);
        session.Person.Right.Squeeze = 1f;
        session.Run(0.2);
        session.Move(Hand.Right, block + new Vector3(0.1f, 0.25f, 0f), 0.4);
        Assert.That(session.Mirror.HeldBy(session.Learner, Hand.Right), Is.EqualTo(Block));
        return session;
    }
}
