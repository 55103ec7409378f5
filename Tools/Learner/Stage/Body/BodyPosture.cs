using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Learner;

/// <summary>
/// How a body stands, walks, bends, kneels, sits and reaches under a head and between hands, tracked or made up: for drawing only. The person of
/// the kit looks along its +Z, a head along its -Z. Allocates nothing after its making.
/// </summary>
internal sealed partial class BodyPosture
{
    /// <summary>A body bends forward by this much a meter that its neck is lower than when it stands.</summary>
    private const float LeanRadiansPerMeter = 1.25f;
    private const float MostLeanRadians = 1.05f;

    /// <summary>Who walks leans and turns the chest this much.</summary>
    private const float TwistRadiansPerMeter = 0.16f;
    /// <summary>From a head, which looks along -Z, to a body, which looks along +Z, and back.</summary>
    public static readonly Quaternion About = Quaternion.CreateFromAxisAngle(Vector3.UnitY, MathF.PI);

    private readonly BodyRest _rest;
    private readonly Limb[] _arms;
    private readonly Limb[] _legs;
    private readonly Gait _gait;
    private readonly Quaternion[] _turns;
    private readonly Vector3[] _places;
    private readonly NodeTransform[] _transforms;
    private readonly float[] _stretch = [1f, 1f];
    private readonly int _spine;
    private readonly int _chest;
    private readonly int _neck;
    private readonly int _head;
    private float _tallestMeters;

    /// <param name="person">Skinned.</param>
    /// <param name="footing">Where its feet find stairs; null: it walks on the level.</param>
    public BodyPosture(ModelAsset person, Footing? footing = null)
    {
        _rest = new BodyRest(person);
        _gait = new Gait(footing ?? Footing.Level);
        (_turns, _places, _transforms) = (new Quaternion[_rest.Count], new Vector3[_rest.Count], new NodeTransform[_rest.Count]);
        (_spine, _chest, _neck, _head) = (_rest.IndexOf("spine"), _rest.IndexOf("chest"), _rest.IndexOf("neck"), _rest.IndexOf("head"));
        _arms = [LimbOf("shoulder", "elbow", "wrist", "fingers", "-left"), LimbOf("shoulder", "elbow", "wrist", "fingers", "-right")];
        _legs = [LimbOf("hip", "knee", "ankle", "toes", "-left"), LimbOf("hip", "knee", "ankle", "toes", "-right")];
    }

    /// <summary>Where the point between the eyes lies in the frame of the joint "head" of a person of the kit.</summary>
    public static Vector3 EyesInHead { get; } = new(0, 0.104f, 0.088f);

    public int FirstNode => _rest.FirstNode;

    public Pose WorldFromModel { get; private set; } = Pose.Identity;

    /// <summary>The joint of the head as it is drawn.</summary>
    public Pose WorldFromHeadJoint => new(WorldFromModel.TransformPoint(_places[_head] * Scale), WorldFromModel.Orientation * _turns[_head]);

    /// <summary>Of all joints in the model's order.</summary>
    public ReadOnlySpan<NodeTransform> Transforms => _transforms;

    /// <summary>Feet and body have come to rest: without new input nothing moves.</summary>
    public bool IsAtRest => _gait.IsAtRest;

    /// <summary>How much larger than the model the body is drawn.</summary>
    public float Scale { get; private set; } = 1f;

    /// <param name="worldFromHead">Between the eyes.</param>
    /// <param name="floorMeters">Height of the floor in the world; on stairs, of the line of their noses.</param>
    /// <param name="left">Where the left hand is drawn; the arm hangs, and swings in walking, where it is not tracked.</param>
    /// <param name="right">The right one.</param>
    /// <param name="seconds">Of the session; for steps.</param>
    public void Solve(in Pose worldFromHead, float floorMeters, in ShownHand left, in ShownHand right, double seconds)
    {
        Face(worldFromHead, floorMeters);
        Grow(worldFromHead.Position.Y - floorMeters);
        Bend(worldFromHead);
        Stand(seconds);
        Reach(_arms[0], left, Hand.Left);
        Reach(_arms[1], right, Hand.Right);
        Write(left.IsTracked, right.IsTracked);
    }

    private void Face(in Pose worldFromHead, float floorMeters)
    {
        Pose torso = ArmPosture.TorsoOf(worldFromHead);
        WorldFromModel = new Pose(torso.Position with { Y = floorMeters }, torso.Orientation * About);
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

    private Quaternion Facing => WorldFromModel.Orientation * About;

    /// <summary>The trunk below the head, standing or stooping.</summary>
    private void Bend(in Pose worldFromHead)
    {
        Vector3 neckAt = PlaceHead(worldFromHead);
        float lean = Math.Clamp((_rest[_neck].Y - neckAt.Y) * LeanRadiansPerMeter, 0f, MostLeanRadians);
        var trunk = Quaternion.CreateFromAxisAngle(Vector3.UnitX, lean);
        PlaceTrunk(trunk, neckAt - Vector3.Transform(_rest.From(0, _neck), trunk));
    }

    /// <summary>Places the head; answers where the neck has to be.</summary>
    private Vector3 PlaceHead(in Pose worldFromHead)
    {
        _turns[_head] = ToModel(worldFromHead.Orientation) * About;
        _places[_head] = ToModel(worldFromHead.Position) - Vector3.Transform(EyesInHead, _turns[_head]);
        return _places[_head] - Vector3.Transform(_rest.From(_neck, _head), Quaternion.Slerp(Quaternion.Identity, _turns[_head], 0.5f));
    }

    private void PlaceTrunk(Quaternion trunk, Vector3 hips)
    {
        (_turns[0], _places[0]) = (trunk, hips);
        Hang(_spine, trunk);
        Hang(_chest, trunk);
        Hang(_neck, Quaternion.Slerp(trunk, _turns[_head], 0.5f));
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

    private Limb LimbOf(string root, string middle, string end, string tip, string side)
    {
        (int r, int m, int e) = (_rest.IndexOf(root + side), _rest.IndexOf(middle + side), _rest.IndexOf(end + side));
        return new Limb(r, m, e, _rest.IndexOf(tip + side), _rest.From(r, m).Length(), _rest.From(m, e).Length());
    }

    /// <summary>The joints of an arm or a leg, and its two bones.</summary>
    private sealed record Limb(int Root, int Middle, int End, int Tip, float UpperMeters, float LowerMeters);
}
