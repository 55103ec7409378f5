using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Learner;

/// <summary>
/// How a body stands, bends, kneels and reaches under a tracked head and between tracked hands: for drawing only. The person of the kit looks
/// along its +Z, a head along its -Z. Allocates nothing after its making.
/// </summary>
internal sealed class BodyPosture
{
    /// <summary>A body bends forward by this much a meter that its neck is lower than when it stands.</summary>
    private const float LeanRadiansPerMeter = 1.25f;
    private const float MostLeanRadians = 1.05f;
    private const float KneelingHipMeters = 0.6f;
    private const float KneltHipMeters = 0.47f;
    private const float AnkleMeters = 0.085f;

    /// <summary>A sleeve is drawn longer by this factor at most, to reach a hand that is farther away than an arm is long.</summary>
    private const float MostStretch = 1.3f;

    /// <summary>A tracked hand is drawn by itself: the body's own is drawn this small, within the cuff.</summary>
    private const float HiddenScale = 0.001f;

    private static readonly Quaternion About = Quaternion.CreateFromAxisAngle(Vector3.UnitY, MathF.PI);
    private static readonly Vector3 EyesInHead = new(0, 0.104f, 0.088f);

    private readonly BodyRest _rest;
    private readonly Limb[] _arms;
    private readonly Limb[] _legs;
    private readonly Gait _gait = new();
    private readonly Quaternion[] _turns;
    private readonly Vector3[] _places;
    private readonly NodeTransform[] _transforms;
    private readonly float[] _stretch = [1f, 1f];
    private readonly int _spine;
    private readonly int _chest;
    private readonly int _neck;
    private readonly int _head;
    private float _tallestMeters;

    public BodyPosture(ModelAsset person)
    {
        _rest = new BodyRest(person);
        (_turns, _places, _transforms) = (new Quaternion[_rest.Count], new Vector3[_rest.Count], new NodeTransform[_rest.Count]);
        (_spine, _chest, _neck, _head) = (_rest.IndexOf("spine"), _rest.IndexOf("chest"), _rest.IndexOf("neck"), _rest.IndexOf("head"));
        _arms = [LimbOf("shoulder", "elbow", "wrist", "fingers", "-left"), LimbOf("shoulder", "elbow", "wrist", "fingers", "-right")];
        _legs = [LimbOf("hip", "knee", "ankle", "toes", "-left"), LimbOf("hip", "knee", "ankle", "toes", "-right")];
    }

    public int FirstNode => _rest.FirstNode;

    public Pose WorldFromModel { get; private set; } = Pose.Identity;

    /// <summary>Of all joints in the model's order.</summary>
    public ReadOnlySpan<NodeTransform> Transforms => _transforms;

    private float Scale { get; set; } = 1f;

    /// <param name="worldFromHead">Between the eyes.</param>
    /// <param name="floorMeters">Height of the floor in the world.</param>
    /// <param name="left">Where the left hand is drawn; the arm hangs where it is not tracked.</param>
    /// <param name="right">The right one.</param>
    /// <param name="seconds">Of the session; for steps.</param>
    public void Solve(in Pose worldFromHead, float floorMeters, in ShownHand left, in ShownHand right, double seconds)
    {
        Pose torso = ArmPosture.TorsoOf(worldFromHead);
        Grow(worldFromHead.Position.Y - floorMeters);
        WorldFromModel = new Pose(torso.Position with { Y = floorMeters }, torso.Orientation * About);
        Bend(worldFromHead);
        Stand(torso.Orientation, seconds);
        Reach(_arms[0], left, Hand.Left);
        Reach(_arms[1], right, Hand.Right);
        Write(left.IsTracked, right.IsTracked);
    }

    /// <summary>A person is as tall as they have been seen, as far as people go; who was only seen sitting counts as of middle height.</summary>
    private void Grow(float eyeMeters)
    {
        const float LeastStandingMeters = 1.38f;
        _tallestMeters = Math.Max(_tallestMeters, eyeMeters);
        Scale = _tallestMeters < LeastStandingMeters ? 1f : Math.Clamp(_tallestMeters / (_rest[_head].Y + EyesInHead.Y), 0.86f, 1.14f);
    }

