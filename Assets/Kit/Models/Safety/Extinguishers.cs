using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Loose extinguishers of four kinds with pin, lever and hose, and the fire blanket.</summary>
internal static class Extinguishers
{
    public static readonly KitAsset Loose = new(
        "extinguisher",
        "Loose fire extinguisher, standing; `moving` is the squeeze lever (15 degrees), `pin` the safety pin, `hose` ends at the nozzle.",
        [KitParameter.Choice("kind", "powder", "co2", "water", "foam")],
        Build);

    public static readonly KitAsset Blanket = new("fire-blanket", "Fire blanket in its red wall case, two straps hanging.", [], (asset, _) => BuildBlanket(asset));

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        string kind = given.Text("kind");
        bool isGas = kind == "co2";
        float r = isGas ? 0.07f : 0.082f, top = isGas ? 0.52f : 0.44f;
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyRed).Lathe(
            22, new(0, 0.008f), new(r - 0.012f, 0.006f), new(r - 0.006f, 0.0f), new(r, 0.012f), new(r, top - 0.05f), new(r * 0.94f, top - 0.02f), new(r * 0.7f, top + 0.01f), new(r * 0.36f, top + 0.03f), new(0.022f, top + 0.034f), new(0.022f, top + 0.05f));
        body.Paint(Palette.Black).Lathe(22, new(r + 0.0015f, 0.004f), new(r + 0.0025f, 0.008f), new(r + 0.0025f, 0.03f), new(r, 0.034f));
        (MaterialData band, string name, string classes) = kind switch
        {
            "co2" => (Palette.Black, "二氧化碳|CARBON DIOXIDE", "B  E   2 kg"),
            "water" => (Palette.SafetyBlue, "清水|WATER", "A   6 L"),
            "foam" => (Finishes.CabinetCream, "泡沫|FOAM", "A  B   6 L"),
            _ => (Palette.SafetyBlue, "干粉|ABC POWDER", "A  B  C  E   4 kg"),
        };
        body.Paint(Palette.White).LatheArc(12, 212, 328, new(r + 0.0012f, 0.12f), new(r + 0.0012f, 0.32f));
        body.Paint(kind == "powder" ? Palette.SafetyBlue : band).LatheArc(12, 212, 328, new(r + 0.0016f, 0.325f), new(r + 0.0016f, 0.35f));
        body.Write(name, Pose.At(0, 0.272f, r + 0.004f), 0.024f, Inks.Red, 0.1f);
        body.Write(classes, Pose.At(0, 0.205f, r + 0.004f), 0.017f, Inks.Black, 0.1f);
        body.Write("1 拔销 PULL|2 对准 AIM|3 压把 SQUEEZE", Pose.At(0, 0.155f, r + 0.004f), 0.0105f, Inks.Black, 0.1f);
        AddValve(asset, top + 0.05f, isGas);
        AddHose(asset, top + 0.06f, r, isGas);
        body.CollideCylinder(new Vector3(0, 0, 0), new Vector3(0, top, 0), r, 12).CollideBox(0, top + 0.08f, 0.03f, 0.05f, 0.1f, 0.14f);
        asset.Anchor("grip", new Pose(new Vector3(0, top + 0.1f, 0.045f), Quaternion.Identity)).Anchor("pin", 0.02f, top + 0.105f, 0.0f).Anchor(ModelAsset.TipAnchor, 0.0f, top + 0.085f, -0.05f);
    }

    private static void AddValve(AssetBuilder asset, float y, bool isGas)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Brass).At(0, y + 0.012f, 0).Cylinder(0.021f, 0.04f, 14, 0.003f);
        body.Paint(Palette.Brass).At(0, y + 0.045f, 0.004f).Box(0.026f, 0.034f, 0.036f, 0.004f);
        body.Paint(Palette.Black).At(0, y + 0.036f, 0.062f).Turned(Turn.AboutX(-6)).Box(0.022f, 0.012f, 0.11f, 0.004f);
        if (!isGas)
        {
            body.Paint(Palette.Chrome).At(-0.014f, y + 0.036f, 0).Turned(Turn.AboutY(-90)).AlongZ().Lathe(16, new(0, 0), new(0.017f, 0f), new(0.017f, 0.012f), new(0.014f, 0.014f), new(0.014f, 0.011f));
            body.Paint(Palette.White).At(-0.0255f, y + 0.036f, 0).Turned(Turn.AboutY(-90)).AlongZ().Disc(0.0138f, 14);
            body.Paint(Palette.SafetyGreen).At(-0.026f, y + 0.039f, 0).Turned(Turn.AboutY(-90)).Rectangle(0.012f, 0.007f);
        }

        // Positive presses the lever's free end down.
        NodeBuilder lever = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, y + 0.066f, -0.008f), Turn.AboutY(90)));
        lever.Paint(Palette.Black).Turned(Turn.AboutY(-90)).At(0, 0.012f, 0.066f).Turned(Turn.AboutX(-13)).Box(0.022f, 0.008f, 0.13f, 0.0036f);
        lever.CollideBox(new Pose(Vector3.Zero, Turn.AboutY(-90)) * Pose.At(0, 0.012f, 0.066f), new Vector3(0.022f, 0.01f, 0.13f));
        NodeBuilder pin = asset.Node("pin", Pose.At(0.02f, y + 0.055f, 0.012f));
        pin.Paint(Palette.GuardYellow).AlongX().Cylinder(0.002f, 0.04f, 6);
        pin.Paint(Palette.GuardYellow).At(0.034f, -0.006f, 0).Turned(Turn.AboutZ(90)).Torus(0.015f, 0.0018f, 16, 5);
        pin.Paint(Palette.SafetyRed).At(-0.006f, -0.012f, 0).Box(0.002f, 0.02f, 0.008f);
    }

    private static void AddHose(AssetBuilder asset, float y, float r, bool isGas)
    {
        NodeBuilder hose = asset.Node("hose", Pose.Identity);
        float x = r + 0.03f;
        hose.Paint(Palette.Rubber).Cable(isGas ? 0.011f : 0.009f, 9, 6, new(0.018f, y, -0.004f), new(0.06f, y + 0.01f, -0.01f), new(x + 0.01f, y - 0.08f, -0.005f), new(x, y - 0.2f, 0.01f), new(x - 0.006f, y - 0.27f, 0.014f));
        Vector3 end = new(x - 0.006f, y - 0.27f, 0.014f);
        if (isGas)
        {
            hose.Paint(Palette.Black).At(end).Turned(Turn.AboutX(180)).Lathe(16, new(0.012f, -0.01f), new(0.014f, 0.02f), new(0.022f, 0.05f), new(0.036f, 0.17f), new(0.034f, 0.17f), new(0.02f, 0.05f), new(0, 0.04f));
            asset.Anchor("nozzle", end.X, end.Y - 0.17f, end.Z);
            return;
        }

        hose.Paint(Palette.Black).At(end).Turned(Turn.AboutX(180)).Lathe(12, new(0.0105f, -0.01f), new(0.012f, 0.01f), new(0.009f, 0.03f), new(0.0135f, 0.075f), new(0.01f, 0.075f), new(0, 0.06f));
        asset.Anchor("nozzle", end.X, end.Y - 0.075f, end.Z);
    }

    private static void BuildBlanket(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyRed).At(0, 0, 0.035f).Box(0.3f, 0.3f, 0.07f, 0.01f);
        body.Paint(Palette.White).At(0, 0.02f, 0.0704f).Rectangle(0.26f, 0.2f);
        body.Write("灭火毯|FIRE BLANKET", Pose.At(0, 0.06f, 0.0712f), 0.036f, Inks.Red, 0.24f);
        body.Write("拉带取出 PULL DOWN|覆盖火源 COVER THE FIRE", Pose.At(0, -0.03f, 0.0712f), 0.018f, Inks.Black, 0.24f);
        foreach (float x in (ReadOnlySpan<float>)[-0.06f, 0.06f])
        {
            body.Paint(Palette.Paper).At(x, -0.19f, 0.035f).Box(0.03f, 0.09f, 0.004f);
        }

        body.CollideBox(0, -0.02f, 0.035f, 0.3f, 0.36f, 0.07f);
        asset.Anchor("grip", 0, -0.22f, 0.035f);
    }
}
