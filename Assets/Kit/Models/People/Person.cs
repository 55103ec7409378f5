using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.People;

/// <summary>
/// A person 1.73 m tall who looks along +Z, in one of several clothes and poses. Bent into the pose once, or skinned: then the
/// joints are nodes, and the meshes carry weights.
/// </summary>
internal static class Person
{
    private static readonly string[] Trunk = ["hips", "spine", "chest"];

    public static readonly KitAsset Asset = new(
        "person",
        "A person, standing or sitting.",
        [
            KitParameter.Choice("clothes", "uniform", "lab-coat", "overall", "rescue-vest", "shirt"), KitParameter.Choice("pose", "standing", "sitting", "kneeling", "pointing", "lying"), KitParameter.Choice("tone", [.. PersonPaints.Tones]),
            KitParameter.Choice("hair", "short", "tied"), KitParameter.Choice("rig", "fixed", "skinned"),
        ],
        Build);

    private static readonly Skeleton Bones = PersonPoses.Bones;

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        var painter = new SkinPainter(Bones, asset.Detail);
        Paint(painter, given);
        (IReadOnlyDictionary<string, Quaternion> turns, Vector3 moved) = PersonPoses.Named(given.Text("pose"));
        Pose[] posed = Bones.Posed(turns, moved);
        List<ModelNode> nodes;
        List<ModelSkin> skins = [];
        if (given.Text("rig") == "skinned")
        {
            (nodes, ModelSkin skin) = Bones.Rig("person", turns, moved);
            nodes.Add(new ModelNode("skin", Pose.Identity, painter.Skinned(), [], []) { Skin = 0 });
            skins.Add(skin);
        }
        else
        {
            nodes = [new ModelNode(AssetBuilder.BodyNode, Pose.Identity, painter.Bent(posed), [], [])];
        }

        asset.Place(new ModelAsset("person", nodes, new Dictionary<string, Pose>()) { Skins = skins }, Pose.Identity, string.Empty);
        Collide(asset.Node("shape", Pose.Identity), posed);
        foreach (string joint in (ReadOnlySpan<string>)["head", "chest", "wrist-left", "wrist-right"])
        {
            asset.Anchor(joint, posed[Bones.IndexOf(joint)]);
        }
    }

    private static void Collide(NodeBuilder shape, Pose[] posed)
    {
        Vector3 At(string joint) => posed[Bones.IndexOf(joint)].Position;
        shape.CollideCapsule(At("hips"), At("chest"), 0.15f);
        shape.CollideCapsule(At("neck"), posed[Bones.IndexOf("head")].TransformPoint(new Vector3(0, 0.11f, 0)), 0.1f);
        foreach (string side in (ReadOnlySpan<string>)["-left", "-right"])
        {
            shape.CollideCapsule(At("hip" + side), At("knee" + side), 0.075f);
            shape.CollideCapsule(At("knee" + side), At("ankle" + side), 0.055f);
            shape.CollideCapsule(At("shoulder" + side), At("elbow" + side), 0.05f);
            shape.CollideCapsule(At("elbow" + side), At("wrist" + side), 0.042f);
        }
    }

    private static void Paint(SkinPainter painter, KitArguments given)
    {
        MaterialData skin = PersonPaints.Skin(given.Text("tone"));
        string clothes = given.Text("clothes");
        Vector3 head = Bones.Joints[Bones.IndexOf("head")].AtRest;
        Brush OnHead(MaterialData material) => painter.Paint(material, "head").At(head);
        painter.Paint(skin, "neck", "head", "chest").Taper(12, [(new Vector3(0, 1.39f, -0.022f), 0.062f), (new Vector3(0, 1.45f, -0.014f), 0.052f), (new Vector3(0, 1.545f, 0.0f), 0.05f)], isTipRound: false);
        HeadShape.Add(OnHead, skin);
        if (clothes is "overall" or "rescue-vest")
        {
            HeadShape.AddHelmet(OnHead, clothes == "overall" ? Palette.SafetyYellow : Palette.SafetyRed);
        }
        else
        {
            HeadShape.AddHair(OnHead, given.Text("hair"));
        }

        PersonClothes.Add(painter, clothes, Trunk);
        PersonHands.Add(painter, skin);
    }
}
