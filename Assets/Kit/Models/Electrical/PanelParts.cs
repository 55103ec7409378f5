using System.Globalization;
using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>What is mounted on the doors of cabinets; each pose is the middle of the part on the door's surface, +Z outward.</summary>
internal static class PanelParts
{
    /// <summary>A square instrument of 96 mm with a fixed needle, as scenery.</summary>
    public static void Meter(NodeBuilder node, Pose at, string unit, float fraction, int maximum, float size = 0.096f)
    {
        Brush frame = node.Paint(Finishes.Bakelite).In(at);
        float half = size * 0.5f, bar = size * 0.07f;
        frame.At(0, half - (bar * 0.5f), 0.006f).Box(size, bar, 0.012f);
        frame.At(0, (bar * 0.5f) - half, 0.006f).Box(size, bar, 0.012f);
        frame.At(half - (bar * 0.5f), 0, 0.006f).Box(bar, size - (2 * bar), 0.012f);
        frame.At((bar * 0.5f) - half, 0, 0.006f).Box(bar, size - (2 * bar), 0.012f);
        node.Paint(Palette.White).In(at).At(0, 0, 0.004f).Rectangle(size - (2 * bar), size - (2 * bar));
        node.Paint(Finishes.Bakelite).In(at).At(0, half * -0.66f, 0.0055f).Rectangle(size - (2 * bar), size * 0.2f);
        Vector2 pivot = new(0, half * -0.45f);
        Brush ink = node.Paint(Palette.Black).In(at);
        for (int i = 0; i <= 10; i++)
        {
            float length = size * (i % 5 == 0 ? 0.085f : 0.05f);
            ink.At(pivot.X, pivot.Y, 0.005f).Turned(Turn.AboutZ(50 - (i * 10))).At(0, (size * 0.62f) - (length * 0.5f), 0).Rectangle(size * 0.014f, length);
        }

        node.Paint(Palette.SafetyRed).In(at).At(pivot.X, pivot.Y, 0.007f).Turned(Turn.AboutZ(50 - (fraction * 100))).At(0, size * 0.27f, 0).Rectangle(size * 0.016f, size * 0.54f);
        node.Write(unit, at * Pose.At(0, half * 0.0f, 0.0055f), size * 0.2f, Inks.Black, size);
        node.Write(maximum.ToString(CultureInfo.InvariantCulture), at * Pose.At(size * 0.31f, half * 0.36f, 0.0055f), size * 0.1f, Inks.Black, size);
        node.Paint(Palette.Glass).In(at).At(0, 0, 0.01f).Rectangle(size - (2 * bar), size - (2 * bar));
    }

    public static void PilotLamp(NodeBuilder node, Pose at, MaterialData glow, string label = "")
    {
        node.Paint(Palette.Chrome).In(at).AlongZ().Lathe(14, new(0.015f, 0f), new(0.015f, 0.005f), new(0.0115f, 0.008f));
        node.Paint(glow).In(at).At(0, 0, 0.005f).AlongZ().Lathe(12, new(0.011f, 0f), new(0.0105f, 0.008f), new(0.007f, 0.0125f), new(0, 0.014f));
        node.Write(label, at * Pose.At(0, -0.024f, 0.0006f), 0.009f, Inks.Black, 0.06f);
    }

    public static void PushButton(NodeBuilder node, Pose at, MaterialData cap, string label = "")
    {
        node.Paint(Palette.Chrome).In(at).AlongZ().Lathe(14, new(0.0155f, 0f), new(0.0155f, 0.006f), new(0.0125f, 0.008f), new(0.0125f, 0.002f));
        node.Paint(cap).In(at).AlongZ().Lathe(12, new(0.0115f, 0.002f), new(0.0115f, 0.011f), new(0.0095f, 0.0125f), new(0, 0.012f));
        node.Write(label, at * Pose.At(0, -0.025f, 0.0006f), 0.009f, Inks.Black, 0.06f);
    }

