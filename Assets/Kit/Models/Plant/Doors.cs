using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Hinged doors with their frame, a drawer, and the roller door of workshops.</summary>
internal static class Doors
{
    private const float Jamb = 0.06f;

    public static readonly KitAsset Hinged = new(
        "hinge-door",
        "Door with frame; leaf hinged on the left, opens toward the reader. Two leaves: the right one is `moving-2`.",
        [
            KitParameter.Number("width", "0.9", 0.6, 2.4), KitParameter.Number("height", "2.1", 1.8, 3),
            KitParameter.Choice("leaves", "one", "two"),
            KitParameter.Choice("kind", "steel", "louver", "wood", "glazed"),
            KitParameter.Text("label"), KitParameter.Text("sublabel"),
        ],
        BuildHinged);

    public static readonly KitAsset Roller = new(
        "roller-door",
        "Roller door of aluminum slats between guides; `moving` is the curtain, which rises along +Y.",
        [KitParameter.Number("width", "3.4", 1.5, 6), KitParameter.Number("height", "3.2", 2, 5)],
        BuildRoller);

    public static readonly KitAsset Drawer = new(
        "drawer", "Drawer in a frame; it draws out along +Z.", [KitParameter.Number("width", "0.4", 0.2, 0.8), KitParameter.Number("height", "0.14", 0.06, 0.4), KitParameter.Text("label")], BuildDrawer);

    private static void BuildHinged(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width"), height = given.Number("height");
        bool hasTwo = given.Text("leaves") == "two";
        string kind = given.Text("kind");
        NodeBuilder body = asset.Body;
        Brush frame = body.Paint(kind == "wood" ? Finishes.DarkWood : Palette.FrameGray);
        frame.At(0, height + (Jamb * 0.5f), 0).Box(width + (2 * Jamb), Jamb, 0.12f, 0.004f);
        frame.At((width + Jamb) * 0.5f, height * 0.5f, 0).Box(Jamb, height, 0.12f, 0.004f);
        frame.At((width + Jamb) * -0.5f, height * 0.5f, 0).Box(Jamb, height, 0.12f, 0.004f);
        body.CollideBox((width + Jamb) * 0.5f, height * 0.5f, 0, Jamb, height, 0.12f).CollideBox((width + Jamb) * -0.5f, height * 0.5f, 0, Jamb, height, 0.12f);
        float leaf = hasTwo ? (width * 0.5f) - 0.003f : width - 0.004f;
        AddLeaf(asset, ModelAsset.MovingNode, kind, width, leaf, height, side: 1);
        if (hasTwo)
        {
            AddLeaf(asset, "moving-2", kind, width, leaf, height, side: -1);
        }

        NodeBuilder first = asset.Node(ModelAsset.MovingNode, Pose.Identity);
        Pose plate = Upright * Pose.At(leaf * 0.5f, height * 0.24f, 0.0235f);
        NamePlate.Add(first, plate, 0.32f, 0.1f, given.Text("label"), given.Text("sublabel"));
        asset.Anchor("grip", new Pose(new Vector3((width * -0.5f) + leaf - 0.07f, 1.03f, 0.08f), Turn.AboutY(90)));
    }

    /// <summary>From a hinged node (Z down for the left leaf) back to an upright frame at half height.</summary>
    private static Pose Upright => new(Vector3.Zero, Turn.AboutX(-90));

