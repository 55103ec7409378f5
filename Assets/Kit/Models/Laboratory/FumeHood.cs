using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>
/// A bench-mounted fume hood (dimensions after EN 14175): base cabinets, worktop at 0.90 m, lined chamber with baffle, and a
/// sash that slides up by 0.55 m along its node's +Z.
/// </summary>
internal static class FumeHood
{
    private const float Depth = 0.85f;
    private const float Height = 2.35f;
    private const float Top = 0.9f;
    private const float SashHigh = 1.5f;

    public static readonly KitAsset Asset = new("fume-hood", "Fume hood with sliding sash.", [KitParameter.Number("width", "1.5", 1.2, 2.4)], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width");
        AddBase(asset.Body, width);
        AddChamber(asset.Body, width);
        AddSash(asset, width);
        AddServices(asset.Body, width);
        Collide(asset.Body, width);
        asset.Anchor("worktop", 0, Top, 0.05f);
    }

    private static void AddBase(NodeBuilder body, float width)
    {
        body.Paint(Palette.DarkGray).At(0, 0.05f, -0.03f).Box(width - 0.06f, 0.1f, Depth - 0.14f);
        body.Paint(LabPalette.LabGray).At(0, 0.465f, -0.02f).Box(width - 0.02f, 0.73f, Depth - 0.06f);
        float front = (Depth * 0.5f) - 0.05f;
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(LabPalette.LabBlue).At(side * width * 0.245f, 0.47f, front + 0.009f).Box((width * 0.48f) - 0.01f, 0.7f, 0.018f, 0.0036f);
            body.Paint(Palette.Stainless).At(side * 0.07f, 0.7f, front + 0.034f).Box(0.014f, 0.13f, 0.012f, 0.004f);
            body.Paint(Palette.Stainless).At(side * 0.07f, 0.75f, front + 0.022f).Box(0.012f, 0.012f, 0.02f);
            body.Paint(Palette.Stainless).At(side * 0.07f, 0.65f, front + 0.022f).Box(0.012f, 0.012f, 0.02f);
        }

