using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Wear;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>Guard rail, hose reel and monorail hoist of a machine hall.</summary>
internal static class HallGear
{
    private const float RailHeight = 1.1f;

    public static readonly KitAsset GuardRail = new(
        "guard-rail", "Tubular guard rail with knee rail and toe board, along X.", [KitParameter.Number("length", "2", 0.5, 12), .. MachineWear.Parameters], BuildRail);

    public static readonly KitAsset HoseReel = new(
        "hose-reel", "Wash-down hose on a reel; hang its center at 1.1 m.", [], (asset, _) => BuildReel(asset));

    public static readonly KitAsset Hoist = new(
        "monorail-hoist", "Chain hoist on a monorail beam along X below a ceiling; `at` is where its trolley stands, `drop` how low the hook hangs.",
        [KitParameter.Number("length", "4", 1.5, 20), KitParameter.Number("at", "0.6", -9, 9), KitParameter.Number("drop", "1.1", 0.8, 4), .. MachineWear.Parameters], BuildHoist);

    private static void BuildRail(AssetBuilder asset, KitArguments given)
    {
        const float Tube = 0.021f;
        float length = given.Number("length"), half = (length * 0.5f) - Tube;
        NodeBuilder body = asset.Body;
        Brush yellow = body.Paint(Palette.GuardYellow);
        foreach (float y in (ReadOnlySpan<float>)[RailHeight - Tube, 0.56f])
        {
            yellow.Rod(new Vector3(-half, y, 0), new Vector3(half, y, 0), Tube, 12);
        }

        yellow.At(0, 0.07f, 0.012f).Box(length - 0.04f, 0.1f, 0.006f);
        int spans = Math.Max(1, (int)Math.Ceiling(length / 1.3f));
        for (int i = 0; i <= spans; i++)
        {
            float x = -half + (2 * half * i / spans);
            yellow.At(x, (RailHeight - Tube) * 0.5f, 0).Cylinder(Tube, RailHeight - Tube, 12);
            yellow.At(x, RailHeight - Tube, 0).Ball(Tube * 1.15f, 12);
            body.Paint(Palette.DarkGray).At(x, 0.005f, 0).Box(0.11f, 0.01f, 0.11f);
            body.Paint(Palette.Galvanized).At(x, 0.01f, 0.04f).HexHead(0.008f, 0.009f).At(0, 0, -0.08f).HexHead(0.008f, 0.009f);
        }

        asset.Age(given);
        body.CollideBox(0, RailHeight * 0.5f, 0, length, RailHeight, 0.06f);
    }

    private static void BuildReel(AssetBuilder asset)
    {
        const float Out = 0.15f;
        NodeBuilder body = asset.Body;
        body.Paint(Palette.FrameGray).At(0, 0, 0.006f).Box(0.2f, 0.26f, 0.012f, 0.004f);
        body.Paint(Palette.FrameGray).At(0, 0, 0.05f).AlongZ().Cylinder(0.03f, 0.09f, 14);
        Brush red = body.Paint(Palette.SafetyRed);
        foreach (float z in (ReadOnlySpan<float>)[Out - 0.06f, Out + 0.06f])
        {
            red.At(0, 0, z).AlongZ().Torus(0.24f, 0.009f, 28, 6);
            for (int i = 0; i < 6; i++)
            {
                red.At(0, 0, z).Turned(Turn.AboutZ(i * 60)).At(0.12f, 0, 0).Box(0.24f, 0.022f, 0.008f);
            }
        }

        red.At(0, 0, Out).AlongZ().Cylinder(0.06f, 0.12f, 16);
        Brush hose = body.Paint(Finishes.MatBlack);
        for (int i = 0; i < 12; i++)
        {
            hose.At(0, 0, Out - 0.045f + (i % 4 * 0.03f)).AlongZ().Torus(0.11f + (i / 4 * 0.032f), 0.0155f, 24, 6);
        }

        hose.Cable(0.0145f, 8, 5, new(0.205f, 0, Out), new(0.21f, -0.2f, Out), new(0.19f, -0.36f, Out + 0.01f), new(0.15f, -0.42f, Out + 0.02f));
        body.Paint(Palette.Brass).Toward(new Vector3(0.14f, -0.43f, Out + 0.02f), new Vector3(-0.7f, -0.7f, 0)).Lathe(12, new(0.016f, 0f), new(0.016f, 0.04f), new(0.01f, 0.06f), new(0.008f, 0.14f), new(0.011f, 0.15f), new(0, 0.15f));
        NamePlate.Add(body, Pose.At(0, 0.31f, 0), 0.2f, 0.07f, "冲洗软管", "WASH-DOWN HOSE");
        body.CollideCylinder(new Vector3(0, 0, 0.05f), new Vector3(0, 0, Out + 0.07f), 0.25f, 12);
    }