    /// <summary>Side 1: hinged left, axis down, so that positive swings it toward the reader; -1: hinged right, axis up.</summary>
    private static void AddLeaf(AssetBuilder asset, string name, string kind, float opening, float width, float height, float side)
    {
        var hinge = new Vector3(side * opening * -0.5f, height * 0.5f, 0.03f);
        NodeBuilder leaf = asset.Node(name, new Pose(hinge, Turn.AboutX(side * 90)));
        Pose face = new Pose(Vector3.Zero, Turn.AboutX(side * -90)) * Pose.At(side * width * 0.5f, 0, 0);
        MaterialData paint = kind switch { "wood" => Finishes.DarkWood, "glazed" => Palette.Aluminum, "louver" => Palette.LightGray, _ => Palette.Door };
        if (kind == "glazed")
        {
            AddGlazing(leaf, face, width, height);
        }
        else
        {
            leaf.Paint(paint).In(face).At(0, 0.004f, 0).Box(width, height - 0.012f, 0.045f, 0.004f);
            AddFace(leaf, face, kind, width, height, paint);
        }

        Brush steel = leaf.Paint(Palette.Stainless).In(face);
        float x = side * ((width * 0.5f) - 0.07f), y = 1.03f - (height * 0.5f);
        foreach (float front in (ReadOnlySpan<float>)[-1f, 1f])
        {
            steel.At(x, y, front * 0.025f).Box(0.045f, 0.17f, 0.006f);
            steel.At(x, y, front * 0.045f).AlongZ().Cylinder(0.009f, 0.04f, 10);
            steel.At(x - (side * 0.05f), y, front * 0.065f).AlongX().Cylinder(0.009f, 0.12f, 10);
        }

        for (int i = -1; i <= 1; i++)
        {
            asset.Body.Paint(Palette.Stainless).At(hinge.X, hinge.Y + (i * height * 0.36f), hinge.Z + 0.024f).Cylinder(0.008f, 0.1f, 8);
        }

        leaf.CollideBox(face, new Vector3(width, height, 0.045f));
    }

    private static void AddFace(NodeBuilder leaf, Pose face, string kind, float width, float height, MaterialData paint)
    {
        if (kind == "louver")
        {
            PanelParts.Louvers(leaf, face * Pose.At(0, height * -0.3f, 0.0226f), paint, width * 0.6f, 12, 0.035f);
            PanelParts.Louvers(leaf, face * Pose.At(0, height * 0.37f, 0.0226f), paint, width * 0.6f, 7, 0.035f);
            return;
        }

        if (kind == "wood")
        {
            leaf.Paint(Palette.DarkGray).In(face).At(0, height * 0.2f, 0.0232f).Rectangle(width * 0.28f, height * 0.3f);
            leaf.Paint(Palette.DoorGlass).In(face).At(0, height * 0.2f, 0.0238f).Rectangle(width * 0.25f, (height * 0.3f) - 0.03f);
            return;
        }

        foreach (float y in (ReadOnlySpan<float>)[-0.25f, 0.25f])
        {
            leaf.Paint(paint).In(face).At(0, y * height, 0.0235f).Box(width * 0.7f, height * 0.4f, 0.006f);
        }
    }

    private static void AddGlazing(NodeBuilder leaf, Pose face, float width, float height)
    {
        Brush frame = leaf.Paint(Palette.Aluminum).In(face);
        frame.At(0, (height * 0.5f) - 0.06f, 0).Box(width, 0.1f, 0.045f, 0.004f);
        frame.At(0, (height * -0.5f) + 0.12f, 0).Box(width, 0.22f, 0.045f, 0.004f);
        frame.At((width * 0.5f) - 0.05f, 0, 0).Box(0.1f, height - 0.02f, 0.044f, 0.004f);
        frame.At((width * -0.5f) + 0.05f, 0, 0).Box(0.1f, height - 0.02f, 0.044f, 0.004f);
        leaf.Paint(Palette.Glass).In(face).At(0, 0.03f, 0).Rectangle(width - 0.18f, height - 0.3f);
    }

    private static void BuildRoller(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width"), height = given.Number("height");
        NodeBuilder body = asset.Body;
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(Palette.FrameGray).At(side * ((width * 0.5f) + 0.04f), height * 0.5f, 0).Box(0.12f, height, 0.12f, 0.006f);
            body.Paint(Palette.Hazard).At(side * ((width * 0.5f) + 0.04f), 0.6f, 0.0605f).Rectangle(0.11f, 1.2f);
            body.CollideBox(side * ((width * 0.5f) + 0.04f), height * 0.5f, 0, 0.12f, height, 0.12f);
        }

