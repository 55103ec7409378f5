using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Wear;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>Volute, suction nozzle, discharge neck, bearing bracket and name plate of the pump.</summary>
internal static class PumpCasing
{
    private static readonly Vector3 Center = new(PumpSkid.PumpX, PumpSkid.ShaftHeight, 0);

    public static void Add(NodeBuilder body, string tag = "P-101")
    {
        AddVolute(body);
        AddNozzles(body);
        AddBearingBracket(body);
        AddPlate(body, tag);
        body.Wears(WearKind.WaterSeal, Pose.At(-0.11f, PumpSkid.ShaftHeight, 0), 0.1f).Wears(WearKind.OilSeal, Pose.At(0.035f, PumpSkid.ShaftHeight, 0), 0.1f);
        body.CollideCylinder(Center - new Vector3(0.075f, 0, 0), Center + new Vector3(0.075f, 0, 0), 0.205f, 12);
        body.CollideCapsule(new Vector3(-0.44f, PumpSkid.ShaftHeight, 0), new Vector3(0.08f, PumpSkid.ShaftHeight, 0), 0.085f);
        body.CollideCapsule(Center + new Vector3(0, 0.15f, 0), Center + new Vector3(0, 0.3f, 0), 0.065f);
    }

    /// <summary>The spiral grows around the impeller (a circle about X) and ends in the discharge neck.</summary>
    private static void AddVolute(NodeBuilder body)
    {
        var sections = new List<LoftSection>();
        const int Steps = 16;
        for (int i = 0; i <= Steps; i++)
        {
            float t = (float)i / Steps;
            Vector2 d = Turn.Direction(Turn.Radians(80 - (345 * t)));
            float minor = 0.045f + (0.026f * t), ring = 0.128f + (0.014f * t);
            var outward = new Vector3(0, d.Y, d.X);
            sections.Add(new LoftSection(Center + (outward * ring), Vector3.UnitX, minor * 0.95f, minor));
        }

        body.Paint(Palette.PumpBlue).Loft(10, sections);
        Brush axis = body.Paint(Palette.PumpBlue).At(Center).AlongX();
        axis.Lathe(18, new(0, -0.066f), new(0.1f, -0.062f), new(0.135f, -0.045f), new(0.14f, 0f), new(0.14f, 0.04f), new(0.15f, 0.045f), new(0.15f, 0.066f), new(0.1f, 0.07f), new(0, 0.075f));
        body.Paint(Palette.Galvanized).At(Center + new Vector3(0.066f, 0, 0)).AlongX().BoltCircle(0.137f, 8, 0.009f, 0.012f);
    }

    private static void AddNozzles(NodeBuilder body)
    {
        Brush paint = body.Paint(Palette.PumpBlue);
        paint.At(Center).Turned(Turn.AboutZ(90)).Lathe(16, new(0.11f, 0.04f), new(0.078f, 0.075f), new(0.06f, 0.12f), new(0.057f, 0.185f));
        Piping.Flange(body, Palette.PumpBlue, new Vector3(-0.45f, PumpSkid.ShaftHeight, 0), -Vector3.UnitX, 0.057f, hasFace: false);
        paint.At(Center).Lathe(16, new(0.082f, 0.12f), new(0.066f, 0.18f), new(0.05f, 0.235f), new(0.0445f, 0.285f));
        Piping.Flange(body, Palette.PumpBlue, new Vector3(PumpSkid.PumpX, 0.90f, 0), Vector3.UnitY, 0.0445f, hasFace: false);
        Brush plugs = body.Paint(Palette.Brass);
        plugs.At(Center + new Vector3(0, -0.2f, 0)).Turned(Turn.AboutX(180)).HexHead(0.012f, 0.016f);
    }

    private static void AddBearingBracket(NodeBuilder body)
    {
        Brush axis = body.Paint(Palette.PumpBlue).At(-0.17f, PumpSkid.ShaftHeight, 0).AlongX();
        axis.Lathe(
            14, new(0.135f, 0f), new(0.12f, 0.02f), new(0.082f, 0.045f), new(0.078f, 0.1f), new(0.066f, 0.13f), new(0.066f, 0.2f), new(0.075f, 0.21f), new(0.075f, 0.235f),
            new(0.04f, 0.24f), new(0.022f, 0.245f));
        body.Paint(Palette.Steel).At(0.09f, PumpSkid.ShaftHeight, 0).AlongX().Cylinder(0.021f, 0.06f, 12);
        foreach (double turn in (ReadOnlySpan<double>)[35, -35, 145, -145])
        {
            Brush rib = body.Paint(Palette.PumpBlue).At(-0.085f, PumpSkid.ShaftHeight, 0).Turned(Turn.AboutX(turn));
            rib.At(0, 0.085f, 0).Box(0.12f, 0.05f, 0.012f, 0.003f);
        }

        // Oil filler, sight glass and drain: the details that a fitter looks for.
        body.Paint(Palette.Brass).At(-0.01f, PumpSkid.ShaftHeight + 0.066f, 0).HexHead(0.013f, 0.022f);
        body.Paint(Palette.Brass).At(-0.01f, PumpSkid.ShaftHeight - 0.015f, 0.066f).AlongZ().Ring(0.013f, 0.019f, 0.014f, 14);
        body.Paint(Palette.GuardYellow).At(-0.01f, PumpSkid.ShaftHeight - 0.015f, 0.069f).AlongZ().Disc(0.013f, 12);
    }

    private static void AddPlate(NodeBuilder body, string tag)
    {
        var at = new Vector3(PumpSkid.PumpX, PumpSkid.ShaftHeight + 0.005f, 0);
        Pose plate = new(at + new Vector3(0, 0, 0.2125f), Quaternion.Identity);
        body.Paint(Palette.Aluminum).In(plate).Box(0.12f, 0.078f, 0.004f, 0.001f);
        Pose face = plate * Pose.At(0, 0, 0.0024f);
        body.Write("离心泵 CENTRIFUGAL PUMP", face * Pose.At(0, 0.027f, 0), 0.0095f, Inks.Black, 0.114f);
        body.Write($"IS65-50-160   {tag}", face * Pose.At(0, 0.013f, 0), 0.0085f, Inks.Black, 0.114f);
        body.Write("流量 Q 25 m³/h   扬程 H 30 m", face * Pose.At(0, 0f, 0), 0.0075f, Inks.Black, 0.114f);
        body.Write("转速 n 2900 r/min   NPSHr 2.5 m", face * Pose.At(0, -0.013f, 0), 0.0075f, Inks.Black, 0.114f);
        body.Write("配用功率 P 5.5 kW", face * Pose.At(0, -0.026f, 0), 0.0075f, Inks.Black, 0.114f);
    }
}