    private Vector3 ToModel(Vector3 world) => WorldFromModel.Inverse.TransformPoint(world) / Scale;

    private Quaternion ToModel(Quaternion world) => Quaternion.Conjugate(WorldFromModel.Orientation) * world;

    private void Bend(in Pose worldFromHead)
    {
        Quaternion head = ToModel(worldFromHead.Orientation) * About;
        Vector3 headAt = ToModel(worldFromHead.Position) - Vector3.Transform(EyesInHead, head);
        Vector3 neckAt = headAt - Vector3.Transform(_rest.From(_neck, _head), Quaternion.Slerp(Quaternion.Identity, head, 0.5f));
        float lean = Math.Clamp((_rest[_neck].Y - neckAt.Y) * LeanRadiansPerMeter, 0f, MostLeanRadians);
        var trunk = Quaternion.CreateFromAxisAngle(Vector3.UnitX, lean);
        (_turns[0], _places[0]) = (trunk, neckAt - Vector3.Transform(_rest.From(0, _neck), trunk));
        Hang(_spine, trunk);
        Hang(_chest, trunk);
        Hang(_neck, Quaternion.Slerp(trunk, head, 0.5f));
        (_turns[_head], _places[_head]) = (head, headAt);
    }

    private void Stand(Quaternion facing, double seconds)
    {
        Vector3 middle = Vector3.Lerp(_places[0], _places[_neck], 0.4f);
        Vector3 body = WorldFromModel.TransformPoint(middle with { Y = 0 } * Scale);
        _gait.Update(body, facing, seconds);
        float kneeling = Math.Clamp((KneelingHipMeters - _places[0].Y) / (KneelingHipMeters - KneltHipMeters), 0f, 1f);
        for (int side = 0; side < _legs.Length; side++)
        {
            PlaceLeg(_legs[side], _gait[side], kneeling);
        }
    }

    private void PlaceLeg(Limb leg, in FootPlace foot, float kneeling)
    {
        Hang(leg.Root, _turns[0]);
        Quaternion yaw = ToModel(Quaternion.CreateFromAxisAngle(Vector3.UnitY, foot.YawRadians)) * About;
        Quaternion sole = yaw * Quaternion.CreateFromAxisAngle(Vector3.UnitX, foot.PitchRadians + (1.25f * kneeling));
        Vector3 planted = ToModel(foot.Position) + new Vector3(0, AnkleMeters, 0);
        Vector3 knelt = _places[leg.Root] with { Y = AnkleMeters } - (Vector3.UnitZ * 0.24f);
        Vector3 ankle = Vector3.Lerp(planted, knelt, kneeling);
        Vector3 knee = ArmPosture.MiddleJoint(_places[leg.Root], ankle, leg.UpperMeters, leg.LowerMeters, Vector3.Transform(Vector3.UnitZ, yaw));
        PlaceLimb(leg, yaw, knee, ankle);
        _turns[leg.End] = sole;
        Hang(leg.Tip, sole);
    }

    private void Reach(Limb arm, in ShownHand shown, Hand hand)
    {
        Hang(arm.Root, _turns[_chest]);
        _stretch[(int)hand] = 1f;
        if (!shown.IsTracked)
        {
            LetHang(arm, hand);
            return;
        }

        Vector3 wrist = ToModel(ArmPosture.WristOf(shown.WorldFromHand, hand)), reach = wrist - _places[arm.Root];
        float missing = Math.Clamp(reach.Length() - arm.UpperMeters - arm.LowerMeters, 0f, ArmPosture.ShoulderReachMeters);
        _places[arm.Root] += reach * (missing / Math.Max(0.01f, reach.Length()));
        Vector3 wish = Vector3.Transform(new Vector3(hand == Hand.Left ? 0.4f : -0.4f, -1f, -0.25f), _turns[_chest]);
        float stretch = Math.Clamp((wrist - _places[arm.Root]).Length() * 1.002f / (arm.UpperMeters + arm.LowerMeters), 1f, MostStretch);
        Vector3 elbow = ArmPosture.MiddleJoint(_places[arm.Root], wrist, arm.UpperMeters * stretch, arm.LowerMeters * stretch, wish);
        PlaceLimb(arm, _turns[_chest], elbow, wrist);
        _stretch[(int)hand] = stretch;
        _turns[arm.End] = _turns[arm.Middle];
        Hang(arm.Tip, _turns[arm.End]);
    }

