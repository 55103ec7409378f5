using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>A shadow board: each tool hangs on its own outline, so that a missing one is seen at once.</summary>
internal static class ToolBoard
{
    public static readonly KitAsset Asset = new("tool-board", "Shadow board with hand tools.", [], (asset, _) => Build(asset.Body));

    private static void Build(NodeBuilder body)
    {
        body.Paint(Palette.SafetyBlue).At(0, 0, 0.01f).Box(1.4f, 0.75f, 0.02f, 0.004f);
        Brush rim = body.Paint(Palette.LightGray);
        rim.At(0, 0.378f, 0.014f).Box(1.42f, 0.018f, 0.028f, 0.003f);
        rim.At(0, -0.378f, 0.014f).Box(1.42f, 0.018f, 0.028f, 0.003f);
        AddPerforation(body.Paint(Palette.Black));
        body.Write("工具定置  TOOLS IN THEIR PLACE", Pose.At(0, 0.315f, 0.021f), 0.05f, Inks.White, 1.2f);
        for (int i = 0; i < 6; i++)
        {
            AddWrench(body, -0.6f + (i * 0.085f), 0.045f, 0.18f + (i * 0.024f));
        }

        for (int i = 0; i < 4; i++)
        {
            AddScrewdriver(body, 0.07f + (i * 0.065f), 0.07f, i % 2 == 0 ? Palette.SafetyRed : Palette.SafetyYellow);
        }

        AddHammer(body, 0.43f, 0.03f);
        AddPipeWrench(body, 0.59f, -0.02f);
        AddPliers(body, -0.55f, -0.25f, Palette.SafetyRed);
        AddPliers(body, -0.42f, -0.25f, Palette.SafetyYellow);
        AddTape(body, 0.12f, -0.24f);
        body.CollideBox(0, 0, 0.016f, 1.4f, 0.75f, 0.032f);
    }

    private static void AddPerforation(Brush hole)
    {
        for (int row = 0; row < 4; row++)
        {
            for (int column = 0; column < 9; column++)
            {
                hole.At((column - 4) * 0.16f, (row - 2.1f) * 0.16f, 0.0205f).Figure(new(0.005f, 0), new(0, 0.005f), new(-0.005f, 0), new(0, -0.005f));
            }
        }
    }

    /// <summary>The painted shadow, a little larger than the tool, then the tool itself on top.</summary>
    private static void Hang(NodeBuilder body, MaterialData paint, float x, float y, float thickness, params ReadOnlySpan<Vector2> outline)
    {
        var shadow = new Vector2[outline.Length];
        for (int i = 0; i < outline.Length; i++)
        {
            shadow[i] = outline[i] * 1.06f;
        }

        body.Paint(Palette.White).At(x, y, 0.0209f).Figure(shadow);
        body.Paint(paint).At(x, y, 0.024f + (thickness * 0.5f)).Plate(thickness, outline);
    }

    private static void AddWrench(NodeBuilder body, float x, float y, float length)
    {
        float h = length * 0.5f, w = length * 0.05f, r = length * 0.11f;
        Vector2[] jaw = [.. Prisms.Arc(new Vector2(0, h), r, -60, 60, 2), new(r * 0.35f, h + (r * 1.0f)), new(r * 0.35f, h + (r * 0.1f)), new(-r * 0.35f, h + (r * 0.1f)), new(-r * 0.35f, h + (r * 1.0f)), .. Prisms.Arc(new Vector2(0, h), r, 120, 240, 2)];
        Vector2[] ring = Prisms.Arc(new Vector2(0, -h), r * 0.9f, 115, 425, 7);
        Hang(body, Palette.Chrome, x, y, 0.008f, [new(w, -h + (r * 0.8f)), .. jaw, .. ring]);
        body.Paint(Palette.Black).At(x, y - h, 0.0325f).AlongZ().Disc(r * 0.5f, 6);
    }

    private static void AddScrewdriver(NodeBuilder body, float x, float y, MaterialData handle)
    {
        body.Paint(Palette.White).At(x, y, 0.0209f).Rectangle(0.03f, 0.24f);
        body.Paint(handle).At(x, y + 0.065f, 0.036f).Lathe(7, new(0.01f, -0.045f), new(0.014f, -0.02f), new(0.012f, 0.03f), new(0.014f, 0.05f), new(0, 0.055f));
        body.Paint(Palette.Chrome).At(x, y - 0.045f, 0.036f).Lathe(5, new(0.0035f, -0.07f), new(0.0035f, 0.07f));
    }

    private static void AddHammer(NodeBuilder body, float x, float y)
    {
        body.Paint(Palette.BenchWood).At(x, y - 0.03f, 0.036f).Lathe(8, new(0, -0.16f), new(0.014f, -0.16f), new(0.011f, 0f), new(0.01f, 0.16f), new(0, 0.16f));
        body.Paint(Palette.DarkMetal).At(x, y + 0.13f, 0.036f).Box(0.11f, 0.03f, 0.028f, 0.006f);
    }

    private static void AddPipeWrench(NodeBuilder body, float x, float y)
    {
        body.Paint(Palette.SafetyRed).At(x, y - 0.06f, 0.034f).Box(0.026f, 0.24f, 0.018f, 0.005f);
        body.Paint(Palette.DarkMetal).At(x, y + 0.1f, 0.034f).Box(0.024f, 0.1f, 0.014f, 0.002f);
        body.Paint(Palette.DarkMetal).At(x - 0.022f, y + 0.15f, 0.034f).Box(0.07f, 0.022f, 0.02f, 0.004f);
        body.Paint(Palette.DarkMetal).At(x - 0.03f, y + 0.088f, 0.034f).Box(0.045f, 0.03f, 0.018f, 0.004f);
        body.Paint(Palette.Galvanized).At(x, y + 0.085f, 0.034f).AlongX().Cylinder(0.014f, 0.03f, 10);
    }

    private static void AddPliers(NodeBuilder body, float x, float y, MaterialData grip)
    {
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(grip).Rod(new Vector3(x + (side * 0.026f), y - 0.085f, 0.032f), new Vector3(x + (side * 0.008f), y + 0.01f, 0.032f), 0.007f, 5);
            body.Paint(Palette.DarkMetal).At(x + (side * 0.006f), y + 0.045f, 0.032f).Box(0.011f, 0.06f, 0.011f, 0.003f);
        }

        body.Paint(Palette.DarkMetal).At(x, y + 0.018f, 0.032f).AlongZ().Cylinder(0.013f, 0.014f, 6);
    }

    private static void AddTape(NodeBuilder body, float x, float y)
    {
        body.Paint(Palette.SafetyYellow).At(x, y, 0.038f).Box(0.075f, 0.07f, 0.032f, 0.01f);
        body.Paint(Palette.Black).At(x, y, 0.0545f).AlongZ().Disc(0.024f, 16);
    }
}
