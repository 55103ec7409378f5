using System.Globalization;
using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>A round dial with 270 degrees of scale. Origin: center of the dial's face.</summary>
internal static class Gauge
{
    public static readonly KitAsset Asset = new(
        "gauge",
        "Round dial gauge; its needle turns 270 degrees clockwise from minimum to maximum.",
        [
            KitParameter.Text("label"),
            KitParameter.Text("unit"),
            KitParameter.Number("minimum", "0", -1e6, 1e6),
            KitParameter.Number("maximum", "10", -1e6, 1e6),
            KitParameter.Number("major", "6", 2, 21),
            KitParameter.Number("minor", "5", 1, 10),
            KitParameter.Number("red-from", "", -1e6, 1e6),
            KitParameter.Number("red-to", "", -1e6, 1e6),
            KitParameter.Number("diameter", "0.15", 0.06, 0.4),
        ],
        Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        float radius = given.Number("diameter") * 0.5f;
        float minimum = given.Number("minimum"), maximum = given.Number("maximum");
        if (!(maximum > minimum))
        {
            throw ProblemException.BadInput("The gauge's maximum is not above its minimum.", "Give 'maximum' a larger value than 'minimum'.");
        }

        NodeBuilder body = asset.Body;
        AddCase(body, radius);
        AddScale(body, given, radius, minimum, maximum);
        body.Write(given.Text("unit"), Pose.At(0, radius * -0.34f, 0.0012f), radius * 0.24f, Inks.Black, radius);
        body.Write(given.Text("label"), Pose.At(0, radius * -0.68f, 0.0012f), radius * 0.23f, Inks.Black, radius * 0.9f);
        AddNeedle(asset, radius);
        body.Paint(Palette.Glass).At(0, 0, radius * 0.13f).AlongZ().Disc(radius * 0.98f, 24);
        asset.Anchor("look", 0, 0, 0);
    }

    private static void AddCase(NodeBuilder body, float r)
    {
        body.Paint(Palette.White).AlongZ().Disc(r, 20);
        float rim = r + 0.009f, front = r * 0.16f;
        body.Paint(Palette.Chrome).AlongZ().Lathe(
            20, new(rim, -0.004f), new(rim, front - 0.004f), new(rim - 0.004f, front), new(r * 0.97f, front), new(r * 0.97f, 0f));
        body.Paint(Palette.DarkGray).AlongZ().Lathe(
            12, new(0, -0.046f), new(r * 0.8f, -0.046f), new(r * 0.95f, -0.036f), new(rim - 0.002f, -0.003f));
        body.Paint(Palette.Brass).At(0, -r - 0.024f, -0.03f).HexHead(0.012f, 0.022f);
        body.Paint(Palette.Brass).Rod(new Vector3(0, -0.14f, -0.03f), new Vector3(0, -r * 0.8f, -0.03f), 0.0075f, 8);
        body.CollideCylinder(new Vector3(0, 0, -0.046f), new Vector3(0, 0, front), rim, 12);
        body.CollideCapsule(new Vector3(0, -0.13f, -0.03f), new Vector3(0, -r, -0.03f), 0.012f);
    }

    private static void AddScale(NodeBuilder body, KitArguments given, float r, float minimum, float maximum)
    {
        int major = (int)given.Number("major"), minor = (int)given.Number("minor");
        int marks = (major - 1) * minor;
        Brush ink = body.Paint(Palette.Black).At(0, 0, 0.0011f);
        for (int i = 0; i <= marks; i++)
        {
            bool isMajor = i % minor == 0;
            float length = r * (isMajor ? 0.15f : 0.08f), fraction = (float)i / marks;
            Brush mark = ink.Turned(Turn.AboutZ(AngleDegrees(fraction) - 90)).At(0, (r * 0.93f) - (length * 0.5f), 0);
            mark.Rectangle(r * (isMajor ? 0.03f : 0.014f), length);
            if (isMajor)
            {
                Vector2 at = Turn.Direction(Turn.Radians(AngleDegrees(fraction))) * (r * 0.63f);
                string number = (minimum + ((maximum - minimum) * (double)fraction)).ToString("0.##", CultureInfo.InvariantCulture);
                body.Write(number, Pose.At(at.X, at.Y, 0.0012f), r * 0.26f, Inks.Black, r * 0.45f);
            }
        }

        AddRedZone(body, given, r, minimum, maximum);
    }

    private static void AddRedZone(NodeBuilder body, KitArguments given, float r, float minimum, float maximum)
    {
        if (given.NumberOrNone("red-from") is not { } from)
        {
            return;
        }

        float to = given.NumberOrNone("red-to") ?? maximum;
        double start = AngleDegrees(Fraction(from)), end = AngleDegrees(Fraction(to));
        if (start <= end)
        {
            throw ProblemException.BadInput("The gauge's red zone is empty.", "Give 'red-to' a larger value than 'red-from'.");
        }

        Vector2[] outer = Prisms.Arc(Vector2.Zero, r * 0.95f, end, start, 12), inner = Prisms.Arc(Vector2.Zero, r * 0.88f, start, end, 12);
        body.Paint(Palette.SafetyRed).At(0, 0, 0.0006f).Figure([.. outer, .. inner]);

        float Fraction(float value) => Math.Clamp((value - minimum) / (maximum - minimum), 0f, 1f);
    }

    private static void AddNeedle(AssetBuilder asset, float r)
    {
        // At rest the needle points to the minimum, 225 degrees from +X; its node looks into the dial, so that a positive
        // angle is clockwise for the reader. In that node, +X is the needle's way.
        Quaternion intoDial = DetMath.Multiply(Turn.AboutZ(AngleDegrees(0)), Turn.AboutX(180));
        NodeBuilder needle = asset.Node(ModelAsset.NeedleNode, new Pose(new Vector3(0, 0, 0.004f), intoDial));
        needle.Paint(Palette.SafetyRed).Turned(Turn.AboutX(180)).Prism(
            0.0012f, new(r * -0.2f, r * -0.03f), new(r * 0.55f, r * -0.022f), new(r * 0.82f, 0f), new(r * 0.55f, r * 0.022f), new(r * -0.2f, r * 0.03f));
        needle.Paint(Palette.Black).At(0, 0, -0.001f).AlongZ().Cylinder(r * 0.075f, 0.005f, 12, 0.001f);
    }

    /// <summary>Direction of a scale's fraction, from +X anticlockwise: 225 degrees at the minimum, -45 at the maximum.</summary>
    private static double AngleDegrees(double fraction) => 225.0 - (270.0 * fraction);
}