    public static void Selector(NodeBuilder node, Pose at, string label = "", double degrees = 30)
    {
        node.Paint(Palette.Chrome).In(at).AlongZ().Lathe(14, new(0.016f, 0f), new(0.016f, 0.006f), new(0.012f, 0.009f), new(0, 0.009f));
        node.Paint(Finishes.Bakelite).In(at).Turned(Turn.AboutZ(degrees)).At(0, 0, 0.017f).Box(0.009f, 0.027f, 0.018f, 0.0036f);
        node.Paint(Palette.White).In(at).Turned(Turn.AboutZ(degrees)).At(0, 0.008f, 0.0262f).Rectangle(0.002f, 0.009f);
        node.Write(label, at * Pose.At(0, -0.025f, 0.0006f), 0.009f, Inks.Black, 0.07f);
    }

    /// <summary>A swing handle with a cylinder lock, long side upright.</summary>
    public static void SwingHandle(NodeBuilder node, Pose at)
    {
        node.Paint(Palette.DarkGray).In(at).At(0, 0, 0.005f).Box(0.034f, 0.17f, 0.01f, 0.004f);
        node.Paint(Finishes.Bakelite).In(at).At(0, 0.012f, 0.018f).Box(0.024f, 0.125f, 0.018f, 0.0055f);
        node.Paint(Palette.Chrome).In(at).At(0, -0.066f, 0.012f).AlongZ().Cylinder(0.009f, 0.008f, 12);
        node.Paint(Palette.Black).In(at).At(0, -0.066f, 0.0163f).Rectangle(0.002f, 0.008f);
    }

    public static void Hinge(NodeBuilder node, Pose at)
    {
        node.Paint(Palette.Galvanized).In(at).Cylinder(0.008f, 0.07f, 10);
        node.Paint(Palette.Galvanized).In(at).At(0, 0.018f, 0).Cylinder(0.0088f, 0.002f, 10);
    }

    /// <summary>Pressed louvers: slanted slats over a dark slot.</summary>
    public static void Louvers(NodeBuilder node, Pose at, MaterialData paint, float width, int count, float pitch = 0.022f)
    {
        for (int i = 0; i < count; i++)
        {
            float y = (i - ((count - 1) * 0.5f)) * pitch;
            node.Paint(Palette.Black).In(at).At(0, y - (pitch * 0.18f), 0.0006f).Rectangle(width, pitch * 0.34f);
            node.Paint(paint).In(at).At(0, y + (pitch * 0.1f), 0.004f).Turned(Turn.AboutX(-24)).Box(width + 0.006f, pitch * 0.5f, 0.003f);
        }
    }

    /// <summary>Yellow triangle with a flash and two lines below, as a sticker.</summary>
    public static void ShockSign(NodeBuilder node, Pose at, float side = 0.14f, string text = "有电危险|DANGER: LIVE")
    {
        float r = side * 0.577f;
        node.Paint(Palette.Black).In(at).At(0, 0, 0.0007f).Figure(Corner(90, r), Corner(210, r), Corner(330, r));
        node.Paint(Palette.SafetyYellow).In(at).At(0, 0, 0.0013f).Figure(Corner(90, r * 0.84f), Corner(210, r * 0.84f), Corner(330, r * 0.84f));
        float s = r * 0.6f;
        node.Paint(Palette.Black).In(at).At(0, r * 0.06f, 0.0019f).Figure(
            new(-0.1f * s, 0.75f * s), new(-0.42f * s, -0.16f * s), new(-0.06f * s, -0.08f * s), new(-0.2f * s, -0.78f * s), new(0.38f * s, 0.14f * s), new(0.06f * s, 0.06f * s), new(0.26f * s, 0.75f * s));
        node.Write(text, at * Pose.At(0, -r * 0.86f, 0.0008f), side * 0.15f, Inks.Black, side * 1.7f);

        static Vector2 Corner(double degrees, float radius) => Turn.Direction(Turn.Radians(degrees)) * radius;
    }

    /// <summary>A flat screw head.</summary>
    public static void Screw(NodeBuilder node, Pose at, float radius = 0.004f)
    {
        node.Paint(Palette.Galvanized).In(at).AlongZ().Lathe(8, new(radius, 0f), new(radius * 0.8f, radius * 0.5f), new(0, radius * 0.5f));
        node.Paint(Palette.Black).In(at).At(0, 0, (radius * 0.5f) + 0.0003f).Turned(Turn.AboutZ(35)).Rectangle(radius * 1.3f, radius * 0.25f);
    }
}
