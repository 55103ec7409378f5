using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>Magnetic stirrer, analytical balance and pH meter, with displays that a scenario can write on.</summary>
internal static class Instruments
{
    public static readonly KitAsset Stirrer = new("magnetic-stirrer", "Magnetic stirrer with speed knob.", [], BuildStirrer);

    public static readonly KitAsset Balance = new(
        "analytical-balance", "Analytical balance, 0.1 mg, with draft shield.", [KitParameter.Text("reading", "0.0000 g")], BuildBalance);

    public static readonly KitAsset PhMeter = new(
        "ph-meter", "pH meter with electrode on its arm.", [KitParameter.Text("reading", "7.00 pH"), KitParameter.Text("temperature", "25.0 °C")], BuildPhMeter);

    private static void BuildStirrer(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush shell = body.Paint(LabPalette.WhiteEnamel);
        shell.At(0, 0.045f, -0.025f).Box(0.17f, 0.074f, 0.17f, 0.012f);
        shell.At(0, 0.034f, 0.078f).Turned(Turn.AboutX(-32)).Box(0.17f, 0.058f, 0.04f, 0.012f);
        body.Paint(LabPalette.WhiteTile).At(0, 0.087f, -0.025f).Cylinder(0.068f, 0.01f, 32, 0.003f);
        body.Paint(LabPalette.Graduation).At(0, 0.0922f, -0.025f).Disc(0.05f, 32, 0.0492f);
        AddFeet(body, 0.066f, 0.075f, 0.012f);
        Pose panel = new Pose(new Vector3(0, 0.034f, 0.078f), Turn.AboutX(-32)) * Pose.At(0, 0, 0.0202f);
        AddKnob(asset, body, panel * Pose.At(-0.045f, 0, 0), "调速 STIR");
        Pose lamp = panel * Pose.At(0.03f, 0.006f, 0);
        asset.Node(ModelAsset.LampNode, lamp).Paint(Palette.GreenLamp).AlongZ().Dome(0.004f, 10);
        body.Write("电源 ON", lamp * Pose.At(0, -0.014f, 0.0005f), 0.0065f, Inks.Black);
        body.CollideBox(0, 0.042f, -0.015f, 0.17f, 0.084f, 0.19f);
        body.CollideCylinder(new Vector3(0, 0.084f, -0.025f), new Vector3(0, 0.092f, -0.025f), 0.068f, 14);
        asset.Anchor("plate", 0, 0.0925f, -0.025f);
    }

    private static void AddFeet(NodeBuilder body, float x, float z, float height)
    {
        foreach (Vector2 side in (ReadOnlySpan<Vector2>)[new(1, 1), new(-1, 1), new(1, -1), new(-1, -1)])
        {
            body.Paint(Palette.Rubber).At(side.X * x, height * 0.5f, side.Y * z).Cylinder(0.011f, height, 10);
        }
    }

    /// <summary>The knob turns clockwise for more, so its axis points into the panel.</summary>
    private static void AddKnob(AssetBuilder asset, NodeBuilder body, Pose panel, string text)
    {
        NodeBuilder knob = asset.Node(ModelAsset.MovingNode, panel * new Pose(Vector3.Zero, Turn.AboutX(180)));
        Brush outward = knob.Paint(Palette.DarkGray).Turned(Turn.AboutX(180)).AlongZ();
        outward.Lathe(18, new(0.0175f, 0.0005f), new(0.0165f, 0.003f), new(0.0135f, 0.004f), new(0.0125f, 0.016f), new(0.011f, 0.018f), new(0, 0.018f));
        knob.Paint(Palette.White).Turned(Turn.AboutX(180)).At(-0.0055f, -0.0055f, 0.0182f).Turned(Turn.AboutZ(-45)).Rectangle(0.0018f, 0.009f);
        knob.CollideCylinder(new Vector3(0, 0, -0.018f), Vector3.Zero, 0.016f, 10);
        asset.Anchor("grip", panel * Pose.At(0, 0, 0.014f));
        for (int i = 0; i <= 10; i++)
        {
            Vector2 d = Turn.Direction(Turn.Radians(225 - (27.0 * i)));
            body.Paint(Palette.Black).In(panel).At(d.X * 0.021f, d.Y * 0.021f, 0.0004f).Turned(Turn.AboutZ(135 - (27.0 * i))).Rectangle(0.0008f, 0.003f);
        }

        body.Write(text, panel * Pose.At(0, -0.025f, 0.0005f), 0.0065f, Inks.Black);
    }

