using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.People;

/// <summary>
/// A hand with the joints of XR_EXT_hand_tracking ("Conventions of hand joints": -Z along the bone toward the tip, +Y out of
/// the back of the hand), so that a tracked hand moves it joint by joint. The model's frame is the wrist's. Each joint node
/// hangs on the model itself: a runtime sets its pose in the wrist's frame.
/// </summary>
internal static class HandRig
{
    private const float PointingBend = 0.04f;

    public static readonly KitAsset Left = Hand("hand-rig-left", "Left hand with tracked joints.", 1f);

    public static readonly KitAsset Right = Hand("hand-rig-right", "Right hand with tracked joints.", -1f);

    /// <summary>The right hand's joints by finger, thumb first: X toward the little finger, meters.</summary>
    private static readonly (string Finger, string[] Names, Vector3[] Joints, float[] Radii)[] Fingers =
    [
        ("thumb", ["metacarpal", "proximal", "distal", "tip"], [new(-0.02f, -0.008f, -0.026f), new(-0.042f, -0.017f, -0.056f), new(-0.059f, -0.025f, -0.086f), new(-0.07f, -0.031f, -0.11f)], [0.0175f, 0.0135f, 0.0112f, 0.0085f]),
        ("index", ["metacarpal", "proximal", "intermediate", "distal", "tip"], [new(-0.02f, 0, -0.025f), new(-0.027f, 0.002f, -0.093f), new(-0.029f, 0.001f, -0.133f), new(-0.03f, -0.001f, -0.157f), new(-0.031f, -0.004f, -0.178f)], [0.012f, 0.0102f, 0.0092f, 0.0085f, 0.0072f]),
        ("middle", ["metacarpal", "proximal", "intermediate", "distal", "tip"], [new(-0.006f, 0.002f, -0.025f), new(-0.005f, 0.004f, -0.097f), new(-0.005f, 0.003f, -0.142f), new(-0.005f, 0.001f, -0.17f), new(-0.005f, -0.002f, -0.192f)], [0.012f, 0.0104f, 0.0094f, 0.0087f, 0.0073f]),
        ("ring", ["metacarpal", "proximal", "intermediate", "distal", "tip"], [new(0.009f, 0.001f, -0.025f), new(0.016f, 0.002f, -0.091f), new(0.019f, 0.001f, -0.133f), new(0.021f, -0.001f, -0.159f), new(0.022f, -0.004f, -0.18f)], [0.0115f, 0.0098f, 0.0088f, 0.0081f, 0.0069f]),
        ("little", ["metacarpal", "proximal", "intermediate", "distal", "tip"], [new(0.022f, -0.001f, -0.025f), new(0.0345f, -0.002f, -0.082f), new(0.04f, -0.003f, -0.114f), new(0.043f, -0.005f, -0.133f), new(0.045f, -0.008f, -0.151f)], [0.011f, 0.0088f, 0.0078f, 0.0071f, 0.0061f]),
    ];

    private static KitAsset Hand(string name, string description, float mirror) => new(
        name, description,
        [KitParameter.Choice("tone", [.. PersonPaints.Tones]), KitParameter.Choice("glove", "none", "nitrile", "work", "insulating"), KitParameter.Number("curl", "0", 0, 1), KitParameter.Choice("rig", "fixed", "skinned")],
        (asset, given) => Build(asset, given, -mirror));

    /// <summary>The hand bent once, for those who place it by its wrist.</summary>
    /// <param name="detail">Share of the facets.</param>
    /// <param name="mirror">1 for the right hand, -1 for the left one.</param>
    /// <param name="glove">As the parameter of this name.</param>
    /// <param name="tone">Of the skin.</param>
    /// <param name="clothes">Whose sleeve ends at the wrist.</param>
    /// <param name="curl">From flat (0) to a fist (1).</param>
    /// <param name="isPointing">The index stays all but straight.</param>
    public static ModelAsset Bent(float detail, float mirror, string glove, string tone, string clothes, float curl, bool isPointing)
    {
        Skeleton bones = BonesOf(mirror);
        var painter = new SkinPainter(bones, detail);
        HandFlesh.Paint(painter, FingersOf(mirror), mirror, tone, glove, clothes);
        Pose[] posed = bones.Posed(Curled(curl, mirror, isPointing));
        return new ModelAsset(
            "hand",
            [new ModelNode(AssetBuilder.BodyNode, Pose.Identity, painter.Bent(posed), [], [])],
            new Dictionary<string, Pose> { ["fingertip"] = FingertipOf(bones, posed) });
    }

