using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests.Hands;

public sealed class SocketHoverTests
{
    private static readonly Vector3 Start = new(0f, 1.2f, 0f);
    private static readonly Vector3 RightPlace = new(0.5f, 1.2f, 0f);
    private static readonly Vector3 WrongPlace = new(-0.5f, 1.2f, 0f);

    [Test]
    public void A_socket_says_whether_the_held_thing_fits_before_it_is_let_go()
    {
        var bench = new Bench();
        ObjectId cube = bench.Add("cube", Models.Cube, Pose.At(Start), new GrabInteraction(0.5));
        ObjectId right = bench.Add("right", Models.Place, Pose.At(RightPlace), new SocketInteraction(0.1, [cube]));
        ObjectId wrong = bench.Add("wrong", Models.Place, Pose.At(WrongPlace), new SocketInteraction(0.1, []));
        bench.Put(Hand.Right, Start);
        bench.Squeeze(Hand.Right);
        bench.Run(0.1);
        Assert.That(HoverOf(bench).Kind, Is.EqualTo(HoverKind.None));
        bench.Move(Hand.Right, RightPlace, 0.5);
        bench.Run(0.2);
        Assert.That(HoverOf(bench), Is.EqualTo(new Hover(HoverKind.SocketValid, right)));
        bench.Move(Hand.Right, WrongPlace, 0.5);
        bench.Run(0.2);
        Assert.That(HoverOf(bench), Is.EqualTo(new Hover(HoverKind.SocketInvalid, wrong)));
        bench.World.SetBlocked(right, true);
        bench.Move(Hand.Right, RightPlace, 0.5);
        bench.Run(0.2);
        Assert.That(HoverOf(bench).Kind, Is.EqualTo(HoverKind.SocketInvalid), "a blocked socket takes nothing");
    }

    private static Hover HoverOf(Bench bench) => bench.World.HoverOf(Bench.Learner, Hand.Right);
}
