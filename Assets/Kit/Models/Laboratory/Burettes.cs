using System.Globalization;
using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>
/// A burette of 50 mL with divisions of 0.1 mL (ISO 385), and the stand that holds it. The burette's origin is the stopcock's
/// axis; its bore is such that 50 mL stand 0.55 m high.
/// </summary>
internal static class Burettes
{
    private const float GraduatedMeters = 0.55f;
    private const float FiftyMeters = 0.052f;
    private const float Wall = 0.0012f;
    private const float Bore = 0.00537936f;
    private const float TopMeters = 0.672f;
    private const float ClampMeters = 0.52f;
    private const float StopcockMeters = 0.265f;

    public static readonly KitAsset Burette = new(
        "burette", "Burette, 50 mL in tenths, with stopcock.", [KitParameter.Number("level", "0", 0, 50), Flasks.Color], BuildBurette);

    public static readonly KitAsset Stand = new("burette-stand", "Stand with a double burette clamp.", [], BuildStand);

    /// <summary>Height of a reading over the burette's origin; the scale counts what has run out.</summary>
    public static float HeightOfReading(float milliliters) => FiftyMeters + (GraduatedMeters * (1f - (milliliters / 50f)));

    private static void BuildBurette(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        AddTube(body.Paint(LabPalette.Glassware));
        AddScale(body);
        var inside = new VesselShape(
            new(0, 0.011f), new(0.0016f, 0.011f), new(0.0022f, 0.02f), new(Bore, 0.034f), new(Bore, TopMeters));
        inside.FillTube(asset, HeightOfReading(given.Number("level")), given.Text("color"), 14);
        AddStopcock(asset);
        body.CollideCylinder(new Vector3(0, 0.03f, 0), new Vector3(0, TopMeters, 0), Bore + Wall, 8);
        body.CollideCylinder(new Vector3(0, -0.075f, 0), new Vector3(0, 0.03f, 0), 0.005f, 6);
        asset.Anchor("tip", 0, -0.076f, 0);
        asset.Anchor("mark-0", 0, HeightOfReading(0), 0);
        asset.Anchor("mark-50", 0, HeightOfReading(50), 0);
        asset.Anchor("filling", 0, TopMeters, 0);
        asset.Anchor("grip", 0.024f, 0, 0);
    }

    private static void AddTube(Brush glass)
    {
        const float R = Bore + Wall;
        glass.Lathe(
            18, new(0.0035f, 0.008f), new(0.0036f, 0.019f), new(R, 0.034f), new(R, TopMeters - 0.012f), new(R + 0.0025f, TopMeters), new(Bore + 0.0025f, TopMeters),
            new(Bore, TopMeters - 0.012f), new(Bore, 0.034f), new(0.0021f, 0.02f), new(0.0015f, 0.008f));
        glass.Lathe(10, new(0.0006f, -0.076f), new(0.0016f, -0.076f), new(0.0032f, -0.045f), new(0.0035f, -0.008f));
        glass.AlongX().Lathe(12, new(0.0062f, -0.013f), new(0.0078f, -0.013f), new(0.0078f, 0.013f), new(0.0062f, 0.013f));
    }

    /// <summary>Rings at each milliliter, three quarters at each half, short lines between; numbers count downward.</summary>
    private static void AddScale(NodeBuilder body)
    {
        const float R = Bore + Wall;
        for (int tenth = 0; tenth <= 500; tenth++)
        {
            float y = HeightOfReading(tenth * 0.1f);
            bool isWhole = tenth % 10 == 0, isHalf = tenth % 5 == 0;
            Marks.Line(body, R, y, isWhole ? 140 : isHalf ? 56 : 28, isWhole ? 0.00028f : 0.0002f);
            if (isWhole)
            {
                Marks.Number(body, (tenth / 10).ToString(CultureInfo.InvariantCulture), R, y + 0.0022f, 0.0042f, 36);
            }
        }

        body.Write("50 mL", Pose.At(0, HeightOfReading(0) + 0.026f, R + 0.0004f), 0.005f, LabPalette.Graduation.BaseColor);
        body.Write("±0.05  20 °C  A", Pose.At(0, HeightOfReading(0) + 0.02f, R + 0.0004f), 0.0024f, LabPalette.Graduation.BaseColor);

        // Milk glass strip with a blue line behind: the meniscus shows as two points that touch (Schellbach).
        float middle = HeightOfReading(25), height = GraduatedMeters + 0.02f;
        body.Paint(LabPalette.Porcelain).At(0, middle, 0).LatheArc(4, 50, 130, new(R + 0.0001f, height * -0.5f), new(R + 0.0001f, height * 0.5f));
        body.Paint(LabPalette.Porcelain).At(0, middle, 0).LatheArc(4, 50, 130, new(R - 0.0004f, height * 0.5f), new(R - 0.0004f, height * -0.5f));
        body.Paint(LabPalette.Graduation).At(0, middle, 0).LatheArc(2, 82, 98, new(R - 0.0007f, height * 0.5f), new(R - 0.0007f, height * -0.5f));
    }

