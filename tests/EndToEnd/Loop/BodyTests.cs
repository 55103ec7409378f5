using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Learner;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>A body follows its head and hands: feet step and stay, wrists lie where hands are, legs are as long as legs.</summary>
[TestFixture]
public sealed class BodyTests
{
    private const float EyeMeters = 1.62f;
    private static readonly ShownHand None = new(false, Pose.Identity);

    private static ModelAsset Person { get; } = ModelKit.Build("person", new Dictionary<string, string> { ["rig"] = "skinned" });

    [Test]
    public void Feet_of_who_only_sways_stay_where_they_stand()
    {
        BodyPosture posture = new(Person);
        posture.Solve(HeadAt(0, EyeMeters), 0, None, None, 0);
        Vector3 foot = JointInWorld(posture, "ankle-left");
        for (int i = 1; i < 90; i++)
        {
            posture.Solve(HeadAt(0.04f * MathF.Sin(i * 0.1f), EyeMeters), 0, None, None, i / 90.0);
        }

        Assert.That(Vector3.Distance(JointInWorld(posture, "ankle-left"), foot), Is.LessThan(0.01f));
    }

    [Test]
    public void Who_walks_lifts_one_foot_while_the_other_stands()
    {
        BodyPosture posture = new(Person);
        (int lifted, int bothLifted) = (0, 0);
        for (int i = 0; i < 180; i++)
        {
            posture.Solve(HeadAt(i / 90f, EyeMeters), 0, None, None, i / 90.0);
            bool left = JointInWorld(posture, "ankle-left").Y > 0.11f, right = JointInWorld(posture, "ankle-right").Y > 0.11f;
            (lifted, bothLifted) = (lifted + (left || right ? 1 : 0), bothLifted + (left && right ? 1 : 0));
        }

        Assert.Multiple(() =>
        {
            Assert.That(lifted, Is.GreaterThan(40));
            Assert.That(bothLifted, Is.LessThan(lifted / 4));
            Assert.That(Math.Abs(JointInWorld(posture, "ankle-left").X - (179 / 90f)), Is.LessThan(0.45f));
        });
    }

    [TestCase(-0.3f, 1.2f, -0.35f)]
    [TestCase(-0.2f, 0.75f, -0.2f)]
    [TestCase(-0.35f, 1.7f, -0.55f)]
    public void The_wrist_lies_in_the_hand(float x, float y, float z)
    {
        BodyPosture posture = new(Person);
        Pose hand = Pose.At(x, y, z);
        posture.Solve(HeadAt(0, EyeMeters), 0, new ShownHand(true, hand), None, 0);
        Assert.That(Vector3.Distance(JointInWorld(posture, "wrist-left"), ArmPosture.WristOf(hand, Hand.Left)), Is.LessThan(0.03f));
    }

    [TestCase(1.62f)]
    [TestCase(1.2f)]
    [TestCase(0.85f)]
    public void Soles_of_who_stands_or_stoops_are_on_the_floor(float eyeMeters)
    {
        BodyPosture posture = new(Person);
        posture.Solve(HeadAt(0, EyeMeters), 0, None, None, 0);
        posture.Solve(HeadAt(0, eyeMeters), 0, None, None, 1);
        Assert.That(JointInWorld(posture, "ankle-right").Y, Is.EqualTo(0.085f).Within(0.03f));
    }

    [TestCase(1.2f, 0f)]
    [TestCase(1.62f, 1.62f - 0.77f - 0.43f)]
    public void Who_sits_has_level_thighs_hips_on_the_seat_and_soles_on_floor_or_ring(float eyeMeters, float soleMeters)
    {
        BodyPosture posture = new(Person);
        SeatPlace seat = new();
        posture.Sit(HeadAt(0, eyeMeters), 0, None, None, seat);
        Vector3 hip = JointInWorld(posture, "hip-left"), knee = JointInWorld(posture, "knee-left"), ankle = JointInWorld(posture, "ankle-left");
        Assert.Multiple(() =>
        {
            Assert.That(Math.Abs(knee.Y - hip.Y), Is.LessThan(0.15f));
            Assert.That(knee.Z, Is.LessThan(-0.3f), "ahead");
            Assert.That(ankle.Y - 0.085f, Is.EqualTo(soleMeters).Within(0.02f));
            Assert.That(hip.Y - seat.HeightMeters, Is.InRange(0.03f, 0.12f));
            Assert.That(JointInWorld(posture, "wrist-right").Y - hip.Y, Is.InRange(0.05f, 0.25f), "in the lap");
        });
    }

    [Test]
    public void A_seat_stays_below_who_leans_and_looks_about_and_comes_along_with_who_goes()
    {
        SeatPlace seat = new();
        Quaternion aside = Quaternion.CreateFromAxisAngle(Vector3.UnitY, 0.5f);
        seat.Follow(new Vector3(0, 1, 0), Quaternion.Identity, 0, 1.2f);
        seat.Follow(new Vector3(0.1f, 1, -0.2f), aside, 0, 1.1f);
        Assert.That((seat.Floor, seat.YawRadians, seat.HeightMeters), Is.EqualTo((Vector3.Zero, 0f, 1.2f - 0.77f)));
        seat.Follow(new Vector3(0.6f, 1, 0), aside, 0, 1.2f);
        Assert.That(seat.Floor.X, Is.EqualTo(0.32f).Within(0.001f));
    }

    private static Pose HeadAt(float x, float y) => Pose.At(x, y, 0);

    private static Vector3 JointInWorld(BodyPosture posture, string name) => BodyJoints.InWorld(posture, Person, name);
}
