using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests.Panels;

public sealed class PointerTests
{
    private static readonly ObjectId Panel = new("panel");
    private static readonly Vector3 Center = new(0f, 1.4f, 0f);
    private Bench _bench = new();

    [SetUp]
    public void HangAPanel()
    {
        _bench = new Bench();
        _bench.World.AddPanel(Panel, Pose.At(Center), new Vector2(0.6f, 0.4f));
    }

    [Test]
    public void A_ray_meets_the_panel_where_it_points_and_presses_by_the_trigger()
    {
        _bench.Put(Hand.Right, Center + new Vector3(0.2f, 0.1f, 2f));
        _bench.Run(0.1);
        PanelPointer pointer = Only();
        Assert.That((pointer.Hand, pointer.Kind, pointer.Panel, pointer.IsPressed), Is.EqualTo((Hand.Right, PointerKind.Ray, Panel, false)));
        Assert.That(Vector2.Distance(pointer.PositionMeters, new Vector2(0.2f, 0.1f)), Is.LessThan(1e-4f));
        Assert.That(pointer.DistanceMeters, Is.EqualTo(2f).Within(1e-4f));
        _bench.Trigger(Hand.Right, 1f);
        _bench.Run(0.1);
        Assert.That(Only().IsPressed);
    }

    [Test]
    public void Nothing_is_pointed_at_beside_the_panel_behind_it_or_beyond_five_meters()
    {
        foreach (Vector3 place in new[] { new Vector3(0.4f, 0f, 2f), new Vector3(0f, 0f, -2f), new Vector3(0f, 0f, 5.5f) })
        {
            _bench.Put(Hand.Right, Center + place);
            _bench.Run(0.05);
            Assert.That(_bench.World.PanelPointers.Length, Is.Zero, place.ToString());
        }
    }

    [Test]
    public void A_finger_presses_from_the_front_only_and_lets_go_when_it_is_lifted()
    {
        _bench.Put(Hand.Right, FingerAt(-0.01f));
        _bench.Run(0.05);
        Assert.That(Only().IsPressed, Is.False, "it came through from behind");
        _bench.Move(Hand.Right, FingerAt(0.05f), 0.2);
        Assert.That((Only().Kind, Only().IsPressed), Is.EqualTo((PointerKind.Poke, false)));
        _bench.Move(Hand.Right, FingerAt(-0.01f), 0.2);
        Assert.That(Only().IsPressed);
        _bench.Move(Hand.Right, FingerAt(0.005f), 0.1);
        Assert.That(Only().IsPressed, "a trembling finger keeps its press");
        _bench.Move(Hand.Right, FingerAt(0.03f), 0.1);
        Assert.That(Only().IsPressed, Is.False);
    }

    [Test]
    public void A_gaze_that_rests_presses_once_after_the_dwell_time()
    {
        _bench.World.SetSettings(Bench.Learner, new LearnerSettings { GazePoints = true, DwellSeconds = 0.8f });
        _bench.Head = Pose.At(Center + new Vector3(0.1f, 0f, 1.5f));
        int presses = 0;
        for (int tick = 0; tick < 2 * SimulationTime.TicksPerSecond; tick++)
        {
            _bench.StepQuietly();
            presses += Only().IsPressed ? 1 : 0;
        }

        Assert.That((presses, Only().Kind, Only().DwellShare), Is.EqualTo((1, PointerKind.Dwell, 1f)));
    }

    [Test]
    public void A_hidden_panel_is_pointed_through()
    {
        _bench.Put(Hand.Right, Center + new Vector3(0f, 0f, 2f));
        _bench.World.ShowPanel(Panel, false);
        _bench.Run(0.05);
        Assert.That(_bench.World.PanelPointers.Length, Is.Zero);
    }

    private PanelPointer Only()
    {
        Assert.That(_bench.World.PanelPointers.Length, Is.EqualTo(1));
        return _bench.World.PanelPointers[0];
    }

    private static Vector3 FingerAt(float beforePanelMeters) => Center + new Vector3(0f, 0f, beforePanelMeters) - HandGeometry.FingertipInAim;
}