    private static void Build(AssetBuilder asset, KitArguments given, float mirror)
    {
        Skeleton bones = BonesOf(mirror);
        var painter = new SkinPainter(bones, asset.Detail);
        HandFlesh.Paint(painter, FingersOf(mirror), mirror, given.Text("tone"), given.Text("glove"), HandFlesh.AnySleeve);
        Pose[] posed = bones.Posed(Curled(given.Number("curl"), mirror, isPointing: false));
        List<ModelNode> nodes;
        List<ModelSkin> skins = [];
        if (given.Text("rig") == "skinned")
        {
            nodes = JointNodes(bones, posed);
            nodes.Add(new ModelNode("skin", Pose.Identity, painter.Skinned(), [], []) { Skin = 0 });
            skins.Add(new ModelSkin("hand", [.. Enumerable.Range(0, bones.Joints.Count)], [.. Enumerable.Range(0, bones.Joints.Count).Select(i => Inverse(AtRest(bones, i)))]));
        }
        else
        {
            nodes = [new ModelNode(AssetBuilder.BodyNode, Pose.Identity, painter.Bent(posed), [], [])];
        }

        asset.Place(new ModelAsset("hand", nodes, new Dictionary<string, Pose>()) { Skins = skins }, Pose.Identity, string.Empty);
        asset.Anchor("fingertip", FingertipOf(bones, posed));
        asset.Anchor("palm", posed[bones.IndexOf("palm")]);
    }

    private static IEnumerable<(string Finger, string[] Names, Vector3[] Joints, float[] Radii)> FingersOf(float mirror) =>
        Fingers.Select(f => (f.Finger, f.Names, f.Joints.Select(j => Mirrored(j, mirror)).ToArray(), f.Radii));

    private static Pose FingertipOf(Skeleton bones, Pose[] posed)
    {
        int tip = bones.IndexOf("index-tip");
        return posed[tip] * new Pose(Vector3.Zero, AtRest(bones, tip).Orientation);
    }

    private static Vector3 Mirrored(Vector3 joint, float mirror) => joint with { X = joint.X * mirror };

    private static Skeleton BonesOf(float mirror)
    {
        var joints = new List<Joint> { new("wrist", -1, Vector3.Zero), new("palm", 0, new Vector3(0, 0, -0.055f)) };
        foreach ((string finger, string[] names, Vector3[] places, _) in Fingers)
        {
            for (int i = 0; i < places.Length; i++)
            {
                joints.Add(new Joint($"{finger}-{names[i]}", i == 0 ? 0 : joints.Count - 1, Mirrored(places[i], mirror)));
            }
        }

        return new Skeleton(joints);
    }

    /// <summary>Where a joint lies at rest with the axes of the extension; a tip is turned as the bone before it.</summary>
    private static Pose AtRest(Skeleton bones, int joint)
    {
        (string name, int parent, Vector3 at) = bones.Joints[joint];
        if (name is "wrist" or "palm")
        {
            return Pose.At(at);
        }

        bool isTip = name.EndsWith("-tip", StringComparison.Ordinal);
        Vector3 ahead = isTip ? at - bones.Joints[parent].AtRest : bones.TipOf(joint) - at;
        var along = Turn.Between(-Vector3.UnitZ, DetMath.Normalize(ahead, -Vector3.UnitZ));
        bool isThumb = name.StartsWith("thumb", StringComparison.Ordinal);
        Quaternion roll = isThumb ? Turn.AboutZ(at.X < 0 ? 50 : -50) : Quaternion.Identity;
        return new Pose(at, DetMath.Multiply(along, roll));
    }

    private static List<ModelNode> JointNodes(Skeleton bones, Pose[] posed)
    {
        var nodes = new List<ModelNode>();
        for (int i = 0; i < posed.Length; i++)
        {
            Pose joint = posed[i] * new Pose(Vector3.Zero, AtRest(bones, i).Orientation);
            nodes.Add(new ModelNode(bones.Joints[i].Name, joint, [], [], []) { Link = new NodeLink(-1, new NodeTransform(joint.Position, joint.Orientation, Vector3.One)) });
        }

        return nodes;
    }

    /// <summary>The matrix that carries the mesh's frame into the joint's.</summary>
    private static Matrix4x4 Inverse(Pose atRest)
    {
        Pose inverse = atRest.Inverse;
        Vector3 x = inverse.TransformDirection(Vector3.UnitX), y = inverse.TransformDirection(Vector3.UnitY), z = inverse.TransformDirection(Vector3.UnitZ), p = inverse.Position;
        return new Matrix4x4(x.X, x.Y, x.Z, 0, y.X, y.Y, y.Z, 0, z.X, z.Y, z.Z, 0, p.X, p.Y, p.Z, 1);
    }

    /// <summary>From flat (0) to a fist (1): each finger bends by 75, 95 and 55 degrees, the thumb lies across.</summary>
    private static Dictionary<string, Quaternion> Curled(float curl, float mirror, bool isPointing)
    {
        var turns = new Dictionary<string, Quaternion>();
        foreach (string finger in (ReadOnlySpan<string>)["index", "middle", "ring", "little"])
        {
            float bend = isPointing && finger == "index" ? PointingBend : curl;
            turns[$"{finger}-proximal"] = Turn.AboutX(-75 * bend);
            turns[$"{finger}-intermediate"] = Turn.AboutX(-95 * bend);
            turns[$"{finger}-distal"] = Turn.AboutX(-55 * bend);
        }

        turns["thumb-proximal"] = DetMath.Multiply(Turn.AboutY(-38 * curl * mirror), Turn.AboutX(-20 * curl));
        turns["thumb-distal"] = Turn.AboutY(-50 * curl * mirror);
        return turns;
    }
}
