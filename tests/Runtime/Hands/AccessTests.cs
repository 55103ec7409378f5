using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests.Hands;

/// <summary>Everything from one spot, with one hand, without fine movement, by words.</summary>
public sealed class AccessTests
{
    private static readonly Vector3 OnTable = new(0f, 0.94f, 0f);
    private static readonly Vector3 Seat = OnTable + new Vector3(0f, 0.02f, 2.5f);
    private Bench _bench = new();
    private ObjectId _cube;

    [SetUp]
    public void SitBeforeATable()
    {
        _bench = new Bench { Head = Pose.At(0f, 1.2f, 2.6f) };
        _bench.Add("table", Models.Table, Pose.Identity, interaction: null);
        _cube = _bench.Add("cube", Models.Cube, Pose.At(OnTable), new GrabInteraction(0.5));
        _bench.Put(Hand.Right, Seat);
        _bench.Run(0.2);
    }

    [Test]
    public void One_squeeze_takes_and_the_next_lets_go()
    {
        _bench.World.SetSettings(Bench.Learner, new LearnerSettings { TogglesGrab = true });
        Click();
        Assert.That(_bench.World.IsHeld(_cube), "kept without keeping it pressed");
        _bench.Run(1);
        Click();
        Assert.That(_bench.World.IsHeld(_cube), Is.False);
    }

    [Test]
    public void Words_take_and_let_go()
    {
        Say(LearnerCommand.Grab);
        Assert.That(_bench.World.IsHeld(_cube));
        Say(LearnerCommand.LetGo);
        Assert.That(_bench.World.IsHeld(_cube), Is.False);
    }

    [Test]
    public void The_word_next_is_heard()
    {
        Say(LearnerCommand.Next);
        Assert.That(_bench.CountOf(WorldEventKind.AskedForNext), Is.EqualTo(1));
    }

    [Test]
    public void A_gaze_that_rests_takes_a_thing_and_puts_it_where_it_looks_next()
    {
        ObjectId socket = _bench.Add("socket", Models.Place, Pose.At(1f, 1.2f, 0f), new SocketInteraction(0.1, [_cube]));
        _bench.World.SetSettings(Bench.Learner, new LearnerSettings { GazePoints = true, DwellSeconds = 0.7f, ActsFromAfar = true, Hands = HandUse.RightOnly });
        LookAt(OnTable);
        _bench.Run(1);
        Assert.That(_bench.World.IsHeld(_cube));
        LookAt(new Vector3(1f, 1.2f, 0f));
        _bench.Run(1.5);
        Assert.That(_bench.World.TryGetOccupant(socket, out ObjectId occupant) && occupant == _cube);
    }

    [Test]
    public void From_afar_a_trigger_presses_buttons_and_moves_controls_on()
    {
        ObjectId button = _bench.Add("button", Models.Button, Pose.At(1f, 1.3f, 0f), new ButtonInteraction(0.006));
        ObjectId lever = _bench.Add("lever", Models.Lever, Pose.At(-1f, 1.3f, 0f), new LeverInteraction(0, 1.5, 0, 0.5) { Detents = [0, 0.5, 1] });
        PointAndPull(new Vector3(1f, 1.3f, 2.5f));
        Assert.That(_bench.CountOf(WorldEventKind.Pressed), Is.Zero, "not unless the learner asked for it");
        _bench.World.SetSettings(Bench.Learner, new LearnerSettings { ActsFromAfar = true });
        PointAndPull(new Vector3(1f, 1.3f, 2.5f));
        Assert.That(_bench.Happened.Single(happened => happened.Kind == WorldEventKind.Pressed).Object, Is.EqualTo(button));
        foreach (double expected in new[] { 0.5, 1.0, 0.0 })
        {
            PointAndPull(new Vector3(-0.9f, 1.3f, 2.5f));
            Assert.That(_bench.World.ControlPosition(lever), Is.EqualTo(expected).Within(0.02));
        }
    }

