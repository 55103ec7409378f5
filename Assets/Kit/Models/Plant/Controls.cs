using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>What hands turn, tip, push and slide. Each is mounted with its back on the XY plane and moves its node `moving`.</summary>
internal static class Controls
{
    private static readonly KitParameter Label = KitParameter.Text("label");

    public static readonly KitAsset EmergencyStop = new(
        "emergency-stop", "Emergency stop in a yellow box; the cap travels 6 mm along -Z and turns to release.", [Label], BuildStop);

    public static readonly KitAsset Knob = new("knob", "Rotary knob with pointer and scale; turns 270 degrees clockwise (about -Z).", [Label, KitParameter.Number("steps", "11", 2, 21)], BuildKnob);

    public static readonly KitAsset Toggle = new("toggle-switch", "Toggle switch; tips 40 degrees from down (off) to up (on).", [Label], BuildToggle);

    public static readonly KitAsset KeySwitch = new("key-switch", "Key switch; the key turns 90 degrees clockwise from 0 to 1 (about -Z).", [Label], BuildKey);

    public static readonly KitAsset Lever = new("hand-lever", "Hand lever on a quadrant; swings 60 degrees from back to forward (up to down).", [Label], BuildLever);

    public static readonly KitAsset Slider = new("slider", "Slider on a rail; the cap travels 0.16 m along +Y (its node's +Z).", [Label], BuildSlider);

    public static readonly KitAsset Joystick = new("joystick", "Joystick with bellows on a box, upright.", [Label], BuildJoystick);

    public static readonly KitAsset SignalTower = new(
        "signal-tower", "Signal tower on a pole: nodes `lamp` (green, lit by the lamp's brightness), `lamp-yellow`, `lamp-red`.", [], (asset, _) => BuildTower(asset));

    private static void BuildStop(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyYellow).At(0, 0, 0.026f).Box(0.085f, 0.085f, 0.052f, 0.007f);
        body.Paint(Palette.LightGray).At(0, 0, 0.004f).Box(0.087f, 0.087f, 0.008f);
        body.Paint(Palette.Black).At(0, 0, 0.053f).AlongZ().Lathe(20, new(0.017f, 0f), new(0.017f, 0.004f), new(0.012f, 0.005f), new(0.012f, 0f));
        body.Write("急停 EMERGENCY STOP", Pose.At(0, 0.035f, 0.0526f), 0.008f, Inks.Black, 0.08f);
        body.Write(given.Text("label"), Pose.At(0, -0.035f, 0.0526f), 0.008f, Inks.Black, 0.08f);
        body.CollideBox(0, 0, 0.026f, 0.085f, 0.085f, 0.052f);
        NodeBuilder cap = asset.Node(ModelAsset.MovingNode, Pose.At(0, 0, 0.054f));
        cap.Paint(Palette.SafetyRed).AlongZ().Lathe(22, new(0.011f, -0.004f), new(0.011f, 0.012f), new(0.0195f, 0.014f), new(0.021f, 0.019f), new(0.0195f, 0.026f), new(0.013f, 0.03f), new(0, 0.031f));
        for (int i = 0; i < 3; i++)
        {
            cap.Paint(Palette.White).Turned(Turn.AboutZ(i * 120)).At(0.011f, 0, 0.0308f).Figure(new(-0.002f, -0.003f), new(0.004f, 0f), new(-0.002f, 0.003f));
        }

