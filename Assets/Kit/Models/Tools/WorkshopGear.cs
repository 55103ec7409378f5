using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Larger gear of a vehicle workshop: lift, cart, vise, compressor, lift table, tire rack, drain pan.</summary>
internal static class WorkshopGear
{
    public static readonly KitAsset Lift = new(
        "two-post-lift", "Two-post vehicle lift; `height` is that of its arms. Posts at x = ±1.4.", [KitParameter.Number("height", "0.12", 0.1, 1.9)], BuildLift);

    public static readonly KitAsset Cart = new("tool-cart", "Tool cart with seven drawers and a tray with tools; the top drawer is `moving` and draws out along +Z.", [], (asset, _) => BuildCart(asset));

    public static readonly KitAsset Vise = new("bench-vise", "Bench vise; its spindle handle turns about -Z.", [], (asset, _) => BuildVise(asset));

    public static readonly KitAsset Compressor = new("compressor", "Piston compressor on its tank.", [], (asset, _) => BuildCompressor(asset.Body));

    public static readonly KitAsset LiftTable = new("lift-table", "Scissor table for batteries and gearboxes.", [KitParameter.Number("height", "0.8", 0.35, 1.6)], BuildLiftTable);

    public static readonly KitAsset TireRack = new("tire-rack", "Rack with two rows of tires, 1.8 m wide.", [], (asset, _) => BuildTireRack(asset));

    public static readonly KitAsset DrainPan = new("drain-pan", "Round pan for coolant on wheels.", [], (asset, _) => BuildDrainPan(asset.Body));

    private static void BuildLift(AssetBuilder asset, KitArguments given)
    {
        float height = given.Number("height");
        NodeBuilder body = asset.Body;
        foreach (float side in (ReadOnlySpan<float>)[1f, -1f])
        {
            float x = side * 1.4f;
            Brush blue = body.Paint(Palette.SafetyBlue);
            blue.At(x, 0.012f, 0).Box(0.4f, 0.024f, 0.5f, 0.004f);
            blue.At(x + (side * 0.09f), 1.42f, 0).Box(0.05f, 2.8f, 0.3f, 0.008f);
            blue.At(x, 1.42f, 0.13f).Box(0.22f, 2.8f, 0.04f, 0.008f);
            blue.At(x, 1.42f, -0.13f).Box(0.22f, 2.8f, 0.04f, 0.008f);
            blue.At(x, 2.8f, 0).Box(0.26f, 0.06f, 0.34f, 0.01f);
            body.Paint(Palette.Hazard).At(x - (side * 0.0f), 0.55f, 0.1505f).Rectangle(0.2f, 0.6f);
            body.Paint(Palette.Chrome).At(x - (side * 0.02f), 1.42f, 0).Cylinder(0.018f, 2.6f, 10);
            Brush carriage = body.Paint(Palette.DarkMetal);
            carriage.At(x - (side * 0.05f), height + 0.22f, 0).Box(0.14f, 0.56f, 0.2f, 0.006f);
            foreach (float end in (ReadOnlySpan<float>)[1f, -1f])
            {
                AddArm(body, new Vector3(x - (side * 0.1f), height, end * 0.08f), new Vector3(side * 0.72f, height, end * 0.82f));
                carriage.At(x - (side * 0.1f), height, end * 0.08f).Cylinder(0.05f, 0.12f, 14, 0.006f);
            }

            for (int i = 0; i < 4; i++)
            {
                body.Paint(Palette.Galvanized).At(x + ((i % 2 == 0 ? 1f : -1f) * 0.15f), 0.024f, (i < 2 ? 1f : -1f) * 0.2f).HexHead(0.016f, 0.016f);
            }

            body.CollideBox(x + (side * 0.03f), 1.41f, 0, 0.2f, 2.82f, 0.32f);
        }

        body.Paint(Palette.SafetyBlue).At(0, 0.012f, 0).Box(2.5f, 0.024f, 0.2f, 0.004f);
        Pose box = Pose.At(1.53f, 1.4f, 0.17f);
        body.Paint(Palette.LightGray).In(box).At(-0.13f, 0, 0.05f).Box(0.2f, 0.3f, 0.12f, 0.008f);
        PanelParts.PushButton(body, box * Pose.At(-0.17f, 0.06f, 0.11f), Palette.SafetyGreen, "升 UP");
        PanelParts.PushButton(body, box * Pose.At(-0.09f, 0.06f, 0.11f), Palette.Black, "降 DOWN");
        body.Paint(Palette.SafetyRed).In(box).At(-0.13f, -0.07f, 0.11f).AlongZ().Lathe(16, new(0.014f, 0f), new(0.014f, 0.015f), new(0.022f, 0.017f), new(0.022f, 0.024f), new(0, 0.029f));
        NamePlate.Add(body, Pose.At(1.4f, 2.0f, 0.151f), 0.18f, 0.09f, "额定 4000 kg", "MAX 4000 kg");
        asset.Anchor("controls", 1.4f, 1.4f, 0.28f);
    }