    [Test]
    public void From_afar_a_stick_turns_a_valve_that_a_wrist_could_not()
    {
        ObjectId valve = _bench.Add("valve", Models.Wheel, Pose.At(1f, 1.3f, 0f), new ValveInteraction(5, 0, 0.5));
        _bench.World.SetSettings(Bench.Learner, new LearnerSettings { ActsFromAfar = true });
        _bench.Put(Hand.Right, new Vector3(1f, 1.3f, 2.5f));
        _bench.Run(0.1);
        _bench.Squeeze(Hand.Right);
        _bench.Sticks[(int)Hand.Right] = Vector2.UnitY;
        _bench.Run(5);
        Assert.That(_bench.World.ControlPosition(valve), Is.EqualTo(1).Within(0.02));
        Assert.That(_bench.World.WorldFromStage(Bench.Learner), Is.EqualTo(Pose.Identity), "the busy stick moves nobody");
    }

    [TestCase(InputSource.Trigger)]
    [TestCase(InputSource.PrimaryButton)]
    public void Grabbing_can_be_put_on_another_input(InputSource source)
    {
        _bench.World.SetSettings(Bench.Learner, new LearnerSettings { GrabBy = source });
        _bench.Squeeze(Hand.Right);
        _bench.Run(0.2);
        Assert.That(_bench.World.IsHeld(_cube), Is.False);
        _bench.Squeeze(Hand.Right, false);
        _bench.Trigger(Hand.Right, 1f);
        _bench.Primary[(int)Hand.Right] = true;
        _bench.Run(0.2);
        Assert.That(_bench.World.IsHeld(_cube));
    }

    [Test]
    public void A_hand_that_takes_no_part_does_nothing()
    {
        _bench.World.SetSettings(Bench.Learner, new LearnerSettings { Hands = HandUse.LeftOnly });
        _bench.Squeeze(Hand.Right);
        _bench.Run(0.5);
        Assert.That(_bench.World.IsHeld(_cube), Is.False);
    }

    [Test]
    public void Gloves_go_on_at_the_chest_where_there_is_one_hand()
    {
        _bench.World.SetSettings(Bench.Learner, new LearnerSettings { Hands = HandUse.RightOnly });
        ObjectId gloves = _bench.Add("gloves", Models.Cube, Pose.At(0.3f, 0.94f, 0f), new WearInteraction(0.1, WearSlot.Hands));
        _bench.Put(Hand.Right, new Vector3(0.3f, 0.96f, 2.5f));
        _bench.Run(0.1);
        _bench.Squeeze(Hand.Right);
        _bench.Run(0.8);
        _bench.Move(Hand.Right, _bench.Head.Position + new Vector3(0f, -0.4f, -0.2f), 0.4);
        _bench.LetGo(Hand.Right);
        Assert.That(_bench.World.IsWorn(gloves, Bench.Learner));
    }

    [Test]
    public void A_pinch_of_a_bare_hand_takes_and_a_fist_leaves_the_finger_free_to_pull()
    {
        _bench.IsBare = true;
        _bench.Trigger(Hand.Right, 1f);
        _bench.Run(0.8);
        Assert.That(_bench.World.IsHeld(_cube), "pinched");
        _bench.Trigger(Hand.Right, 0f);
        _bench.Run(0.1);
        Assert.That(_bench.World.IsHeld(_cube), Is.False);
    }

    private void Click()
    {
        _bench.Squeeze(Hand.Right);
        _bench.Run(0.2);
        _bench.Squeeze(Hand.Right, false);
        _bench.Run(0.6);
    }

    private void Say(LearnerCommand word)
    {
        _bench.Command = word;
        _bench.Run(0.1);
        _bench.Command = LearnerCommand.None;
        _bench.Run(0.4);
    }

    private void PointAndPull(Vector3 from)
    {
        _bench.Put(Hand.Right, from);
        _bench.Run(0.1);
        _bench.Trigger(Hand.Right, 1f);
        _bench.Run(0.1);
        _bench.Trigger(Hand.Right, 0f);
        _bench.Run(1.5);
    }

    private void LookAt(Vector3 point)
    {
        Vector3 ahead = Vector3.Normalize(point - _bench.Head.Position);
        float yaw = MathF.Atan2(-ahead.X, -ahead.Z);
        Quaternion turn = Quaternion.CreateFromAxisAngle(Vector3.UnitY, yaw) * Quaternion.CreateFromAxisAngle(Vector3.UnitX, MathF.Asin(ahead.Y));
        _bench.Head = _bench.Head with { Orientation = turn };
    }
}