        cap.CollideCylinder(Vector3.Zero, new Vector3(0, 0, 0.031f), 0.021f, 12);
        asset.Anchor("grip", 0, 0, 0.085f);
    }

    /// <summary>A plate that carries a small control, with its name below.</summary>
    private static void AddPlate(NodeBuilder body, float width, float height, string label)
    {
        body.Paint(Palette.Aluminum).At(0, 0, 0.0015f).Prism(0.003f, Prisms.RoundedRectangle(width, height, 0.006f));
        body.Write(label, Pose.At(0, (height * -0.5f) + 0.012f, 0.0034f), 0.011f, Inks.Black, width - 0.008f);
        body.CollideBox(0, 0, 0.002f, width, height, 0.004f);
    }

    private static void BuildKnob(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        AddPlate(body, 0.09f, 0.1f, given.Text("label"));
        int steps = (int)given.Number("steps");
        for (int i = 0; i < steps; i++)
        {
            double degrees = 225 - (270.0 * i / (steps - 1));
            Vector2 at = Turn.Direction(Turn.Radians(degrees)) * 0.036f;
            body.Paint(Palette.Black).At(0, 0.005f, 0.0034f).Turned(Turn.AboutZ(degrees - 90)).At(0, 0.029f, 0).Rectangle(0.0012f, 0.005f);
            body.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i}"), Pose.At(at.X, at.Y + 0.005f, 0.0034f), 0.0065f, Inks.Black);
        }

        NodeBuilder knob = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, 0.005f, 0.003f), DetMath.Multiply(Turn.AboutZ(135), Turn.AboutY(180))));
        Brush black = knob.Paint(Finishes.Bakelite).Turned(Turn.AboutY(180));
        black.AlongZ().Lathe(24, new(0.025f, 0f), new(0.025f, 0.004f), new(0.019f, 0.007f), new(0.0175f, 0.02f), new(0.0155f, 0.022f), new(0, 0.022f));
        for (int i = 0; i < 12; i++)
        {
            black.Turned(Turn.AboutZ(i * 30)).At(0.0182f, 0, 0.013f).Box(0.002f, 0.003f, 0.013f);
        }

        knob.Paint(Palette.White).Turned(Turn.AboutY(180)).At(0, 0.011f, 0.0223f).Rectangle(0.002f, 0.012f);
        knob.CollideCylinder(Vector3.Zero, new Vector3(0, 0, -0.022f), 0.022f, 12);
        asset.Anchor("grip", 0, 0.005f, 0.025f);
    }

    private static void BuildToggle(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        AddPlate(body, 0.05f, 0.08f, given.Text("label"));
        body.Write("1", Pose.At(0, 0.03f, 0.0034f), 0.01f, Inks.Black);
        body.Paint(Palette.Chrome).At(0, 0.006f, 0.003f).AlongZ().HexHead(0.0095f, 0.004f);
        body.Paint(Palette.Chrome).At(0, 0.006f, 0.003f).AlongZ().Lathe(12, new(0.006f, 0f), new(0.006f, 0.011f), new(0.004f, 0.012f), new(0, 0.012f));
        NodeBuilder bat = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, 0.006f, 0.012f), DetMath.Multiply(Turn.AboutX(20), Turn.AboutY(-90))));
        bat.Paint(Palette.Chrome).Turned(Turn.AboutY(90)).AlongZ().Lathe(10, new(0.0022f, -0.002f), new(0.0028f, 0.012f), new(0.004f, 0.024f), new(0.0032f, 0.028f), new(0, 0.0288f));
        bat.CollideCapsule(Vector3.Zero, new Vector3(-0.026f, 0, 0), 0.004f);
        asset.Anchor("grip", 0, -0.003f, 0.038f);
    }

    private static void BuildKey(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        AddPlate(body, 0.06f, 0.08f, given.Text("label"));
        body.Paint(Palette.Chrome).At(0, 0.004f, 0.003f).AlongZ().Lathe(20, new(0.015f, 0f), new(0.015f, 0.006f), new(0.012f, 0.009f), new(0, 0.009f));
        body.Write("0", Pose.At(0, 0.027f, 0.0034f), 0.01f, Inks.Black);
        body.Write("1", Pose.At(0.023f, 0.004f, 0.0034f), 0.01f, Inks.Black);
        NodeBuilder key = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, 0.004f, 0.012f), Turn.AboutY(180)));
        Brush steel = key.Paint(Palette.Chrome).Turned(Turn.AboutY(180));
        steel.AlongZ().Cylinder(0.007f, 0.004f, 14).At(0, 0.009f, 0).Box(0.007f, 0.018f, 0.002f);
        steel.At(0, 0, 0.03f).Turned(Turn.AboutY(90)).Prism(0.0024f, Prisms.RoundedRectangle(0.022f, 0.024f, 0.008f, 3));
        key.Paint(Palette.Brass).Turned(Turn.AboutY(180)).At(0, -0.012f, 0.036f).Turned(Turn.AboutX(20)).Torus(0.009f, 0.0009f, 14, 4);
        key.CollideBox(0, 0, -0.022f, 0.006f, 0.024f, 0.04f);
        asset.Anchor("grip", 0, 0.004f, 0.042f);
    }

    private static void BuildLever(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.FrameGray).At(0, 0, 0.006f).Box(0.12f, 0.2f, 0.012f, 0.004f);
        foreach (float x in (ReadOnlySpan<float>)[-0.022f, 0.022f])
        {
            body.Paint(Palette.FrameGray).At(x, 0, 0.012f).Turned(Turn.AboutY(90)).Prism(0.008f, [.. Prisms.Arc(new Vector2(0, 0), 0.075f, -90, -270, 12).Reverse()]);
        }

        body.Paint(Palette.Galvanized).At(0, 0, 0.02f).AlongX().Cylinder(0.01f, 0.06f, 12);
        NamePlate.Add(body, Pose.At(0, -0.085f, 0.012f), 0.1f, 0.022f, given.Text("label"), string.Empty);
        NodeBuilder lever = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, 0, 0.02f), DetMath.Multiply(Turn.AboutX(-40), Turn.AboutY(90))));
        Brush rod = lever.Paint(Palette.Chrome).Turned(Turn.AboutY(-90)).AlongZ();
        rod.Lathe(12, new(0.014f, 0f), new(0.009f, 0.03f), new(0.0075f, 0.2f), new(0, 0.2f));
        lever.Paint(Palette.SafetyRed).Turned(Turn.AboutY(-90)).At(0, 0, 0.205f).Ball(0.021f, 16);
        lever.CollideCapsule(new Vector3(-0.03f, 0, 0), new Vector3(-0.205f, 0, 0), 0.014f);
        Vector3 tip = new Pose(new Vector3(0, 0, 0.02f), Turn.AboutX(-40)).TransformPoint(new Vector3(0, 0, 0.205f));
        body.CollideBox(0, 0, 0.02f, 0.12f, 0.2f, 0.04f);
        asset.Anchor("grip", tip.X, tip.Y, tip.Z);
    }

    private static void BuildSlider(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        AddPlate(body, 0.08f, 0.26f, given.Text("label"));
        body.Paint(Palette.Black).At(0, 0.01f, 0.0034f).Rectangle(0.008f, 0.18f);
        for (int i = 0; i <= 10; i++)
        {
            body.Paint(Palette.Black).At(-0.022f, -0.07f + (i * 0.016f), 0.0034f).Rectangle(i % 5 == 0 ? 0.014f : 0.008f, 0.0012f);
        }

        NodeBuilder cap = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, -0.07f, 0.003f), Turn.AboutX(-90)));
        Brush grip = cap.Paint(Finishes.Bakelite).Turned(Turn.AboutX(90));
        grip.At(0, 0, 0.008f).Box(0.006f, 0.014f, 0.016f).At(0, 0, 0.012f).Box(0.032f, 0.022f, 0.014f, 0.005f);
        cap.Paint(Palette.White).Turned(Turn.AboutX(90)).At(0, 0, 0.0274f).Rectangle(0.03f, 0.0015f);
        cap.CollideBox(0, -0.018f, 0, 0.032f, 0.018f, 0.022f);
        asset.Anchor("grip", 0, -0.07f, 0.03f);
    }

    private static void BuildJoystick(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.DeviceGray).At(0, 0.03f, 0).Box(0.13f, 0.06f, 0.13f, 0.01f);
        NamePlate.Add(body, Pose.At(0, 0.03f, 0.065f), 0.1f, 0.024f, given.Text("label"), string.Empty);
        body.Paint(Palette.Rubber).Lathe(20, new(0.045f, 0.06f), new(0.043f, 0.068f), new(0.034f, 0.07f), new(0.034f, 0.077f), new(0.026f, 0.079f), new(0.026f, 0.086f), new(0.018f, 0.088f), new(0.016f, 0.1f), new(0, 0.1f));
        body.CollideBox(0, 0.03f, 0, 0.13f, 0.06f, 0.13f);
        NodeBuilder stick = asset.Node(ModelAsset.MovingNode, Pose.At(0, 0.06f, 0));
        stick.Paint(Palette.Chrome).At(0, 0.055f, 0).Cylinder(0.007f, 0.07f, 10);
        stick.Paint(Finishes.Bakelite).Loft(16, [
            new(new Vector3(0, 0.07f, 0), Vector3.UnitX, 0.014f, 0.016f), new(new Vector3(0, 0.09f, 0.002f), Vector3.UnitX, 0.017f, 0.02f), new(new Vector3(0, 0.13f, 0f), Vector3.UnitX, 0.016f, 0.018f),
            new(new Vector3(0, 0.165f, -0.006f), Vector3.UnitX, 0.019f, 0.021f), new(new Vector3(0, 0.18f, -0.01f), Vector3.UnitX, 0.012f, 0.014f)]);
        stick.Paint(Palette.SafetyRed).At(0, 0.18f, -0.008f).Cylinder(0.007f, 0.01f, 12, 0.002f);
        stick.CollideCapsule(new Vector3(0, 0.08f, 0), new Vector3(0, 0.17f, 0), 0.019f);
        asset.Anchor("grip", 0, 0.19f, 0);
    }

    private static void BuildTower(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.DarkGray).Lathe(18, new(0, 0), new(0.04f, 0), new(0.04f, 0.008f), new(0.016f, 0.014f), new(0.0095f, 0.02f), new(0.0095f, 0.14f), new(0.03f, 0.146f), new(0.03f, 0.166f));
        ReadOnlySpan<(string Node, MaterialData Glow)> lamps = [(ModelAsset.LampNode, Palette.GreenLamp), ("lamp-yellow", Finishes.LampYellow with { Name = "tower-yellow", BaseColor = Palette.Ink(0x6B4D0C) }), ("lamp-red", Finishes.LampRed with { Name = "tower-red", BaseColor = Palette.Ink(0x5E110E) })];
        for (int i = 0; i < lamps.Length; i++)
        {
            float y = 0.166f + (i * 0.056f);
            asset.Node(lamps[i].Node, Pose.At(0, y, 0)).Paint(lamps[i].Glow).Lathe(20, new(0.028f, 0f), new(0.029f, 0.004f), new(0.029f, 0.042f), new(0.028f, 0.046f));
            body.Paint(Palette.DarkGray).At(0, y + 0.046f, 0).Lathe(20, new(0.03f, 0f), new(0.03f, 0.01f), new(0.028f, 0.01f));
        }

        body.Paint(Palette.DarkGray).At(0, 0.334f, 0).Dome(0.03f, 18);
        body.CollideCapsule(new Vector3(0, 0.03f, 0), new Vector3(0, 0.33f, 0), 0.03f);
    }
}
