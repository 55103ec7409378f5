using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.School;

/// <summary>
/// Doors for holes in walls. A frame lines its hole and has its origin on the floor in the wall's inner plane; a leaf has its
/// origin on the floor in the middle of the closed leaf and opens toward +Z. A double door is two leaves.
/// </summary>
internal static class SchoolDoors
{
    public const float HeightMeters = 2.1f;
    private const float Thick = 0.045f;

    public static readonly KitAsset Frame = new(
        "door-frame",
        "Steel frame that lines a hole in a wall.",
        [KitParameter.Number("width", "0.95", 0.6, 4), KitParameter.Number("height", "2.1", 1.9, 3), KitParameter.Number("wall", "0.24", 0.08, 0.6), KitParameter.Choice("color", "gray", "red", "blue", "green")],
        BuildFrame);

    public static readonly KitAsset Leaf = new(
        "door-leaf",
        "Door leaf with handle; opens toward +Z.",
        [
            KitParameter.Number("width", "0.87", 0.3, 1.4), KitParameter.Choice("hinge", "left", "right"), KitParameter.Choice("kind", "classroom", "fire", "toilet", "glass"), KitParameter.Text("label"), KitParameter.Text("sublabel"),
        ],
        BuildLeaf);

    private static void BuildFrame(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width"), height = given.Number("height"), wall = given.Number("wall");
        NodeBuilder body = asset.Body;
        MaterialData paint = given.Text("color") switch { "red" => Palette.SafetyRed, "blue" => Palette.Door, "green" => LabPalette.MintGreen, _ => Palette.CabinetGray };
        Brush steel = body.Paint(paint);
        float z = wall * -0.5f, deep = wall + 0.03f;
        steel.At(0, height - 0.02f, z).Box(width, 0.04f, deep);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            steel.At(side * ((width * 0.5f) - 0.02f), height * 0.5f, z).Box(0.04f, height, deep);
            body.CollideBox(side * ((width * 0.5f) - 0.02f), height * 0.5f, z, 0.04f, height, deep);
            foreach (float face in (ReadOnlySpan<float>)[0.006f, -wall - 0.006f])
            {
                steel.At(side * ((width * 0.5f) + 0.02f), height * 0.5f, face).Box(0.07f, height + 0.04f, 0.022f, 0.004f);
            }
        }

        foreach (float face in (ReadOnlySpan<float>)[0.006f, -wall - 0.006f])
        {
            steel.At(0, height + 0.02f, face).Box(width + 0.11f, 0.07f, 0.022f, 0.004f);
        }

