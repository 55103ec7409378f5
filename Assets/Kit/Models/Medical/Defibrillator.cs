using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Medical;

/// <summary>A training defibrillator with lid and buttons, one of its pads, and the cabinet that it hangs in.</summary>
internal static class Defibrillator
{
    private static readonly MaterialData Shell = Palette.Paint("aed-shell", 0xE9B500, 0.45f);

    public static readonly KitAsset Aed = new("aed", "Automated external defibrillator; lies on its back, front up.", [KitParameter.Choice("buttons", "fixed", "none")], BuildAed);

    public static readonly KitAsset Pad = new("aed-pad", "Defibrillator pad with its cable.", [KitParameter.Choice("side", "right", "left")], BuildPad);

    public static readonly KitAsset PanelButton = new("aed-button", "Button of an `aed` without buttons, to be put on its anchor `power` or `shock`.", [KitParameter.Choice("kind", "power", "shock")], BuildButton);

    public static readonly KitAsset PadSite = new("aed-pad-site", "Dashed outline of where a pad goes; lies flat.", [], BuildPadSite);

    public static readonly KitAsset Cabinet = new("aed-cabinet", "Wall cabinet with a defibrillator.", [KitParameter.Choice("content", "aed", "none")], BuildCabinet);

    /// <summary>Origin: bottom center. The lid's hinge is at the back edge; it opens by 110 degrees about -X.</summary>
    private static void BuildAed(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Shell).At(0, 0.036f, 0).Box(0.24f, 0.068f, 0.28f, 0.02f);
        body.Paint(Palette.DarkGray).At(0, 0.012f, 0).Box(0.25f, 0.024f, 0.29f, 0.01f);
        body.Paint(Palette.LightGray).At(0, 0.0712f, -0.005f).Turned(Turn.AboutX(-90)).Figure(Prisms.RoundedRectangle(0.205f, 0.22f, 0.02f));
        Pose panel = new(new Vector3(0, 0.0722f, 0), Turn.AboutX(-90));
        Pose power = panel * Pose.At(-0.06f, 0.06f, 0), shock = panel * Pose.At(0.055f, -0.055f, 0);
        if (given.Text("buttons") == "fixed")
        {
            Button(asset, power, "power", "power");
            Button(asset, shock, ModelAsset.MovingNode, "shock");
        }

        asset.Anchor("power", power);
        asset.Anchor("shock", shock);
        for (int i = 0; i < 3; i++)
        {
            body.Paint(Palette.SafetyBlue).In(panel).At(-0.065f, 0.005f - (i * 0.035f), 0.0006f).AlongZ().Disc(0.011f, 14);
            body.Write((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), panel * Pose.At(-0.065f, 0.005f - (i * 0.035f), 0.0012f), 0.014f, Inks.White);
        }

        body.Write("开机|贴电极片|听提示", panel * Pose.At(-0.02f, -0.03f, 0.0008f), 0.0145f, Inks.Black);
        for (int i = 0; i < 6; i++)
        {
            body.Paint(Palette.DarkGray).In(panel).At(0.055f, 0.07f - (i * 0.008f), 0.0006f).Rectangle(0.055f, 0.004f);
        }

