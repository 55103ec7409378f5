using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Switching devices with a gap that can be seen: knife disconnector, fuse link and base; the withdrawable breaker.</summary>
internal static class SwitchGear
{
    public static readonly KitAsset Disconnector = new(
        "disconnector",
        "Three-pole knife disconnector; its lever swings 70 degrees from open (forward) to closed (up). Open at rest.",
        [KitParameter.Text("label", "QS1")],
        BuildDisconnector);

    public static readonly KitAsset FuseLink = new("fuse-link", "Knife-blade fuse link, size 00, loose.", [KitParameter.Text("rating", "63 A")], BuildFuseLink);

    public static readonly KitAsset FuseBase = new(
        "fuse-base", "Three-pole base for fuse links; a socket for each.", [KitParameter.Choice("fitted", "no", "yes")], BuildFuseBase);

    public static readonly KitAsset Withdrawable = new(
        "acb",
        "Withdrawable air circuit breaker in its cradle; the moving carriage draws out 0.18 m along +Z.",
        [KitParameter.Text("label", "QF0"), KitParameter.Text("rating", "1600 A")],
        BuildWithdrawable);

    private static void BuildDisconnector(AssetBuilder asset, KitArguments given)
    {
        const float Gap = 0.09f, Pivot = -0.07f;
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.ResinBrown).At(0, 0, 0.012f).Box(0.36f, 0.3f, 0.024f, 0.005f);
        NodeBuilder blades = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, Pivot, 0.075f), DetMath.Multiply(Turn.AboutX(70), Turn.AboutY(-90))));
        Brush swing = blades.Paint(Finishes.Copper).Turned(Turn.AboutY(90));
        for (int i = 0; i < 3; i++)
        {
            float x = (i - 1) * Gap;
            foreach (float y in (ReadOnlySpan<float>)[Pivot, 0.08f])
            {
                body.Paint(Finishes.Bakelite).At(x, y, 0.04f).AlongZ().Lathe(12, new(0.024f, -0.018f), new(0.018f, 0f), new(0.024f, 0.014f), new(0, 0.014f));
                body.Paint(Finishes.Copper).At(x + 0.008f, y, 0.075f).Box(0.004f, 0.03f, 0.042f);
                body.Paint(Finishes.Copper).At(x - 0.008f, y, 0.075f).Box(0.004f, 0.03f, 0.042f);
                body.Paint(Palette.Galvanized).At(x, y * 1.35f, 0.057f).AlongZ().HexHead(0.008f, 0.009f);
            }

            body.Paint(Finishes.Copper).At(x, 0.115f, 0.055f).Box(0.03f, 0.05f, 0.005f);
            body.Paint(Finishes.Copper).At(x, Pivot - 0.035f, 0.055f).Box(0.03f, 0.05f, 0.005f);
            swing.At(x, 0.08f, 0).Box(0.008f, 0.17f, 0.026f);
        }

        blades.Paint(Finishes.Bakelite).Turned(Turn.AboutY(90)).At(0, 0.1f, 0.022f).Box(0.24f, 0.022f, 0.022f, 0.005f);
        blades.Paint(Palette.DarkMetal).Turned(Turn.AboutY(90)).At(0.12f, 0.06f, 0.03f).Box(0.008f, 0.14f, 0.02f);
        blades.Paint(Palette.SafetyRed).Turned(Turn.AboutY(90)).At(0.12f, 0.19f, 0.03f).Lathe(10, new(0, -0.07f), new(0.012f, -0.07f), new(0.014f, 0.0f), new(0.012f, 0.06f), new(0, 0.066f));
        blades.CollideBox(new Pose(Vector3.Zero, Turn.AboutY(90)) * Pose.At(0.12f, 0.13f, 0.03f), new Vector3(0.03f, 0.26f, 0.03f));
        NamePlate.Add(body, Pose.At(-0.135f, 0.005f, 0.024f), 0.06f, 0.03f, given.Text("label"), string.Empty);
        body.CollideBox(0, 0, 0.035f, 0.36f, 0.3f, 0.07f);
        Pose grip = asset.Node(ModelAsset.MovingNode, Pose.Identity).ModelFromNode * new Pose(Vector3.Zero, Turn.AboutY(90));
        asset.Anchor("grip", grip * new Pose(new Vector3(0.12f, 0.19f, 0.03f), Turn.AboutX(-90)));
        asset.Anchor("padlock", 0.15f, -0.09f, 0.06f);
    }

    private static void BuildFuseLink(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.Porcelain).Box(0.03f, 0.048f, 0.04f, 0.004f);
        foreach (float y in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(Palette.Chrome).At(0, y * 0.026f, 0).Box(0.029f, 0.005f, 0.039f);
            body.Paint(Palette.Chrome).At(0, y * 0.044f, -0.006f).Box(0.006f, 0.032f, 0.015f);
            body.Paint(Palette.Chrome).At(0, y * 0.026f, 0.022f).Box(0.02f, 0.004f, 0.008f);
        }

        body.Paint(Palette.White).At(0, 0, 0.0203f).Rectangle(0.026f, 0.036f);
        body.Write($"NT00|gG {given.Text("rating")}|~500 V", Pose.At(0, 0, 0.0208f), 0.0088f, Inks.Black, 0.026f);
        body.CollideBox(0, 0, 0, 0.03f, 0.12f, 0.04f);
        asset.Anchor("grip", 0, 0, 0.02f);
    }

    private static void BuildFuseBase(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        for (int i = 0; i < 3; i++)
        {
            float x = (i - 1) * 0.055f;
            body.Paint(Finishes.Porcelain).At(x, 0, 0.012f).Box(0.036f, 0.12f, 0.024f, 0.004f);
            foreach (float y in (ReadOnlySpan<float>)[-0.044f, 0.044f])
            {
                body.Paint(Palette.Chrome).At(x + 0.006f, y, 0.034f).Box(0.002f, 0.016f, 0.024f);
                body.Paint(Palette.Chrome).At(x - 0.006f, y, 0.034f).Box(0.002f, 0.016f, 0.024f);
                body.Paint(Finishes.Copper).At(x, y * 1.5f, 0.026f).Box(0.02f, 0.022f, 0.004f);
                body.Paint(Palette.Galvanized).At(x, y * 1.5f, 0.028f).AlongZ().HexHead(0.0055f, 0.006f);
            }

            asset.Anchor($"fuse-{i + 1}", x, 0, 0.046f);
            if (given.Text("fitted") == "yes")
            {
                asset.Merge(ModelKit.Build("fuse-link", ModelKit.NoParameters, asset.Detail), Pose.At(x, 0, 0.046f));
            }
        }

        foreach (float x in (ReadOnlySpan<float>)[-0.0275f, 0.0275f])
        {
            body.Paint(Finishes.Bakelite).At(x, 0, 0.03f).Box(0.003f, 0.12f, 0.05f);
        }

        body.CollideBox(0, 0, 0.012f, 0.17f, 0.13f, 0.024f);
    }

    private static void BuildWithdrawable(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush cradle = body.Paint(Palette.Galvanized);
        cradle.At(0.2f, 0.2f, 0.16f).Box(0.012f, 0.4f, 0.32f, 0.004f);
        cradle.At(-0.2f, 0.2f, 0.16f).Box(0.012f, 0.4f, 0.32f, 0.004f);
        cradle.At(0, 0.006f, 0.16f).Box(0.4f, 0.012f, 0.32f);
        body.Paint(Finishes.ResinBrown).At(0, 0.2f, 0.012f).Box(0.39f, 0.38f, 0.024f);
        body.CollideBox(0.2f, 0.2f, 0.16f, 0.02f, 0.4f, 0.32f).CollideBox(-0.2f, 0.2f, 0.16f, 0.02f, 0.4f, 0.32f).CollideBox(0, 0.2f, 0.012f, 0.39f, 0.38f, 0.024f);
        NodeBuilder carriage = asset.Node(ModelAsset.MovingNode, Pose.At(0, 0.2f, 0.18f));
        carriage.Paint(Finishes.DeviceGray).Box(0.36f, 0.34f, 0.24f, 0.008f);
        carriage.Paint(Finishes.Bakelite).At(0.07f, 0.03f, 0.121f).Box(0.17f, 0.2f, 0.01f, 0.004f);
        carriage.Paint(Finishes.ScreenBlue).At(0.07f, 0.085f, 0.1266f).Rectangle(0.14f, 0.06f);
        carriage.Write($"{given.Text("rating")}|I 0 A", Pose.At(0.07f, 0.085f, 0.1272f), 0.022f, Inks.White, 0.13f);
        for (int i = 0; i < 6; i++)
        {
            PanelParts.Screw(carriage, Pose.At(0.02f + (i % 3 * 0.05f), 0.01f - (i / 3 * 0.045f), 0.1262f), 0.009f);
        }

        PanelParts.PushButton(carriage, Pose.At(-0.11f, 0.08f, 0.12f), Palette.SafetyGreen, "合闸 I");
        PanelParts.PushButton(carriage, Pose.At(-0.11f, 0.0f, 0.12f), Palette.SafetyRed, "分闸 O");
        carriage.Paint(Palette.SafetyGreen).At(-0.055f, 0.08f, 0.1206f).Rectangle(0.035f, 0.024f);
        carriage.Write("分 OPEN", Pose.At(-0.055f, 0.08f, 0.1212f), 0.009f, Inks.White, 0.034f);
        carriage.Paint(Palette.White).At(-0.055f, 0.0f, 0.1206f).Rectangle(0.035f, 0.024f);
        carriage.Write("未储能", Pose.At(-0.055f, 0.0f, 0.1212f), 0.009f, Inks.Black, 0.034f);
        carriage.Paint(Finishes.Bakelite).At(-0.09f, -0.1f, 0.121f).AlongZ().Ring(0.014f, 0.02f, 0.006f, 14);
        carriage.Write("连接  试验  分离|CONNECTED  TEST  ISOLATED", Pose.At(0.06f, -0.1f, 0.1208f), 0.013f, Inks.Black, 0.2f);
        carriage.Paint(Palette.Chrome).Pipe(0.007f, 0.02f, 8, isCapped: false, new(-0.16f, 0.1f, 0.12f), new(-0.16f, 0.1f, 0.155f), new(-0.16f, -0.02f, 0.155f), new(-0.16f, -0.02f, 0.12f));
        carriage.Paint(Palette.Chrome).Pipe(0.007f, 0.02f, 8, isCapped: false, new(0.172f, 0.1f, 0.12f), new(0.172f, 0.1f, 0.155f), new(0.172f, -0.02f, 0.155f), new(0.172f, -0.02f, 0.12f));
        NamePlate.Add(carriage, Pose.At(-0.05f, 0.14f, 0.12f), 0.12f, 0.03f, given.Text("label"), string.Empty);
        carriage.CollideBox(0, 0, 0, 0.36f, 0.34f, 0.24f);
        asset.Anchor("grip", new Pose(new Vector3(0.172f, 0.24f, 0.335f), Turn.AboutX(-90)));
    }
}
