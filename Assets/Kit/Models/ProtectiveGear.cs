using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>Goggles and a pair of gloves.</summary>
internal static class ProtectiveGear
{
    public static readonly KitAsset Goggles = new("goggles", "Safety goggles.", [KitParameter.Choice("worn", "no", "yes")], BuildGoggles);

    /// <summary>Where the joint "head" of a person lies in the frame of what is worn on it.</summary>
    public const string HeadAnchor = "head";

    /// <summary>What has this anchor covers the crown of the head: its wearer needs no other helmet.</summary>
    public const string CrownAnchor = "crown";

    public static readonly KitAsset Gloves = new("gloves", "A pair of work gloves.", [], BuildGloves);

    /// <summary>Lens and frame lie on a cylinder about +Y whose front is at +Z; the strap closes the ring behind.</summary>
    private static void BuildGoggles(AssetBuilder asset, KitArguments given)
    {
        const float R = 0.08f;
        NodeBuilder body = asset.Body;
        Brush center = body.Paint(Palette.Lens).At(0, 0, -0.03f);
        center.LatheArc(14, 212, 328, new(R, -0.026f), new(R, 0.026f));
        center.LatheArc(14, 212, 328, new(R - 0.002f, 0.026f), new(R - 0.002f, -0.026f));
        body.Paint(Palette.DarkGray).At(0, 0, -0.03f).Tube(0.0075f, 6, isCapped: false, FrameLine(R));
        AddStrap(body, R, isWorn: given.Text("worn") == "yes");
        body.Paint(Palette.DarkGray).At(0, 0.034f, 0.048f).Box(0.05f, 0.008f, 0.008f, 0.003f);
        body.CollideBox(0, 0, 0.02f, 0.14f, 0.07f, 0.06f);
        body.CollideBox(0, 0, -0.07f, 0.13f, 0.03f, 0.08f);
        asset.Anchor("grip", 0, 0, 0.035f);
        asset.Anchor(HeadAnchor, 0, -0.104f, -0.062f);
    }

    /// <summary>Closes the ring behind the lens, or goes around the head that wears it.</summary>
    private static void AddStrap(NodeBuilder body, float radius, bool isWorn)
    {
        if (isWorn)
        {
            body.Paint(Palette.SafetyBlue).Tube(0.0065f, 6, isCapped: true, Sweeps.CenterLine(
                [new(-0.066f, 0, 0.008f), new(-0.09f, 0.005f, -0.045f), new(-0.096f, 0.011f, -0.095f), new(-0.07f, 0.02f, -0.165f), new(0, 0.024f, -0.187f),
                new(0.07f, 0.02f, -0.165f), new(0.096f, 0.011f, -0.095f), new(0.09f, 0.005f, -0.045f), new(0.066f, 0, 0.008f)], 0.05f, 4));
            return;
        }

        Brush strap = body.Paint(Palette.SafetyBlue).At(0, 0, -0.03f);
        strap.LatheArc(16, -34, 214, new(radius + 0.002f, -0.012f), new(radius + 0.002f, 0.012f));
        strap.LatheArc(16, -34, 214, new(radius, 0.012f), new(radius, -0.012f));
    }

    /// <summary>A rounded rectangle (superellipse) wrapped around the cylinder; the lower rim rises over the nose.</summary>
    private static List<Vector3> FrameLine(float radius)
    {
        const int Steps = 26;
        var line = new List<Vector3>();
        for (int i = 0; i <= Steps; i++)
        {
            Vector2 d = Turn.Step(i, Steps);
            double degrees = 61 * Squared(d.X);
            float y = 0.0275f * Squared(d.Y);
            float nose = d.Y < 0f ? 0.012f * (float)Math.Max(0, 1 - (Math.Abs(degrees) / 18)) : 0f;
            Vector2 at = Turn.Direction(Turn.Radians(270 + degrees)) * radius;
            line.Add(new Vector3(at.X, y + nose, -at.Y));
        }

        return line;

        static float Squared(float value) => value == 0f ? 0f : Math.Sign(value) * (float)DetMath.Pow(Math.Abs(value), 0.6);
    }

    private static void BuildGloves(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        AddGlove(body, new Pose(new Vector3(-0.06f, -0.008f, 0), Turn.AboutY(6)), 1f);
        AddGlove(body, new Pose(new Vector3(0.06f, -0.002f, 0.008f), Turn.AboutY(-9)), -1f);
        body.CollideBox(0, -0.004f, 0, 0.2f, 0.042f, 0.24f);
        asset.Anchor("grip", Pose.Identity);
    }

    /// <summary>A glove lying flat, fingers toward -Z; <paramref name="thumbSide"/> is the sign of X on which the thumb lies.</summary>
    private static void AddGlove(NodeBuilder body, Pose at, float thumbSide)
    {
        body.Paint(Palette.GloveCuff).In(at).Loft(10, [
            new(new Vector3(0, 0, 0.118f), Vector3.UnitX, 0.046f, 0.016f), new(new Vector3(0, 0, 0.075f), Vector3.UnitX, 0.042f, 0.015f)]);
        body.Paint(Palette.GloveKnit).In(at).Loft(10, [
            new(new Vector3(0, 0, 0.076f), Vector3.UnitX, 0.038f, 0.014f), new(new Vector3(0, 0, 0.02f), Vector3.UnitX, 0.043f, 0.015f)]);
        Brush coat = body.Paint(Palette.GloveWork).In(at);
        coat.Loft(10, [
            new(new Vector3(0, 0, 0.022f), Vector3.UnitX, 0.0435f, 0.0155f), new(new Vector3(0, 0, -0.01f), Vector3.UnitX, 0.045f, 0.016f),
            new(new Vector3(0, 0, -0.032f), Vector3.UnitX, 0.043f, 0.014f), new(new Vector3(0, 0, -0.04f), Vector3.UnitX, 0.038f, 0.01f)]);
        ReadOnlySpan<float> lengths = [0.066f, 0.078f, 0.072f, 0.055f];
        for (int i = 0; i < 4; i++)
        {
            float x = thumbSide * (0.033f - (i * 0.022f));
            var start = new Vector3(x, 0, -0.03f);
            var end = new Vector3(x * 1.12f, -0.002f, -0.03f - lengths[i]);
            coat.Taper(5, [(start, 0.0115f), ((start + end) * 0.5f, 0.0108f), (end, 0.0095f)], isTipRound: true);
        }

        var root = new Vector3(thumbSide * 0.034f, 0, 0.035f);
        coat.Taper(5, [(root, 0.014f), (root + new Vector3(thumbSide * 0.026f, 0, -0.028f), 0.0125f), (root + new Vector3(thumbSide * 0.036f, 0, -0.055f), 0.0105f)], isTipRound: true);
    }
}
