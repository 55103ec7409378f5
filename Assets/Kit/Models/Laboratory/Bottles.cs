using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>Reagent bottle with label, dropper bottle, wash bottle and waste container.</summary>
internal static class Bottles
{
    private static readonly VesselShape ReagentInside = new(
        new(0, 0.004f), new(0.034f, 0.003f), new(0.0385f, 0.008f), new(0.039f, 0.09f), new(0.037f, 0.103f), new(0.029f, 0.116f), new(0.0195f, 0.122f), new(0.017f, 0.128f), new(0.017f, 0.15f));

    private static readonly VesselShape DropperInside = new(
        new(0, 0.003f), new(0.016f, 0.003f), new(0.0185f, 0.006f), new(0.0185f, 0.05f), new(0.015f, 0.06f), new(0.008f, 0.066f), new(0.0075f, 0.078f));

    private static readonly VesselShape WashInside = new(
        new(0, 0.003f), new(0.032f, 0.003f), new(0.0355f, 0.008f), new(0.0355f, 0.115f), new(0.031f, 0.13f), new(0.02f, 0.139f), new(0.0145f, 0.142f), new(0.0145f, 0.158f));

    public static readonly KitAsset Reagent = new(
        "reagent-bottle",
        "Reagent bottle, 500 mL, with a label.",
        [
            KitParameter.Choice("glass", "clear", "amber"), KitParameter.Choice("stopper", "screw-cap", "glass"), KitParameter.Text("label", "氢氧化钠"), KitParameter.Text("sublabel", "NaOH"),
            KitParameter.Text("concentration"), KitParameter.Text("english"), KitParameter.Choice("hazard", [.. HazardPictograms.Names]), Flasks.Milliliters("380", 500), Flasks.Color,
            KitParameter.Choice("detail", "fine", "coarse"),
        ],
        BuildReagent);

    public static readonly KitAsset Dropper = new(
        "dropper-bottle", "Amber dropper bottle, 60 mL.", [KitParameter.Text("label", "酚酞"), KitParameter.Text("sublabel", "Phenolphthalein")], BuildDropper);

    public static readonly KitAsset Wash = new(
        "wash-bottle", "Wash bottle, 500 mL.", [KitParameter.Text("label", "蒸馏水"), KitParameter.Text("sublabel", "Distilled water"), Flasks.Milliliters("350", 500)], BuildWash);

    public static readonly KitAsset Waste = new(
        "waste-container", "Canister for liquid waste, 10 L.", [KitParameter.Text("label", "无机废液"), KitParameter.Text("sublabel", "Aqueous waste")], BuildWaste);

