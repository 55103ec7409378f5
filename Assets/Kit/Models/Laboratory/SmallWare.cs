using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>Funnel, test tubes with their rack, Petri dish, desiccator, stirring bar, white tile and tray.</summary>
internal static class SmallWare
{
    private static readonly VesselShape TubeInside = new(
        new(0, 0.001f), new(0.004f, 0.0018f), new(0.0062f, 0.004f), new(0.0068f, 0.0078f), new(0.0068f, 0.158f), new(0.0074f, 0.16f));

    /// <summary>What the tubes of a filled rack hold: salts of copper, nickel, chromate, iodine and permanganate; one is empty.</summary>
    private static readonly (string Color, double Milliliters)[] RackFill = [("blue", 9), ("green", 7.5), ("yellow", 10), ("", 0), ("brown", 6), ("violet", 8.5)];

    private static readonly VesselShape DishInside = new(new(0, 0.0015f), new(0.043f, 0.0015f), new(0.0435f, 0.014f));

    public static readonly KitAsset Funnel = new("funnel", "Glass funnel, 75 mm, 60 degrees.", [], BuildFunnel);

    public static readonly KitAsset TestTube = new("test-tube", "Test tube 16 by 160 mm.", [Flasks.Milliliters("0", 20), Flasks.Color], BuildTube);

    public static readonly KitAsset Rack = new("test-tube-rack", "Wooden rack for six tubes.", [KitParameter.Choice("tubes", "none", "six", "filled")], BuildRack);

    public static readonly KitAsset PetriDish = new("petri-dish", "Petri dish with lid, 90 mm.", [], BuildDish);

    public static readonly KitAsset Desiccator = new("desiccator", "Desiccator with silica gel, 240 mm.", [], BuildDesiccator);

    public static readonly KitAsset StirBar = new("stir-bar", "Stirring bar, 30 mm.", [], BuildBar);

    public static readonly KitAsset Tile = new("white-tile", "White tile that shows a color change.", [], BuildTile);

    public static readonly KitAsset Tray = new(
        "lab-tray", "Plastic tray.", [KitParameter.Number("width", "0.42", 0.2, 0.8), KitParameter.Number("depth", "0.3", 0.15, 0.6)], BuildTray);

