using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Hand-held instruments. Each lies on its back with the face to +Z when held upright; `display` is the text on the screen.</summary>
internal static class TestGear
{
    public static readonly KitAsset VoltageTester = new(
        "voltage-tester",
        "Two-pole voltage tester: main body with probe and lamps, second probe on a cable. Node `lamp` is the voltage lamp; `led-12` .. `led-690` the steps.",
        [],
        BuildVoltageTester);

    public static readonly KitAsset ProvingUnit = new(
        "proving-unit", "Proving unit for voltage testers, with two contacts and a lamp.", [], BuildProvingUnit);

    public static readonly KitAsset Multimeter = new("multimeter", "Digital multimeter with leads and turning knob.", [KitParameter.Text("display", "0.00 V~")], BuildMultimeter);

    public static readonly KitAsset ClampMeter = new("clamp-meter", "Clamp meter; its jaw opens by the trigger.", [KitParameter.Text("display", "0.0 A~")], BuildClampMeter);

    public static readonly KitAsset InsulationTester = new(
        "insulation-tester", "Insulation resistance tester with leads.", [KitParameter.Text("display", "---- MΩ")], BuildInsulationTester);

    private static readonly int[] Steps = [690, 400, 230, 120, 50, 24, 12];

    private static void BuildVoltageTester(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        AddProbeBody(body, Pose.Identity, 0.2f);
        for (int i = 0; i < Steps.Length; i++)
        {
            float y = 0.052f - (i * 0.0165f);
            string name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Steps[i]}");
            body.Write(name, Pose.At(0.0085f, y, 0.0157f), 0.0085f, Inks.White, 0.02f);
            NodeBuilder led = asset.Node($"led-{name}", Pose.At(-0.008f, y, 0.0155f));
            led.Paint(i < 5 ? Palette.GreenLamp with { Name = "led-red-off", Emissive = Palette.Linear(0xFF3020) * 2f, BaseColor = Palette.Ink(0x3A0E0A) } : Palette.GreenLamp).AlongZ().Dome(0.0032f, 8);
        }

