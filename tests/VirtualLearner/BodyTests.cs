using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.VirtualLearner.Tests;

public sealed class BodyTests
{
    [Test]
    public void A_reach_begins_and_ends_at_rest_and_is_fastest_in_its_middle()
    {
        const float Step = 1e-3f;
        Assert.That((MinimumJerk.At(0f), MinimumJerk.At(0.5f), MinimumJerk.At(1f)), Is.EqualTo((0f, 0.5f, 1f)));
        Assert.That((MinimumJerk.At(-1f), MinimumJerk.At(2f)), Is.EqualTo((0f, 1f)), "it holds before and after");
        Assert.That(MinimumJerk.At(Step) / Step, Is.LessThan(1e-3f));
        Assert.That((1f - MinimumJerk.At(1f - Step)) / Step, Is.LessThan(1e-3f));
        Assert.That((MinimumJerk.At(0.5f + Step) - MinimumJerk.At(0.5f - Step)) / (2f * Step), Is.EqualTo(1.875f).Within(1e-3f), "Flash and Hogan 1985");
    }

    [Test]
    public void A_walk_goes_around_furniture()
    {
        FloorPlan plan = Room();
        List<Vector3> path = plan.FindPath(new Vector3(-1.5f, 0f, 0f), new Vector3(1.5f, 0f, 0f));
        Assert.That(path[^1], Is.EqualTo(new Vector3(1.5f, 0f, 0f)));
        Assert.That(path, Has.Count.InRange(2, 6), "around it, in a few straight lines");
        Vector3 from = new(-1.5f, 0f, 0f);
        float length = 0f;
        foreach (Vector3 to in path)
        {
            for (float t = 0f; t <= 1f; t += 0.02f)
            {
                Vector3 p = Vector3.Lerp(from, to, t);
                Assert.That(Math.Abs(p.X) > 0.5f || Math.Abs(p.Z) > 0.5f, $"{p} is inside the furniture");
            }

            length += Vector3.Distance(from, to);
            from = to;
        }

        Assert.That(length, Is.LessThan(4.2f), "and without a detour");
    }

    [Test]
    public void A_free_way_is_one_straight_line() =>
        Assert.That(Room().FindPath(new Vector3(-1.5f, 0f, 1.5f), new Vector3(1.5f, 0f, 1.5f)), Is.EqualTo(new[] { new Vector3(1.5f, 0f, 1.5f) }));

    [Test]
    public void A_shoulder_s_width_around_furniture_is_not_free()
    {
        FloorPlan plan = Room();
        Assert.That(plan.IsFree(new Vector3(0.6f, 0f, 0f)), Is.False);
        Assert.That(plan.IsFree(new Vector3(1.0f, 0f, 0f)));
        Assert.That(plan.IsFree(new Vector3(2.5f, 0f, 0f)), Is.False, "outside the room");
    }

    [Test]
    public void A_way_to_the_second_floor_goes_up_both_stairs_and_back_down_them()
    {
        StairData[] stairs = [Stair(1f, 0f), Stair(-1f, 3f), Stair(1.5f, 3f)];
        var plans = new StoreyPlans(stairs, _ => new FloorPlan(-2f, 2f, -2f, 2f));
        var below = new Vector3(0f, 0f, 1f);
        var above = new Vector3(-1f, 6f, 1f);
        List<Vector3> up = plans.FindPath(below, above);
        Assert.That(up, Is.SupersetOf(stairs[0].Way).And.SupersetOf(stairs[1].Way), "the second stair is the one that lies nearer");
        Assert.That(up.Select(corner => corner.Y), Is.Ordered);
        Assert.That(plans.FindPath(above, below).Select(corner => corner.Y), Is.Ordered.Descending);
    }

    [Test]
    public void A_storey_that_no_stairs_lead_to_is_refused()
    {
        var plans = new StoreyPlans([Stair(1f, 0f), Stair(1f, 6f)], _ => new FloorPlan(-2f, 2f, -2f, 2f));
        Assert.That(() => plans.FindPath(Vector3.Zero, new Vector3(0f, 9f, 0f)), Throws.TypeOf<ProblemException>().With.Message.Contains("9.00 m"));
    }

    /// <summary>Straight up three meters at that place.</summary>
    private static StairData Stair(float x, float footMeters) => new("stair", [new(x, footMeters, 0f), new(x, footMeters + 3f, -1.5f)], 0.6f);

    /// <summary>Four meters square, with a block of one meter in its middle.</summary>
    private static FloorPlan Room()
    {
        var plan = new FloorPlan(-2f, 2f, -2f, 2f);
        plan.Block(new Vector3(-0.5f, 0f, -0.5f), new Vector3(0.5f, 1f, 0.5f));
        return plan;
    }
}