    private static void BuildReagent(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        bool isAmber = given.Text("glass") == "amber";
        Brush glass = body.Paint(isAmber ? LabPalette.AmberGlass : LabPalette.Glassware);
        if (given.Text("detail") == "coarse")
        {
            AddCoarse(body, glass);
            ReagentInside.Fill(asset, ReagentInside.HeightOf(given.Number("level")), given.Text("color"), 12);
        }
        else
        {
            ReagentInside.Glass(glass, 0.0025f, 0.002f, 22);
            ReagentInside.Fill(asset, ReagentInside.HeightOf(given.Number("level")), given.Text("color"), 22);
            AddStopper(asset.Node("stopper", Pose.At(0, 0.15f, 0)), given.Text("stopper") == "glass");
        }

        AddLabel(body, given);
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.11f, 0), 0.042f, 12);
        body.CollideCylinder(new Vector3(0, 0.11f, 0), new Vector3(0, 0.175f, 0), 0.023f, 8);
        asset.Anchor("grip", 0, 0.07f, 0.02f);
        asset.Anchor("rim", 0, 0.15f, 0);
    }

    /// <summary>For shelves: one wall of glass, and the cap as part of the body.</summary>
    private static void AddCoarse(NodeBuilder body, Brush glass)
    {
        glass.Lathe(12, new(0, 0.001f), new(0.038f, 0.001f), new(0.0415f, 0.006f), new(0.0415f, 0.094f), new(0.031f, 0.116f), new(0.0195f, 0.13f));
        body.Paint(LabPalette.LabBlue).At(0, 0.147f, 0).Cylinder(0.0238f, 0.036f, 12, 0.003f);
    }

    private static void AddStopper(NodeBuilder stopper, bool isGlass)
    {
        if (isGlass)
        {
            stopper.Paint(LabPalette.Glassware).Lathe(
                14, new(0, -0.018f), new(0.0135f, -0.018f), new(0.016f, 0.002f), new(0.009f, 0.006f), new(0.008f, 0.012f), new(0.019f, 0.018f), new(0.021f, 0.025f), new(0.017f, 0.031f), new(0, 0.032f));
            return;
        }

        Brush cap = stopper.Paint(LabPalette.LabBlue);
        cap.At(0, 0.004f, 0).Lathe(20, new(0.0215f, -0.024f), new(0.0238f, -0.024f), new(0.0238f, 0.008f), new(0.021f, 0.011f), new(0, 0.011f));
        for (int i = 0; i < 20; i++)
        {
            Vector2 d = Turn.Step(i, 20) * 0.0238f;
            cap.In(new Pose(new Vector3(d.X, -0.004f, -d.Y), Turn.AboutY(18.0 * i))).Box(0.0016f, 0.024f, 0.003f);
        }
    }

    /// <summary>A paper label around the front: name, formula, hazard pictogram; bent to the glass, text flat where it is readable.</summary>
    private static void AddLabel(NodeBuilder body, KitArguments given)
    {
        const float R = 0.0421f, Low = 0.018f, High = 0.086f;
        body.Paint(Palette.Paper).LatheArc(6, 225, 315, new(R, Low), new(R, High));
        body.Paint(Palette.Paper).LatheArc(6, 225, 315, new(R - 0.0003f, High), new(R - 0.0003f, Low));
        body.Paint(Palette.SafetyBlue).LatheArc(6, 225, 315, new(R + 0.0001f, High - 0.006f), new(R + 0.0001f, High - 0.001f));
        const float Out = R + 0.0006f;
        bool hasHazard = given.Text("hazard") != "none";
        float middle = 0.5f * (Low + High), x = hasHazard ? -0.0085f : 0f;
        Pose text = OnGlass(x, middle, Out);
        body.Write(given.Text("label"), text * Pose.At(0, 0.017f, 0), 0.0095f, Inks.Black, 0.036f);
        body.Write(given.Text("sublabel"), text * Pose.At(0, 0.004f, 0), 0.0082f, Inks.Black, 0.036f);
        body.Write(given.Text("concentration"), text * Pose.At(0, -0.009f, 0), 0.0068f, Inks.Blue, 0.036f);
        body.Write(given.Text("english"), text * Pose.At(0, -0.02f, 0), 0.0062f, Inks.Black, 0.036f);
        if (hasHazard)
        {
            HazardPictograms.Draw(body, OnGlass(0.0185f, middle - 0.002f, Out), given.Text("hazard"), 0.0105f);
        }

        static Pose OnGlass(float x, float y, float radius) => new Pose(Vector3.Zero, Turn.AboutY(x / radius * (180 / Math.PI))) * Pose.At(0, y, radius);
    }

    private static void BuildDropper(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        DropperInside.Glass(body.Paint(LabPalette.AmberGlass), 0.0018f, 0.001f, 14);
        body.Paint(Palette.Paper).LatheArc(7, 215, 325, new(0.0204f, 0.012f), new(0.0204f, 0.044f));
        body.Write(given.Text("label"), Pose.At(0, 0.034f, 0.0209f), 0.0078f, Inks.Black, 0.026f);
        body.Write(given.Text("sublabel"), Pose.At(0, 0.023f, 0.0209f), 0.0042f, Inks.Black, 0.027f);
        NodeBuilder pipette = asset.Node("dropper", Pose.At(0, 0.078f, 0));
        pipette.Paint(Palette.Black).Lathe(16, new(0.0098f, -0.012f), new(0.0098f, 0.004f), new(0.0075f, 0.006f), new(0, 0.006f));
        pipette.Paint(LabPalette.RedRubber).At(0, 0.006f, 0).Lathe(14, new(0.0062f, 0f), new(0.0062f, 0.012f), new(0.0072f, 0.016f), new(0.0072f, 0.03f), new(0.004f, 0.035f), new(0, 0.036f));
        pipette.Paint(LabPalette.Glassware).Lathe(8, new(0.0004f, -0.07f), new(0.0011f, -0.07f), new(0.0028f, -0.058f), new(0.0028f, -0.012f));
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.062f, 0), 0.0205f, 10);
        pipette.CollideCylinder(new Vector3(0, -0.012f, 0), new Vector3(0, 0.042f, 0), 0.0095f, 8);
        asset.Anchor("grip", 0, 0.035f, 0.01f);
        asset.Anchor("tip", 0, 0.008f, 0);
    }

    private static void BuildWash(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        WashInside.Glass(body.Paint(LabPalette.MilkyPlastic), 0.0012f, 0.0008f, 16);
        WashInside.Fill(asset, WashInside.HeightOf(given.Number("level")), "water", 16);
        Brush cap = body.Paint(Palette.SafetyRed);
        cap.At(0, 0.158f, 0).Lathe(18, new(0.0175f, -0.016f), new(0.0175f, 0.003f), new(0.015f, 0.008f), new(0.006f, 0.016f), new(0.0045f, 0.03f), new(0, 0.03f));
        cap.Pipe(0.0034f, 0.018f, 6, isCapped: true, new(0, 0.18f, 0), new(0, 0.212f, 0), new(0.055f, 0.204f, 0), new(0.078f, 0.186f, 0));
        body.Paint(LabPalette.MilkyPlastic).Rod(new Vector3(0, 0.012f, 0), new Vector3(0, 0.158f, 0), 0.003f, 6);
        body.Write(given.Text("label"), Pose.At(0, 0.082f, 0.0373f), 0.013f, Inks.Blue, 0.05f);
        body.Write(given.Text("sublabel"), Pose.At(0, 0.067f, 0.0373f), 0.0065f, Inks.Blue, 0.05f);
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.135f, 0), 0.037f, 12);
        body.CollideCylinder(new Vector3(0, 0.135f, 0), new Vector3(0, 0.19f, 0), 0.018f, 8);
        asset.Anchor("grip", 0, 0.075f, 0.02f);
        asset.Anchor("tip", 0.079f, 0.185f, 0);
    }

    private static void BuildWaste(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush shell = body.Paint(LabPalette.MilkyPlastic with { Name = "canister", BaseColor = Palette.Ink(0xE8E9DF), IsTransparent = false });
        shell.At(0, 0.135f, 0).Box(0.19f, 0.27f, 0.23f, 0.022f);
        shell.At(0, 0.284f, 0.06f).Cylinder(0.03f, 0.03f, 16);
        body.Paint(Palette.SafetyRed).At(0, 0.302f, 0.06f).Cylinder(0.034f, 0.022f, 18, 0.004f);
        shell.Pipe(0.011f, 0.02f, 8, isCapped: false, new(0, 0.268f, -0.09f), new(0, 0.305f, -0.085f), new(0, 0.305f, 0.0f), new(0, 0.268f, 0.01f));
        Pose label = Pose.At(0, 0.13f, 0.1153f);
        body.Paint(Palette.Paper).In(label).Rectangle(0.15f, 0.17f);
        body.Paint(Palette.SafetyYellow).In(label).At(0, 0.068f, 0.0004f).Rectangle(0.15f, 0.034f);
        body.Write("危险废物 HAZARDOUS WASTE", label * Pose.At(0, 0.068f, 0.0008f), 0.013f, Inks.Black, 0.145f);
        body.Write(given.Text("label"), label * Pose.At(0, 0.03f, 0.0008f), 0.024f, Inks.Black, 0.14f);
        body.Write(given.Text("sublabel"), label * Pose.At(0, 0.004f, 0.0008f), 0.014f, Inks.Black, 0.14f);
        HazardPictograms.Draw(body, label * Pose.At(-0.035f, -0.046f, 0.0006f), "corrosive", 0.028f);
        HazardPictograms.Draw(body, label * Pose.At(0.035f, -0.046f, 0.0006f), "environment", 0.028f);
        body.CollideBox(0, 0.135f, 0, 0.19f, 0.27f, 0.23f);
        body.CollideBox(0, 0.29f, 0, 0.05f, 0.04f, 0.16f);
        asset.Anchor("grip", 0, 0.305f, -0.04f);
        asset.Anchor("mouth", 0, 0.315f, 0.06f);
    }
}
