using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics.Tests;

[TestFixture]
public class GrabTests
{
    private const double Gravity = 9.81;

    [TestCase(0.5f, 0f)]
    [TestCase(3f, 0f)]
    [TestCase(1f, 0.15f)]
    public void AHeldToolFollowsAOneHertzHand(float mass, float gripOffset)
    {
        var lab = new Lab(hasFloor: false);
        BodyHandle tool = lab.World.AddBody(new BodyDescription(lab.World.AddBox(new Vector3(0.02f, 0.02f, 0.2f)), Pose.At(0, 1, 0), mass));
        GrabHandle grab = lab.World.AddGrab(tool, Pose.At(0, 0, gripOffset), GrabSettings.Default);
        double worst = 0;
        double worstTurn = 0;
        lab.Run(4, time =>
        {
            (Vector3 position, Vector3 velocity) = Hand(time, gripOffset);
            lab.World.SetGrabTarget(grab, Pose.At(position), velocity, Vector3.Zero);
            if (time > 1)
            {
                Vector3 before = Hand(time - Lab.Tick, gripOffset).Position;
                Pose grip = lab.World.GetGripPose(grab);
                worst = Math.Max(worst, Vector3.Distance(grip.Position, before));
                worstTurn = Math.Max(worstTurn, 2 * new Vector3(grip.Orientation.X, grip.Orientation.Y, grip.Orientation.Z).Length());
            }
        });
        TestContext.Out.WriteLine($"worst lag {worst * 1000:F2} mm, turn {worstTurn:F4} rad");
        Assert.That(worst, Is.LessThan(0.005));
        Assert.That(worstTurn, Is.LessThan(0.1));
    }

    private static (Vector3 Position, Vector3 Velocity) Hand(double time, float gripOffset)
    {
        const double Amplitude = 0.25;
        double phase = 2 * Math.PI * time;
        var position = new Vector3((float)(Amplitude * Math.Sin(phase)), 1, gripOffset);
        return (position, new Vector3((float)(Amplitude * 2 * Math.PI * Math.Cos(phase)), 0, 0));
    }

    [Test]
    public void AStillHandHoldsWithoutSagging()
    {
        var lab = new Lab(hasFloor: false);
        BodyHandle tool = lab.Box(new Vector3(0, 1, 0), 0.1f, 3);
        GrabHandle grab = lab.World.AddGrab(tool, Pose.Identity, GrabSettings.Default);
        lab.Run(2);
        Assert.That(lab.World.GetGripPose(grab).Position.Y, Is.EqualTo(1).Within(0.0002));
        Assert.That(lab.World.GetGrabForce(grab).Y, Is.EqualTo(3 * Gravity).Within(0.1));
    }

    [TestCase(20f, true)]
    [TestCase(40f, false)]
    public void WhatIsTooHeavyStaysDown(float mass, bool isLifted)
    {
        var lab = new Lab();
        BodyHandle crate = lab.Box(new Vector3(0, 0.15f, 0), 0.3f, mass);
        GrabHandle grab = lab.World.AddGrab(crate, Pose.Identity, GrabSettings.Default);
        lab.Run(3, time => lab.World.SetGrabTarget(grab, Pose.At(0, 0.15f + (float)(0.3 * Math.Min(time, 1)), 0), Vector3.Zero, Vector3.Zero));
        Assert.That(lab.Position(crate).Y, isLifted ? Is.EqualTo(0.45).Within(0.01) : Is.EqualTo(0.15).Within(0.002));
    }

    [Test]
    public void TwoHandsLiftWhatOneCannot()
    {
        var lab = new Lab();
        BodyHandle crate = lab.Box(new Vector3(0, 0.15f, 0), 0.3f, 40);
        GrabHandle left = lab.World.AddGrab(crate, Pose.At(-0.15f, 0, 0), GrabSettings.Default);
        GrabHandle right = lab.World.AddGrab(crate, Pose.At(0.15f, 0, 0), GrabSettings.Default);
        lab.Run(3, time =>
        {
            float y = 0.15f + (float)(0.3 * Math.Min(time, 1));
            lab.World.SetGrabTarget(left, Pose.At(-0.15f, y, 0), Vector3.Zero, Vector3.Zero);
            lab.World.SetGrabTarget(right, Pose.At(0.15f, y, 0), Vector3.Zero, Vector3.Zero);
        });
        Assert.That(lab.Position(crate).Y, Is.EqualTo(0.45).Within(0.01));
    }