    private static void BuildFunnel(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.Glassware).Lathe(
            24, new(0.0022f, -0.075f), new(0.0036f, -0.073f), new(0.0052f, -0.002f), new(0.0385f, 0.056f), new(0.0388f, 0.058f), new(0.0368f, 0.058f), new(0.0042f, 0.0f), new(0.0026f, -0.075f));
        body.CollideCylinder(new Vector3(0, -0.075f, 0), new Vector3(0, 0.01f, 0), 0.006f, 6);
        body.CollideCylinder(new Vector3(0, 0.01f, 0), new Vector3(0, 0.058f, 0), 0.03f, 10);
        asset.Anchor("grip", 0.03f, 0.045f, 0);
        asset.Anchor("tip", 0, -0.075f, 0);
    }

    private static void BuildTube(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        TubeInside.Glass(body.Paint(LabPalette.Glassware), 0.001f, 0.0009f, 16);
        TubeInside.Fill(asset, TubeInside.HeightOf(given.Number("level")), given.Text("color"), 16);
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.161f, 0), 0.008f, 8);
        asset.Anchor("grip", 0, 0.12f, 0);
        asset.Anchor("rim", 0, 0.161f, 0);
    }

    private static void BuildRack(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush wood = body.Paint(LabPalette.Birch);
        wood.At(0, 0.006f, 0).Box(0.23f, 0.012f, 0.07f, 0.004f);
        foreach (float x in (ReadOnlySpan<float>)[-0.108f, 0.108f])
        {
            wood.At(x, 0.06f, 0).Box(0.012f, 0.1f, 0.06f, 0.004f);
        }

        // The upper board is cut to strips, so that its holes are open.
        wood.At(0, 0.105f, 0.021f).Box(0.228f, 0.01f, 0.022f);
        wood.At(0, 0.105f, -0.021f).Box(0.228f, 0.01f, 0.022f);
        for (int i = 0; i <= 6; i++)
        {
            wood.At((i - 3) * 0.034f, 0.105f, 0).Box(0.016f, 0.01f, 0.021f);
        }

        for (int i = 0; i < 6; i++)
        {
            float x = (i - 2.5f) * 0.034f;
            asset.Anchor($"tube-{i + 1}", x, 0.0125f, 0);
            if (given.Text("tubes") != "none")
            {
                body.Paint(LabPalette.Glassware).At(x, 0.0125f, 0).Lathe(10, new(0, 0), new(0.0055f, 0.0016f), new(0.0078f, 0.0065f), new(0.0078f, 0.159f), new(0.009f, 0.161f));
            }

            if (given.Text("tubes") == "filled" && RackFill[i] is (not "", var milliliters))
            {
                body.Paint(LabPalette.Liquid(RackFill[i].Color)).At(x, 0.0125f + TubeInside.Bottom, 0).Lathe(10, TubeInside.LiquidProfile(TubeInside.HeightOf(milliliters)));
            }
        }

        body.CollideBox(0, 0.006f, 0, 0.23f, 0.012f, 0.07f);
        body.CollideBox(0.108f, 0.06f, 0, 0.012f, 0.1f, 0.06f);
        body.CollideBox(-0.108f, 0.06f, 0, 0.012f, 0.1f, 0.06f);
        body.CollideBox(0, 0.105f, 0.021f, 0.228f, 0.01f, 0.022f);
        body.CollideBox(0, 0.105f, -0.021f, 0.228f, 0.01f, 0.022f);
        asset.Anchor("grip", 0, 0.105f, 0.03f);
    }

    private static void BuildDish(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        DishInside.Glass(body.Paint(LabPalette.Glassware), 0.0012f, 0.0006f);
        NodeBuilder lid = asset.Node("lid", Pose.At(0, 0.0162f, 0));
        lid.Paint(LabPalette.Glassware).Lathe(20, new(0.0468f, -0.012f), new(0.048f, -0.012f), new(0.048f, 0.0008f), new(0.047f, 0.0018f), new(0, 0.0018f), new(0, 0.0004f), new(0.0468f, 0.0004f), new(0.0468f, -0.012f));
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.018f, 0), 0.048f, 12);
        asset.Anchor("grip", 0, 0.01f, 0.045f);
    }

    private static void BuildDesiccator(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        var lower = new VesselShape(new(0, 0.006f), new(0.06f, 0.006f), new(0.078f, 0.012f), new(0.083f, 0.04f), new(0.087f, 0.07f), new(0.116f, 0.095f), new(0.117f, 0.14f));
        lower.Glass(body.Paint(LabPalette.Glassware), 0.0045f, 0.006f, 22);
        body.Paint(SilicaGel).At(0, 0.0075f, 0).Lathe(24, new(0.076f, 0.006f), new(0.07f, 0.026f), new(0.03f, 0.031f), new(0, 0.029f));
        Brush plate = body.Paint(LabPalette.Porcelain).At(0, 0.088f, 0);
        plate.Cylinder(0.098f, 0.006f, 28, 0.001f);
        for (int i = 0; i < 8; i++)
        {
            Vector2 d = Turn.Step(i, 8) * 0.062f;
            body.Paint(Palette.DarkGray).At(d.X, 0.0913f, d.Y).Disc(0.011f, 10);
        }

        NodeBuilder lid = asset.Node("lid", Pose.At(0, 0.1525f, 0));
        lid.Paint(LabPalette.Glassware).Lathe(
            22, new(0.117f, 0), new(0.128f, 0), new(0.128f, 0.006f), new(0.118f, 0.012f), new(0.108f, 0.036f), new(0.082f, 0.06f), new(0.04f, 0.074f), new(0.014f, 0.079f),
            new(0.012f, 0.09f), new(0.022f, 0.098f), new(0.024f, 0.107f), new(0.016f, 0.114f), new(0, 0.115f));
        lid.Paint(LabPalette.Glassware).Lathe(22, new(0, 0.072f), new(0.038f, 0.07f), new(0.079f, 0.056f), new(0.104f, 0.034f), new(0.113f, 0.012f), new(0.117f, 0));
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.15f, 0), 0.12f, 14);
        lid.CollideCylinder(Vector3.Zero, new Vector3(0, 0.07f, 0), 0.11f, 14);
        asset.Anchor("grip", 0, 0.255f, 0);
        asset.Anchor("plate", 0, 0.091f, 0);
    }

    private static readonly Core.Models.MaterialData SilicaGel = Palette.Paint("silica-gel", 0x2F4FB8, 0.5f, Core.Models.SurfacePattern.CastMetal, 0.2f);

    private static void BuildBar(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.Ptfe).AlongX().Lathe(
            10, new(0, -0.015f), new(0.0022f, -0.0142f), new(0.003f, -0.012f), new(0.003f, -0.001f), new(0.0036f, 0f), new(0.003f, 0.001f), new(0.003f, 0.012f), new(0.0022f, 0.0142f), new(0, 0.015f));
        body.CollideCapsule(new Vector3(-0.012f, 0, 0), new Vector3(0.012f, 0, 0), 0.003f);
        asset.Anchor("grip", Pose.Identity);
    }

    private static void BuildTile(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.WhiteTile).At(0, 0.004f, 0).Box(0.15f, 0.008f, 0.15f, 0.0036f);
        body.CollideBox(0, 0.004f, 0, 0.15f, 0.008f, 0.15f);
        asset.Anchor("top", 0, 0.008f, 0);
        asset.Anchor(ModelAsset.SocketAnchor, 0, 0.008f, 0);
        asset.Anchor("grip", 0.07f, 0.004f, 0);
    }

    private static void BuildTray(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width"), depth = given.Number("depth");
        NodeBuilder body = asset.Body;
        Brush plastic = body.Paint(LabPalette.LabGray);
        plastic.At(0, 0.004f, 0).Box(width - 0.02f, 0.008f, depth - 0.02f, 0.0036f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            plastic.At(0, 0.024f, side * ((depth * 0.5f) - 0.008f)).Turned(Turn.AboutX(side * 10)).Box(width, 0.046f, 0.006f, 0.0029f);
            plastic.At(side * ((width * 0.5f) - 0.008f), 0.024f, 0).Turned(Turn.AboutZ(side * -10)).Box(0.006f, 0.046f, depth - 0.01f, 0.0029f);
            plastic.At(0, 0.0475f, side * ((depth * 0.5f) + 0.002f)).Box(width + 0.02f, 0.005f, 0.016f);
            plastic.At(side * ((width * 0.5f) + 0.002f), 0.0475f, 0).Box(0.016f, 0.005f, depth);
            body.CollideBox(0, 0.026f, side * ((depth * 0.5f) - 0.004f), width, 0.048f, 0.008f);
            body.CollideBox(side * ((width * 0.5f) - 0.004f), 0.026f, 0, 0.008f, 0.048f, depth);
        }

        body.CollideBox(0, 0.004f, 0, width, 0.008f, depth);
        asset.Anchor("inside", 0, 0.008f, 0);
    }
}
