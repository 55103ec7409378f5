using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>What protects people at electrical work: mat, gloves, shield, hook, barriers, key and lock boxes.</summary>
internal static class ElectricalSafety
{
    public static readonly KitAsset Mat = new(
        "insulating-mat", "Ribbed insulating mat on the floor.",
        [KitParameter.Number("width", "1", 0.3, 10), KitParameter.Number("depth", "0.6", 0.3, 3), KitParameter.Choice("color", "green", "black", "red")], BuildMat);

    public static readonly KitAsset Gloves = new("insulating-gloves", "Pair of long insulating rubber gloves, lying flat.", [], BuildGloves);

    public static readonly KitAsset FaceShield = new("face-shield", "Arc-rated helmet with visor.", [], BuildFaceShield);

    public static readonly KitAsset Hook = new("rescue-hook", "Insulated rescue hook on a long stick, upright against the wall.", [], BuildHook);

    public static readonly KitAsset BarrierPost = new("barrier-post", "Red and white barrier post on a foot; chains hang from `chain`.", [], BuildPost);

    public static readonly KitAsset BarrierChain = new(
        "barrier-chain", "Sagging red and white chain along X, its ends at the origin's height.", [KitParameter.Number("length", "1.5", 0.4, 4), KitParameter.Number("sag", "0.15", 0, 0.6)], BuildChain);

    public static readonly KitAsset KeyBox = new("key-box", "Glazed key cabinet with hooks and keys.", [KitParameter.Text("label", "钥匙箱 KEYS")], BuildKeyBox);

    public static readonly KitAsset LockBox = new(
        "group-lock-box", "Group lock-out box: the key goes in, everybody's padlock on the lid.", [], BuildLockBox);

    private static void BuildMat(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width"), depth = given.Number("depth");
        MaterialData paint = given.Text("color") switch { "black" => Finishes.MatBlack, "red" => Finishes.RubberRed, _ => Finishes.MatGreen };
        asset.Body.Paint(paint).At(0, 0.004f, 0).Box(width, 0.008f, depth);
        int ribs = (int)(depth / 0.02f);
        for (int i = 0; i < ribs; i++)
        {
            float z = ((i + 0.5f) / ribs - 0.5f) * (depth - 0.02f);
            asset.Body.Paint(paint).At(0, 0.0088f, z).Turned(Turn.AboutX(-90)).Rectangle(width - 0.02f, 0.009f);
        }

        asset.Body.Write("10 kV", new Pose(new Vector3((width * 0.5f) - 0.1f, 0.0094f, (depth * 0.5f) - 0.04f), Turn.AboutX(-90)), 0.04f, Inks.White);
        asset.Body.CollideBox(0, 0.004f, 0, width, 0.008f, depth);
    }

    private static void BuildGloves(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            Pose hand = new(new Vector3(side * 0.085f, 0, 0), Turn.AboutY(side * -6));
            Brush rubber = body.Paint(Finishes.RubberRed).In(hand);
            rubber.Loft(16, [
                new(new Vector3(0, 0, 0.2f), Vector3.UnitX, 0.076f, 0.026f), new(new Vector3(0, 0, 0.19f), Vector3.UnitX, 0.074f, 0.025f), new(new Vector3(0, 0, 0.05f), Vector3.UnitX, 0.056f, 0.022f),
                new(new Vector3(0, 0, -0.02f), Vector3.UnitX, 0.049f, 0.021f), new(new Vector3(0, 0, -0.08f), Vector3.UnitX, 0.056f, 0.019f), new(new Vector3(0, 0, -0.12f), Vector3.UnitX, 0.048f, 0.016f)]);
            for (int i = 0; i < 4; i++)
            {
                float x = (i - 1.5f) * 0.025f, reach = i is 1 or 2 ? 0.085f : 0.068f;
                rubber.Taper(8, [(new Vector3(x, 0, -0.1f), 0.0125f), (new Vector3(x * 1.15f, 0, -0.1f - (reach * 0.6f)), 0.012f), (new Vector3(x * 1.25f, -0.003f, -0.1f - reach), 0.0105f)], isTipRound: true);
            }

            rubber.Taper(8, [(new Vector3(side * -0.04f, 0, -0.03f), 0.016f), (new Vector3(side * -0.07f, 0, -0.07f), 0.0135f), (new Vector3(side * -0.084f, 0, -0.1f), 0.0115f)], isTipRound: true);
            body.Paint(Palette.Black).In(hand).At(0, 0, 0.195f).AlongZ().Lathe(16, new(0.001f, -0.001f), new(0.001f, 0.001f));
            body.Write("12 kV", hand * new Pose(new Vector3(0, 0.0262f, 0.13f), DetMath.Multiply(Turn.AboutX(-90), Turn.AboutZ(180))), 0.02f, Inks.White, 0.08f);
        }

