using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Meshes.Fields;
using VRLab.Assets.Models.People;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Medical;

/// <summary>
/// A resuscitation manikin: head and trunk on the back, head toward -Z. The chest is the moving node; it sinks along the
/// node's -Z, at most 0.07 m, where the heel of a hand presses the breastbone. The head tilts back about -X.
/// </summary>
internal static class Manikin
{
    /// <summary>Height of the breastbone over the manikin's back.</summary>
    private const float FaceMeters = 0.215f;
    private const float HeadCellMeters = 0.0115f;
    private static readonly Pose LyingHead = new(new Vector3(0, 0.1f, -0.315f), Turn.AboutX(-90));
    private static readonly MaterialData Rubber = Palette.Paint("manikin-skin", 0xDDB08C, 0.5f);
    private static readonly MaterialData MoldedHair = Palette.Paint("molded-hair", 0x4A3424, 0.6f);
    private static readonly MaterialData Jacket = Palette.Paint("manikin-jacket", 0x2B5FA8, 0.85f);

    public static readonly KitAsset Asset = new("cpr-manikin", "Resuscitation manikin: head and trunk; `part` takes the trunk or the chest alone.", [KitParameter.Choice("chest", "bare", "jacket"), KitParameter.Choice("part", "whole", "trunk", "chest")], Build);

    public static readonly KitAsset HeadAsset = new("manikin-head", "Head of the resuscitation manikin, in the manikin's frame; it tilts back by the forehead.", [], BuildHead);

    private static void BuildHead(AssetBuilder asset, KitArguments given)
    {
        // Lying, the head tilts back about -X, the node's +Z.
        Pose hinge = new(LyingHead.Position, Turn.AboutY(-90));
        NodeBuilder head = asset.Node(ModelAsset.MovingNode, hinge);
        AddHead(head, hinge.Inverse * LyingHead);
        asset.Anchor(ModelAsset.GripAnchor, 0, 0.2f, -0.45f);
    }

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        MaterialData cover = given.Text("chest") == "jacket" ? Jacket : Rubber;
        string part = given.Text("part");
        if (part != "chest")
        {
            AddTrunk(body, cover);
            body.CollideBox(0, 0.07f, 0.02f, 0.38f, 0.14f, 0.56f);
        }

        if (part != "trunk")
        {
            AddChest(asset, cover, given.Text("chest") == "bare");
        }

        if (part == "whole")
        {
            AddHead(asset.Node("head", LyingHead), Pose.Identity);
        }

