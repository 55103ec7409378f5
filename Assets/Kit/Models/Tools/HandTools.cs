using System.Globalization;
using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Loose hand tools. They lie along X, flat on their back: thickness along Z, working end toward +X.</summary>
internal static class HandTools
{
    private static readonly KitParameter Insulated = KitParameter.Choice("insulated", "no", "yes");

    public static readonly KitAsset Spanner = new("spanner", "Combination spanner.", [KitParameter.Number("size", "13", 6, 32), Insulated], BuildSpanner);

    public static readonly KitAsset TorqueWrench = new(
        "torque-wrench", "Click torque wrench, 460 mm; `set` is shown on its scale.", [KitParameter.Text("set", "110 N·m")], BuildTorqueWrench);

    public static readonly KitAsset Ratchet = new("ratchet", "Half-inch ratchet, 250 mm.", [Insulated], BuildRatchet);

    public static readonly KitAsset Socket = new("socket", "Hexagon socket, drive side toward -X.", [KitParameter.Number("size", "19", 6, 36), Insulated], BuildSocket);

    public static readonly KitAsset Screwdriver = new(
        "screwdriver", "Screwdriver.", [KitParameter.Choice("tip", "slotted", "cross"), Insulated, KitParameter.Choice("color", "red", "blue", "yellow", "black")], BuildScrewdriver);

    public static readonly KitAsset Pliers = new("pliers", "Combination pliers.", [KitParameter.Choice("kind", "combination", "cutter"), Insulated], BuildPliers);

    private static MaterialData Grip(KitArguments given) => given.Text("insulated") == "yes" ? Finishes.RubberOrange : Palette.Chrome;

    private static void BuildSpanner(AssetBuilder asset, KitArguments given)
    {
        float size = given.Number("size") * 0.001f, length = (size * 8.5f) + 0.06f, half = length * 0.5f, w = (size * 0.32f) + 0.003f, r = (size * 0.75f) + 0.003f;
        float across = size * 0.52f, thick = 0.004f + (size * 0.18f);
        Brush steel = asset.Body.Paint(Palette.Chrome);
        Vector2[] jaw =
        [
            .. Prisms.Arc(new Vector2(half - r, 0), r, 195, 312, 6), new(half + (r * 0.15f), -r * 0.8f), new(half + (r * 0.1f), -across), new(half - (r * 0.9f), -across), new(half - (r * 1.05f), 0),
            new(half - (r * 0.9f), across), new(half + (r * 0.1f), across), new(half + (r * 0.15f), r * 0.8f), .. Prisms.Arc(new Vector2(half - r, 0), r, 48, 165, 6),
        ];
        steel.Prism(thick, jaw);
        MaterialData shank = Grip(given);
        asset.Body.Paint(shank).Box(length - (3.2f * r), 2f * w, given.Text("insulated") == "yes" ? thick * 1.3f : thick * 0.75f, 0.0035f);
        steel.At(r - half, 0, 0).AlongZ().Lathe(20, new(size * 0.5f, thick * -0.5f), new(r, thick * -0.5f), new(r, thick * 0.5f), new(size * 0.5f, thick * 0.5f), new(size * 0.5f, thick * -0.5f));
        asset.Body.Write(given.Number("size").ToString("0", CultureInfo.InvariantCulture), Pose.At(half * 0.45f, 0, (thick * 0.66f) + 0.0004f), w * 1.5f, Inks.Gray);
        asset.Body.CollideBox(0, 0, 0, length, 2 * r, thick);
        asset.Anchor("grip", 0, 0, 0).Anchor("work", half - (r * 0.5f), 0, 0);
    }

