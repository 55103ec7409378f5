using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Gear for work on high-voltage vehicles: insulated tools, warning stand, charging plug and wall box.</summary>
internal static class HighVoltageGear
{
    public static readonly KitAsset ToolCase = new("insulated-tool-set", "Open case with insulated tools in foam.", [], (asset, _) => BuildCase(asset));

    public static readonly KitAsset WarningStand = new(
        "warning-stand", "Folding floor stand with a warning.", [KitParameter.Text("label", "高压作业  禁止靠近"), KitParameter.Text("sublabel", "HIGH VOLTAGE  KEEP OUT")], BuildStand);

    public static readonly KitAsset ChargingPlug = new("charging-plug", "Charging plug with a length of orange cable.", [], (asset, _) => BuildPlug(asset));

    public static readonly KitAsset WallBox = new("wall-box", "Charging box on the wall with its cable coiled on a hook.", [], (asset, _) => BuildWallBox(asset));

    private static void BuildCase(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Black).At(0, 0.03f, 0).Box(0.5f, 0.06f, 0.36f, 0.012f);
        body.Paint(Palette.SafetyRed).At(0, 0.0605f, 0).Turned(Turn.AboutX(-90)).Rectangle(0.47f, 0.33f);
        Brush lid = body.Paint(Palette.Black).In(new Pose(new Vector3(0, 0.06f, -0.18f), Turn.AboutX(-70)));
        lid.At(0, 0.015f, 0.18f).Box(0.5f, 0.03f, 0.36f, 0.012f);
        Pose inner = new Pose(new Vector3(0, 0.06f, -0.18f), Turn.AboutX(-70)) * new Pose(new Vector3(0, -0.0005f, 0.18f), Turn.AboutX(90));
        body.Paint(Palette.DarkGray).In(inner).Rectangle(0.46f, 0.32f);
        body.Write("绝缘工具 1000 V|INSULATED TOOLS", inner * Pose.At(0, 0, 0.0008f), 0.04f, Palette.Ink(0xF08020), 0.42f);
        Quaternion flat = DetMath.Multiply(Turn.AboutY(90), Turn.AboutX(-90));
        ReadOnlySpan<string> tools = ["spanner", "spanner", "screwdriver", "screwdriver", "ratchet", "pliers", "pliers"];
        for (int i = 0; i < tools.Length; i++)
        {
            Dictionary<string, string> given = new() { ["insulated"] = "yes" };
            string? extra = tools[i] switch { "spanner" => "size", "screwdriver" => "tip", "pliers" => "kind", _ => null };
            if (extra is not null)
            {
                given[extra] = extra switch { "size" => i == 0 ? "10" : "13", "tip" => i == 2 ? "slotted" : "cross", _ => i == 5 ? "combination" : "cutter" };
            }

            asset.Merge(ModelKit.Build(tools[i], given, asset.Detail), new Pose(new Vector3(-0.19f + (i * 0.063f), 0.07f, 0.0f), flat));
        }