        body.Paint(Palette.Galvanized).At(0, 0.002f, z).Turned(Turn.AboutX(-90)).Rectangle(width - 0.08f, wall);
    }

    private static void BuildLeaf(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width"), half = width * 0.5f, side = given.Text("hinge") == "left" ? -1f : 1f;
        var turn = Turn.AboutX(side < 0 ? 90 : -90);
        NodeBuilder leaf = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(side * half, 0, 0), turn));
        Pose upright = new Pose(Vector3.Zero, Quaternion.Conjugate(turn)) * Pose.At(-side * half, 0, 0);
        switch (given.Text("kind"))
        {
            case "fire":
                AddPanel(leaf, upright, width, Palette.SafetyRed with { Name = "fire-door", BaseColor = Palette.Ink(0xA8322B) }, 0.18f, 0.6f, 1.45f);
                AddPushBar(leaf, upright, width);
                break;
            case "glass":
                AddGlass(leaf, upright, width);
                break;
            case "toilet":
                AddPanel(leaf, upright, width, LabPalette.Oak, 0f, 0f, 0f);
                AddHandle(leaf, upright, side, half);
                break;
            default:
                AddPanel(leaf, upright, width, LabPalette.Oak, 0.2f, 0.55f, 1.5f);
                AddHandle(leaf, upright, side, half);
                break;
        }

        foreach (float y in (ReadOnlySpan<float>)[0.25f, 1.05f, 1.85f])
        {
            leaf.Paint(Palette.Galvanized).In(upright).At(side * (half - 0.002f), y, 0.026f).Cylinder(0.008f, 0.1f, 5);
        }

        if (given.Text("label").Length > 0)
        {
            NamePlate.Add(leaf, upright * Pose.At(0, given.Text("kind") == "toilet" ? 1.6f : 1.86f, Thick * 0.5f), 0.3f, 0.11f, given.Text("label"), given.Text("sublabel"));
        }

        leaf.CollideBox(upright * Pose.At(0, HeightMeters * 0.5f, 0), new Vector3(width - 0.01f, HeightMeters - 0.06f, Thick));
        asset.Anchor("grip", -side * (half - 0.1f), 1.02f, 0.06f);
    }

    /// <summary>A leaf with kick plates and, where asked, a tall window with wired glass.</summary>
    private static void AddPanel(NodeBuilder leaf, Pose upright, float width, MaterialData paint, float paneWide, float paneTall, float paneY)
    {
        leaf.Paint(paint).In(upright).At(0, (HeightMeters * 0.5f) - 0.012f, 0).Box(width - 0.008f, HeightMeters - 0.07f, Thick, 0.004f);
        foreach (float face in (ReadOnlySpan<float>)[1f, -1f])
        {
            Pose front = upright * new Pose(new Vector3(0, 0, face * ((Thick * 0.5f) + 0.0006f)), Turn.AboutY(face > 0 ? 0 : 180));
            leaf.Paint(Palette.Stainless).In(front).At(0, 0.17f, 0).Rectangle(width - 0.14f, 0.24f);
            if (paneWide > 0)
            {
                leaf.Paint(Palette.DarkGray).In(front).At(0, paneY, 0.0005f).Box(paneWide + 0.04f, paneTall + 0.04f, 0.008f);
                leaf.Paint(Palette.DoorGlass).In(front).At(0, paneY, 0.0052f).Rectangle(paneWide, paneTall);
            }
        }
    }

    private static void AddHandle(NodeBuilder leaf, Pose upright, float side, float half)
    {
        foreach (float face in (ReadOnlySpan<float>)[1f, -1f])
        {
            Brush steel = leaf.Paint(Palette.Stainless).In(upright).At(-side * (half - 0.1f), 1.02f, face * Thick * 0.5f);
            steel.Box(0.045f, 0.2f, 0.012f, 0.004f);
            steel.At(0, 0.03f, face * 0.028f).AlongZ().Cylinder(0.01f, 0.045f, 7);
            steel.At(side * 0.055f, 0.03f, face * 0.05f).AlongX().Cylinder(0.009f, 0.13f, 7);
            leaf.Paint(Palette.Black).In(upright).At(-side * (half - 0.1f), 0.97f, face * ((Thick * 0.5f) + 0.0064f)).AlongZ().Disc(0.006f, 8);
        }
    }

    /// <summary>The bar is on the side that people flee from, -Z; a closer and a lever are on the other.</summary>
    private static void AddPushBar(NodeBuilder leaf, Pose upright, float width)
    {
        Brush steel = leaf.Paint(Palette.Stainless).In(upright);
        steel.At(0, 1.02f, -0.085f).AlongX().Cylinder(0.017f, width - 0.2f, 10);
        foreach (float x in (ReadOnlySpan<float>)[-0.5f, 0.5f])
        {
            steel.At(x * (width - 0.2f), 1.02f, -0.055f).Box(0.05f, 0.09f, 0.07f, 0.006f);
        }

        steel.At(0, 1.02f, 0.05f).Box(width * 0.5f, 0.03f, 0.02f, 0.006f);
        steel.At(width * 0.2f, 1.02f, 0.03f).Box(0.02f, 0.03f, 0.03f);
        steel.At(width * -0.2f, 1.02f, 0.03f).Box(0.02f, 0.03f, 0.03f);
        leaf.Paint(Palette.LightGray).In(upright).At(0, HeightMeters - 0.12f, 0.045f).Box(0.24f, 0.055f, 0.045f, 0.006f);
        leaf.Paint(Palette.SafetyGreen).In(upright).At(0, 0.86f, (Thick * -0.5f) - 0.0008f).Turned(Turn.AboutY(180)).Rectangle(0.3f, 0.1f);
        leaf.Write("推开 PUSH", upright * new Pose(new Vector3(0, 0.86f, (Thick * -0.5f) - 0.002f), Turn.AboutY(180)), 0.05f, Inks.White, 0.28f);
        leaf.Write("防火门 常闭|FIRE DOOR  KEEP CLOSED", upright * Pose.At(0, 0.8f, (Thick * 0.5f) + 0.001f), 0.045f, Inks.White, width * 0.8f);
    }

    private static void AddGlass(NodeBuilder leaf, Pose upright, float width)
    {
        Brush frame = leaf.Paint(Palette.DarkMetal).In(upright);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            frame.At(side * ((width * 0.5f) - 0.035f), (HeightMeters * 0.5f) - 0.012f, 0).Box(0.06f, HeightMeters - 0.07f, Thick, 0.004f);
        }

        frame.At(0, 0.11f, 0).Box(width - 0.12f, 0.17f, Thick);
        frame.At(0, HeightMeters - 0.085f, 0).Box(width - 0.12f, 0.08f, Thick);
        frame.At(0, 1.0f, 0).Box(width - 0.12f, 0.05f, Thick);
        leaf.Paint(Palette.Glass).In(upright).At(0, 0.585f, 0).Box(width - 0.12f, 0.78f, 0.008f);
        leaf.Paint(Palette.Glass).In(upright).At(0, 1.525f, 0).Box(width - 0.12f, 1.0f, 0.008f);
        foreach (float face in (ReadOnlySpan<float>)[-1f, 1f])
        {
            leaf.Paint(Palette.Stainless).In(upright).At(0, 1.05f, face * 0.07f).AlongX().Cylinder(0.012f, width - 0.22f, 10);
        }
    }
}
