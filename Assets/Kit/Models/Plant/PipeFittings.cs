using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Wear;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Valves and fittings for pipes along X: ball, butterfly and check valve, tee, hose, dial thermometer, motor.</summary>
internal static class PipeFittings
{
    private static readonly KitParameter Diameter = KitParameter.Number("diameter", "0.048", 0.015, 0.2);

    private static readonly KitParameter Label = KitParameter.Text("label");

    public static readonly KitAsset BallValve = new(
        "ball-valve", "Threaded ball valve; its lever turns 90 degrees from along the pipe (open) to across (closed). Open at rest.",
        [Diameter, Label, KitParameter.Choice("color", "red", "yellow", "blue", "green", "black")], BuildBall);

    public static readonly KitAsset Butterfly = new(
        "butterfly-valve", "Wafer butterfly valve with a notched lever; 90 degrees from across (closed) to along the pipe (open). Closed at rest.",
        [KitParameter.Number("diameter", "0.1", 0.04, 0.3), Label, .. MachineWear.Parameters], BuildButterfly);

    public static readonly KitAsset Check = new("check-valve", "Flanged swing check valve with an arrow of flow toward +X.", [KitParameter.Number("diameter", "0.089", 0.04, 0.3), Label, .. MachineWear.Parameters], BuildCheck);

    public static readonly KitAsset Tee = new("tee", "Pipe tee: run along X, branch toward +Y.", [KitParameter.Number("diameter", "0.089", 0.015, 0.4), KitParameter.Choice("color", "green", "red", "blue", "yellow", "gray", "black", "white")], BuildTee);

    public static readonly KitAsset Hose = new(
        "hose", "Flexible hose with couplings, hanging between two ends along X.",
        [KitParameter.Number("length", "1", 0.3, 5), KitParameter.Number("diameter", "0.03", 0.008, 0.15), KitParameter.Number("sag", "0.2", 0, 1)], BuildHose);

    public static readonly KitAsset Thermometer = new(
        "thermometer", "Dial thermometer; its needle turns 270 degrees clockwise from minimum to maximum.",
        [KitParameter.Number("minimum", "0", -200, 1000), KitParameter.Number("maximum", "120", -200, 1000), Label], BuildThermometer);

    public static readonly KitAsset Motor = new("electric-motor", "Foot-mounted three-phase motor, shaft toward -X, 0.65 m long.", MachineWear.Parameters, BuildMotor);

