using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Meshes.Fields;
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
    private const float HeadCellMeters = 0.0088f;

    public static readonly KitAsset Asset = new(
        "person",
        "A person, standing or sitting.",
        [
            KitParameter.Choice("clothes", [.. Outfit.Names]), KitParameter.Choice("pose", "standing", "sitting", "kneeling", "compressing", "pointing", "lying"), KitParameter.Choice("tone", [.. PersonPaints.Tones]),
            KitParameter.Choice("hair", "short", "tied", "bob"), KitParameter.Choice("face", "oval", "long", "round", "square"), KitParameter.Choice("build", "average", "slim", "broad"), KitParameter.Text("label"),
            KitParameter.Choice("rig", "fixed", "skinned"), KitParameter.Choice("headgear", "usual", "no-glasses", "none"),
        ],
        Build);

    private static readonly Skeleton Bones = PersonPoses.Bones;

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        var painter = new SkinPainter(Bones, asset.Detail);
        Paint(painter, given, asset.Detail);
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

        Label(nodes, given.Text("label"), posed);
        asset.Place(new ModelAsset("person", nodes, new Dictionary<string, Pose>()) { Skins = skins }, Pose.Identity, string.Empty);
        Collide(asset.Node("shape", Pose.Identity), posed);
        foreach (string joint in (ReadOnlySpan<string>)["head", "chest", "wrist-left", "wrist-right"])
        {
            asset.Anchor(joint, posed[Bones.IndexOf(joint)]);
        }
    }

    /// <summary>Written on chest and back, on whatever moves them.</summary>
    private static void Label(List<ModelNode> nodes, string text, Pose[] posed)
    {
        const float LetterMeters = 0.052f, LiftMeters = 0.156f;
        if (text.Length == 0)
        {
            return;
        }

        int chest = Bones.IndexOf("chest"), at = nodes.FindIndex(n => n.Name == "chest");
        Pose chestFromNode = at < 0 ? posed[chest] : Pose.Identity;
        Vector4 ink = Inks.White;
        TextLabel[] labels =
        [
            new(text, chestFromNode * Pose.At(0, 0.005f, LiftMeters), LetterMeters * 0.7f, ink, 0.2f),
            new(text, chestFromNode * new Pose(new Vector3(0, 0.01f, -LiftMeters + 0.01f), Turn.AboutY(180)), LetterMeters, ink, 0.26f),
        ];
        int node = at < 0 ? 0 : at;
        nodes[node] = nodes[node] with { Labels = labels };
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

    private static void Paint(SkinPainter painter, KitArguments given, float detail)
    {
        Outfit outfit = Outfit.Of(given.Text("clothes")).Under(given.Text("headgear"));
        Vector3 skin = PersonPaints.SkinColor(given.Text("tone")), hair = PersonPaints.HairColor(given.Text("tone"));
        var clothes = new PersonClothes(painter, PersonBuild.Of(given.Text("build")), outfit, detail);
        FieldBody jacket = clothes.AddJacket();
        if (outfit.HasVest)
        {
            clothes.AddVest();
        }

        clothes.AddTrousers(jacket);
        clothes.AddShoes();
        PersonHands.Add(painter, skin, detail);
        AddHead(painter, given, outfit, jacket, skin, hair, detail);
    }

    private static void AddHead(SkinPainter painter, KitArguments given, Outfit outfit, FieldBody jacket, Vector3 skin, Vector3 hairColor, float detail)
    {
        int joint = Bones.IndexOf("head");
        Vector3 origin = Bones.Joints[joint].AtRest;
        var head = new PersonHead(origin, joint, Bones.IndexOf("neck"), Bones.IndexOf("chest"), FaceMeasure.Of(given.Text("face")));
        FieldSurface face = SurfaceNet.Of(head.Field, origin + new Vector3(-0.11f, -0.15f, -0.14f), origin + new Vector3(0.11f, 0.24f, 0.15f), HeadCellMeters / detail);
        FieldBody hair = PersonHair.Field(origin, joint, given.Text("hair"));
        face.DropWithin(hair, 0.007f);
        face.DropWithin(jacket, 0.01f);
        painter.Add(PersonPaints.Flesh, FieldMesh.Of(face, head.Field, (_, point) => head.ColorAt(point, skin)));
        FieldSurface strands = SurfaceNet.Of(hair, origin + new Vector3(-0.13f, -0.07f, -0.21f), origin + new Vector3(0.13f, 0.26f, 0.14f), 0.013f / detail);
        strands.DropWithin(head.Field, 0.006f);
        painter.Add(PersonPaints.Flesh, FieldMesh.Of(strands, hair, (_, _) => hairColor));
        PersonFace.Add(part => FaceBrush(painter, part, skin, hairColor).At(origin), isOpen: true);
        PersonFace.AddMouth(part => FaceBrush(painter, part, skin, hairColor).At(origin));
        PersonHeadwear.Add(painter, outfit, origin, joint, detail);
    }

    private static Brush FaceBrush(SkinPainter painter, FacePart part, Vector3 skin, Vector3 hair)
    {
        (MaterialData material, Vector3 color) = part switch
        {
            FacePart.White => (PersonPaints.Smooth, Palette.Linear(0xE6E1DA)),
            FacePart.Iris => (PersonPaints.Smooth, Palette.Linear(0x4A2E1A)),
            FacePart.Pupil => (PersonPaints.Smooth, Palette.Linear(0x0A0706)),
            FacePart.Lid => (PersonPaints.Flesh, skin * 0.86f),
            FacePart.Lip => (PersonPaints.Flesh, new Vector3(skin.X * 0.74f, skin.Y * 0.47f, skin.Z * 0.45f)),
            FacePart.Mouth => (PersonPaints.Flesh, skin * 0.22f),
            FacePart.Lash => (PersonPaints.Flesh, hair * 0.6f),
            _ => (PersonPaints.Flesh, hair),
        };
        return painter.Paint(material, color, "head");
    }
}
