using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Medical;

/// <summary>First-aid cabinet, bandages, pocket mask, pulse oximeter and blood pressure cuff.</summary>
internal static class CareSupplies
{
    public static readonly KitAsset Cabinet = new("first-aid-cabinet", "Wall cabinet for first aid.", [], BuildCabinet);

    public static readonly KitAsset Bandage = new("bandage", "Roll of bandage, or a triangular one folded.", [KitParameter.Choice("kind", "roll", "triangular", "compress")], BuildBandage);

    public static readonly KitAsset PocketMask = new("pocket-mask", "Pocket mask for ventilation.", [], BuildMask);

    public static readonly KitAsset Oximeter = new("pulse-oximeter", "Finger pulse oximeter.", [KitParameter.Text("reading", "98 %"), KitParameter.Text("pulse", "72")], BuildOximeter);

    public static readonly KitAsset Cuff = new("blood-pressure-monitor", "Blood pressure monitor with cuff.", [KitParameter.Text("reading", "120|80|72")], BuildCuff);

    /// <summary>The cross of first aid is white on green (ISO 7010, E003).</summary>
    public static void Cross(NodeBuilder node, Pose at, float size)
    {
        node.Paint(Palette.SafetyGreen).In(at).Rectangle(size, size);
        node.Paint(Palette.White).In(at).At(0, 0, size * 0.005f).Rectangle(size * 0.24f, size * 0.72f);
        node.Paint(Palette.White).In(at).At(0, 0, size * 0.008f).Rectangle(size * 0.72f, size * 0.24f);
    }