        body.Paint(Palette.LightGray).At(0, height + 0.2f, 0.06f).Box(width + 0.24f, 0.4f, 0.36f, 0.02f);
        NodeBuilder curtain = asset.Node(ModelAsset.MovingNode, new Pose(Vector3.Zero, Turn.AboutX(-90)));
        Brush slat = curtain.Paint(Palette.Aluminum).Turned(Turn.AboutX(90));
        int count = (int)(height / 0.095f);
        for (int i = 0; i < count; i++)
        {
            float y = (i + 0.5f) * height / count;
            slat.At(0, y, 0.004f).Box(width, (height / count) - 0.006f, 0.02f, 0.009f);
        }

        curtain.Paint(Palette.Rubber).Turned(Turn.AboutX(90)).At(0, 0.02f, 0).Box(width, 0.04f, 0.05f);
        curtain.CollideBox(new Pose(Vector3.Zero, Turn.AboutX(90)) * Pose.At(0, height * 0.5f, 0), new Vector3(width, height, 0.05f));
    }

    private static void BuildDrawer(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width"), height = given.Number("height");
        const float Depth = 0.45f;
        NodeBuilder body = asset.Body;
        Brush frame = body.Paint(Palette.FrameGray);
        frame.At((width * 0.5f) + 0.01f, height * 0.5f, 0).Box(0.02f, height, Depth);
        frame.At((width * -0.5f) - 0.01f, height * 0.5f, 0).Box(0.02f, height, Depth);
        frame.At(0, height + 0.01f, 0).Box(width + 0.04f, 0.02f, Depth);
        frame.At(0, -0.01f, 0).Box(width + 0.04f, 0.02f, Depth);
        frame.At(0, height * 0.5f, (Depth * -0.5f) + 0.005f).Box(width, height, 0.01f);
        NodeBuilder box = asset.Node(ModelAsset.MovingNode, Pose.Identity);
        Brush sheet = box.Paint(Palette.LightGray);
        sheet.At(0, 0.008f, 0).Box(width - 0.02f, 0.006f, Depth - 0.03f);
        sheet.At((width * 0.5f) - 0.013f, height * 0.4f, 0).Box(0.006f, height * 0.7f, Depth - 0.03f);
        sheet.At((width * -0.5f) + 0.013f, height * 0.4f, 0).Box(0.006f, height * 0.7f, Depth - 0.03f);
        sheet.At(0, height * 0.4f, (Depth * -0.5f) + 0.02f).Box(width - 0.03f, height * 0.7f, 0.006f);
        box.Paint(Palette.SafetyBlue).At(0, height * 0.5f, (Depth * 0.5f) - 0.004f).Box(width - 0.006f, height - 0.006f, 0.016f, 0.004f);
        box.Paint(Palette.Chrome).Pipe(0.005f, 0.012f, 8, isCapped: false, new(-0.06f, height * 0.6f, Depth * 0.5f), new(-0.06f, height * 0.6f, (Depth * 0.5f) + 0.03f), new(0.06f, height * 0.6f, (Depth * 0.5f) + 0.03f), new(0.06f, height * 0.6f, Depth * 0.5f));
        NamePlate.Add(box, Pose.At(0, height * 0.28f, (Depth * 0.5f) + 0.004f), 0.1f, height * 0.22f, given.Text("label"), string.Empty);
        box.CollideBox(0, height * 0.5f, (Depth * 0.5f) - 0.004f, width, height, 0.02f).CollideBox(0, 0.008f, 0, width - 0.02f, 0.01f, Depth - 0.03f);
        body.CollideBox((width * 0.5f) + 0.01f, height * 0.5f, 0, 0.02f, height, Depth).CollideBox((width * -0.5f) - 0.01f, height * 0.5f, 0, 0.02f, height, Depth);
        asset.Anchor("grip", 0, height * 0.6f, (Depth * 0.5f) + 0.03f).Anchor("socket", 0, 0.012f, 0);
    }
}