        body.Paint(LabPalette.ResinTop).At(0, Top - 0.02f, 0).Box(width, 0.04f, Depth, 0.006f);
        body.Paint(Palette.Stainless).At(0, Top + 0.008f, (Depth * 0.5f) - 0.03f).Turned(Turn.AboutX(18)).Box(width - 0.1f, 0.012f, 0.05f, 0.004f);
    }

    private static void AddChamber(NodeBuilder body, float width)
    {
        const float Middle = (Top + Height) * 0.5f, Tall = Height - Top;
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(LabPalette.LabGray).At(side * ((width * 0.5f) - 0.05f), Middle, -0.02f).Box(0.1f, Tall, Depth - 0.04f, 0.008f);
            body.Paint(Palette.White).At(side * ((width * 0.5f) - 0.101f), Middle, -0.03f).Turned(Turn.AboutY(side * -90)).Rectangle(Depth - 0.1f, Tall);
        }

        body.Paint(LabPalette.LabGray).At(0, Middle, (Depth * -0.5f) + 0.02f).Box(width, Tall, 0.04f);
        Brush lining = body.Paint(Palette.White);
        lining.At(0, Middle + 0.05f, (Depth * -0.5f) + 0.1f).Box(width - 0.2f, Tall - 0.35f, 0.012f);
        for (int i = 0; i < 2; i++)
        {
            body.Paint(Palette.Black).At(0, i == 0 ? Top + 0.11f : Height - 0.19f, (Depth * -0.5f) + 0.0415f).Rectangle(width - 0.2f, 0.16f);
        }

        body.Paint(LabPalette.LabGray).At(0, Height - 0.02f, -0.02f).Box(width, 0.04f, Depth - 0.04f);
        body.Paint(LabPalette.LabBlue).At(0, Height - 0.19f, (Depth * 0.5f) - 0.06f).Box(width - 0.19f, 0.36f, 0.06f, 0.008f);
        body.Write("通风柜 FUME HOOD", Pose.At(-0.12f, Height - 0.12f, (Depth * 0.5f) - 0.0294f), 0.075f, Inks.White, 0.8f);
        body.Write("使用时请将视窗降至安全高度|Keep the sash at or below the mark", Pose.At(-0.12f, Height - 0.24f, (Depth * 0.5f) - 0.0294f), 0.034f, Inks.White, 0.8f);
        body.Paint(Palette.LightPanel).At(0, Height - 0.045f, 0).Turned(Turn.AboutX(90)).Rectangle(width * 0.6f, 0.12f);
        body.Paint(Palette.Galvanized).At(0, Height + 0.2f, -0.1f).Lathe(20, new(0.16f, -0.2f), new(0.125f, -0.12f), new(0.125f, 0.45f));
    }

    private static void AddSash(AssetBuilder asset, float width)
    {
        const float Tall = SashHigh - Top - 0.03f;
        float inner = width - 0.2f;
        NodeBuilder sash = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, Top + 0.03f, (Depth * 0.5f) - 0.12f), Turn.AboutX(-90)));
        Brush upright = sash.Paint(LabPalette.Glassware).Turned(Turn.AboutX(90));
        upright.At(0, (Tall + 0.36f) * 0.5f, 0).Box(inner - 0.02f, Tall + 0.36f, 0.005f);
        Brush frame = sash.Paint(Palette.Aluminum).Turned(Turn.AboutX(90));
        frame.At(0, 0.014f, 0.006f).Box(inner, 0.028f, 0.036f, 0.005f);
        frame.At(0, Tall + 0.35f, 0).Box(inner, 0.02f, 0.02f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            frame.At(side * ((inner * 0.5f) - 0.01f), (Tall + 0.36f) * 0.5f, 0).Box(0.02f, Tall + 0.36f, 0.018f);
        }

        frame.At(0, 0.018f, 0.036f).AlongX().Cylinder(0.009f, 0.42f, 10);
        Pose turned = new(Vector3.Zero, Turn.AboutX(90));
        sash.CollideBox(turned * Pose.At(0, Tall * 0.5f, 0), new Vector3(inner, Tall, 0.02f));
        asset.Anchor("grip", 0, Top + 0.048f, (Depth * 0.5f) - 0.084f);
        asset.Body.Paint(Palette.SafetyRed).At((inner * 0.5f) + 0.03f, Top + 0.5f, (Depth * 0.5f) - 0.0393f).Figure(new(-0.02f, 0), new(0.02f, -0.016f), new(0.02f, 0.016f));
    }

    /// <summary>Service fittings on the right post and a small panel on the left one.</summary>
    private static void AddServices(NodeBuilder body, float width)
    {
        float x = (width * 0.5f) - 0.05f, front = (Depth * 0.5f) - 0.04f;
        ReadOnlySpan<(string Text, MaterialData Paint)> valves = [("水 WATER", Palette.SafetyGreen), ("气 GAS", Palette.SafetyYellow), ("真空 VAC", Palette.LightGray)];
        for (int i = 0; i < valves.Length; i++)
        {
            float y = Top + 0.14f + (i * 0.12f);
            body.Paint(valves[i].Paint).At(x, y, front + 0.012f).AlongZ().Lathe(10, new(0.012f, -0.012f), new(0.012f, 0.006f), new(0.022f, 0.008f), new(0.022f, 0.02f), new(0, 0.022f));
            body.Write(valves[i].Text, Pose.At(x, y - 0.034f, front + 0.0006f), 0.014f, Inks.Black, 0.09f);
        }

        body.Paint(Palette.DarkGray).At(-x, Top + 0.36f, front).Box(0.075f, 0.24f, 0.012f, 0.004f);
        body.Paint(LabPalette.LcdGreen).At(-x, Top + 0.43f, front + 0.0066f).Rectangle(0.055f, 0.04f);
        body.Write("0.52 m/s", Pose.At(-x, Top + 0.43f, front + 0.0072f), 0.015f, Inks.Black, 0.05f);
        body.Paint(Palette.SafetyGreen).At(-x - 0.015f, Top + 0.36f, front + 0.007f).Box(0.022f, 0.022f, 0.006f);
        body.Paint(Palette.SafetyRed).At(-x + 0.015f, Top + 0.36f, front + 0.007f).Box(0.022f, 0.022f, 0.006f);
        body.Write("风机 FAN", Pose.At(-x, Top + 0.33f, front + 0.0068f), 0.013f, Inks.White, 0.07f);
        foreach (float y in (ReadOnlySpan<float>)[Top + 0.27f, Top + 0.62f])
        {
            body.Paint(LabPalette.WhiteEnamel).At(-x, y, front + 0.005f).Box(0.075f, 0.075f, 0.012f, 0.004f);
            body.Paint(Palette.Black).At(-x, y, front + 0.0115f).Rectangle(0.03f, 0.012f);
        }
    }

    private static void Collide(NodeBuilder body, float width)
    {
        body.CollideBox(0, 0.45f, -0.01f, width, 0.9f, Depth - 0.02f);
        body.CollideBox(0, (Top + Height) * 0.5f, (Depth * -0.5f) + 0.06f, width, Height - Top, 0.12f);
        body.CollideBox((width * 0.5f) - 0.05f, (Top + Height) * 0.5f, 0, 0.1f, Height - Top, Depth);
        body.CollideBox((width * -0.5f) + 0.05f, (Top + Height) * 0.5f, 0, 0.1f, Height - Top, Depth);
        body.CollideBox(0, Height - 0.19f, (Depth * 0.5f) - 0.06f, width, 0.38f, 0.06f);
    }
}
