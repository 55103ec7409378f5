using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>The 12 V battery with its clamps, the high-voltage pack and its service plug.</summary>
internal static class CarBatteries
{
    public static readonly KitAsset Starter = new("battery-12v", "12 V car battery with two terminals.", [], (asset, _) =>
    {
        AddStarter(asset.Body, Pose.Identity);
        asset.Body.CollideBox(0, 0.09f, 0, 0.24f, 0.18f, 0.17f);
        asset.Anchor("negative", 0.08f, 0.195f, 0.06f).Anchor("positive", -0.08f, 0.195f, 0.06f).Anchor("grip", 0, 0.19f, 0);
    });

    public static readonly KitAsset Clamp = new("battery-clamp", "Cable clamp of a battery terminal with its nut.", [KitParameter.Choice("color", "black", "red")], BuildClamp);

    public static readonly KitAsset Pack = new(
        "hv-battery-pack", "High-voltage battery of an electric car, 1.9 x 1.3 m; `service-plug` is the socket of its plug.", [], BuildPack);

    public static readonly KitAsset ServicePlug = new("service-plug", "Service disconnect of a high-voltage battery; its locking handle turns 90 degrees.", [], BuildPlug);

    /// <summary>Origin: middle of the underside.</summary>
    public static void AddStarter(NodeBuilder body, Pose at)
    {
        body.Paint(CarPaints.Trim).In(at).At(0, 0.08f, 0).Box(0.24f, 0.16f, 0.17f, 0.006f);
        body.Paint(Palette.DarkGray).In(at).At(0, 0.168f, 0).Box(0.244f, 0.02f, 0.174f, 0.006f);
        body.Paint(Palette.White).In(at).At(0, 0.085f, 0.0858f).Rectangle(0.19f, 0.1f);
        body.Write("12 V  60 Ah  540 A|免维护蓄电池", at * Pose.At(0, 0.085f, 0.0864f), 0.026f, Inks.Black, 0.18f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            MaterialData mark = side < 0 ? Palette.SafetyRed : Palette.Black;
            body.Paint(mark).In(at).At(side * 0.08f, 0.1785f, 0.06f).Disc(0.016f, 14, 0.009f);
            body.Paint(Finishes.DeviceGray).In(at).At(side * 0.08f, 0.186f, 0.06f).Lathe(12, new(0.0095f, -0.01f), new(0.0085f, 0.01f), new(0, 0.01f));
            body.Write(side < 0 ? "+" : "-", at * new Pose(new Vector3(side * 0.08f, 0.1788f, 0.03f), Turn.AboutX(-90)), 0.03f, side < 0 ? Inks.Red : Inks.White);
        }

        body.Paint(CarPaints.Trim).In(at).Pipe(0.005f, 0.02f, 6, isCapped: false, new(-0.1f, 0.172f, -0.05f), new(-0.1f, 0.2f, -0.05f), new(0.1f, 0.2f, -0.05f), new(0.1f, 0.172f, -0.05f));
    }