        body.Paint(Palette.SafetyRed).At(-0.1f, 0.05f, 0.138f).Box(0.04f, 0.02f, 0.012f, 0.004f);
        AddLid(asset);
        body.CollideBox(0, 0.036f, 0, 0.25f, 0.072f, 0.29f);
        asset.Anchor("pads-socket", -0.1f, 0.05f, 0.145f);
        asset.Anchor("grip", 0, 0.045f, 0.16f);
    }

    private static void Button(AssetBuilder asset, Pose at, string node, string kind)
    {
        bool isShock = kind == "shock";
        NodeBuilder cap = asset.Node(node, at);
        cap.Paint(isShock ? Palette.Paint("shock-orange", 0xE8601C, 0.4f) : Palette.SafetyGreen).AlongZ().Lathe(20, new(0.024f, 0), new(0.0235f, 0.007f), new(0.02f, 0.01f), new(0, 0.01f));
        cap.CollideCylinder(Vector3.Zero, new Vector3(0, 0, 0.01f), 0.024f, 10);
        asset.Body.Paint(Palette.White).In(at).At(0, 0, 0.0006f).AlongZ().Disc(0.029f, 20, 0.025f);
        asset.Body.Write(isShock ? "电击 SHOCK" : "开机 ON", at * Pose.At(0, -0.037f, 0.0008f), 0.011f, Inks.Black);
        if (isShock)
        {
            cap.Write("⚡", Pose.At(0, 0, 0.0108f), 0.024f, Inks.White);
        }
    }

    private static void BuildButton(AssetBuilder asset, KitArguments given)
    {
        Button(asset, Pose.Identity, ModelAsset.MovingNode, given.Text("kind"));
        asset.Anchor(ModelAsset.GripAnchor, 0, 0, 0.01f);
    }

    private static void BuildPadSite(AssetBuilder asset, KitArguments given)
    {
        Brush ink = asset.Body.Paint(Palette.SafetyBlue);
        for (int i = -2; i <= 2; i++)
        {
            foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
            {
                ink.At(side * 0.05f, 0.0015f, i * 0.026f).Turned(Turn.AboutX(-90)).Rectangle(0.004f, 0.015f);
                ink.At(i * 0.02f, 0.0015f, side * 0.065f).Turned(Turn.AboutX(-90)).Rectangle(0.012f, 0.004f);
            }
        }
    }

    private static void AddLid(AssetBuilder asset)
    {
        // Open at rest would hide nothing, so the lid stands open behind the panel as in use.
        asset.Body.Paint(Palette.DarkGray).At(0, 0.064f, -0.138f).AlongX().Cylinder(0.011f, 0.2f, 10);
        NodeBuilder lid = asset.Node("lid", new Pose(new Vector3(0, 0.07f, -0.14f), Turn.AboutY(-90)));
        Pose upright = new(Vector3.Zero, Turn.AboutY(90));
        Pose open = upright * new Pose(Vector3.Zero, Turn.AboutX(-105));
        lid.Paint(Shell).In(open).At(0, 0.011f, 0.14f).Box(0.24f, 0.022f, 0.28f, 0.01f);
        lid.Paint(Palette.White).In(open * new Pose(new Vector3(0, -0.0006f, 0.14f), Turn.AboutX(90))).Rectangle(0.2f, 0.23f);
        lid.Write("AED 自动体外除颤器|1 打开电源  2 贴片  3 离开  4 电击", open * new Pose(new Vector3(0, -0.0016f, 0.14f), Turn.AboutX(90)), 0.019f, Inks.Black, 0.19f);
        lid.CollideBox(open * Pose.At(0, 0.011f, 0.14f), new Vector3(0.24f, 0.022f, 0.28f));
        Heart(lid.Paint(Palette.SafetyRed).In(open * new Pose(new Vector3(0, 0.0226f, 0.14f), Turn.AboutX(-90))), 0.05f);
    }

    /// <summary>A heart with a bolt, the sign of such devices (ISO 7010, E010), simplified.</summary>
    public static void Heart(Brush brush, float size)
    {
        var outline = new List<Vector2> { new(0, -size) };
        outline.AddRange(Prisms.Arc(new Vector2(size * 0.48f, size * 0.3f), size * 0.5f, -38, 165, 8));
        outline.AddRange(Prisms.Arc(new Vector2(size * -0.48f, size * 0.3f), size * 0.5f, 15, 218, 8));
        brush.Figure([.. outline]);
    }

    private static void BuildPad(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Vector2[] shape = Prisms.RoundedRectangle(0.1f, 0.13f, 0.03f, 5);
        body.Paint(LabPalette.Cotton).At(0, 0.001f, 0).Turned(Turn.AboutX(-90)).Prism(0.002f, shape);
        body.Paint(LabPalette.Sheet).At(0, 0.0022f, 0).Turned(Turn.AboutX(-90)).Figure(Prisms.RoundedRectangle(0.08f, 0.11f, 0.025f, 5));
        Pose print = new(new Vector3(0, 0.0028f, 0), Turn.AboutX(-90));
        body.Paint(Palette.SafetyBlue).In(print).At(0, -0.012f, 0).Figure(Prisms.RoundedRectangle(0.034f, 0.05f, 0.014f, 4));
        body.Paint(Palette.SafetyBlue).In(print).At(0, 0.024f, 0).AlongZ().Disc(0.011f, 14);
        float side = given.Text("side") == "right" ? -1f : 1f;
        body.Paint(Palette.SafetyRed).In(print).At(side * 0.008f, side < 0 ? 0.002f : -0.022f, 0.0006f).Figure(Prisms.RoundedRectangle(0.012f, 0.016f, 0.004f));
        body.Paint(Palette.Black).Tube(0.0022f, 6, isCapped: true, Sweeps.CenterLine(
            [new(0, 0.003f, 0.05f), new(0.01f, 0.006f, 0.1f), new(0.07f, 0.003f, 0.14f), new(0.06f, 0.003f, 0.22f), new(0.12f, 0.003f, 0.26f)], 0.04f, 4));
        body.CollideBox(0, 0.002f, 0, 0.1f, 0.004f, 0.13f);
        asset.Anchor("grip", 0, 0.003f, 0);
    }

    private static void BuildCabinet(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush shell = body.Paint(Palette.White);
        shell.At(0, 0, 0.005f).Box(0.4f, 0.44f, 0.01f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            shell.At(side * 0.195f, 0, 0.09f).Box(0.01f, 0.44f, 0.18f);
            shell.At(0, side * 0.215f, 0.09f).Box(0.4f, 0.01f, 0.18f);
        }

        NodeBuilder door = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(-0.2f, 0, 0.182f), Turn.AboutX(90)));
        Pose upright = new Pose(Vector3.Zero, Turn.AboutX(-90)) * Pose.At(0.2f, 0, 0);
        Brush frame = door.Paint(Palette.SafetyGreen).In(upright);
        frame.At(0, 0.18f, 0.006f).Box(0.4f, 0.08f, 0.012f);
        frame.At(0, -0.2f, 0.006f).Box(0.4f, 0.04f, 0.012f);
        frame.At(0.185f, -0.02f, 0.006f).Box(0.03f, 0.32f, 0.012f);
        frame.At(-0.185f, -0.02f, 0.006f).Box(0.03f, 0.32f, 0.012f);
        door.Paint(Palette.Glass).In(upright).At(0, -0.02f, 0.006f).Rectangle(0.34f, 0.32f);
        door.Paint(Palette.Chrome).In(upright).At(0.18f, -0.02f, 0.02f).Box(0.014f, 0.09f, 0.016f, 0.004f);
        door.Write("AED  自动体外除颤器", upright * Pose.At(0, 0.18f, 0.0126f), 0.038f, Inks.White, 0.38f);
        door.CollideBox(upright * Pose.At(0, 0, 0.006f), new Vector3(0.4f, 0.44f, 0.012f));
        body.Paint(Palette.SafetyGreen).At(0, 0.36f, 0.004f).Box(0.24f, 0.24f, 0.008f);
        Heart(body.Paint(Palette.White).At(0, 0.375f, 0.0088f), 0.07f);
        body.Paint(Palette.SafetyGreen).At(0, 0.375f, 0.0094f).Figure(new(0.008f, 0.04f), new(-0.022f, -0.008f), new(-0.002f, -0.006f), new(-0.01f, -0.045f), new(0.022f, 0.006f), new(0.003f, 0.004f));
        body.Write("AED", Pose.At(0, 0.278f, 0.0088f), 0.045f, Inks.White);
        body.CollideBox(0, 0, 0.006f, 0.4f, 0.44f, 0.012f);
        body.CollideBox(0, -0.215f, 0.09f, 0.4f, 0.012f, 0.18f);
        asset.Anchor("device", new Pose(new Vector3(0, -0.06f, 0.02f), Turn.AboutX(90)));
        asset.Anchor("grip", 0.18f, -0.02f, 0.2f);
        if (given.Text("content") == "aed")
        {
            body.Paint(Shell).At(0, -0.06f, 0.07f).Box(0.24f, 0.26f, 0.075f, 0.02f);
            Heart(body.Paint(Palette.SafetyRed).At(0, -0.05f, 0.1082f), 0.05f);
        }
    }
}
