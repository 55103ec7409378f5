using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Wear;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>A diaphragm pressure vessel on three legs: it takes up the shocks of a pumped water supply.</summary>
internal static class PressureVessel
{
    private const float Radius = 0.34f;
    private const float Top = 1.78f;

    public static readonly KitAsset Asset = new(
        "pressure-vessel", "Diaphragm pressure vessel, 300 L, on three legs, with gauge, safety valve and name plate; its nozzle is on top.", [KitParameter.Text("label", "V-100"), .. MachineWear.Parameters], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        AddShell(body);
        AddLegs(body);
        AddNozzle(body);
        AddPlates(body, given.Text("label"));
        asset.Age(given);
        AddFittings(asset);
        body.CollideCylinder(new Vector3(0, 0.3f, 0), new Vector3(0, 1.66f, 0), Radius, 14);
        asset.Anchor("nozzle", 0, Top, 0);
    }

    /// <summary>Two dished ends and a shell, with the seams where they are welded.</summary>
    private static void AddShell(NodeBuilder body)
    {
        Brush paint = body.Paint(Palette.SafetyBlue with { Name = "vessel-blue", Roughness = 0.38f });
        paint.Lathe(32, new(0, 0.3f), new(0.12f, 0.306f), new(0.22f, 0.335f), new(0.3f, 0.4f), new(0.333f, 0.46f), new(Radius, 0.52f), new(Radius, 1.46f), new(0.333f, 1.52f), new(0.3f, 1.58f), new(0.22f, 1.645f), new(0.12f, 1.674f), new(0, 1.68f));
        foreach (float y in (ReadOnlySpan<float>)[0.52f, 1.46f])
        {
            paint.At(0, y, 0).Lathe(32, new(Radius - 0.001f, -0.009f), new(Radius + 0.003f, -0.003f), new(Radius + 0.003f, 0.003f), new(Radius - 0.001f, 0.009f));
        }
    }

    private static void AddLegs(NodeBuilder body)
    {
        Brush steel = body.Paint(Palette.FrameGray);
        for (int i = 0; i < 3; i++)
        {
            Brush leg = steel.Turned(Turn.AboutY(30 + (i * 120))).At(0.29f, 0, 0);
            leg.At(0, 0.25f, 0).Box(0.05f, 0.5f, 0.05f, 0.005f);
            leg.At(0.01f, 0.008f, 0).Box(0.13f, 0.016f, 0.13f, 0.004f);
            body.Paint(Palette.Galvanized).Turned(Turn.AboutY(30 + (i * 120))).At(0.345f, 0.016f, 0).HexHead(0.011f, 0.013f);
        }
    }

    private static void AddNozzle(NodeBuilder body)
    {
        body.Paint(Palette.PipeGreen).At(0, 1.72f, 0).Cylinder(0.0445f, 0.1f, 16);
        Piping.Flange(body, Palette.PipeGreen, new Vector3(0, Top, 0), Vector3.UnitY, 0.0445f, hasFace: false);
        body.Paint(Palette.Brass).Lathe(8, new(0, 0.2f), new(0.014f, 0.2f), new(0.014f, 0.31f));
    }

    private static void AddFittings(AssetBuilder asset)
    {
        Brush steel = asset.Body.Paint(Palette.Stainless);
        steel.Pipe(0.0085f, 0.03f, 8, isCapped: false, new(0.12f, 1.66f, 0.12f), new(0.12f, 1.75f, 0.12f), new(0.12f, 1.75f, 0.2f), new(0.12f, 1.8f, 0.2f));
        var dial = new Dictionary<string, string>(StringComparer.Ordinal) { ["unit"] = "bar", ["maximum"] = "10", ["red-from"] = "8", ["diameter"] = "0.12" };
        asset.Merge(ModelKit.Build("gauge", dial, asset.Detail), Pose.At(0.12f, 1.93f, 0.23f));
        Brush valve = asset.Body.Paint(Palette.Brass).At(-0.13f, 1.64f, 0.12f);
        valve.Lathe(12, new(0.012f, 0), new(0.012f, 0.05f), new(0.026f, 0.06f), new(0.026f, 0.1f), new(0.02f, 0.11f), new(0.018f, 0.17f), new(0, 0.175f));
        valve.At(-0.04f, 0.08f, 0).AlongX().Cylinder(0.012f, 0.06f, 10);
        asset.Body.Paint(Palette.SafetyRed).At(-0.13f, 1.822f, 0.12f).Cylinder(0.02f, 0.014f, 12, 0.004f);
    }

    private static void AddPlates(NodeBuilder body, string label)
    {
        body.Paint(Palette.Galvanized).At(0, 1.22f, Radius - 0.001f).Box(0.16f, 0.03f, 0.008f);
        NamePlate.Add(body, Pose.At(0, 1.22f, Radius + 0.003f), 0.22f, 0.1f, label, "气压罐 PRESSURE VESSEL");
        body.Paint(Palette.Aluminum).At(0, 0.98f, Radius - 0.002f).Box(0.14f, 0.1f, 0.012f);
        foreach ((float y, string line) in (ReadOnlySpan<(float, string)>)[(0.03f, "容积 V 300 L"), (0.005f, "设计压力 10 bar"), (-0.02f, "设计温度 70 °C")])
        {
            body.Write(line, Pose.At(0, 0.98f + y, Radius + 0.0045f), 0.018f, Inks.Black, 0.13f);
        }
    }
}
