using System.Globalization;
using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>Erlenmeyer flask (ISO 1773), beaker (ISO 3819), volumetric flask (ISO 1042): sizes of the usual 250 mL ones.</summary>
internal static class Flasks
{
    private static readonly VesselShape ErlenmeyerInside = new(
        new(0, 0.002f), new(0.033f, 0.002f), new(0.0385f, 0.0045f), new(0.0405f, 0.01f), new(0.04f, 0.016f), new(0.0168f, 0.102f), new(0.0152f, 0.11f), new(0.0150f, 0.14f));

    private static readonly VesselShape BeakerInside = new(
        new(0, 0.0022f), new(0.029f, 0.0022f), new(0.0325f, 0.0045f), new(0.0335f, 0.009f), new(0.0335f, 0.09f), new(0.0345f, 0.0935f));

    private static readonly VesselShape VolumetricInside = new(
        new(0, 0.0035f), new(0.022f, 0.0022f), new(0.03f, 0.006f), new(0.037f, 0.019f), new(0.0395f, 0.034f), new(0.0385f, 0.05f), new(0.033f, 0.067f),
        new(0.022f, 0.083f), new(0.012f, 0.094f), new(0.0078f, 0.104f), new(0.007f, 0.116f), new(0.007f, 0.212f), new(0.0075f, 0.22f));

    public static readonly KitAsset Erlenmeyer = new(
        "erlenmeyer-flask", "Conical flask, 250 mL.", [Milliliters("0", 300), Color, KitParameter.Choice("turns", ["none", .. LabPalette.LiquidNames])], BuildErlenmeyer);

    public static readonly KitAsset Beaker = new("beaker", "Beaker with spout, 250 mL.", [Milliliters("0", 300), Color], BuildBeaker);

    public static readonly KitAsset Volumetric = new(
        "volumetric-flask", "Volumetric flask with stopper, 250 mL.", [Milliliters("250", 260), Color], BuildVolumetric);

    internal static KitParameter Color => KitParameter.Choice("color", [.. LabPalette.LiquidNames]);

    internal static KitParameter Milliliters(string defaultMilliliters, double maximum) => KitParameter.Number("level", defaultMilliliters, 0, maximum);

    private static void BuildErlenmeyer(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush glass = body.Paint(LabPalette.Glassware);
        ErlenmeyerInside.Glass(glass, 0.0015f, 0.0016f);
        Scale(body, ErlenmeyerInside, 0.0015f, 50, 250, 50);
        WriteField(body, ErlenmeyerInside, 0.034f, "250 mL", 14.5f);
        float level = ErlenmeyerInside.HeightOf(given.Number("level"));
        ErlenmeyerInside.Fill(asset, level, given.Text("color"));
        if (given.Text("turns") is not "none" and string color)
        {
            ErlenmeyerInside.FillShades(asset, level, color);
        }

        body.CollideCylinder(new Vector3(0, 0, 0), new Vector3(0, 0.03f, 0), 0.042f, 10);
        body.CollideCylinder(new Vector3(0, 0.03f, 0), new Vector3(0, 0.075f, 0), 0.031f, 10);
        body.CollideCylinder(new Vector3(0, 0.075f, 0), new Vector3(0, 0.142f, 0), 0.018f, 8);
        asset.Anchor("grip", 0, 0.112f, 0.012f);
        asset.Anchor("rim", 0, 0.142f, 0);
    }

    private static void BuildBeaker(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush glass = body.Paint(LabPalette.Glassware);
        BeakerInside.Glass(glass, 0.0015f, 0.0012f);
        glass.At(0.031f, 0.0885f, 0).Turned(Turn.AboutZ(-48)).LatheArc(8, -80, 80, new(0.005f, 0f), new(0.0075f, 0.0085f));
        glass.At(0.031f, 0.0885f, 0).Turned(Turn.AboutZ(-48)).LatheArc(8, -80, 80, new(0.0068f, 0.0085f), new(0.0043f, 0f));
        Scale(body, BeakerInside, 0.0015f, 50, 250, 25);
        WriteField(body, BeakerInside, 0.078f, "250 mL", 0f);
        BeakerInside.Fill(asset, BeakerInside.HeightOf(given.Number("level")), given.Text("color"));
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.095f, 0), 0.035f, 12);
        asset.Anchor("grip", 0, 0.06f, 0.03f);
        asset.Anchor("rim", 0.04f, 0.094f, 0);
    }

    private static void BuildVolumetric(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        VolumetricInside.Glass(body.Paint(LabPalette.Glassware), 0.0014f, 0.0012f);
        float mark = VolumetricInside.HeightOf(250);
        Marks.Line(body, 0.0084f, mark, 350, 0.0004f);
        body.Write("A  20 °C|250 mL", Pose.At(0, 0.035f, 0.0412f), 0.0075f, LabPalette.Graduation.BaseColor);
        NodeBuilder stopper = asset.Node("stopper", Pose.At(0, 0.217f, 0));
        stopper.Paint(LabPalette.LabBlue).Lathe(
            12, new(0, -0.014f), new(0.0058f, -0.014f), new(0.0066f, 0.004f), new(0.0105f, 0.006f), new(0.0105f, 0.013f), new(0.006f, 0.016f), new(0, 0.016f));
        VolumetricInside.Fill(asset, VolumetricInside.HeightOf(given.Number("level")), given.Text("color"));
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.085f, 0), 0.04f, 10);
        body.CollideCylinder(new Vector3(0, 0.085f, 0), new Vector3(0, 0.233f, 0), 0.011f, 8);
        asset.Anchor("grip", 0, 0.14f, 0);
        asset.Anchor("rim", 0, 0.22f, 0);
        asset.Anchor("mark", 0, mark, 0);
    }

    /// <summary>Lines at true volumes, a number at each second one.</summary>
    private static void Scale(NodeBuilder body, VesselShape shape, float wall, int from, int to, int step)
    {
        for (int volume = from; volume <= to; volume += step)
        {
            float y = shape.HeightOf(volume), radius = shape.RadiusAt(y) + wall;
            bool isMajor = volume % 50 == 0;
            Marks.Line(body, radius, y, isMajor ? 38 : 22, 0.0006f);
            if (isMajor)
            {
                Marks.Number(body, volume.ToString(CultureInfo.InvariantCulture), radius, y + 0.0052f, 0.0062f, 12);
            }
        }
    }

    private static void WriteField(NodeBuilder body, VesselShape shape, float y, string text, float leanDegrees)
    {
        Pose at = new Pose(Vector3.Zero, Turn.AboutY(-34)) * new Pose(new Vector3(0, y, shape.RadiusAt(y) + 0.0024f), Turn.AboutX(-leanDegrees));
        body.Write(text, at, 0.0085f, LabPalette.Graduation.BaseColor);
        body.Write("BORO 3.3", at * Pose.At(0, -0.0085f, 0), 0.0055f, LabPalette.Graduation.BaseColor);
    }
}
