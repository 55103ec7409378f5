using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Cable tray, gland, a free cable, and the portable earthing set.</summary>
internal static class CableParts
{
    public static readonly KitAsset Tray = new(
        "cable-tray",
        "Ladder tray with cables, along X, hung from two pairs of rods.",
        [KitParameter.Number("length", "2", 0.5, 20), KitParameter.Number("width", "0.3", 0.15, 0.8), KitParameter.Number("rods", "0.4", 0, 2)],
        BuildTray);

    public static readonly KitAsset Gland = new("cable-gland", "Cable gland; thread along -Z.", [KitParameter.Number("diameter", "0.02", 0.008, 0.06)], BuildGland);

    public static readonly KitAsset Cable = new(
        "cable",
        "Cable lying on the floor in a gentle S along X.",
        [KitParameter.Number("length", "2", 0.3, 20), KitParameter.Number("diameter", "0.02", 0.004, 0.08), KitParameter.Choice("color", "black", "orange", "blue", "red", "yellow")],
        BuildCable);

    public static readonly KitAsset EarthingSet = new(
        "earthing-set", "Portable earthing and short-circuiting set: three phase clamps on a common piece, and an earth clamp.", [], BuildEarthing);

    private static void BuildTray(AssetBuilder asset, KitArguments given)
    {
        float length = given.Number("length"), width = given.Number("width"), rods = given.Number("rods");
        NodeBuilder body = asset.Body;
        Brush steel = body.Paint(Palette.Galvanized);
        foreach (float side in (ReadOnlySpan<float>)[-0.5f, 0.5f])
        {
            steel.At(0, 0.04f, side * width).Box(length, 0.08f, 0.003f);
            steel.At(0, 0.079f, side * (width - 0.012f)).Box(length, 0.003f, 0.015f);
        }

        int rungs = Math.Max(2, (int)(length / 0.3f));
        for (int i = 0; i < rungs; i++)
        {
            steel.At(((i + 0.5f) / rungs - 0.5f) * length, 0.008f, 0).Box(0.03f, 0.014f, width);
        }

        if (rods > 0)
        {
            int pairs = Math.Max(2, (int)(length / 1.8f) + 1);
            for (int i = 0; i < pairs; i++)
            {
                float x = (((i + 0.5f) / pairs) - 0.5f) * length;
                steel.At(x, -0.012f, 0).Box(0.04f, 0.02f, width + 0.08f);
                steel.At(x, (rods * 0.5f) + 0.02f, (width * 0.5f) + 0.03f).Cylinder(0.005f, rods + 0.08f, 6);
                steel.At(x, (rods * 0.5f) + 0.02f, (width * -0.5f) - 0.03f).Cylinder(0.005f, rods + 0.08f, 6);
            }
        }

        int cables = (int)(width / 0.05f);
        for (int i = 0; i < cables; i++)
        {
            float r = 0.011f + (i * 7 % 5 * 0.002f), z = ((i + 0.5f) / cables - 0.5f) * (width - 0.04f);
            MaterialData jacket = (i * 3 % 7) switch { 0 => Palette.CableOrange, 4 => Palette.DarkGray, _ => Palette.Rubber };
            body.Paint(jacket).Tube(r, 6, isCapped: true, Wavy(length, 0.016f + r, z, i));
        }

        body.CollideBox(0, 0.04f, 0, length, 0.08f, width);
    }

    /// <summary>Cables in a tray are laid by hand: each sways a little.</summary>
    private static List<Vector3> Wavy(float length, float y, float z, int seed)
    {
        int steps = Math.Max(4, (int)(length / 0.4f));
        var line = new List<Vector3>();
        for (int i = 0; i <= steps; i++)
        {
            float sway = 0.006f * Turn.Direction(((i * 1.3) + (seed * 2.1)) * 0.9).X;
            line.Add(new Vector3(((float)i / steps - 0.5f) * length, y, z + sway));
        }

        return line;
    }