        body.Paint(Palette.Chrome).At(-0.14f, 0.035f, 0.181f).Box(0.04f, 0.03f, 0.008f).At(0.28f, 0, 0).Box(0.04f, 0.03f, 0.008f);
        body.CollideBox(0, 0.03f, 0, 0.5f, 0.06f, 0.36f);
        asset.Anchor("grip", 0, 0.03f, 0.18f);
    }

    private static void BuildStand(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        foreach (float side in (ReadOnlySpan<float>)[1f, -1f])
        {
            Pose panel = new(new Vector3(0, 0.34f, side * 0.115f), DetMath.Multiply(Turn.AboutY(side > 0 ? 0 : 180), Turn.AboutX(-17)));
            body.Paint(Palette.SafetyYellow).In(panel).Box(0.36f, 0.68f, 0.012f, 0.004f);
            PanelParts.ShockSign(body, panel * Pose.At(0, 0.12f, 0.006f), 0.24f, string.Empty);
            body.Write(given.Text("label"), panel * Pose.At(0, -0.1f, 0.0066f), 0.048f, Inks.Black, 0.33f);
            body.Write(given.Text("sublabel"), panel * Pose.At(0, -0.2f, 0.0066f), 0.026f, Inks.Black, 0.33f);
            body.CollideBox(panel, new Vector3(0.36f, 0.68f, 0.012f));
        }

        body.Paint(Palette.Black).At(0, 0.67f, 0).Box(0.14f, 0.03f, 0.04f, 0.008f);
        asset.Anchor("grip", 0, 0.67f, 0);
    }

    private static void BuildPlug(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        AddPlug(body, Pose.Identity);
        body.Paint(Finishes.HighVoltage).Cable(0.011f, 8, 6, new(0, -0.14f, 0.055f), new(0, -0.2f, 0.06f), new(0.06f, -0.26f, 0.1f), new(0.2f, -0.27f, 0.1f), new(0.32f, -0.27f, 0.0f));
        body.CollideCapsule(new Vector3(0, -0.02f, -0.04f), new Vector3(0, -0.02f, 0.03f), 0.035f).CollideCapsule(new Vector3(0, -0.04f, 0.04f), new Vector3(0, -0.12f, 0.055f), 0.022f);
        asset.Anchor("grip", 0, -0.08f, 0.05f).Anchor("tip", 0, 0, -0.085f);
    }

    /// <summary>A seven-pin plug that points along -Z, with a pistol grip.</summary>
    private static void AddPlug(NodeBuilder body, Pose at)
    {
        body.Paint(Finishes.Bakelite).In(at).Loft(16, [
            new(new Vector3(0, 0, -0.05f), Vector3.UnitX, 0.033f, 0.033f), new(new Vector3(0, 0, 0.0f), Vector3.UnitX, 0.035f, 0.035f), new(new Vector3(0, -0.012f, 0.035f), Vector3.UnitX, 0.031f, 0.036f),
            new(new Vector3(0, -0.06f, 0.05f), Vector3.UnitX, 0.02f, 0.024f), new(new Vector3(0, -0.11f, 0.055f), Vector3.UnitX, 0.019f, 0.021f), new(new Vector3(0, -0.15f, 0.055f), Vector3.UnitX, 0.013f, 0.013f)]);
        body.Paint(Palette.DarkGray).In(at).At(0, 0, -0.066f).AlongZ().Ring(0.025f, 0.029f, 0.036f, 20);
        for (int i = 0; i < 7; i++)
        {
            Vector2 pin = i == 0 ? Vector2.Zero : Turn.Direction(i * 1.0472) * 0.014f;
            body.Paint(Palette.Brass).In(at).At(pin.X, pin.Y, -0.064f).AlongZ().Cylinder(0.0028f, 0.03f, 8);
        }

        body.Paint(Finishes.HighVoltage).In(at).At(0, 0.034f, 0.01f).Box(0.02f, 0.01f, 0.03f, 0.004f);
    }

    private static void BuildWallBox(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.White).At(0, 0, 0.06f).Prism(0.12f, Prisms.RoundedRectangle(0.26f, 0.38f, 0.06f, 5));
        body.Paint(Finishes.Bakelite).At(0, 0.05f, 0.1205f).Prism(0.004f, Prisms.RoundedRectangle(0.2f, 0.2f, 0.04f, 5));
        asset.Node(ModelAsset.LampNode, Pose.At(0, 0.12f, 0.1235f)).Paint(Finishes.LampGreen).Rectangle(0.12f, 0.008f);
        body.Write("交流充电桩 7 kW|EV CHARGER", Pose.At(0, 0.05f, 0.1232f), 0.022f, Inks.White, 0.19f);
        body.Paint(Finishes.Bakelite).At(0, -0.1f, 0.13f).AlongZ().Cylinder(0.045f, 0.05f, 20, 0.006f);
        AddPlug(body, new Pose(new Vector3(0, -0.1f, 0.2f), Quaternion.Identity));
        body.Paint(Palette.DarkGray).At(0, -0.36f, 0.05f).AlongZ().Cylinder(0.06f, 0.1f, 16, 0.008f);
        for (int i = 0; i < 3; i++)
        {
            body.Paint(Finishes.HighVoltage).At(0, -0.48f, 0.036f + (i * 0.024f)).Turned(Turn.AboutX(90)).Torus(0.175f + (i % 2 * 0.012f), 0.011f, 26, 6);
        }

        body.Paint(Finishes.HighVoltage).Cable(0.011f, 8, 6, new(0, -0.25f, 0.255f), new(0.02f, -0.34f, 0.24f), new(0.1f, -0.46f, 0.17f), new(0.17f, -0.52f, 0.1f));
        body.CollideBox(0, 0, 0.06f, 0.26f, 0.38f, 0.12f);
        asset.Anchor("plug", 0, -0.1f, 0.2f);
    }
}
