using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests;

/// <summary>People of the scenario: they walk where they are sent, follow who leads them, and can be touched.</summary>
public sealed class WalkerTests
{
    private static readonly Vector3[] Way = [new(0f, 0f, -1f), new(0f, 0f, -4f), new(3f, 1.5f, -4f)];

    [Test]
    public void A_walker_goes_along_the_way_at_its_pace_facing_ahead_and_stops_at_the_end()
    {
        (Bench bench, ObjectId person) = With(new Vector3(0.2f, 0f, -1f));
        bench.World.Send(person, new AlongOrder(Way));
        bench.Run(2.0);
        Assert.That(PlaceOf(bench, person).Z, Is.EqualTo(-3f).Within(0.1f));
        Assert.That(FaceOf(bench, person).Z, Is.LessThan(-0.98f));
        bench.Run(6.0);
        Assert.That(Vector3.Distance(PlaceOf(bench, person), Way[^1]), Is.LessThan(0.02f), "up to the height of the way's end");
    }

    [Test]
    public void Followers_go_in_file_where_their_leader_went_and_around_what_the_leader_went_around()
    {
        (Bench bench, ObjectId first) = With(new Vector3(0f, 0f, 1f));
        ObjectId second = bench.Add("second", Models.Cube, Pose.At(0f, 0f, 1.5f), new WalkerInteraction(1.2));
        Walk(bench, new Vector3(0f, 1.6f, 0f), new Vector3(0f, 1.6f, -1f));
        bench.World.Send(first, new BehindOrder(Bench.Learner));
        bench.World.Send(second, new BehindOrder(Bench.Learner));
        Walk(bench, new Vector3(0f, 1.6f, -1f), new Vector3(3f, 1.6f, -1f), new Vector3(3f, 1.6f, 2f));
        bench.Run(8.0);
        Assert.That(Vector3.Distance(PlaceOf(bench, first), new Vector3(3f, 0f, 0.9f)), Is.LessThan(0.4f));
        Assert.That(Vector3.Distance(PlaceOf(bench, second), new Vector3(3f, 0f, 0.15f)), Is.LessThan(0.4f));
        bench.World.Send(first, StayOrder.Here);
        Vector3 stayed = PlaceOf(bench, first);
        Walk(bench, new Vector3(3f, 1.6f, 2f), new Vector3(-2f, 1.6f, 2f));
        Assert.That(PlaceOf(bench, first), Is.EqualTo(stayed));
        Assert.That(Vector3.Distance(PlaceOf(bench, second), stayed), Is.GreaterThan(1f));
    }

    [Test]
    public void A_hand_on_the_shoulder_is_a_touch_also_after_they_have_walked()
    {
        (Bench bench, ObjectId person) = With(new Vector3(0f, 0f, -1f));
        bench.World.Send(person, new AlongOrder(Way));
        bench.Run(2.0);
        bench.Put(Hand.Right, PlaceOf(bench, person));
        bench.Run(0.05);
        Assert.That(bench.Happened.Any(happened => happened.Kind == WorldEventKind.Touched && happened.Object == person));
    }

    [Test]
    public void The_same_orders_make_the_same_states_and_a_tick_allocates_nothing()
    {
        Bench bench = Played();
        (ulong Physics, ulong Interaction) other = Played().HashOfState();
        Assert.That(bench.HashOfState(), Is.EqualTo(other));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 90; i++)
        {
            bench.StepQuietly();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static Bench Played()
    {
        (Bench bench, ObjectId person) = With(new Vector3(0f, 0f, -1f));
        bench.World.Send(person, new AlongOrder(Way));
        bench.Run(1.5);
        bench.World.Send(person, new BehindOrder(Bench.Learner));
        Walk(bench, new Vector3(0f, 1.6f, 0f), new Vector3(2f, 1.6f, 0f));
        return bench;
    }

    private static (Bench Bench, ObjectId Person) With(Vector3 at)
    {
        var bench = new Bench { Head = Pose.At(0f, 1.6f, 0f) };
        ObjectId person = bench.Add("person", Models.Cube, Pose.At(at), new WalkerInteraction(1.0));
        bench.Run(0.05);
        return (bench, person);
    }

    private static void Walk(Bench bench, params Vector3[] heads)
    {
        for (int leg = 1; leg < heads.Length; leg++)
        {
            long ticks = SimulationTime.TicksFrom(Vector3.Distance(heads[leg - 1], heads[leg]) / 1.2);
            for (long tick = 1; tick <= ticks; tick++)
            {
                bench.Head = Pose.At(Vector3.Lerp(heads[leg - 1], heads[leg], tick / (float)ticks));
                bench.StepQuietly();
            }
        }
    }

    private static Vector3 PlaceOf(Bench bench, ObjectId person) => bench.World.PositionInWorld(person);

    private static Vector3 FaceOf(Bench bench, ObjectId person) =>
        bench.World.WorldFromMoving(Enumerable.Range(0, bench.World.ObjectCount).First(i => bench.World.IdOf(i) == person)).TransformDirection(Vector3.UnitZ);
}