    private static void AddArm(NodeBuilder body, Vector3 from, Vector3 to)
    {
        Vector3 way = to - from, middle = from + (way * 0.45f);
        double yaw = DetMath.Atan2(way.X, way.Z) * 180 / Math.PI;
        float length = DetMath.Length(way);
        body.Paint(Palette.SafetyBlue).At(middle).Turned(Turn.AboutY(yaw)).Box(0.12f, 0.09f, length * 0.8f, 0.006f);
        body.Paint(Palette.DarkMetal).At(from + (way * 0.8f)).Turned(Turn.AboutY(yaw)).Box(0.09f, 0.065f, length * 0.42f, 0.006f);
        body.Paint(Palette.Galvanized).At(to.X, to.Y + 0.035f, to.Z).Cylinder(0.03f, 0.07f, 12);
        body.Paint(Palette.Rubber).At(to.X, to.Y + 0.075f, to.Z).Cylinder(0.065f, 0.024f, 18, 0.004f);
        body.CollideBox(new Pose((from + to) * 0.5f, Turn.AboutY(yaw)), new Vector3(0.12f, 0.09f, length));
    }

    private static void BuildCart(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyRed).At(0, 0.5f, -0.01f).Box(0.68f, 0.74f, 0.44f, 0.008f);
        body.Paint(Palette.Black).At(0, 0.89f, 0).Box(0.7f, 0.04f, 0.46f, 0.012f);
        body.Paint(Palette.Rubber).At(0, 0.9108f, 0).Turned(Turn.AboutX(-90)).Rectangle(0.62f, 0.38f);
        float y = 0.16f;
        ReadOnlySpan<float> heights = [0.15f, 0.12f, 0.09f, 0.09f, 0.075f, 0.075f, 0.075f];
        for (int i = 0; i < heights.Length; i++)
        {
            float middle = y + (heights[i] * 0.5f);
            bool isTop = i == heights.Length - 1;
            NodeBuilder front = isTop ? asset.Node(ModelAsset.MovingNode, Pose.At(0, middle, 0)) : body;
            Pose at = isTop ? Pose.Identity : Pose.At(0, middle, 0);
            front.Paint(Palette.SafetyRed).In(at).At(0, 0, 0.216f).Box(0.62f, heights[i] - 0.008f, 0.014f, 0.004f);
            front.Paint(Palette.Aluminum).In(at).At(0, (heights[i] * 0.5f) - 0.012f, 0.229f).Box(0.6f, 0.012f, 0.014f, 0.004f);
            if (isTop)
            {
                front.Paint(Palette.LightGray).At(0, -0.025f, 0).Box(0.6f, 0.006f, 0.4f);
                front.CollideBox(0, 0, 0.22f, 0.62f, heights[i], 0.03f).CollideBox(0, -0.025f, 0, 0.6f, 0.01f, 0.4f);
            }

            y += heights[i];
        }