    private static void BuildGland(AssetBuilder asset, KitArguments given)
    {
        float r = given.Number("diameter") * 0.5f;
        Brush plastic = asset.Body.Paint(Palette.DarkGray).AlongZ();
        plastic.At(0, -0.01f, 0).Cylinder(r * 1.25f, 0.024f, 12);
        plastic.HexHead(r * 1.75f, 0.008f);
        plastic.Turned(Turn.AboutX(180)).Disc(r * 1.75f, 6);
        plastic.At(0, 0.008f, 0).Lathe(14, new(r * 1.5f, 0f), new(r * 1.55f, 0.014f), new(r * 1.2f, 0.022f), new(r, 0.022f));
        asset.Body.Paint(Palette.Rubber).AlongZ().At(0, 0.02f, 0).Cylinder(r * 1.02f, 0.08f, 10);
        asset.Body.CollideCylinder(new Vector3(0, 0, -0.02f), new Vector3(0, 0, 0.03f), r * 1.7f, 8);
    }

    private static void BuildCable(AssetBuilder asset, KitArguments given)
    {
        float length = given.Number("length"), r = given.Number("diameter") * 0.5f;
        MaterialData paint = given.Text("color") == "orange" ? Finishes.HighVoltage : Palette.Named(given.Text("color"));
        float x = length * 0.5f, bow = Math.Min(0.25f, length * 0.12f);
        asset.Body.Paint(paint).Cable(r, 8, 8, new(-x, r, 0), new(-x * 0.5f, r, bow), new(0, r, 0), new(x * 0.5f, r, -bow), new(x, r, 0));
        asset.Body.CollideCapsule(new Vector3(-x, r, 0), new Vector3(x, r, 0), r);
    }

    private static void BuildEarthing(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Brass).At(0, 0.012f, 0).Box(0.09f, 0.02f, 0.03f, 0.004f);
        for (int i = 0; i < 3; i++)
        {
            float x = (i - 1) * 0.17f;
            body.Paint(Finishes.EarthGreen).Cable(0.008f, 8, 6, new((i - 1) * 0.03f, 0.016f, 0.01f), new(x * 0.6f, 0.01f, 0.1f), new(x * 1.2f, 0.01f, 0.16f), new(x, 0.016f, 0.26f));
            AddClamp(body, Pose.At(x, 0.02f, 0.31f), i switch { 0 => Finishes.PhaseYellow, 1 => Finishes.PhaseGreen, _ => Finishes.PhaseRed });
            asset.Anchor($"clamp-{i + 1}", x, 0.02f, 0.31f);
        }

        body.Paint(Finishes.EarthGreen).Cable(0.009f, 8, 6, new(0, 0.016f, -0.01f), new(0.12f, 0.01f, -0.1f), new(-0.1f, 0.01f, -0.2f), new(0.05f, 0.01f, -0.28f), new(0, 0.016f, -0.34f));
        body.Paint(Palette.Brass).At(0, 0.02f, -0.37f).Box(0.04f, 0.03f, 0.06f, 0.005f);
        body.Paint(Palette.Galvanized).At(0, 0.045f, -0.37f).Cylinder(0.008f, 0.05f, 8);
        body.Paint(Palette.Galvanized).At(0, 0.07f, -0.37f).AlongX().Cylinder(0.005f, 0.06f, 8);
        body.CollideBox(0, 0.015f, 0, 0.36f, 0.03f, 0.72f);
        asset.Anchor("grip", 0, 0.02f, 0.31f).Anchor("earth-clamp", 0, 0.02f, -0.37f);
    }

    /// <summary>A screw clamp on a short insulating handle.</summary>
    private static void AddClamp(NodeBuilder body, Pose at, MaterialData mark)
    {
        Brush brass = body.Paint(Palette.Brass).In(at);
        brass.At(0.014f, 0, 0).Box(0.01f, 0.024f, 0.06f, 0.004f);
        brass.At(0, 0, 0.026f).Box(0.034f, 0.024f, 0.01f, 0.004f);
        brass.At(0, 0, -0.02f).Box(0.034f, 0.024f, 0.012f, 0.004f);
        body.Paint(Palette.Galvanized).In(at).At(-0.004f, 0, -0.005f).AlongZ().Cylinder(0.005f, 0.05f, 8);
        body.Paint(Finishes.RubberOrange).In(at).At(0, 0, 0.09f).AlongZ().Lathe(12, new(0, -0.05f), new(0.013f, -0.05f), new(0.013f, -0.02f), new(0.022f, -0.018f), new(0.022f, -0.012f), new(0.013f, -0.01f), new(0.014f, 0.08f), new(0, 0.084f));
        body.Paint(mark).In(at).At(0, 0, 0.13f).AlongZ().Lathe(12, new(0.0142f, -0.01f), new(0.0145f, 0.01f));
    }
}