    private static void BuildClamp(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.DeviceGray).Ring(0.0095f, 0.016f, 0.016f, 16);
        body.Paint(Finishes.DeviceGray).At(0.026f, 0, 0).Box(0.026f, 0.014f, 0.02f, 0.0035f);
        body.Paint(Palette.Galvanized).At(0.024f, 0, 0).AlongZ().Cylinder(0.0035f, 0.034f, 8);
        body.Paint(Palette.Galvanized).At(0.024f, 0, 0.012f).AlongZ().HexHead(0.0065f, 0.006f);
        body.Paint(Palette.Named(given.Text("color"))).Cable(0.011f, 8, 5, new(-0.012f, 0, 0), new(-0.05f, 0.002f, 0), new(-0.1f, -0.01f, 0.02f), new(-0.14f, -0.03f, 0.03f));
        body.CollideBox(0.01f, 0, 0, 0.06f, 0.018f, 0.03f);
        asset.Anchor("grip", 0.01f, 0, 0).Anchor("nut", 0.024f, 0, 0.018f);
    }

    private static void BuildPack(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(CarPaints.CastAluminum).At(0, 0.05f, 0).Box(1.3f, 0.1f, 1.9f, 0.02f);
        body.Paint(CarPaints.CastAluminum).At(0, 0.104f, 0).Box(1.42f, 0.012f, 2.0f, 0.004f);
        body.Paint(CarPaints.Trim).At(0, 0.128f, 0).Box(1.26f, 0.04f, 1.86f, 0.012f);
        for (int i = 0; i < 6; i++)
        {
            body.Paint(CarPaints.Trim).At(0, 0.152f, -0.72f + (i * 0.26f)).Box(1.1f, 0.014f, 0.16f, 0.006f);
        }

        Brush bolt = body.Paint(Palette.Galvanized);
        for (int i = 0; i < 12; i++)
        {
            float z = -0.93f + (i * 0.169f);
            bolt.At(0.675f, 0.11f, z).HexHead(0.011f, 0.012f);
            bolt.At(-0.675f, 0.11f, z).HexHead(0.011f, 0.012f);
        }

        for (int i = 0; i < 7; i++)
        {
            bolt.At(-0.6f + (i * 0.2f), 0.11f, 0.965f).HexHead(0.011f, 0.012f);
            bolt.At(-0.6f + (i * 0.2f), 0.11f, -0.965f).HexHead(0.011f, 0.012f);
        }

        Brush orange = body.Paint(Finishes.HighVoltage);
        foreach (float x in (ReadOnlySpan<float>)[-0.2f, -0.08f])
        {
            orange.At(x, 0.08f, 1.01f).Box(0.08f, 0.06f, 0.08f, 0.01f);
            orange.Cable(0.016f, 8, 5, new(x, 0.08f, 1.04f), new(x, 0.08f, 1.14f), new(x - 0.08f, 0.05f, 1.22f), new(x - 0.2f, 0.04f, 1.22f));
        }

        body.Paint(Palette.Black).At(0.25f, 0.07f, 1.0f).AlongZ().Cylinder(0.02f, 0.05f, 12).At(0.12f, 0, 0).Cylinder(0.02f, 0.05f, 12);
        orange.At(0.42f, 0.165f, 0.62f).Box(0.14f, 0.03f, 0.12f, 0.008f);
        body.Paint(Palette.Black).At(0.42f, 0.1805f, 0.62f).Turned(Turn.AboutX(-90)).Rectangle(0.1f, 0.06f);
        Pose flat = new(new Vector3(-0.1f, 0.1602f, 0.06f), Turn.AboutX(-90));
        PanelParts.ShockSign(body, flat, 0.16f, "高压动力电池 HIGH-VOLTAGE BATTERY|350 V DC  60 kWh");
        body.Write("维修开关 SERVICE PLUG", new Pose(new Vector3(0.42f, 0.1602f, 0.74f), Turn.AboutX(-90)), 0.026f, Inks.White, 0.3f);
        body.CollideBox(0, 0.08f, 0, 1.42f, 0.16f, 2.0f);
        asset.Anchor("service-plug", 0.42f, 0.185f, 0.62f);
    }

    private static void BuildPlug(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.HighVoltage).At(0, 0.015f, 0).Box(0.11f, 0.03f, 0.075f, 0.008f);
        body.Paint(Palette.Black).At(0, -0.008f, 0).Box(0.085f, 0.02f, 0.05f, 0.004f);
        foreach (float x in (ReadOnlySpan<float>)[-0.022f, 0.022f])
        {
            body.Paint(Finishes.Copper).At(x, -0.026f, 0).Box(0.01f, 0.024f, 0.03f);
        }

        // Positive turns the handle up from lying to the front.
        NodeBuilder handle = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, 0.022f, -0.03f), Turn.AboutY(-90)));
        handle.Paint(Finishes.HighVoltage).Turned(Turn.AboutY(90)).Pipe(0.007f, 0.02f, 8, isCapped: false, new(-0.06f, 0, 0), new(-0.06f, 0.012f, 0.09f), new(0.06f, 0.012f, 0.09f), new(0.06f, 0, 0));
        handle.CollideBox(new Pose(Vector3.Zero, Turn.AboutY(90)) * Pose.At(0, 0.012f, 0.08f), new Vector3(0.13f, 0.016f, 0.03f));
        PanelParts.ShockSign(body, new Pose(new Vector3(0, 0.0302f, 0.006f), Turn.AboutX(-90)), 0.034f, string.Empty);
        body.CollideBox(0, 0.004f, 0, 0.11f, 0.06f, 0.075f);
        asset.Anchor("grip", 0, 0.034f, 0.06f);
    }
}
