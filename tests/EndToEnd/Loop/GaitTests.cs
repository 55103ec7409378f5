using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Learner;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>How bodies walk that go along a way, on the level and on stairs: what stands does not slide, legs reach the floor, knees bend ahead, arms swing.</summary>
[TestFixture]
public sealed class GaitTests
{
    private const float EyeMeters = 1.62f;
    private const float Riser = 0.15f;
    private const float Tread = 0.28f;
    private static readonly ShownHand None = new(false, Pose.Identity);

    /// <summary>Rises along +X from its origin in twelve steps.</summary>
    private static readonly StairData Stair = new("stair", [new(-3f, 0, 0), new(-Tread, 0, 0), new(11 * Tread, 12 * Riser, 0), new((11 * Tread) + 3f, 12 * Riser, 0)], 0.75f) { RiserMeters = Riser };

    private static ModelAsset Person { get; } = ModelKit.Build("person", new Dictionary<string, string> { ["rig"] = "skinned" });

    [TestCase(0.6f)]
    [TestCase(1.2f)]
    [TestCase(2f)]
    public void A_foot_that_stands_does_not_slide_and_steps_are_as_long_as_people_make_them(float metersPerSecond)
    {
        var gait = new Gait(Footing.Level);
        List<Vector3> stood = [];
        (Vector3 last, bool wasStanding) = (Vector3.Zero, false);
        for (int i = 0; i < 450; i++)
        {
            gait.Update(new Vector3(i * metersPerSecond / 90f, 0, 0), FacingX, i / 90.0);
            Vector3 foot = gait[0].Position;
            bool isStanding = foot.Y == 0f;
            if (isStanding && wasStanding)
            {
                Assert.That(foot, Is.EqualTo(last));
            }
            else if (isStanding)
            {
                stood.Add(foot);
            }

            (last, wasStanding) = (foot, isStanding);
        }

        float stride = (stood[^1].X - stood[2].X) / (stood.Count - 3);
        Assert.That(stride, Is.InRange(0.7f, 1.75f), "from one place of a foot to its next");
    }

    [TestCase(1f)]
    [TestCase(-1f)]
    public void On_stairs_feet_stand_on_treads_within_their_edges(float direction)
    {
        var gait = new Gait(new Footing([Stair]));
        int onTreads = 0;
        for (int i = 0; i < 360; i++)
        {
            float along = Math.Clamp(i / 90f * 0.9f, 0f, 3.2f), x = direction > 0f ? along - Tread : (11 * Tread) - along;
            gait.Update(new Vector3(x, (x + Tread) / Tread * Riser, 0), direction > 0f ? FacingX : FacingX * Quaternion.CreateFromAxisAngle(Vector3.UnitY, MathF.PI), i / 90.0);
            for (int foot = 0; foot < 2; foot++)
            {
                Vector3 place = gait[foot].Position;
                float step = place.Y / Riser, middleOfShoe = place.X + (direction * 0.047f);
                if (place.X is > 0f and < 11 * Tread && MathF.Abs(step - MathF.Round(step)) < 1e-4f && gait.Stands(foot))
                {
                    Assert.That(middleOfShoe, Is.EqualTo((MathF.Round(step) - 0.5f) * Tread).Within(0.01f));
                    onTreads++;
                }
            }
        }

        Assert.That(onTreads, Is.GreaterThan(200));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Legs_reach_where_feet_stand_and_knees_bend_ahead(bool isUpStairs)
    {
        var posture = new BodyPosture(Person, isUpStairs ? new Footing([Stair]) : null);
        for (int i = 0; i < 300; i++)
        {
            float x = Math.Min((i * 0.01f) - 0.5f, 3f);
            Solve(posture, x, isUpStairs ? Math.Max(0f, (x + Tread) / Tread * Riser) : 0f, i / 90.0);
            foreach (string side in (ReadOnlySpan<string>)["-left", "-right"])
            {
                Vector3 hip = InWorld(posture, "hip" + side), knee = InWorld(posture, "knee" + side), ankle = InWorld(posture, "ankle" + side);
                Assert.That(Vector3.Distance(ankle, posture.WorldFromModel.TransformPoint(posture.AnkleWish(side == "-left" ? 0 : 1))), Is.LessThan(0.012f), $"the ankle{side} at tick {i}");
                Assert.That(Vector3.Cross(knee - hip, ankle - knee).Z, Is.LessThan(0.004f), $"the knee{side} at tick {i}");
            }
        }
    }

    [Test]
    public void An_arm_that_holds_nothing_swings_against_its_leg()
    {
        var posture = new BodyPosture(Person);
        (float most, float least, int against, int counted) = (0f, 0f, 0, 0);
        for (int i = 0; i < 270; i++)
        {
            float x = i * 0.0133f;
            Solve(posture, x, 0f, i / 90.0);
            float wrist = InWorld(posture, "wrist-left").X - x, ankle = InWorld(posture, "ankle-left").X - x;
            (most, least) = i > 60 ? (Math.Max(most, wrist), Math.Min(least, wrist)) : (wrist, wrist);
            bool isFar = i > 60 && Math.Abs(ankle) > 0.25f;
            (against, counted) = (against + (isFar && Math.Sign(wrist) != Math.Sign(ankle) ? 1 : 0), counted + (isFar ? 1 : 0));
        }

        Assert.That(most - least, Is.InRange(0.2f, 0.6f));
        Assert.That(against, Is.GreaterThan(counted * 3 / 4));
    }

    [Test]
    public void Who_stops_comes_to_rest_with_both_feet_below_the_body()
    {
        var posture = new BodyPosture(Person);
        for (int i = 0; i < 270; i++)
        {
            Solve(posture, Math.Min(i * 0.0133f, 1.5f), 0f, i / 90.0);
        }

        Assert.That(posture.IsAtRest);
        foreach (string ankle in (string[])["ankle-left", "ankle-right"])
        {
            Assert.That(Math.Abs(InWorld(posture, ankle).X - 1.5f), Is.LessThan(0.25f));
        }
    }

    private static Quaternion FacingX { get; } = Quaternion.CreateFromAxisAngle(Vector3.UnitY, -MathF.PI / 2f);

    private static void Solve(BodyPosture posture, float x, float floor, double seconds) =>
        posture.Solve(new Pose(new Vector3(x, floor + EyeMeters, 0), FacingX), floor, None, None, seconds);

    private static Vector3 InWorld(BodyPosture posture, string joint) => BodyJoints.InWorld(posture, Person, joint);
}