    private static void BuildBall(AssetBuilder asset, KitArguments given)
    {
        float r = given.Number("diameter") * 0.5f, k = r / 0.024f;
        NodeBuilder body = asset.Body;
        Brush brass = body.Paint(Palette.Brass).AlongX();
        brass.Lathe(16, new(r, -0.055f * k), new(r * 1.25f, -0.052f * k), new(r * 1.25f, -0.028f * k), new(r * 1.5f, -0.02f * k), new(r * 1.6f, 0f), new(r * 1.5f, 0.02f * k), new(r * 1.25f, 0.028f * k), new(r * 1.25f, 0.052f * k), new(r, 0.055f * k));
        brass.At(0, -0.055f * k, 0).HexHead(r * 1.42f, 0.02f * k).At(0, 0.09f * k, 0).HexHead(r * 1.42f, 0.02f * k);
        body.Paint(Palette.Brass).At(0, r * 1.9f, 0).Cylinder(r * 0.5f, r * 0.9f, 12);
        body.Paint(Palette.Galvanized).At(0, r * 2.3f, 0).HexHead(r * 0.5f, r * 0.3f);
        body.CollideCylinder(new Vector3(-0.055f * k, 0, 0), new Vector3(0.055f * k, 0, 0), r * 1.6f, 10);
        NamePlate.Add(body, Pose.At(0, -r * 2.1f, r * 1.2f), 0.08f, 0.024f, given.Text("label"), string.Empty);
        NodeBuilder lever = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, r * 2.55f, 0), Turn.AboutX(-90)));
        Brush grip = lever.Paint(Palette.Named(given.Text("color"))).Turned(Turn.AboutX(90));
        float length = 0.13f * k;
        grip.At(0, 0, 0).Box(r * 1.3f, 0.004f, r * 1.1f);
        grip.At(length * 0.52f, r * 0.28f, 0).Turned(Turn.AboutZ(6)).Box(length, 0.009f, r * 0.85f, 0.004f);
        lever.CollideBox(new Pose(Vector3.Zero, Turn.AboutX(90)) * Pose.At(length * 0.5f, r * 0.25f, 0), new Vector3(length, 0.02f, r));
        asset.Anchor("grip", new Pose(new Vector3(length * 0.75f, (r * 2.55f) + (r * 0.45f), 0), Turn.AboutY(-90)));
    }

    private static void BuildButterfly(AssetBuilder asset, KitArguments given)
    {
        float r = given.Number("diameter") * 0.5f;
        NodeBuilder body = asset.Body;
        body.Paint(Palette.PumpBlue).AlongX().Lathe(24, new(r, -0.026f), new(r + 0.03f, -0.026f), new(r + 0.034f, -0.02f), new(r + 0.034f, 0.02f), new(r + 0.03f, 0.026f), new(r, 0.026f), new(r, -0.026f));
        for (int i = 0; i < 4; i++)
        {
            Vector2 d = Turn.Direction(0.785 + (i * 1.5708)) * (r + 0.042f);
            body.Paint(Palette.PumpBlue).At(0, d.Y, d.X).AlongX().Ring(0.009f, 0.018f, 0.05f, 12);
        }

        body.Paint(Palette.PumpBlue).At(0, r + 0.075f, 0).Cylinder(0.018f, 0.1f, 14, 0.003f).At(0, 0.052f, 0).Cylinder(0.036f, 0.012f, 18, 0.003f);
        body.Paint(Palette.Galvanized).At(0, r + 0.137f, 0).Turned(Turn.AboutX(-90)).Prism(0.005f, [.. Prisms.Arc(Vector2.Zero, 0.06f, -100, 10, 10), new(0, 0.02f), new(-0.02f, 0)]);
        body.CollideCylinder(new Vector3(-0.026f, 0, 0), new Vector3(0.026f, 0, 0), r + 0.034f, 12).CollideCylinder(new Vector3(0, r, 0), new Vector3(0, r + 0.14f, 0), 0.025f, 8);
        NamePlate.Add(body, Pose.At(0, r + 0.06f, 0.024f), 0.07f, 0.03f, given.Text("label"), string.Empty);
        NodeBuilder lever = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, r + 0.142f, 0), Turn.AboutX(-90)));
        Brush arm = lever.Paint(Palette.DarkMetal).Turned(Turn.AboutX(90));
        arm.At(0, 0.01f, 0).Cylinder(0.02f, 0.022f, 14);
        arm.At(0, 0.016f, 0.1f).Box(0.024f, 0.012f, 0.18f, 0.004f);
        lever.Paint(Palette.SafetyRed).Turned(Turn.AboutX(90)).At(0, 0.018f, 0.21f).Box(0.03f, 0.026f, 0.08f, 0.008f);
        lever.Paint(Palette.DarkMetal).Turned(Turn.AboutX(90)).At(0, -0.004f, 0.19f).Box(0.016f, 0.01f, 0.1f);
        Brush disc = lever.Paint(Palette.Stainless).Turned(Turn.AboutX(90)).At(0, -r - 0.142f, 0).AlongX();
        disc.Cylinder(r - 0.002f, 0.01f, 22, 0.003f);
        lever.CollideBox(new Pose(Vector3.Zero, Turn.AboutX(90)) * Pose.At(0, 0.016f, 0.14f), new Vector3(0.03f, 0.03f, 0.22f));
        asset.Age(given);
        asset.Anchor("grip", 0, r + 0.16f, 0.21f);
    }

    private static void BuildCheck(AssetBuilder asset, KitArguments given)
    {
        float r = given.Number("diameter") * 0.5f;
        NodeBuilder body = asset.Body;
        Piping.Flange(body, Palette.ValveBlue, new Vector3(0.11f, 0, 0), Vector3.UnitX, r);
        Piping.Flange(body, Palette.ValveBlue, new Vector3(-0.11f, 0, 0), -Vector3.UnitX, r);
        Brush paint = body.Paint(Palette.ValveBlue);
        paint.AlongX().Lathe(18, new(r, -0.09f), new(r + 0.016f, -0.06f), new(r + 0.03f, 0f), new(r + 0.016f, 0.06f), new(r, 0.09f));
        paint.At(0.01f, r + 0.02f, 0).Cylinder(r * 0.95f, 0.05f, 18, 0.004f).At(0, 0.034f, 0).Cylinder(r * 1.15f, 0.018f, 18, 0.003f);
        body.Paint(Palette.Galvanized).At(0.01f, r + 0.063f, 0).BoltCircle(r * 0.95f, 6, 0.008f, 0.009f);
        body.Paint(Palette.White).At(0, 0, r + 0.0305f).Figure(new(-0.035f, -0.007f), new(0.01f, -0.007f), new(0.01f, -0.018f), new(0.04f, 0f), new(0.01f, 0.018f), new(0.01f, 0.007f), new(-0.035f, 0.007f));
        NamePlate.Add(body, Pose.At(0, r + 0.1f, 0), 0.09f, 0.035f, given.Text("label"), string.Empty);
        body.CollideCylinder(new Vector3(-0.11f, 0, 0), new Vector3(0.11f, 0, 0), Piping.FlangeRadius(r), 10);
        asset.Age(given);
    }

    private static void BuildTee(AssetBuilder asset, KitArguments given)
    {
        float r = given.Number("diameter") * 0.5f, reach = r + 0.06f;
        MaterialData paint = given.Text("color") == "green" ? Palette.PipeGreen : Palette.Named(given.Text("color"));
        asset.Body.Paint(paint).AlongX().Lathe(20, new(0, -reach), new(r, -reach), new(r, reach), new(0, reach));
        asset.Body.Paint(paint).Lathe(20, new(r * 1.25f, r * 0.7f), new(r * 1.03f, r * 1.05f), new(r, reach), new(0, reach));
        asset.Body.CollideCylinder(new Vector3(-reach, 0, 0), new Vector3(reach, 0, 0), r, 10).CollideCylinder(Vector3.Zero, new Vector3(0, reach, 0), r, 10);
    }

    private static void BuildHose(AssetBuilder asset, KitArguments given)
    {
        float half = given.Number("length") * 0.5f, r = given.Number("diameter") * 0.5f, sag = given.Number("sag");
        asset.Body.Paint(Palette.Rubber).Cable(r, 12, 8, new(-half, 0, 0), new(-half * 0.9f, -0.02f - (sag * 0.2f), 0), new(-half * 0.45f, -sag * 0.85f, 0), new(0, -sag, 0), new(half * 0.45f, -sag * 0.85f, 0), new(half * 0.9f, -0.02f - (sag * 0.2f), 0), new(half, 0, 0));
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            Brush end = asset.Body.Paint(Palette.Galvanized).Toward(new Vector3(side * half, 0, 0), new Vector3(side, 0.6f, 0));
            end.Lathe(14, new(r * 1.2f, -0.05f), new(r * 1.25f, 0f), new(r * 1.5f, 0.004f), new(r * 1.5f, 0.03f), new(r * 0.8f, 0.034f), new(0, 0.034f));
        }

        asset.Body.CollideCapsule(new Vector3(-half, 0, 0), new Vector3(0, -sag, 0), r).CollideCapsule(new Vector3(0, -sag, 0), new Vector3(half, 0, 0), r);
    }

    private static void BuildThermometer(AssetBuilder asset, KitArguments given)
    {
        Dictionary<string, string> dial = new()
        {
            ["minimum"] = given.Text("minimum"),
            ["maximum"] = given.Text("maximum"),
            ["unit"] = "°C",
            ["label"] = given.Text("label"),
            ["diameter"] = "0.1",
            ["major"] = "7",
        };
        ModelAsset gauge = ModelKit.Build("gauge", dial, asset.Detail);
        foreach (ModelNode node in gauge.Nodes)
        {
            NodeBuilder own = asset.Node(node.Name, node.ModelFromNode);
            foreach (MeshPart part in node.Parts)
            {
                own.Paint(part.Material).Copy(part.Mesh);
            }

            own.Take(node, Pose.Identity);
        }

        asset.Body.Paint(Palette.Stainless).At(0, -0.19f, -0.03f).Cylinder(0.006f, 0.12f, 10);
        asset.Body.Paint(Palette.Brass).At(0, -0.14f, -0.03f).HexHead(0.013f, 0.02f);
        asset.Anchor("look", 0, 0, 0);
    }

    private static void BuildMotor(AssetBuilder asset, KitArguments given)
    {
        const float Middle = 0.63f, Height = 0.2f;
        var onSkid = new AssetBuilder("motor", asset.Detail);
        ElectricMotor.Add(onSkid.Body, hasSupply: false);
        onSkid.Age(given);
        asset.Merge(onSkid.Build(), Pose.At(-Middle, Height - PumpSkid.ShaftHeight, 0));
        foreach (float x in (ReadOnlySpan<float>)[-0.14f, 0.1f])
        {
            asset.Body.Paint(Palette.MotorGray).At(x, 0.04f, 0).Box(0.06f, 0.08f, 0.26f, 0.008f);
            asset.Body.Paint(Palette.MotorGray).At(x, 0.008f, 0).Box(0.09f, 0.016f, 0.32f, 0.004f);
            asset.Body.Paint(Palette.Galvanized).At(x, 0.016f, 0.14f).HexHead(0.011f, 0.01f).At(0, 0, -0.28f).HexHead(0.011f, 0.01f);
        }

        asset.Body.Paint(Palette.Steel).Rod(new Vector3(-0.37f, Height, 0), new Vector3(-0.28f, Height, 0), 0.016f, 14);
    }
}