    private static void BuildHoist(AssetBuilder asset, KitArguments given)
    {
        float length = given.Number("length"), x = Math.Clamp(given.Number("at"), (length * -0.5f) + 0.3f, (length * 0.5f) - 0.3f), drop = given.Number("drop");
        NodeBuilder body = asset.Body;
        AddBeam(body, length);
        Brush steel = body.Paint(Palette.DarkGray).At(x, -0.3f, 0);
        foreach (float z in (ReadOnlySpan<float>)[-0.075f, 0.075f])
        {
            steel.At(0, 0.02f, z).Box(0.26f, 0.13f, 0.012f, 0.004f);
            body.Paint(Palette.Steel).At(x - 0.07f, -0.248f, z * 0.66f).AlongZ().Cylinder(0.035f, 0.024f, 16).At(0.14f, 0, 0).Cylinder(0.035f, 0.024f, 16);
        }

        AddHoist(body, x, drop);
        body.CollideBox(x, -0.42f, 0, 0.4f, 0.3f, 0.26f);
        asset.Age(given);
        asset.Anchor("hook", x, -drop, 0);
    }

    private static void AddBeam(NodeBuilder body, float length)
    {
        Brush yellow = body.Paint(Palette.GuardYellow);
        yellow.At(0, -0.19f, 0).Box(length, 0.18f, 0.008f);
        yellow.At(0, -0.278f, 0).Box(length, 0.012f, 0.1f);
        yellow.At(0, -0.102f, 0).Box(length, 0.012f, 0.1f);
        foreach (float end in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(Palette.SafetyRed).At(end * ((length * 0.5f) - 0.02f), -0.245f, 0).Box(0.03f, 0.06f, 0.09f);
            body.Paint(Palette.FrameGray).At(end * ((length * 0.5f) - 0.35f), -0.048f, 0).Box(0.12f, 0.096f, 0.12f);
        }

        body.Write("额定起重量 1 t   SAFE WORKING LOAD 1 t", Pose.At(0, -0.19f, 0.0046f), 0.07f, Inks.Black, length * 0.8f);
    }

    private static void AddHoist(NodeBuilder body, float x, float drop)
    {
        Brush paint = body.Paint(Palette.GuardYellow).At(x, -0.43f, 0);
        paint.AlongX().Cylinder(0.095f, 0.2f, 20, 0.012f);
        body.Paint(Palette.DarkGray).At(x, -0.43f, 0).AlongX().At(0, 0.15f, 0).Cylinder(0.08f, 0.1f, 18, 0.01f).At(0, -0.29f, 0).Cylinder(0.075f, 0.09f, 18, 0.01f);
        body.Paint(Palette.DarkGray).At(x, -0.33f, 0).Box(0.05f, 0.1f, 0.04f);
        body.Paint(Palette.Steel).Rod(new Vector3(x, -0.5f, 0), new Vector3(x, -drop + 0.2f, 0), 0.0065f, 5);
        body.Paint(Palette.Hazard).At(x, -drop + 0.14f, 0).Box(0.07f, 0.13f, 0.06f, 0.01f);
        body.Paint(Palette.Steel).In(new Pose(new Vector3(x, -drop + 0.035f, 0), Turn.AboutX(90))).Turned(Turn.AboutY(130)).Torus(0.034f, 0.009f, 18, 7, 280);
        body.Paint(Palette.Rubber).Cable(0.006f, 6, 6, new(x + 0.08f, -0.5f, 0.05f), new(x + 0.14f, -1.1f, 0.06f), new(x + 0.15f, -1.75f, 0.06f));
        body.Paint(Palette.GuardYellow).At(x + 0.15f, -1.85f, 0.06f).Box(0.055f, 0.2f, 0.045f, 0.01f);
        foreach ((float y, Core.Models.MaterialData cap) in (ReadOnlySpan<(float, Core.Models.MaterialData)>)[(0.06f, Palette.SafetyRed), (0.01f, Palette.Black), (-0.04f, Palette.Black)])
        {
            body.Paint(cap).At(x + 0.15f, -1.85f + y, 0.084f).AlongZ().Cylinder(0.013f, 0.008f, 10);
        }
    }
}
