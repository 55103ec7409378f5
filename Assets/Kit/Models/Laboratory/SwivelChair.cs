using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>
/// A work chair on castors whose seat goes from a desk's to a bench's height; its sitter looks along +Z. Seat, column and foot ring are nodes:
/// whoever shows it raises the seat by them.
/// </summary>
internal static class SwivelChair
{
    public static readonly KitAsset Asset = new("swivel-chair", "Work chair on castors, high enough for a bench.", [KitParameter.Number("height", "0.6", 0.4, 1)], Build);

    private const float TubeTop = 0.24f;
    private const float PadMeters = 0.06f;
    private const float RingBelowSeatMeters = 0.44f;
    private const float BackRadius = 0.21f;

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        float height = given.Number("height");
        AddBase(asset.Body);
        NodeBuilder column = asset.Node("column", Pose.At(0, TubeTop, 0));
        column.Paint(Palette.Chrome).Lathe(12, new(0.019f, 0), new(0.019f, height - PadMeters - TubeTop + 0.004f));
        AddRing(asset.Node("foot-ring", Pose.At(0, Math.Max(0.1f, height - RingBelowSeatMeters), 0)));
        AddSeat(asset.Node("seat", Pose.At(0, height, 0)));
        asset.Body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.1f, 0), 0.3f, 10);
        asset.Body.CollideCylinder(new Vector3(0, 0.1f, 0), new Vector3(0, height - PadMeters, 0), 0.03f, 8);
        asset.Anchor("seat", 0, height, 0);
    }

    private static void AddBase(NodeBuilder body)
    {
        body.Paint(Finishes.Bakelite).Lathe(16, new(0.045f, 0.06f), new(0.045f, 0.11f), new(0.03f, 0.125f), new(0.028f, TubeTop), new(0.02f, TubeTop));
        for (int i = 0; i < 5; i++)
        {
            Vector2 d = Turn.Direction(Turn.Radians(90 + (i * 72)));
            var tip = new Vector3(d.X * 0.28f, 0.072f, d.Y * 0.28f);
            body.Paint(Finishes.Bakelite).Taper(8, [(new Vector3(d.X * 0.03f, 0.088f, d.Y * 0.03f), 0.022f), (tip, 0.014f)], isTipRound: true);
            body.Paint(Palette.Chrome).Rod(tip with { Y = 0.04f }, tip, 0.006f, 6);
            body.Paint(Palette.Rubber).At(tip.X - (d.Y * 0.012f), 0.025f, tip.Z + (d.X * 0.012f)).Turned(Turn.Between(Vector3.UnitZ, new Vector3(-d.Y, 0, d.X))).AlongZ().Cylinder(0.025f, 0.034f, 12, 0.006f);
        }
    }

    private static void AddRing(NodeBuilder ring)
    {
        Brush steel = ring.Paint(Palette.Chrome);
        steel.Torus(0.19f, 0.0095f, 24, 6);
        ring.Paint(Finishes.Bakelite).Lathe(12, new(0.02f, -0.03f), new(0.033f, -0.028f), new(0.033f, 0.028f), new(0.02f, 0.03f));
        for (int i = 0; i < 3; i++)
        {
            Vector2 d = Turn.Direction(Turn.Radians(30 + (i * 120)));
            steel.Rod(new Vector3(d.X * 0.028f, 0, d.Y * 0.028f), new Vector3(d.X * 0.19f, 0, d.Y * 0.19f), 0.007f, 6);
        }
    }

    /// <summary>The pad's top lies at the origin; the back stands behind it at -Z on a flat bar.</summary>
    private static void AddSeat(NodeBuilder seat)
    {
        seat.Paint(LabPalette.LabBlue).At(0, -0.025f, 0.01f).Box(0.41f, 0.05f, 0.4f, 0.022f);
        seat.Paint(Finishes.Bakelite).At(0, -0.056f, 0.01f).Box(0.3f, 0.014f, 0.3f, 0.005f);
        seat.Paint(Finishes.Bakelite).Pipe(0.014f, 0.05f, 8, isCapped: true, new(0, -0.056f, -0.1f), new(0, -0.056f, -BackRadius - 0.03f), new(0, 0.3f, -BackRadius - 0.045f));
        seat.Paint(LabPalette.LabBlue).At(0, 0.27f, -BackRadius - 0.012f).Turned(Turn.AboutX(-6)).Box(0.36f, 0.24f, 0.045f, 0.02f);
        seat.CollideBox(0, -0.03f, 0.01f, 0.41f, 0.06f, 0.4f);
        seat.CollideBox(0, 0.27f, -BackRadius - 0.02f, 0.36f, 0.24f, 0.05f);
    }
}