    private static void BuildBalance(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.WhiteEnamel).At(0, 0.045f, 0).Box(0.21f, 0.06f, 0.32f, 0.012f);
        body.Paint(LabPalette.WhiteEnamel).At(0, 0.185f, -0.125f).Box(0.2f, 0.24f, 0.06f, 0.01f);
        body.Paint(Palette.DarkGray).At(0, 0.0765f, -0.015f).Box(0.196f, 0.004f, 0.17f);
        body.Paint(Palette.Stainless).At(0, 0.088f, -0.01f).Cylinder(0.012f, 0.02f, 14);
        body.Paint(Palette.Stainless).At(0, 0.1f, -0.01f).Cylinder(0.042f, 0.004f, 28, 0.0012f);
        AddShield(asset);
        Pose display = new(new Vector3(0, 0.089f, 0.118f), Turn.AboutX(-58));
        AddFeet(body, 0.085f, 0.14f, 0.018f);
        body.Paint(Palette.DarkGray).In(display).At(0, 0, -0.008f).Box(0.19f, 0.075f, 0.03f, 0.006f);
        body.Paint(LabPalette.LcdGreen).In(display).At(-0.015f, 0.008f, 0.0073f).Rectangle(0.125f, 0.036f);
        body.Write(given.Text("reading"), display * Pose.At(-0.015f, 0.008f, 0.0078f), 0.024f, Inks.Black, 0.12f);
        ReadOnlySpan<string> keys = ["去皮 TARE", "校准 CAL", "打印", "ON/OFF"];
        for (int i = 0; i < keys.Length; i++)
        {
            Pose key = display * Pose.At(-0.066f + (i * 0.044f), -0.024f, 0.0073f);
            body.Paint(i == 0 ? LabPalette.LabBlue : Palette.LightGray).In(key).Rectangle(0.038f, 0.014f);
            body.Write(keys[i], key * Pose.At(0, 0, 0.0004f), 0.0075f, i == 0 ? Inks.White : Inks.Black, 0.036f);
        }