    private void LetHang(Limb arm, Hand hand)
    {
        Quaternion down = _turns[_chest] * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, hand == Hand.Left ? -0.3f : 0.3f);
        _turns[arm.Root] = down;
        Hang(arm.Middle, down * Quaternion.CreateFromAxisAngle(Vector3.UnitX, -0.22f));
        Hang(arm.End, _turns[arm.Middle]);
        Hang(arm.Tip, _turns[arm.Middle]);
    }

    /// <summary>Turns both bones of a limb from how they lie at rest in a frame to where they are to lie.</summary>
    private void PlaceLimb(Limb limb, Quaternion frame, Vector3 middle, Vector3 end)
    {
        _turns[limb.Root] = Toward(frame, _rest.From(limb.Root, limb.Middle), middle - _places[limb.Root]);
        Hang(limb.Middle, Quaternion.Identity);
        _turns[limb.Middle] = Toward(_turns[limb.Root], _rest.From(limb.Middle, limb.End), end - _places[limb.Middle]);
        Hang(limb.End, Quaternion.Identity);
    }

    private static Quaternion Toward(Quaternion frame, Vector3 atRest, Vector3 wanted)
    {
        Vector3 from = Vector3.Normalize(Vector3.Transform(atRest, frame));
        return Turn.Between(from, DetMath.Normalize(wanted, from)) * frame;
    }

    /// <summary>Places a joint on the one before it.</summary>
    private void Hang(int joint, Quaternion turn)
    {
        int parent = _rest.Parents[joint];
        (_turns[joint], _places[joint]) = (turn, _places[parent] + Vector3.Transform(_rest.From(parent, joint), _turns[parent]));
    }

    private void Write(bool hasLeft, bool hasRight)
    {
        for (int joint = 0; joint < _transforms.Length; joint++)
        {
            int parent = _rest.Parents[joint];
            _transforms[joint] = parent < 0
                ? new NodeTransform(_places[joint] * Scale, _turns[joint], new Vector3(Scale))
                : new NodeTransform(
                    Vector3.Transform(_places[joint] - _places[parent], Quaternion.Conjugate(_turns[parent])), Quaternion.Normalize(Quaternion.Conjugate(_turns[parent]) * _turns[joint]), Vector3.One);
        }

        WriteArm(_arms[0], _stretch[0], hasLeft);
        WriteArm(_arms[1], _stretch[1], hasRight);
    }

    private void WriteArm(Limb arm, float stretch, bool isHandHidden)
    {
        _transforms[arm.Root] = _transforms[arm.Root] with { Scale = new Vector3(stretch) };
        _transforms[arm.End] = _transforms[arm.End] with { Scale = new Vector3(isHandHidden ? HiddenScale : 1f) };
    }

    private Limb LimbOf(string root, string middle, string end, string tip, string side)
    {
        (int r, int m, int e) = (_rest.IndexOf(root + side), _rest.IndexOf(middle + side), _rest.IndexOf(end + side));
        return new Limb(r, m, e, _rest.IndexOf(tip + side), _rest.From(r, m).Length(), _rest.From(m, e).Length());
    }

    /// <summary>The joints of an arm or a leg, and its two bones.</summary>
    private sealed record Limb(int Root, int Middle, int End, int Tip, float UpperMeters, float LowerMeters);
}