        body.Paint(Palette.Chrome).Pipe(0.012f, 0.04f, 10, isCapped: false, new(0.34f, 0.8f, -0.18f), new(0.42f, 0.86f, -0.18f), new(0.42f, 0.86f, 0.18f), new(0.34f, 0.8f, 0.18f));
        foreach (Vector2 at in (ReadOnlySpan<Vector2>)[new(0.28f, 0.16f), new(-0.28f, 0.16f), new(0.28f, -0.16f), new(-0.28f, -0.16f)])
        {
            body.Paint(Palette.Rubber).At(at.X, 0.06f, at.Y).AlongX().Cylinder(0.06f, 0.032f, 16, 0.006f);
            body.Paint(Palette.Galvanized).At(at.X, 0.115f, at.Y).Box(0.05f, 0.03f, 0.07f);
        }

        Quaternion flat = DetMath.Multiply(Turn.AboutY(90), Turn.AboutX(-90));
        for (int i = 0; i < 4; i++)
        {
            asset.Merge(ModelKit.Build("spanner", new Dictionary<string, string> { ["size"] = $"{10 + (i * 3)}" }, asset.Detail), new Pose(new Vector3(-0.24f + (i * 0.055f), 0.915f, -0.02f), flat));
        }

        asset.Merge(ModelKit.Build("screwdriver", ModelKit.NoParameters, asset.Detail), new Pose(new Vector3(0.06f, 0.928f, 0f), flat));
        asset.Merge(ModelKit.Build("ratchet", ModelKit.NoParameters, asset.Detail), new Pose(new Vector3(0.16f, 0.926f, 0f), flat));
        body.CollideBox(0, 0.5f, -0.01f, 0.7f, 0.82f, 0.44f);
        asset.Anchor("grip", 0, 0.825f, 0.24f).Anchor("top", 0, 0.912f, 0);
    }

    private static void BuildVise(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        Brush iron = body.Paint(Palette.PumpBlue);
        iron.Lathe(18, new(0, 0), new(0.09f, 0), new(0.09f, 0.016f), new(0.055f, 0.026f), new(0.048f, 0.05f), new(0, 0.05f));
        iron.At(0, 0.085f, -0.02f).Box(0.09f, 0.08f, 0.17f, 0.014f);
        iron.At(0, 0.145f, -0.035f).Box(0.13f, 0.06f, 0.05f, 0.012f);
        iron.At(0, 0.145f, 0.055f).Box(0.13f, 0.06f, 0.045f, 0.012f);
        iron.At(0, 0.1f, 0.1f).Box(0.065f, 0.055f, 0.1f, 0.01f);
        body.Paint(Palette.Steel).At(0, 0.166f, -0.0065f).Box(0.13f, 0.022f, 0.008f);
        body.Paint(Palette.Steel).At(0, 0.166f, 0.0285f).Box(0.13f, 0.022f, 0.008f);
        body.Paint(Palette.Steel).At(0, 0.12f, -0.1f).Box(0.07f, 0.03f, 0.05f, 0.006f);
        for (int i = 0; i < 3; i++)
        {
            Vector2 d = Turn.Direction(i * 2.094) * 0.074f;
            body.Paint(Palette.Galvanized).At(d.X, 0.018f, d.Y).HexHead(0.01f, 0.009f);
        }

        NodeBuilder handle = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, 0.1f, 0.16f), Turn.AboutY(180)));
        Brush steel = handle.Paint(Palette.Chrome).Turned(Turn.AboutY(180));
        steel.AlongZ().Cylinder(0.014f, 0.05f, 14, 0.002f);
        steel.At(0, 0.02f, 0.012f).Cylinder(0.0055f, 0.18f, 8);
        steel.At(0, 0.11f, 0.012f).Ball(0.01f, 10).At(0, -0.18f, 0).Ball(0.01f, 10);
        handle.CollideBox(0, 0.02f, -0.012f, 0.02f, 0.2f, 0.02f);
        body.CollideBox(0, 0.085f, 0.02f, 0.13f, 0.17f, 0.22f);
        asset.Anchor("grip", 0, 0.19f, 0.172f);
    }

    private static void BuildCompressor(NodeBuilder body)
    {
        Brush tank = body.Paint(Palette.SafetyBlue);
        tank.At(0, 0.36f, 0).AlongX().Lathe(22, new(0, -0.5f), new(0.08f, -0.49f), new(0.16f, -0.455f), new(0.2f, -0.4f), new(0.2f, 0.4f), new(0.16f, 0.455f), new(0.08f, 0.49f), new(0, 0.5f));
        foreach (float x in (ReadOnlySpan<float>)[-0.32f, 0.32f])
        {
            foreach (float z in (ReadOnlySpan<float>)[-0.13f, 0.13f])
            {
                tank.At(x, 0.1f, z).Box(0.05f, 0.2f, 0.02f);
                body.Paint(Palette.Rubber).At(x, 0.012f, z).Cylinder(0.03f, 0.024f, 10);
            }
        }

        body.Paint(Palette.FrameGray).At(0, 0.572f, 0).Box(0.72f, 0.02f, 0.3f, 0.004f);
        body.Paint(Palette.DarkMetal).At(0.2f, 0.66f, 0).Box(0.16f, 0.16f, 0.16f, 0.02f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            Brush head = body.Paint(CarPaints.CastAluminum).At(0.2f, 0.72f, 0).Turned(Turn.AboutX(side * 38));
            for (int i = 0; i < 6; i++)
            {
                head.At(0, 0.06f + (i * 0.022f), 0).Cylinder(0.06f, 0.01f, 14);
            }

            head.At(0, 0.12f, 0).Cylinder(0.04f, 0.14f, 12).At(0, 0.08f, 0).Box(0.1f, 0.03f, 0.1f, 0.006f);
        }

        body.Paint(Palette.MotorGray).At(-0.2f, 0.68f, 0).AlongZ().Cylinder(0.09f, 0.24f, 18, 0.01f);
        Brush guard = body.Paint(Palette.GuardYellow).At(0, 0.69f, 0.17f);
        guard.Prism(0.02f, Prisms.RoundedRectangle(0.66f, 0.32f, 0.15f, 6));
        body.Paint(Palette.Black).At(0, 0.69f, 0.1808f).Figure(Prisms.RoundedRectangle(0.58f, 0.24f, 0.11f, 6));
        for (int i = 0; i < 9; i++)
        {
            guard.At(-0.24f + (i * 0.06f), 0, 0.0115f).Box(0.012f, 0.24f, 0.004f);
        }

        body.Paint(Palette.Chrome).Pipe(0.01f, 0.05f, 8, isCapped: false, new(0.26f, 0.8f, 0.06f), new(0.4f, 0.8f, 0.06f), new(0.4f, 0.5f, 0.06f));
        body.Paint(Palette.White).At(-0.36f, 0.6f, 0.12f).AlongZ().Cylinder(0.035f, 0.02f, 16, 0.003f);
        body.Write("0.8 MPa", Pose.At(-0.36f, 0.6f, 0.1308f), 0.012f, Inks.Black);
        NamePlate.Add(body, Pose.At(0, 0.38f, 0.1995f), 0.26f, 0.08f, "空压机 AC-1", "AIR COMPRESSOR");
        body.CollideBox(0, 0.36f, 0, 1f, 0.4f, 0.4f).CollideBox(0, 0.74f, 0.02f, 0.7f, 0.36f, 0.32f).CollideBox(0, 0.08f, 0, 0.7f, 0.16f, 0.3f);
    }

    private static void BuildLiftTable(AssetBuilder asset, KitArguments given)
    {
        float height = given.Number("height");
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyYellow).At(0, height - 0.03f, 0).Box(0.9f, 0.06f, 1.5f, 0.008f);
        body.Paint(Palette.Rubber).At(0, height + 0.0015f, 0).Turned(Turn.AboutX(-90)).Rectangle(0.84f, 1.44f);
        body.Paint(Palette.FrameGray).At(0.36f, 0.14f, 0).Box(0.08f, 0.06f, 1.46f, 0.006f).At(-0.72f, 0, 0).Box(0.08f, 0.06f, 1.46f, 0.006f);
        float rise = height - 0.26f;
        foreach (float x in (ReadOnlySpan<float>)[-0.36f, 0.36f])
        {
            body.Paint(Palette.SafetyBlue).Rod(new Vector3(x, 0.18f, -0.62f), new Vector3(x, 0.18f + rise, 0.62f), 0.028f, 6).Rod(new Vector3(x * 0.86f, 0.18f, 0.62f), new Vector3(x * 0.86f, 0.18f + rise, -0.62f), 0.028f, 6);
            foreach (float z in (ReadOnlySpan<float>)[-0.6f, 0.6f])
            {
                body.Paint(Palette.Rubber).At(x, 0.06f, z).AlongX().Cylinder(0.06f, 0.04f, 14, 0.006f);
                body.Paint(Palette.Galvanized).At(x, 0.11f, z).Box(0.06f, 0.02f, 0.09f);
            }
        }

        body.Paint(Palette.Chrome).Rod(new Vector3(0, 0.2f, -0.2f), new Vector3(0, 0.18f + (rise * 0.6f), 0.2f), 0.03f, 10);
        body.Paint(Palette.Hazard).At(0, height - 0.03f, 0.7505f).Rectangle(0.88f, 0.05f);
        body.CollideBox(0, height - 0.03f, 0, 0.9f, 0.06f, 1.5f).CollideBox(0, 0.15f, 0, 0.8f, 0.2f, 1.46f);
        asset.Anchor("top", 0, height + 0.002f, 0);
    }

    private static void BuildTireRack(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        ModelAsset tire = TireForRack(asset.Detail);
        Brush steel = body.Paint(Palette.SafetyBlue);
        foreach (float x in (ReadOnlySpan<float>)[-0.9f, 0.9f])
        {
            steel.At(x, 0.9f, 0.2f).Box(0.05f, 1.8f, 0.05f).At(0, 0, -0.4f).Box(0.05f, 1.8f, 0.05f);
        }

        foreach (float y in (ReadOnlySpan<float>)[0.2f, 1.0f])
        {
            steel.At(0, y, 0.2f).Box(1.8f, 0.05f, 0.04f).At(0, 0, -0.4f).Box(1.8f, 0.05f, 0.04f);
            for (int i = 0; i < 6; i++)
            {
                asset.Place(tire, Pose.At(-0.7f + (i * 0.26f), y + 0.28f, 0), $"tire-{y:0}-{i}");
            }
        }

        body.CollideBox(0, 0.9f, 0, 1.85f, 1.8f, 0.5f);
    }

    /// <summary>Without collision: the rack's own box stands for all.</summary>
    private static ModelAsset TireForRack(float detail)
    {
        ModelAsset tire = ModelKit.Build("tire", ModelKit.NoParameters, 0.7f * detail);
        return tire with { Nodes = [.. tire.Nodes.Select(n => n with { Shapes = [] })] };
    }

    private static void BuildDrainPan(NodeBuilder body)
    {
        body.Paint(Palette.Black).Lathe(28, new(0, 0.06f), new(0.26f, 0.06f), new(0.3f, 0.1f), new(0.31f, 0.16f), new(0.3f, 0.165f), new(0.295f, 0.155f), new(0.28f, 0.1f), new(0.24f, 0.075f), new(0, 0.072f));
        for (int i = 0; i < 4; i++)
        {
            Vector2 d = Turn.Direction(0.785 + (i * 1.5708)) * 0.22f;
            body.Paint(Palette.Rubber).At(d.X, 0.03f, d.Y).AlongX().Cylinder(0.03f, 0.02f, 10);
        }

        body.Paint(CarPaints.Coolant).At(0, 0.085f, 0).Disc(0.255f, 24);
        body.CollideCylinder(new Vector3(0, 0.05f, 0), new Vector3(0, 0.1f, 0), 0.3f, 12);
    }
}
