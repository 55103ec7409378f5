using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests.Hands;

public sealed class StartPositionTests
{
    private static readonly Pose Place = Pose.At(0f, 1.2f, 0f);

    [Test]
    public void A_valve_begins_and_stays_where_the_author_put_it([Values(0.75, 1.0, 1.5, 3.0)] double turns, [Values(0.0, 0.25, 0.5, 0.7, 1.0)] double initial)
    {
        var bench = new Bench();
        ObjectId valve = bench.Add("valve", Models.Wheel, Place, new ValveInteraction(turns, initial, 0.5));
        Assert.That(bench.World.ControlPosition(valve), Is.EqualTo(initial));
        bench.Run(1);
        Assert.That(bench.World.ControlPosition(valve), Is.EqualTo(initial).Within(0.005));
    }

    [Test]
    public void A_lever_begins_and_stays_at_its_angle([Values(0.0, 0.3, 1.0)] double initial)
    {
        var bench = new Bench();
        ObjectId lever = bench.Add("lever", Models.Lever, Place, new LeverInteraction(0.2, 1.7, initial, 0.5));
        bench.Run(1);
        Assert.That(bench.World.ControlPosition(lever), Is.EqualTo(initial).Within(0.005));
        Pose placeFromLever = Place.Inverse * bench.World.WorldFromMoving(1);
        Assert.That(2 * Math.Atan2(placeFromLever.Orientation.Z, placeFromLever.Orientation.W), Is.EqualTo(0.2 + (1.5 * initial)).Within(0.01));
    }
}