    /// <summary>The plug's axis is +X; the handle lies level when closed and upright, along the tube, when open.</summary>
    private static void AddStopcock(AssetBuilder asset)
    {
        NodeBuilder plug = asset.Node(ModelAsset.MovingNode, new Pose(Vector3.Zero, Turn.AboutY(90)));
        Brush ptfe = plug.Paint(LabPalette.Ptfe);
        ptfe.AlongZ().Lathe(12, new(0, -0.019f), new(0.005f, -0.019f), new(0.0054f, -0.015f), new(0.006f, -0.014f), new(0.006f, 0.02f), new(0, 0.02f));
        plug.Paint(LabPalette.RedRubber).At(0, 0, -0.0165f).AlongZ().Cylinder(0.0072f, 0.004f, 12);
        ptfe.At(0, 0, 0.022f).Prism(0.005f, Prisms.RoundedRectangle(0.034f, 0.011f, 0.005f));
        plug.CollideBox(0, 0, 0.02f, 0.034f, 0.012f, 0.012f);
    }

    private static void BuildStand(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        const float RodZ = -0.06f;
        body.Paint(LabPalette.WhiteTile).At(0, 0.012f, 0).Box(0.32f, 0.012f, 0.2f, 0.004f);
        foreach (Vector2 foot in (ReadOnlySpan<Vector2>)[new(0.14f, 0.08f), new(-0.14f, 0.08f), new(0.14f, -0.08f), new(-0.14f, -0.08f)])
        {
            body.Paint(Palette.Rubber).At(foot.X, 0.003f, foot.Y).Cylinder(0.01f, 0.006f, 10);
        }

        body.Paint(Palette.Chrome).At(0, 0.418f, RodZ).Cylinder(0.006f, 0.8f, 12, 0.001f);
        body.Paint(Palette.Chrome).At(0, 0.022f, RodZ).Cylinder(0.012f, 0.008f, 6);
        AddClamp(body, RodZ);
        body.CollideBox(0, 0.009f, 0, 0.32f, 0.018f, 0.2f);
        body.CollideCylinder(new Vector3(0, 0.02f, RodZ), new Vector3(0, 0.82f, RodZ), 0.006f, 6);
        body.CollideBox(0, ClampMeters, RodZ + 0.02f, 0.16f, 0.03f, 0.03f);
        asset.Anchor("burette-left", -0.07f, StopcockMeters, RodZ + 0.035f);
        asset.Anchor("burette-right", 0.07f, StopcockMeters, RodZ + 0.035f);
        asset.Anchor("flask-left", -0.07f, 0.018f, RodZ + 0.035f);
        asset.Anchor("flask-right", 0.07f, 0.018f, RodZ + 0.035f);
    }

    /// <summary>The "butterfly" with a pair of sprung jaws to each side.</summary>
    private static void AddClamp(NodeBuilder body, float rodZ)
    {
        Brush metal = body.Paint(Palette.Galvanized);
        metal.At(0, ClampMeters, rodZ).Box(0.034f, 0.036f, 0.026f, 0.005f);
        body.Paint(Palette.Black).At(0, ClampMeters, rodZ - 0.024f).AlongZ().Cylinder(0.009f, 0.018f, 10, 0.002f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            metal.At(side * 0.034f, ClampMeters, rodZ + 0.014f).Box(0.05f, 0.014f, 0.006f);
            Brush jaw = body.Paint(LabPalette.LabBlue).At(side * 0.07f, ClampMeters, rodZ + 0.035f);
            foreach (float arm in (ReadOnlySpan<float>)[-0.016f, 0.016f])
            {
                jaw.At(0, arm, -0.0125f).Box(0.036f, 0.01f, 0.009f);
                jaw.At(side * -0.011f, arm, 0.0f).Box(0.007f, 0.01f, 0.03f);
                jaw.At(side * 0.011f, arm, -0.002f).Box(0.007f, 0.01f, 0.024f);
            }

            jaw.At(0, 0, -0.0145f).Box(0.02f, 0.042f, 0.006f);
        }
    }
}