    [Test]
    public void AHeldThingCannotBePushedThroughATable()
    {
        var lab = new Lab();
        BodyHandle cup = lab.Box(new Vector3(0, 0.3f, 0), 0.1f, 0.3f);
        GrabHandle grab = lab.World.AddGrab(cup, Pose.Identity, GrabSettings.Default);
        lab.Run(3, time => lab.World.SetGrabTarget(grab, Pose.At(0, 0.3f - (float)(0.5 * Math.Min(time, 1)), 0), Vector3.Zero, Vector3.Zero));
        Assert.That(lab.Position(cup).Y, Is.EqualTo(0.05).Within(0.003));
        Assert.That(lab.World.ContactImpulseOn(cup) / Lab.Tick, Is.EqualTo(250).Within(5), "the hand presses with its largest force, the weight included");
    }

    // The hand turns a handwheel by a point on its rim, several turns, through a friction of 2 N m.
    [Test]
    public void AHandTurnsAHandwheelManyTimes()
    {
        var lab = new Lab(hasFloor: false);
        BodyHandle wheel = lab.World.AddBody(new BodyDescription(lab.World.AddBox(new Vector3(0.12f, 0.12f, 0.02f)), Pose.At(0, 1, 0), 1.5f));
        JointDescription description = lab.World.DescribeJoint(JointKind.Hinge, BodyHandle.World, wheel, Pose.At(0, 1, 0));
        description.FrictionForce = 2;
        JointHandle hinge = lab.World.AddJoint(description);
        GrabHandle grab = lab.World.AddGrab(wheel, Pose.At(0.12f, 0, 0), GrabSettings.Default);
        double worst = 0;
        lab.Run(6, time =>
        {
            double angle = 2 * Math.PI * 0.7 * time;
            var rim = new Vector3((float)(0.12 * Math.Cos(angle)), 1 + (float)(0.12 * Math.Sin(angle)), 0.01f);
            lab.World.SetGrabTarget(grab, Pose.At(rim), Vector3.Zero, Vector3.Zero);
            worst = Math.Max(worst, Vector3.Distance(lab.Position(wheel), new Vector3(0, 1, 0)));
        });
        Assert.That(lab.World.JointAngle(hinge), Is.EqualTo(2 * Math.PI * 0.7 * 6).Within(0.2));
        Assert.That(worst, Is.LessThan(0.0005), "the wheel must stay on its axle");
        lab.World.Remove(grab);
        double left = lab.World.JointAngle(hinge);
        lab.Run(1);
        Assert.That(lab.World.JointAngle(hinge), Is.EqualTo(left).Within(0.1));
    }

    // A hand as a light body that follows by a grab of its own: pushes loose things with a limited force, and is stopped by walls.
    [Test]
    public void AHandBodyPushesLooseThings()
    {
        var lab = new Lab();
        BodyHandle padlock = lab.Box(new Vector3(0.3f, 0.03f, 0), 0.06f, 0.3f);
        BodyHandle hand = lab.World.AddBody(new BodyDescription(lab.World.AddSphere(0.04f), Pose.At(0, 0.06f, 0), 0.4f) { GravityScale = 0, CanSleep = false });
        GrabHandle follow = lab.World.AddGrab(hand, Pose.Identity, new GrabSettings(60, 5, 14));
        lab.Run(1.5, time =>
        {
            float x = (float)Math.Min(0.5, time * 0.5);
            lab.World.SetGrabTarget(follow, Pose.At(x, 0.06f, 0), new Vector3(x < 0.5f ? 0.5f : 0, 0, 0), Vector3.Zero);
        });
        Assert.That(lab.Position(padlock).X, Is.GreaterThan(0.53f));
        Assert.That(lab.Position(hand).X, Is.EqualTo(0.5).Within(0.005));
    }

    [Test]
    public void AKinematicPaddlePushesAndArrivesExactly()
    {
        var lab = new Lab();
        BodyHandle box = lab.Box(new Vector3(0.3f, 0.05f, 0), 0.1f, 0.5f);
        BodyHandle paddle = lab.World.AddKinematic(new BodyDescription(lab.World.AddBox(new Vector3(0.02f, 0.1f, 0.1f)), Pose.At(0, 0.11f, 0), 0));
        lab.Run(1, time => lab.World.SetKinematicTarget(paddle, Pose.At((float)(0.4 * time), 0.11f, 0)));
        Assert.That(lab.Position(paddle).X, Is.EqualTo(0.4).Within(1e-6));
        Assert.That(lab.Position(box).X, Is.GreaterThan(0.465f));
    }
}
