using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Circuit breakers: miniature (18 mm a pole), molded case, and a withdrawable air circuit breaker.</summary>
internal static class Breakers
{
    /// <summary>The toggle's swing between off (down) and on (up).</summary>
    private const double SwingDegrees = 60;

    public static readonly KitAsset Miniature = new(
        "mcb",
        "Miniature circuit breaker for a rail; its toggle swings 60 degrees from off (down) to on (up).",
        [KitParameter.Number("poles", "3", 1, 4), KitParameter.Text("rating", "C16"), KitParameter.Text("label")],
        (asset, given) =>
        {
            int poles = (int)given.Number("poles");
            NodeBuilder toggle = asset.Node(ModelAsset.MovingNode, ToggleAtRest(new Vector3(0, 0, 0.058f)));
            AddMiniature(asset.Body, toggle, Pose.Identity, poles, given.Text("rating"), isOn: false);
            NamePlate.Add(asset.Body, Pose.At(0, -0.052f, 0.044f), poles * 0.0178f, 0.012f, given.Text("label"), string.Empty);
            asset.Anchor("grip", 0, -0.008f, 0.074f);
        });

    public static readonly KitAsset MoldedCase = new(
        "mccb",
        "Molded-case circuit breaker; its handle swings 60 degrees from off (down) to on (up).",
        [KitParameter.Text("rating", "160 A"), KitParameter.Text("label")],
        (asset, given) =>
        {
            NodeBuilder toggle = asset.Node(ModelAsset.MovingNode, ToggleAtRest(new Vector3(0, 0, 0.068f)));
            AddMoldedCase(asset.Body, toggle, Pose.Identity, given.Text("label"), given.Text("rating"), isOn: false);
            asset.Anchor("grip", 0, -0.02f, 0.115f);
        });

    /// <summary>Axis to the reader's left (-X): positive swings the toggle's tip from below upward.</summary>
    private static Pose ToggleAtRest(Vector3 pivot) => new(pivot, DetMath.Multiply(Turn.AboutX(SwingDegrees * 0.5), Turn.AboutY(-90)));

    /// <summary>A breaker on a rail: origin at the middle of the rail's face. With a toggle node, the toggle rests in it.</summary>
    public static void AddMiniature(NodeBuilder body, NodeBuilder? toggle, Pose at, int poles, string rating, bool isOn)
    {
        float width = poles * 0.0178f;
        Brush shell = body.Paint(Finishes.DeviceWhite).In(at);
        shell.At(0, 0, 0.022f).Box(width - 0.0006f, 0.085f, 0.044f, 0.0036f);
        shell.At(0, 0, 0.052f).Box(width - 0.0006f, 0.045f, 0.026f, 0.0036f);
        for (int i = 0; i < poles; i++)
        {
            float x = (i - ((poles - 1) * 0.5f)) * 0.0178f;
            foreach (float y in (ReadOnlySpan<float>)[-0.034f, 0.034f])
            {
                body.Paint(Palette.DarkMetal).In(at).At(x, y, 0.0443f).AlongZ().Disc(0.0036f, 8);
            }

            body.Paint(Palette.LightGray).In(at).At(x + 0.0089f, 0, 0.0653f).Rectangle(0.0005f, 0.045f);
        }

        body.Paint(Palette.Black).In(at).At(0, 0, 0.0654f).Rectangle(width * 0.8f, 0.017f);
        body.Write(rating, at * Pose.At(0, 0.016f, 0.0655f), 0.0075f, Inks.Blue, width);
        Brush bar = toggle is null
            ? body.Paint(Finishes.Bakelite).In(at * Pose.At(0, 0, 0.058f)).Turned(Turn.AboutX(isOn ? SwingDegrees * -0.5 : SwingDegrees * 0.5))
            : toggle.Paint(Finishes.Bakelite).Turned(Turn.AboutY(90));
        bar.At(0, 0, 0.0105f).Box(width * 0.72f, 0.0075f, 0.011f, 0.0035f);
        body.CollideBox(at * Pose.At(0, 0, 0.032f), new Vector3(width, 0.085f, 0.064f));
        toggle?.CollideBox(new Pose(Vector3.Zero, Turn.AboutY(90)) * Pose.At(0, 0, 0.0105f), new Vector3(width * 0.72f, 0.008f, 0.012f));
    }

    /// <summary>A molded-case breaker: origin at the middle of its back.</summary>
    public static void AddMoldedCase(NodeBuilder body, NodeBuilder? toggle, Pose at, string label, string rating, bool isOn)
    {
        Brush shell = body.Paint(Finishes.Bakelite).In(at);
        shell.At(0, 0, 0.034f).Box(0.105f, 0.161f, 0.068f, 0.004f);
        body.Paint(Finishes.DeviceGray).In(at).At(0, 0, 0.072f).Box(0.1f, 0.11f, 0.012f, 0.004f);
        shell.At(0, 0, 0.0782f).Box(0.034f, 0.062f, 0.002f);
        body.Paint(Palette.White).In(at).At(0.033f, 0.014f, 0.0785f).Rectangle(0.026f, 0.05f);
        body.Write(rating, at * Pose.At(0.033f, 0.024f, 0.079f), 0.011f, Inks.Black, 0.025f);
        body.Write(label, at * Pose.At(0.033f, 0.008f, 0.079f), 0.007f, Inks.Black, 0.025f);
        body.Write("I ON", at * Pose.At(-0.034f, 0.03f, 0.0785f), 0.011f, Inks.Red);
        body.Write("O OFF", at * Pose.At(-0.034f, -0.03f, 0.0785f), 0.011f, Palette.SafetyGreen.BaseColor);
        body.Paint(Palette.SafetyRed).In(at).At(-0.034f, 0, 0.0785f).AlongZ().Cylinder(0.0045f, 0.003f, 8);
        for (int i = 0; i < 3; i++)
        {
            foreach (float y in (ReadOnlySpan<float>)[-1f, 1f])
            {
                float x = (i - 1) * 0.035f;
                body.Paint(Palette.DarkMetal).In(at).At(x, y * 0.069f, 0.0685f).Rectangle(0.02f, 0.02f);
                body.Paint(Palette.Galvanized).In(at).At(x, y * 0.069f, 0.0695f).AlongZ().HexHead(0.006f, 0.004f);
            }
        }

        Brush lever = toggle is null
            ? body.Paint(Palette.DarkGray).In(at * Pose.At(0, 0, 0.068f)).Turned(Turn.AboutX(isOn ? SwingDegrees * -0.5 : SwingDegrees * 0.5))
            : toggle.Paint(Palette.DarkGray).Turned(Turn.AboutY(90));
        lever.At(0, 0, 0.012f).AlongX().Cylinder(0.017f, 0.03f, 14);
        lever.At(0, 0, 0.034f).Box(0.026f, 0.012f, 0.036f, 0.0045f);
        body.CollideBox(at * Pose.At(0, 0, 0.039f), new Vector3(0.105f, 0.161f, 0.078f));
        toggle?.CollideBox(new Pose(Vector3.Zero, Turn.AboutY(90)) * Pose.At(0, 0, 0.034f), new Vector3(0.028f, 0.014f, 0.038f));
    }
}
