using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Suction and discharge runs of the skid, gauge and vent branches, supports and flow plaques.</summary>
internal static class SkidPiping
{
    private const float Y = PumpSkid.ShaftHeight;
    private const float Suction = 0.057f;
    private const float Discharge = 0.0445f;
    private const float X = PumpSkid.PumpX;
    private static readonly MaterialData Paint = Palette.PipeGreen;

    public static void Add(NodeBuilder body, float backMeters)
    {
        AddSuction(body);
        AddDischarge(body, backMeters);
        AddBranches(body);
        AddTundish(body);
        AddSupports(body);
    }

    private static void AddSuction(NodeBuilder body)
    {
        Piping.Run(body, Paint, Suction, 0.16f, new(-1.80f, 0f, 0), new(-1.80f, Y, 0), new(-1.54f, Y, 0));
        Spool(body, -1.56f, -1.51f, endsLeft: false);
        Spool(body, -1.29f, -1.03f, endsLeft: true);
        Spool(body, -0.67f, -0.45f, endsLeft: true);
        body.Paint(Palette.Galvanized).At(-1.80f, 0.008f, 0).Cylinder(0.11f, 0.016f, 16);
        Piping.FlowPlaque(body, Pose.At(-1.16f, Y + 0.001f, Suction + 0.006f), "水", width: 0.16f);
        var riser = new Pose(new Vector3(-1.80f, 0.27f, Suction + 0.006f), Turn.AboutZ(90));
        Piping.FlowPlaque(body, riser, "给水 WATER");
    }

    private static void Spool(NodeBuilder body, float from, float to, bool endsLeft)
    {
        Piping.Run(body, Paint, Suction, 0f, new Vector3(from, Y, 0), new Vector3(to, Y, 0));
        Piping.Flange(body, Paint, new Vector3(to, Y, 0), Vector3.UnitX, Suction, hasFace: false);
        if (endsLeft)
        {
            Piping.Flange(body, Paint, new Vector3(from, Y, 0), -Vector3.UnitX, Suction, hasFace: false);
        }
    }

    private static void AddDischarge(NodeBuilder body, float back)
    {
        Piping.Run(body, Paint, Discharge, 0f, new Vector3(X, 0.90f, 0), new Vector3(X, 1.17f, 0));
        Piping.Flange(body, Paint, new Vector3(X, 0.90f, 0), -Vector3.UnitY, Discharge, hasFace: false);
        Piping.Flange(body, Paint, new Vector3(X, 1.17f, 0), Vector3.UnitY, Discharge, hasFace: false);
        Piping.Flange(body, Paint, new Vector3(X, 1.39f, 0), -Vector3.UnitY, Discharge, hasFace: false);
        Piping.Run(body, Paint, Discharge, 0.13f, new(X, 1.39f, 0), new(X, 2.2f, 0), new(X, 2.2f, -back));
        var plaque = new Pose(new Vector3(X, 1.98f, Discharge + 0.006f), Turn.AboutZ(90));
        Piping.FlowPlaque(body, plaque, "水 WATER", width: 0.26f);
        body.Paint(Palette.Galvanized).At(X, 2.2f, 0.008f - back).AlongZ().Cylinder(0.085f, 0.016f, 14);

        // Flow meter: a flanged body around the riser, its dial is the gauge in front.
        body.Paint(Palette.Stainless).At(X, 1.66f, 0).Cylinder(0.078f, 0.15f, 16);
        body.Paint(Palette.Stainless).At(X, 1.66f, 0.075f).AlongZ().Cylinder(0.04f, 0.06f, 10);
        Piping.Flange(body, Palette.Stainless, new Vector3(X, 1.735f, 0), Vector3.UnitY, Discharge, hasFace: false);
        Piping.Flange(body, Palette.Stainless, new Vector3(X, 1.585f, 0), -Vector3.UnitY, Discharge, hasFace: false);
        body.CollideCylinder(new Vector3(X, 1.56f, 0), new Vector3(X, 1.76f, 0), 0.09f, 10);
    }

    private static void AddBranches(NodeBuilder body)
    {
        Brush steel = body.Paint(Palette.Stainless);
        steel.Pipe(0.0095f, 0.03f, 8, isCapped: false, new(X, 1.0f, 0), new(-0.41f, 1.0f, 0));
        steel.At(-0.312f, 1.0f, 0).AlongX().Cylinder(0.019f, 0.03f, 8);
        steel.Pipe(0.0085f, 0.03f, 8, isCapped: false, new(X, 1.01f, 0), new(0.10f, 1.01f, 0), new(0.10f, 1.03f, 0));
        steel.At(-0.19f, 1.01f, 0).AlongX().Cylinder(0.019f, 0.03f, 8);
        body.Paint(Palette.Brass).At(-0.06f, 1.01f, 0).AlongX().Cylinder(0.014f, 0.05f, 8);
        body.Paint(Palette.Black).At(-0.06f, 1.033f, 0).Box(0.01f, 0.03f, 0.01f);
        body.Paint(Palette.SafetyRed).At(-0.035f, 1.046f, 0).Box(0.06f, 0.006f, 0.014f, 0.002f);
        body.CollideCapsule(new Vector3(X, 1.0f, 0), new Vector3(-0.41f, 1.0f, 0), 0.012f);
        body.CollideCapsule(new Vector3(X, 1.01f, 0), new Vector3(0.10f, 1.01f, 0), 0.012f);
    }

    /// <summary>The funnel that takes the vent's water, with its drain behind the suction pipe to the floor.</summary>
    private static void AddTundish(NodeBuilder body)
    {
        Brush steel = body.Paint(Palette.Stainless).At(-0.585f, 0, 0);
        steel.Lathe(10, new(0.014f, 0.74f), new(0.018f, 0.78f), new(0.055f, 0.83f), new(0.057f, 0.845f), new(0.053f, 0.845f), new(0.05f, 0.832f), new(0f, 0.78f));
        steel.Pipe(0.0135f, 0.04f, 7, isCapped: false, new(0, 0.75f, 0), new(0, 0.70f, -0.02f), new(0, 0.68f, -0.16f), new(0, 0f, -0.16f));
    }

    private static void AddSupports(NodeBuilder body)
    {
        Brush steel = body.Paint(Palette.FrameGray);
        foreach (float x in (ReadOnlySpan<float>)[-1.16f, -1.62f])
        {
            steel.At(x, 0.006f, 0).Box(0.16f, 0.012f, 0.16f, 0.002f);
            steel.At(x, 0.27f, 0).Lathe(10, new(0.024f, -0.27f), new(0.024f, 0.27f));
            body.Paint(Palette.Galvanized).At(x, Y, 0).AlongX().Lathe(16, new(Suction, -0.0175f), new(Suction + 0.006f, -0.0175f), new(Suction + 0.006f, 0.0175f), new(Suction, 0.0175f));
            body.CollideCapsule(new Vector3(x, 0.03f, 0), new Vector3(x, 0.5f, 0), 0.026f);
        }
    }
}