        body.CollideBox(0, 0, 0.0f, 0.32f, 0.045f, 0.4f);
        asset.Anchor("grip", 0, 0, 0.08f);
    }

    private static void BuildFaceShield(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush shell = body.Paint(Finishes.DeviceWhite);
        shell.At(0, 0.06f, 0).Loft(22, [
            new(new Vector3(0, 0, 0), Vector3.UnitZ, 0.125f, 0.1f), new(new Vector3(0, 0.04f, 0), Vector3.UnitZ, 0.122f, 0.098f), new(new Vector3(0, 0.075f, -0.004f), Vector3.UnitZ, 0.105f, 0.086f),
            new(new Vector3(0, 0.1f, -0.006f), Vector3.UnitZ, 0.074f, 0.06f), new(new Vector3(0, 0.112f, -0.008f), Vector3.UnitZ, 0.03f, 0.024f)]);
        body.Paint(Palette.Black).At(0, 0.066f, 0).Loft(22, [new(new Vector3(0, -0.008f, 0), Vector3.UnitZ, 0.13f, 0.105f), new(new Vector3(0, 0.008f, 0), Vector3.UnitZ, 0.13f, 0.105f)]);
        Brush visor = body.Paint(Finishes.VisorGreen);
        AddVisor(visor);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(Finishes.Bakelite).At(side * 0.108f, 0.064f, 0.02f).AlongX().Cylinder(0.016f, 0.014f, 12, 0.003f);
        }

        body.CollideBox(0, 0.1f, 0, 0.2f, 0.15f, 0.24f).CollideBox(0, -0.06f, 0.11f, 0.2f, 0.22f, 0.05f);
        asset.Anchor("grip", 0, 0.06f, 0.1f);
        asset.Anchor(ProtectiveGear.HeadAnchor, 0, -0.08f, 0).Anchor(ProtectiveGear.CrownAnchor, 0, 0.172f, 0);
    }

    /// <summary>A curved sheet from one temple to the other, seen from both sides.</summary>
    private static void AddVisor(Brush visor)
    {
        const int Steps = 14;
        for (int side = 0; side < 2; side++)
        {
            int previousLow = -1, previousHigh = -1;
            for (int i = 0; i <= Steps; i++)
            {
                Vector2 d = Turn.Direction(Turn.Radians(-8 + (196.0 * i / Steps)));
                var outward = new Vector3(d.X, 0, d.Y);
                Vector3 normal = side == 0 ? outward : -outward;
                var at = new Vector3(d.X * 0.118f, 0, d.Y * 0.148f);
                float drop = 0.17f - (0.05f * d.X * d.X);
                int low = visor.Vertex(at + new Vector3(0, -drop, 0.012f), normal, new Vector2(i * 0.03f, 0)), high = visor.Vertex(at + new Vector3(0, 0.066f, 0), normal, new Vector2(i * 0.03f, 0.2f));
                if (i > 0 && side == 0)
                {
                    visor.Mesh.Quad(low, previousLow, previousHigh, high);
                }
                else if (i > 0)
                {
                    visor.Mesh.Quad(previousLow, low, high, previousHigh);
                }

                (previousLow, previousHigh) = (low, high);
            }
        }
    }

    private static void BuildHook(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.HighVoltage).At(0, 0.86f, 0.03f).Cylinder(0.016f, 1.5f, 12, 0.003f);
        body.Paint(Palette.Black).At(0, 0.3f, 0.03f).Cylinder(0.019f, 0.36f, 12, 0.003f);
        body.Paint(Palette.Black).At(0, 0.5f, 0.03f).Cylinder(0.034f, 0.01f, 16, 0.003f);
        body.Paint(Palette.Galvanized).At(0, 1.63f, 0.03f).Cylinder(0.011f, 0.06f, 10);
        var hook = new List<Vector3> { new(0, 1.64f, 0.03f) };
        for (int i = 0; i <= 12; i++)
        {
            Vector2 d = Turn.Direction(Turn.Radians(-80 + (i * 22))) * 0.16f;
            hook.Add(new Vector3(d.X - 0.02f, 1.82f + d.Y, 0.03f));
        }

        body.Paint(Finishes.ToolYellow).Tube(0.01f, 8, isCapped: true, hook);
        body.CollideCapsule(new Vector3(0, 0.12f, 0.03f), new Vector3(0, 1.6f, 0.03f), 0.018f);
        asset.Anchor("grip", 0, 0.9f, 0.03f);
    }

    private static void BuildPost(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Rubber).Lathe(20, new(0, 0), new(0.16f, 0), new(0.165f, 0.02f), new(0.15f, 0.04f), new(0.05f, 0.065f), new(0.03f, 0.08f), new(0, 0.08f));
        for (int i = 0; i < 6; i++)
        {
            body.Paint(i % 2 == 0 ? Palette.SafetyRed : Palette.White).At(0, 0.155f + (i * 0.14f), 0).Lathe(14, new(0.022f, -0.07f), new(0.022f, 0.07f));
        }

        body.Paint(Palette.SafetyRed).At(0, 0.925f, 0).Lathe(14, new(0.022f, 0f), new(0.032f, 0.012f), new(0.034f, 0.03f), new(0.024f, 0.052f), new(0, 0.058f));
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.08f, 0), 0.16f, 12).CollideCapsule(new Vector3(0, 0.1f, 0), new Vector3(0, 0.94f, 0), 0.028f);
        asset.Anchor("chain", 0, 0.9f, 0).Anchor("grip", 0, 0.9f, 0);
    }

    private static void BuildChain(AssetBuilder asset, KitArguments given)
    {
        float length = given.Number("length"), sag = given.Number("sag");
        const float Pitch = 0.058f;
        int links = Math.Max(4, (int)(length / Pitch));
        for (int i = 0; i < links; i++)
        {
            float t = (i + 0.5f) / links, x = (t - 0.5f) * length, y = -sag * 4 * t * (1 - t), slope = -sag * 4 * (1 - (2 * t)) / length;
            Brush link = asset.Body.Paint(i / 2 % 2 == 0 ? Palette.SafetyRed : Palette.White).At(x, y, 0).Turned(Turn.AboutZ(DetMath.Atan2(slope, 1) * 180 / Math.PI)).Turned(Turn.AboutX(i % 2 * 90));
            link.Tube(0.005f, 4, isCapped: false, Sweeps.CenterLine([new(0, 0.013f, 0), new(0.036f, 0.013f, 0), new(0.036f, -0.013f, 0), new(-0.036f, -0.013f, 0), new(-0.036f, 0.013f, 0), new(0.0001f, 0.013f, 0)], 0.0128f, 1));
        }
    }

    private static void BuildKeyBox(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush shell = body.Paint(Palette.SafetyRed);
        shell.At(0, 0, 0.004f).Box(0.3f, 0.4f, 0.008f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            shell.At(side * 0.145f, 0, 0.04f).Box(0.01f, 0.4f, 0.08f);
            shell.At(0, side * 0.195f, 0.04f).Box(0.28f, 0.01f, 0.08f);
        }

        body.Paint(Palette.LightGray).At(0, 0, 0.009f).Rectangle(0.28f, 0.38f);
        for (int i = 0; i < 12; i++)
        {
            float x = ((i % 4) - 1.5f) * 0.062f, y = 0.11f - (i / 4 * 0.11f);
            body.Paint(Palette.Chrome).At(x, y, 0.018f).AlongZ().Cylinder(0.002f, 0.018f, 6);
            if (i is 4 or 9)
            {
                continue;
            }

            body.Paint(Palette.Chrome).At(x, y - 0.008f, 0.022f).Turned(Turn.AboutX(90)).Torus(0.008f, 0.001f, 10, 4);
            body.Paint(i % 3 == 0 ? Finishes.PhaseYellow : i % 3 == 1 ? Finishes.NeutralBlue : Finishes.PhaseGreen).At(x, y - 0.03f, 0.022f).Box(0.016f, 0.03f, 0.003f);
            body.Paint(Palette.Brass).At(x + 0.004f, y - 0.055f, 0.022f).Box(0.005f, 0.024f, 0.002f);
        }

        NodeBuilder door = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(-0.15f, 0, 0.082f), Turn.AboutX(90)));
        Pose face = new Pose(Vector3.Zero, Turn.AboutX(-90)) * Pose.At(0.15f, 0, 0);
        Brush frame = door.Paint(Palette.SafetyRed).In(face);
        frame.At(0, 0.185f, 0.004f).Box(0.3f, 0.03f, 0.012f);
        frame.At(0, -0.185f, 0.004f).Box(0.3f, 0.03f, 0.012f);
        frame.At(0.135f, 0, 0.004f).Box(0.03f, 0.34f, 0.012f);
        frame.At(-0.135f, 0, 0.004f).Box(0.03f, 0.34f, 0.012f);
        door.Paint(Finishes.Acrylic).In(face).At(0, 0, 0.004f).Rectangle(0.24f, 0.34f);
        door.Write(given.Text("label"), face * Pose.At(0, 0.185f, 0.0106f), 0.02f, Inks.White, 0.28f);
        door.Paint(Palette.Chrome).In(face).At(0.135f, 0, 0.012f).AlongZ().Cylinder(0.009f, 0.01f, 12);
        door.CollideBox(face * Pose.At(0, 0, 0.004f), new Vector3(0.3f, 0.4f, 0.014f));
        body.CollideBox(0, 0, 0.035f, 0.3f, 0.4f, 0.07f);
        asset.Anchor("grip", 0.135f, 0, 0.1f);
    }

    private static void BuildLockBox(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyRed).At(0, 0.055f, 0).Box(0.24f, 0.11f, 0.15f, 0.008f);
        NodeBuilder lid = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, 0.112f, -0.075f), Turn.AboutY(-90)));
        Brush top = lid.Paint(Palette.SafetyRed).Turned(Turn.AboutY(90));
        top.At(0, 0.007f, 0.075f).Box(0.244f, 0.014f, 0.154f, 0.005f);
        top.At(0, -0.006f, 0.153f).Box(0.22f, 0.04f, 0.004f);
        lid.CollideBox(new Pose(Vector3.Zero, Turn.AboutY(90)) * Pose.At(0, 0.007f, 0.075f), new Vector3(0.244f, 0.014f, 0.154f));
        for (int i = 0; i < 6; i++)
        {
            body.Paint(Palette.Galvanized).At((i - 2.5f) * 0.036f, 0.092f, 0.079f).Turned(Turn.AboutX(90)).Torus(0.008f, 0.0025f, 12, 5);
            asset.Anchor($"lock-{i + 1}", (i - 2.5f) * 0.036f, 0.045f, 0.092f);
        }

        body.Paint(Palette.White).At(0, 0.03f, 0.0755f).Box(0.2f, 0.04f, 0.001f);
        body.Write("集体上锁箱 GROUP LOCK BOX", Pose.At(0, 0.03f, 0.0764f), 0.016f, Inks.Red, 0.19f);
        body.Paint(Palette.Black).Pipe(0.006f, 0.02f, 8, isCapped: false, new(-0.05f, 0.12f, 0), new(-0.05f, 0.15f, 0), new(0.05f, 0.15f, 0), new(0.05f, 0.12f, 0));
        body.CollideBox(0, 0.055f, 0, 0.24f, 0.11f, 0.15f);
        asset.Anchor("grip", 0, 0.15f, 0);
    }
}