        asset.Node(ModelAsset.LampNode, Pose.At(0, 0.074f, 0.0152f)).Paint(Palette.GreenLamp with { Name = "lamp-red-off", Emissive = Palette.Linear(0xFF2414) * 2.5f, BaseColor = Palette.Ink(0x3A0A08) }).AlongZ().Dome(0.005f, 10);
        body.Write("V ⎓ ~", Pose.At(0, -0.075f, 0.0157f), 0.01f, Inks.White, 0.03f);
        Pose second = Pose.At(0.09f, 0, 0);
        AddProbeBody(body, second, 0.16f);
        body.Paint(Finishes.Bakelite).Cable(0.0035f, 6, 6, new(0, -0.1f, 0), new(0.0f, -0.16f, 0), new(0.05f, -0.2f, 0), new(0.09f, -0.15f, 0), new(0.09f, -0.08f, 0));
        body.CollideBox(0, 0.02f, 0, 0.04f, 0.28f, 0.03f).CollideBox(0.09f, 0.02f, 0, 0.034f, 0.22f, 0.03f);
        asset.Anchor("grip", 0, -0.03f, 0).Anchor("tip-1", 0, 0.15f, 0).Anchor("tip-2", 0.09f, 0.13f, 0);
    }

    /// <summary>A flattened handle with a collar against slipping and a metal tip, along +Y.</summary>
    private static void AddProbeBody(NodeBuilder body, Pose at, float length)
    {
        float h = length * 0.5f;
        LoftSection[] sections =
        [
            new(new Vector3(0, -h, 0), Vector3.UnitX, 0.012f, 0.009f), new(new Vector3(0, 0.006f - h, 0), Vector3.UnitX, 0.017f, 0.0125f),
            new(new Vector3(0, h * 0.6f, 0), Vector3.UnitX, 0.019f, 0.015f), new(new Vector3(0, h * 0.86f, 0), Vector3.UnitX, 0.014f, 0.012f),
        ];
        body.Paint(Palette.DarkGray).In(at).Loft(16, sections);
        body.Paint(Finishes.RubberRed).In(at).At(0, h * 0.88f, 0).Lathe(14, new(0, -0.003f), new(0.022f, -0.003f), new(0.022f, 0.003f), new(0, 0.003f));
        body.Paint(Finishes.Bakelite).In(at).At(0, h + 0.012f, 0).Lathe(10, new(0.009f, -0.022f), new(0.0042f, 0.008f), new(0.0032f, 0.03f), new(0, 0.03f));
        body.Paint(Palette.Chrome).In(at).At(0, h + 0.046f, 0).Lathe(8, new(0.0018f, -0.006f), new(0.0018f, 0.006f), new(0, 0.01f));
        body.Paint(Finishes.ToolYellow).In(at).At(0, -h * 0.7f, 0).Lathe(14, new(0.0177f, -0.006f), new(0.0182f, 0.006f));
    }

    private static void BuildProvingUnit(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.ToolYellow).Box(0.075f, 0.15f, 0.035f, 0.006f);
        body.Paint(Palette.DarkGray).At(0, -0.01f, 0.0178f).Box(0.062f, 0.1f, 0.002f);
        foreach (float x in (ReadOnlySpan<float>)[-0.02f, 0.02f])
        {
            body.Paint(Palette.Brass).At(x, 0.018f, 0.019f).AlongZ().Ring(0.003f, 0.007f, 0.004f, 12);
        }

        body.Write("验电信号发生器|PROVING UNIT", Pose.At(0, -0.02f, 0.0192f), 0.008f, Inks.White, 0.06f);
        body.Write("50 … 690 V", Pose.At(0, -0.045f, 0.0192f), 0.008f, Inks.White, 0.06f);
        asset.Node(ModelAsset.LampNode, Pose.At(0, 0.052f, 0.0175f)).Paint(Palette.GreenLamp).AlongZ().Dome(0.004f, 8);
        body.CollideBox(0, 0, 0, 0.075f, 0.15f, 0.037f);
        asset.Anchor("grip", 0, -0.03f, 0).Anchor("contact-1", -0.02f, 0.018f, 0.02f).Anchor("contact-2", 0.02f, 0.018f, 0.02f);
    }

    private static void BuildMultimeter(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        AddCase(body, 0.085f, 0.185f, 0.042f, Finishes.RubberRed, given.Text("display"));
        NodeBuilder knob = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, -0.018f, 0.0225f), Turn.AboutY(180)));
        knob.Paint(Finishes.Bakelite).Turned(Turn.AboutY(180)).At(0, 0, 0.006f).AlongZ().Cylinder(0.022f, 0.01f, 20, 0.002f);
        knob.Paint(Palette.White).Turned(Turn.AboutY(180)).At(0, 0.013f, 0.0115f).Rectangle(0.003f, 0.014f);
        knob.CollideCylinder(Vector3.Zero, new Vector3(0, 0, -0.012f), 0.022f, 10);
        ReadOnlySpan<string> ranges = ["OFF", "V~", "V⎓", "Ω", "A~", "℃"];
        for (int i = 0; i < ranges.Length; i++)
        {
            Vector2 at = Turn.Direction(Turn.Radians(150 - (i * 24))) * 0.031f;
            body.Write(ranges[i], Pose.At(at.X, at.Y - 0.018f, 0.0226f), 0.007f, Inks.White, 0.02f);
        }

        AddJacks(body, -0.07f, 3);
        AddLeads(body, -0.07f);
        body.CollideBox(0, 0, 0, 0.085f, 0.185f, 0.044f);
        asset.Anchor("grip", 0, -0.04f, 0);
    }

    private static void BuildInsulationTester(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        AddCase(body, 0.105f, 0.2f, 0.05f, Finishes.ToolYellow, given.Text("display"));
        body.Write("绝缘电阻测试仪 INSULATION TESTER", Pose.At(0, 0.014f, 0.0262f), 0.0065f, Inks.White, 0.09f);
        NodeBuilder button = asset.Node(ModelAsset.MovingNode, Pose.At(0, -0.055f, 0.026f));
        button.Paint(Palette.SafetyRed).AlongZ().Cylinder(0.014f, 0.01f, 16, 0.002f);
        button.CollideCylinder(Vector3.Zero, new Vector3(0, 0, 0.005f), 0.014f, 10);
        ReadOnlySpan<string> ranges = ["250 V", "500 V", "1000 V"];
        for (int i = 0; i < 3; i++)
        {
            float x = (i - 1) * 0.03f;
            body.Paint(Palette.LightGray).At(x, -0.016f, 0.027f).Box(0.022f, 0.012f, 0.003f);
            body.Write(ranges[i], Pose.At(x, -0.016f, 0.0288f), 0.0065f, Inks.Black, 0.021f);
        }

        body.Write("测试 TEST", Pose.At(0, -0.034f, 0.0262f), 0.007f, Inks.White, 0.05f);
        AddJacks(body, -0.082f, 2);
        AddLeads(body, -0.082f);
        body.CollideBox(0, 0, 0, 0.105f, 0.2f, 0.054f);
        asset.Anchor("grip", 0, -0.02f, 0);
    }

    private static void BuildClampMeter(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        LoftSection[] sections =
        [
            new(new Vector3(0, -0.1f, 0), Vector3.UnitX, 0.026f, 0.014f), new(new Vector3(0, -0.092f, 0), Vector3.UnitX, 0.032f, 0.019f),
            new(new Vector3(0, 0.0f, 0), Vector3.UnitX, 0.034f, 0.02f), new(new Vector3(0, 0.035f, 0), Vector3.UnitX, 0.042f, 0.019f), new(new Vector3(0, 0.052f, 0), Vector3.UnitX, 0.034f, 0.016f),
        ];
        body.Paint(Palette.DarkGray).Loft(18, sections);
        body.Paint(Finishes.RubberRed).At(0, 0.05f, 0).Lathe(14, new(0, -0.004f), new(0.032f, -0.004f), new(0.032f, 0.004f), new(0, 0.004f));
        Brush jaw = body.Paint(Finishes.Bakelite).At(0, 0.088f, 0).Turned(Turn.AboutX(90));
        jaw.Torus(0.031f, 0.0095f, 24, 8);
        body.Paint(Palette.LightGray).At(0, 0.129f, 0).Box(0.0012f, 0.022f, 0.021f);
        body.Paint(Finishes.RubberRed).At(-0.044f, 0.012f, 0).Turned(Turn.AboutZ(14)).Box(0.014f, 0.05f, 0.016f, 0.005f);
        body.Paint(Finishes.LcdGray).At(0, -0.055f, 0.0196f).Box(0.04f, 0.032f, 0.004f);
        body.Write(given.Text("display"), Pose.At(0, -0.055f, 0.0222f), 0.0125f, Inks.Black, 0.038f);
        body.Paint(Finishes.Bakelite).At(0, -0.006f, 0.023f).AlongZ().Cylinder(0.017f, 0.012f, 18, 0.002f);
        body.Paint(Palette.White).At(0, 0.003f, 0.0295f).Rectangle(0.003f, 0.012f);
        body.CollideBox(0, -0.02f, 0, 0.08f, 0.15f, 0.04f).CollideBox(0, 0.09f, 0, 0.08f, 0.08f, 0.02f);
        asset.Anchor("grip", 0, -0.04f, 0);
    }

    private static void AddCase(NodeBuilder body, float width, float height, float depth, MaterialData holster, string display)
    {
        body.Paint(holster).Box(width, height, depth, 0.01f);
        body.Paint(Palette.DarkGray).At(0, 0, (depth * 0.5f) + 0.0005f).Box(width - 0.016f, height - 0.018f, 0.002f);
        float y = (height * 0.5f) - 0.042f;
        body.Paint(Finishes.LcdGray).At(0, y, (depth * 0.5f) + 0.0022f).Box(width - 0.028f, 0.046f, 0.0016f);
        body.Write(display, Pose.At(0, y, (depth * 0.5f) + 0.0034f), 0.022f, Inks.Black, width - 0.034f);
    }

    private static void AddJacks(NodeBuilder body, float y, int count)
    {
        for (int i = 0; i < count; i++)
        {
            float x = (i - ((count - 1) * 0.5f)) * 0.022f;
            body.Paint(i == count - 1 ? Palette.SafetyRed : Palette.Black).At(x, y, 0.0245f).AlongZ().Ring(0.003f, 0.006f, 0.008f, 10);
        }
    }

    private static void AddLeads(NodeBuilder body, float y)
    {
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            MaterialData lead = side > 0 ? Palette.SafetyRed : Palette.Black;
            float x = side * 0.011f;
            body.Paint(lead).Cable(0.0024f, 5, 6, new(x, y, 0.03f), new(x, y - 0.02f, 0.038f), new(side * 0.03f, y - 0.06f, 0.01f), new(side * 0.075f, y - 0.02f, 0f), new(side * 0.085f, 0.0f, 0f));
            body.Paint(lead).At(side * 0.085f, 0.045f, 0).Lathe(8, new(0.003f, -0.046f), new(0.0055f, -0.02f), new(0.0055f, 0.02f), new(0.008f, 0.022f), new(0.008f, 0.025f), new(0.0025f, 0.028f), new(0, 0.03f));
            body.Paint(Palette.Chrome).At(side * 0.085f, 0.083f, 0).Lathe(6, new(0.001f, -0.01f), new(0.001f, 0.008f), new(0, 0.011f));
        }
    }
}