        asset.Anchor("tare", display * Pose.At(-0.066f, -0.024f, 0.0073f));
        body.Paint(Palette.SafetyGreen).At(0.07f, 0.0762f, 0.07f).Cylinder(0.009f, 0.003f, 14);
        body.Write("万分之一天平  d = 0.1 mg  Max 220 g", Pose.At(0, 0.045f, 0.1605f), 0.0095f, Inks.Gray, 0.19f);
        body.CollideBox(0, 0.04f, 0, 0.21f, 0.08f, 0.32f);
        body.CollideBox(0, 0.19f, -0.125f, 0.2f, 0.23f, 0.06f);
        body.CollideCylinder(new Vector3(0, 0.078f, -0.01f), new Vector3(0, 0.102f, -0.01f), 0.042f, 12);
        asset.Anchor("pan", 0, 0.1025f, -0.01f);
    }

    /// <summary>Glass all around the pan; the right pane slides back along -Z by 0.12 m.</summary>
    private static void AddShield(AssetBuilder asset)
    {
        const float Low = 0.078f, High = 0.305f, Front = 0.072f, Back = -0.096f;
        NodeBuilder body = asset.Body;
        float middle = (Low + High) * 0.5f, deep = Front - Back, z = (Front + Back) * 0.5f;
        Brush glass = body.Paint(LabPalette.Glassware);
        glass.At(0, middle, Front).Box(0.196f, High - Low, 0.003f);
        glass.At(-0.098f, middle, z).Box(0.003f, High - Low, deep);
        glass.At(0, High, z).Box(0.19f, 0.003f, deep);
        Brush frame = body.Paint(Palette.LightGray);
        foreach (float x in (ReadOnlySpan<float>)[-0.098f, 0.098f])
        {
            frame.At(x, middle, Front).Box(0.008f, High - Low, 0.008f);
            frame.At(x, High, z).Box(0.008f, 0.008f, deep + 0.008f);
        }

        frame.At(0, High, Front).Box(0.2f, 0.008f, 0.008f);
        NodeBuilder door = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0.099f, middle, z), Turn.AboutY(180)));
        door.Paint(LabPalette.Glassware).Box(0.003f, High - Low - 0.01f, deep - 0.008f);
        door.Paint(Palette.DarkGray).At(-0.007f, 0, -0.06f).Box(0.011f, 0.05f, 0.016f, 0.004f);
        door.CollideBox(0, 0, 0, 0.006f, High - Low, deep);
        asset.Anchor("grip", 0.106f, middle, z + 0.06f);
    }

    private static void BuildPhMeter(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Pose face = new(new Vector3(0, 0.045f, 0.01f), Turn.AboutX(-62));
        body.Paint(LabPalette.WhiteEnamel).At(0, 0.018f, 0).Box(0.2f, 0.036f, 0.17f, 0.01f);
        body.Paint(LabPalette.WhiteEnamel).In(face).At(0, 0, -0.012f).Box(0.196f, 0.155f, 0.03f, 0.01f);
        body.Paint(LabPalette.LcdBlue).In(face).At(-0.005f, 0.028f, 0.0034f).Rectangle(0.14f, 0.066f);
        body.Write(given.Text("reading"), face * Pose.At(-0.005f, 0.034f, 0.004f), 0.034f, Inks.White, 0.13f);
        body.Write(given.Text("temperature"), face * Pose.At(-0.005f, 0.007f, 0.004f), 0.014f, Inks.White, 0.13f);
        ReadOnlySpan<string> keys = ["pH/mV", "定位 CAL", "斜率", "温度 °C", "确认 OK"];
        for (int i = 0; i < keys.Length; i++)
        {
            Pose key = face * Pose.At(-0.072f + (i * 0.036f), -0.038f, 0.0034f);
            body.Paint(LabPalette.LabBlue).In(key).At(0, 0, 0.0008f).Box(0.031f, 0.02f, 0.0016f);
            body.Write(keys[i], key * Pose.At(0, 0, 0.002f), 0.0085f, Inks.White, 0.03f);
        }

        AddElectrode(asset);
        body.CollideBox(0, 0.025f, 0, 0.2f, 0.05f, 0.17f);
    }

    private static void AddElectrode(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Chrome).At(0.115f, 0.17f, -0.05f).Cylinder(0.005f, 0.34f, 10);
        body.Paint(Palette.DarkGray).At(0.115f, 0.006f, -0.05f).Box(0.05f, 0.012f, 0.06f, 0.004f);
        body.Paint(Palette.DarkGray).At(0.16f, 0.29f, -0.03f).Turned(Turn.AboutY(-24)).Box(0.11f, 0.014f, 0.018f, 0.005f);
        NodeBuilder electrode = asset.Node("electrode", Pose.At(0.203f, 0.25f, -0.01f));
        electrode.Paint(Palette.Black).At(0, 0.052f, 0).Cylinder(0.008f, 0.03f, 12, 0.002f);
        electrode.Paint(LabPalette.ClearPlastic).At(0, -0.012f, 0).Cylinder(0.006f, 0.1f, 12);
        electrode.Paint(LabPalette.Glassware).At(0, -0.064f, 0).Ball(0.0052f, 12);
        electrode.Paint(Palette.Galvanized).At(0, -0.01f, 0).Cylinder(0.0012f, 0.09f, 6);
        electrode.CollideCylinder(new Vector3(0, -0.069f, 0), new Vector3(0, 0.066f, 0), 0.008f, 8);
        body.Paint(Palette.Black).Tube(0.0022f, 6, isCapped: false, Sweeps.CenterLine(
            [new(0.203f, 0.315f, -0.01f), new(0.203f, 0.38f, -0.01f), new(0.12f, 0.36f, -0.1f), new(0.09f, 0.03f, -0.11f), new(0.06f, 0.03f, -0.084f)], 0.05f, 5));
        body.CollideCylinder(new Vector3(0.115f, 0, -0.05f), new Vector3(0.115f, 0.34f, -0.05f), 0.006f, 6);
        asset.Anchor("tip", 0.203f, 0.18f, -0.01f);
    }
}