    private static void BuildTorqueWrench(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Chrome).AlongX().Lathe(14, new(0, -0.09f), new(0.011f, -0.09f), new(0.011f, 0.17f), new(0.009f, 0.18f), new(0, 0.18f));
        body.Paint(Finishes.Bakelite).At(-0.155f, 0, 0).AlongX().Lathe(
            14, new(0, -0.075f), new(0.012f, -0.073f), new(0.016f, -0.06f), new(0.0145f, -0.04f), new(0.016f, -0.02f), new(0.0145f, 0f), new(0.016f, 0.02f), new(0.0145f, 0.04f), new(0.016f, 0.06f), new(0.0125f, 0.07f), new(0, 0.07f));
        body.Paint(Palette.SafetyRed).At(-0.235f, 0, 0).AlongX().Lathe(12, new(0, -0.012f), new(0.012f, -0.008f), new(0.013f, 0.01f), new(0, 0.012f));
        body.Paint(Palette.White).At(-0.045f, 0, 0.0112f).Rectangle(0.06f, 0.012f);
        body.Write(given.Text("set"), Pose.At(-0.045f, 0, 0.0116f), 0.01f, Inks.Black, 0.06f);
        AddHead(body, new Vector3(0.205f, 0, 0), 0.02f);
        body.CollideBox(0, 0, 0, 0.46f, 0.04f, 0.032f);
        asset.Anchor("grip", -0.155f, 0, 0).Anchor("drive", 0.205f, 0, -0.024f);
    }

    private static void AddHead(NodeBuilder body, Vector3 at, float radius)
    {
        body.Paint(Palette.Chrome).At(at).AlongZ().Lathe(18, new(0, -0.013f), new(radius - 0.003f, -0.013f), new(radius, -0.01f), new(radius, 0.01f), new(radius - 0.003f, 0.013f), new(0, 0.013f));
        body.Paint(Palette.Chrome).At(at).At(-radius, 0, 0).AlongX().Lathe(10, new(0.008f, -0.02f), new(0.011f, 0.012f));
        body.Paint(Palette.Steel).At(at).At(0, 0, -0.02f).Box(0.0127f, 0.0127f, 0.016f, 0.0036f);
        body.Paint(Palette.DarkMetal).At(at).At(0, 0, 0.0138f).Box(0.016f, 0.007f, 0.003f);
    }

    private static void BuildRatchet(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        MaterialData grip = given.Text("insulated") == "yes" ? Finishes.RubberOrange : Finishes.Bakelite;
        body.Paint(Palette.Chrome).At(0.02f, 0, 0).AlongX().Lathe(12, new(0, -0.05f), new(0.008f, -0.05f), new(0.0075f, 0.07f), new(0, 0.07f));
        body.Paint(grip).At(-0.075f, 0, 0).AlongX().Lathe(14, new(0, -0.05f), new(0.013f, -0.048f), new(0.016f, -0.03f), new(0.014f, 0.01f), new(0.015f, 0.04f), new(0.01f, 0.05f), new(0, 0.05f));
        AddHead(body, new Vector3(0.105f, 0, 0), 0.019f);
        body.CollideBox(-0.005f, 0, 0, 0.25f, 0.036f, 0.03f);
        asset.Anchor("grip", -0.075f, 0, 0).Anchor("drive", 0.105f, 0, -0.024f);
    }

    private static void BuildSocket(AssetBuilder asset, KitArguments given)
    {
        float size = given.Number("size") * 0.001f, r = Math.Max((size * 0.58f) + 0.003f, 0.011f), inner = size * 0.55f;
        bool isInsulated = given.Text("insulated") == "yes";
        Brush paint = asset.Body.Paint(isInsulated ? Finishes.RubberOrange : Palette.Chrome).AlongX();
        paint.Lathe(20, new(0.0064f, -0.019f), new(r - 0.001f, -0.019f), new(r, -0.017f), new(r, 0.017f), new(r - 0.001f, 0.019f), new(inner, 0.019f));
        asset.Body.Paint(Palette.DarkMetal).AlongX().Lathe(6, new(inner, 0.019f), new(inner, 0f), new(0, 0f));
        asset.Body.Paint(Palette.DarkMetal).At(-0.0185f, 0, 0).Turned(Turn.AboutY(-90)).Rectangle(0.0127f, 0.0127f);
        asset.Body.CollideCylinder(new Vector3(-0.019f, 0, 0), new Vector3(0.019f, 0, 0), r, 10);
        asset.Anchor("grip", 0, 0, 0).Anchor("drive", -0.019f, 0, 0);
    }

    private static void BuildScrewdriver(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        bool isInsulated = given.Text("insulated") == "yes";
        MaterialData grip = isInsulated ? Finishes.RubberOrange : Palette.Named(given.Text("color"));
        body.Paint(grip).At(-0.06f, 0, 0).AlongX().Lathe(
            10, new(0, -0.05f), new(0.013f, -0.048f), new(0.016f, -0.03f), new(0.0165f, 0f), new(0.012f, 0.028f), new(0.0155f, 0.042f), new(0.01f, 0.05f), new(0, 0.05f));
        body.Paint(isInsulated ? Finishes.RubberOrange : Palette.Chrome).At(0.035f, 0, 0).AlongX().Lathe(8, new(isInsulated ? 0.0042f : 0.003f, -0.05f), new(isInsulated ? 0.0042f : 0.003f, 0.05f));
        Brush tip = body.Paint(Palette.DarkMetal).At(0.092f, 0, 0);
        if (given.Text("tip") == "slotted")
        {
            tip.At(0.004f, 0, 0).Box(0.022f, 0.0062f, 0.0012f);
        }
        else
        {
            tip.AlongX().Lathe(4, new(0.003f, -0.008f), new(0.003f, 0.006f), new(0.001f, 0.014f), new(0, 0.014f));
        }

        body.CollideCapsule(new Vector3(-0.1f, 0, 0), new Vector3(-0.02f, 0, 0), 0.016f).CollideCapsule(new Vector3(0, 0, 0), new Vector3(0.1f, 0, 0), 0.004f);
        asset.Anchor("grip", -0.06f, 0, 0).Anchor("work", 0.105f, 0, 0);
    }

    private static void BuildPliers(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        MaterialData grip = given.Text("insulated") == "yes" ? Finishes.RubberOrange : Palette.SafetyRed;
        bool isCutter = given.Text("kind") == "cutter";
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(grip).Taper(8, [(new Vector3(-0.1f, side * 0.024f, 0), 0.0065f), (new Vector3(-0.07f, side * 0.026f, 0), 0.008f), (new Vector3(-0.03f, side * 0.018f, 0), 0.0078f), (new Vector3(0.0f, side * 0.007f, 0), 0.0065f)], isTipRound: false);
            Vector2[] jaw = isCutter
                ? [new(0.0f, 0.001f), new(0.028f, 0.0008f), new(0.03f, 0.006f), new(0.02f, 0.017f), new(0.0f, 0.014f)]
                : [new(0.0f, 0.001f), new(0.056f, 0.0008f), new(0.058f, 0.006f), new(0.03f, 0.012f), new(0.0f, 0.015f)];
            body.Paint(Palette.DarkMetal).At(0.012f, 0, 0).Turned(Turn.AboutX(side > 0 ? 0 : 180)).Prism(0.011f, jaw);
        }

        body.Paint(Palette.DarkMetal).At(0.006f, 0, 0).AlongZ().Cylinder(0.013f, 0.014f, 14, 0.002f);
        body.CollideBox(-0.02f, 0, 0, 0.18f, 0.06f, 0.016f);
        asset.Anchor("grip", -0.06f, 0, 0);
    }
}