        asset.Anchor(ModelAsset.GripAnchor, 0, FaceMeters, -0.05f);
        asset.Anchor("compression", new Pose(new Vector3(0, 0.218f, -0.03f), Turn.AboutX(-90)));
        asset.Anchor("pad-right", new Pose(new Vector3(-0.085f, 0.196f, -0.13f), DetMath.Multiply(Turn.AboutZ(18), Turn.AboutY(180))));
        asset.Anchor("pad-left", new Pose(new Vector3(0.135f, 0.16f, 0.06f), DetMath.Multiply(Turn.AboutZ(-42), Turn.AboutY(180))));
        asset.Anchor("mouth", 0, 0.19f, -0.345f);
        asset.Anchor("chin", 0, 0.15f, -0.305f);
        asset.Anchor("forehead", 0, 0.19f, -0.46f);
        asset.Anchor("shoulder", 0.18f, 0.16f, -0.2f);
    }

    private static LoftSection Lying(float z, float y, float halfWide, float halfHigh) => new(new Vector3(0, y, z), Vector3.UnitX, halfWide, halfHigh);

    private static void AddTrunk(NodeBuilder body, MaterialData cover)
    {
        body.Paint(cover).Loft(20, [
            Lying(-0.262f, 0.095f, 0.08f, 0.05f), Lying(-0.25f, 0.095f, 0.13f, 0.07f), Lying(-0.225f, 0.092f, 0.176f, 0.083f), Lying(-0.17f, 0.09f, 0.196f, 0.088f), Lying(-0.05f, 0.088f, 0.18f, 0.086f), Lying(0.08f, 0.086f, 0.164f, 0.084f),
            Lying(0.2f, 0.086f, 0.168f, 0.082f), Lying(0.275f, 0.085f, 0.172f, 0.08f), Lying(0.295f, 0.084f, 0.16f, 0.07f)]);
        body.Paint(Palette.DarkGray).Loft(20, [Lying(0.285f, 0.083f, 0.166f, 0.075f), Lying(0.308f, 0.082f, 0.166f, 0.075f)]);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(cover).At(side * 0.178f, 0.1f, -0.178f).Ball(0.062f, 16);
        }

        body.Paint(Rubber).Taper(14, [(new Vector3(0, 0.1f, -0.33f), 0.05f), (new Vector3(0, 0.1f, -0.28f), 0.05f), (new Vector3(0, 0.1f, -0.22f), 0.07f)], isTipRound: false);
    }

    /// <summary>The dome that is pressed; at full depth it has sunk into the trunk.</summary>
    private static void AddChest(AssetBuilder asset, MaterialData cover, bool isBare)
    {
        NodeBuilder chest = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, 0.12f, -0.05f), Turn.AboutX(-90)));
        Pose upright = new(Vector3.Zero, Turn.AboutX(90));
        Pose model = upright * Pose.At(0, -0.12f, 0.05f);
        chest.Paint(cover).In(model).Loft(20, [
            Lying(-0.226f, 0.12f, 0.08f, 0.03f), Lying(-0.205f, 0.12f, 0.125f, 0.06f), Lying(-0.15f, 0.12f, 0.158f, 0.088f), Lying(-0.06f, 0.12f, 0.162f, 0.099f), Lying(0.03f, 0.118f, 0.15f, 0.094f), Lying(0.12f, 0.112f, 0.138f, 0.08f),
            Lying(0.2f, 0.1f, 0.12f, 0.066f), Lying(0.22f, 0.096f, 0.1f, 0.05f)]);
        if (isBare)
        {
            // The place for the hands: a ring and a cross, as training manikins show it.
            Pose top = model * new Pose(new Vector3(0, 0.2195f, -0.03f), Turn.AboutX(-90));
            chest.Paint(Palette.DarkGray).In(top).AlongZ().Disc(0.03f, 24, 0.028f);
            chest.Paint(Palette.DarkGray).In(top).Rectangle(0.02f, 0.0022f);
            chest.Paint(Palette.DarkGray).In(top).Rectangle(0.0022f, 0.02f);
            foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
            {
                chest.Paint(PersonPaints.Lips).In(model).At(side * 0.085f, 0.2035f, -0.09f).Turned(Turn.AboutZ(side * -17)).Lathe(12, new(0.011f, 0f), new(0.006f, 0.0022f), new(0, 0.003f));
            }
        }

        // Only the breastbone is pressed: hands that lay pads or hold the head beside it are no compression.
        chest.CollideCylinder(new Vector3(0, 0, 0.02f), new Vector3(0, 0, FaceMeters - 0.12f), 0.075f, 12);
    }

    /// <summary>In a frame with the crown along +Y, the face along +Z and the neck at its origin.</summary>
    private static void AddHead(NodeBuilder head, Pose nodeFromHead)
    {
        FieldBody face = new PersonHead(Vector3.Zero, 0, 0, 0, FaceMeasure.Of("oval")).Field.Cut(new Behind(new Vector3(0, -0.03f, 0), Vector3.UnitY), 0.01f);
        FieldBody hair = PersonHair.Field(Vector3.Zero, 0, "short");
        var reach = new Vector3(0.13f, 0.15f, 0.15f);
        var middle = new Vector3(0, 0.1f, 0);
        FieldSurface skin = SurfaceNet.Of(face, middle - reach, middle + reach, HeadCellMeters / head.Detail);
        skin.DropWithin(hair, 0.007f);
        head.Paint(Rubber).In(nodeFromHead).Copy(FieldMesh.Of(skin, face, (_, _) => Vector3.One));
        head.Paint(MoldedHair).In(nodeFromHead).Copy(FieldMesh.Of(SurfaceNet.Of(hair, middle - reach, middle + reach, HeadCellMeters / head.Detail), hair, (_, _) => Vector3.One));
        PersonFace.Add(part => head.Paint(part is FacePart.Lash or FacePart.Brow ? MoldedHair : Rubber).In(nodeFromHead), isOpen: false);
        head.Paint(PersonPaints.Iris).In(nodeFromHead).At(0, 0.0368f, 0.0985f).Loft(8, [
            new(new Vector3(-0.014f, 0, 0), Vector3.UnitY, 0.0005f, 0.001f), new(new Vector3(0, 0, 0.0015f), Vector3.UnitY, 0.003f, 0.0018f), new(new Vector3(0.014f, 0, 0), Vector3.UnitY, 0.0005f, 0.001f)]);
        head.CollideCapsule(nodeFromHead.TransformPoint(new Vector3(0, 0.06f, 0)), nodeFromHead.TransformPoint(new Vector3(0, 0.14f, 0)), 0.085f);
    }
}