    private static void BuildCabinet(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush shell = body.Paint(Palette.White);
        shell.At(0, 0, 0.005f).Box(0.46f, 0.56f, 0.01f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            shell.At(side * 0.225f, 0, 0.09f).Box(0.01f, 0.56f, 0.18f);
            shell.At(0, side * 0.275f, 0.09f).Box(0.46f, 0.01f, 0.18f);
        }

        foreach (float y in (ReadOnlySpan<float>)[-0.1f, 0.09f])
        {
            body.Paint(Palette.LightGray).At(0, y, 0.09f).Box(0.44f, 0.006f, 0.16f);
            body.CollideBox(0, y, 0.09f, 0.44f, 0.008f, 0.16f);
            for (int i = 0; i < 4; i++)
            {
                MaterialData paint = (i % 3) switch { 0 => LabPalette.Cotton, 1 => LabPalette.Sheet, _ => LabPalette.LabBlue };
                body.Paint(paint).At(-0.16f + (i * 0.105f), y + 0.045f, 0.08f).Box(0.085f, 0.08f, 0.1f, 0.006f);
            }
        }

        NodeBuilder door = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(-0.23f, 0, 0.182f), Turn.AboutX(90)));
        Pose upright = new Pose(Vector3.Zero, Turn.AboutX(-90)) * Pose.At(0.23f, 0, 0);
        door.Paint(Palette.White).In(upright).At(0, 0, 0.007f).Box(0.46f, 0.56f, 0.014f, 0.004f);
        Cross(door, upright * Pose.At(0, 0.06f, 0.0146f), 0.22f);
        door.Write("急救箱|FIRST AID", upright * Pose.At(0, -0.14f, 0.0148f), 0.055f, Palette.SafetyGreen.BaseColor, 0.4f);
        door.Paint(Palette.Chrome).In(upright).At(0.2f, 0, 0.02f).Cylinder(0.008f, 0.09f, 8);
        door.CollideBox(upright * Pose.At(0, 0, 0.007f), new Vector3(0.46f, 0.56f, 0.014f));
        body.CollideBox(0, 0, 0.005f, 0.46f, 0.56f, 0.01f);
        body.CollideBox(0, -0.275f, 0.09f, 0.46f, 0.012f, 0.18f);
        asset.Anchor("shelf-lower", 0, -0.268f, 0.09f);
        asset.Anchor("shelf-middle", 0, -0.096f, 0.09f);
        asset.Anchor("grip", 0.2f, 0, 0.21f);
    }

    private static void BuildBandage(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        switch (given.Text("kind"))
        {
            case "roll":
                body.Paint(LabPalette.Cotton).At(0, 0.035f, 0).Lathe(20, new(0, -0.035f), new(0.023f, -0.035f), new(0.025f, -0.033f), new(0.025f, 0.033f), new(0.023f, 0.035f), new(0.005f, 0.035f), new(0.004f, 0.02f), new(0, 0.02f));
                body.Paint(LabPalette.Cotton).At(0.024f, 0.035f, 0.012f).Turned(Turn.AboutY(12)).Box(0.0022f, 0.07f, 0.032f);
                body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.07f, 0), 0.025f, 10);
                break;
            case "triangular":
                body.Paint(LabPalette.Cotton).At(0, 0.012f, 0).Box(0.14f, 0.024f, 0.1f, 0.008f);
                body.Paint(Palette.SafetyGreen).At(0, 0.0246f, 0).Turned(Turn.AboutX(-90)).Rectangle(0.1f, 0.05f);
                body.Write("三角巾|TRIANGULAR", new Pose(new Vector3(0, 0.0252f, 0), Turn.AboutX(-90)), 0.014f, Inks.White, 0.095f);
                body.CollideBox(0, 0.012f, 0, 0.14f, 0.024f, 0.1f);
                break;
            default:
                body.Paint(LabPalette.Sheet).At(0, 0.005f, 0).Box(0.11f, 0.01f, 0.11f, 0.004f);
                Cross(body, new Pose(new Vector3(0, 0.0106f, 0.01f), Turn.AboutX(-90)), 0.04f);
                body.CollideBox(0, 0.005f, 0, 0.11f, 0.01f, 0.11f);
                break;
        }

        asset.Anchor("grip", 0, 0.03f, 0);
    }

    private static void BuildMask(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        FaceMask.Add(body, halfWideMeters: 0.047f, halfLongMeters: 0.063f);
        body.Paint(LabPalette.ClearPlastic).At(0, 0.056f, 0.004f).Cylinder(0.011f, 0.03f, 12);
        body.Paint(Palette.White).At(0, 0.08f, 0.004f).Lathe(14, new(0.012f, -0.012f), new(0.015f, -0.01f), new(0.015f, 0.002f), new(0.009f, 0.006f), new(0.009f, 0.02f), new(0, 0.02f));
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.045f, 0), 0.05f, 10);
        body.CollideCylinder(new Vector3(0, 0.045f, 0), new Vector3(0, 0.1f, 0), 0.015f, 8);
        asset.Anchor("grip", 0, 0.05f, 0);
    }

    private static void BuildOximeter(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.White).At(0, 0.007f, 0).Box(0.034f, 0.013f, 0.06f, 0.005f);
        body.Paint(LabPalette.Nitrile).At(0, 0.022f, 0).Turned(Turn.AboutX(-4)).Box(0.034f, 0.013f, 0.06f, 0.005f);
        body.Paint(Palette.DarkGray).At(0, 0.0145f, -0.024f).Box(0.03f, 0.012f, 0.01f, 0.004f);
        Pose screen = new(new Vector3(0, 0.0295f, 0.002f), DetMath.Multiply(Turn.AboutX(-4), Turn.AboutX(-90)));
        body.Paint(LabPalette.Screen).In(screen).Rectangle(0.026f, 0.036f);
        body.Write(given.Text("reading"), screen * Pose.At(0, 0.008f, 0.0004f), 0.0115f, Palette.Ink(0xFF5040), 0.025f);
        body.Write(given.Text("pulse"), screen * Pose.At(0, -0.008f, 0.0004f), 0.0105f, Palette.Ink(0x60D0FF), 0.025f);
        body.CollideBox(0, 0.014f, 0, 0.034f, 0.028f, 0.06f);
        asset.Anchor("grip", 0, 0.015f, 0);
        asset.Anchor("finger", 0, 0.0145f, 0.03f);
    }

    private static void BuildCuff(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.White).At(-0.08f, 0.03f, 0).Turned(Turn.AboutX(14)).Box(0.13f, 0.05f, 0.16f, 0.014f);
        Pose screen = new Pose(new Vector3(-0.08f, 0.03f, 0), Turn.AboutX(14)) * new Pose(new Vector3(-0.012f, 0.0254f, -0.012f), Turn.AboutX(-90));
        body.Paint(LabPalette.LcdGreen).In(screen).Rectangle(0.075f, 0.1f);
        body.Write(given.Text("reading"), screen * Pose.At(0, 0, 0.0006f), 0.03f, Inks.Black, 0.07f);
        body.Paint(LabPalette.LabBlue).In(screen).At(0.058f, -0.02f, 0.002f).AlongZ().Cylinder(0.011f, 0.005f, 14);
        body.Paint(LabPalette.Graduation).At(0.11f, 0.058f, 0).AlongX().LatheArc(22, 20, 340, new(0.056f, -0.07f), new(0.059f, -0.068f), new(0.059f, 0.068f), new(0.056f, 0.07f));
        body.Paint(LabPalette.Graduation).At(0.11f, 0.058f, 0).AlongX().LatheArc(22, 20, 340, new(0.053f, 0.068f), new(0.053f, -0.068f));
        body.Paint(Palette.Black).Tube(0.004f, 6, isCapped: true, Sweeps.CenterLine([new(-0.03f, 0.03f, -0.06f), new(0.01f, 0.008f, -0.12f), new(0.08f, 0.008f, -0.1f), new(0.1f, 0.02f, -0.05f)], 0.04f, 4));
        body.CollideBox(-0.08f, 0.03f, 0, 0.13f, 0.06f, 0.16f);
        body.CollideCylinder(new Vector3(0.04f, 0.058f, 0), new Vector3(0.18f, 0.058f, 0), 0.058f, 10);
        asset.Anchor("grip", -0.08f, 0.05f, 0);
    }
}
