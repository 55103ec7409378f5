using System.Globalization;
using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Models.Laboratory;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Physics;

/// <summary>
/// A pendulum for the physics bench. Its thread is one meter long at rest and hangs from the origin of the node <c>thread</c>; the node <c>bob</c>
/// hangs at its end. A scenario shortens and swings both.
/// </summary>
internal static class Pendulums
{
    public const float PivotMeters = 0.74f;

    /// <summary>Before the protractor's plate.</summary>
    private const float ThreadZ = 0.05f;
    private const float RestMeters = 0.64f;
    private const float RodX = -0.24f;

    public static readonly KitAsset Stand = new("pendulum-stand", "Pendulum on a stand with a protractor; thread and bob swing about Z.", [], (asset, _) => BuildStand(asset));

    public static readonly KitAsset Winch = new("pendulum-winch", "Small hand wheel that winds up a thread.", [], (asset, _) => BuildWinch(asset));

    public static readonly KitAsset Plate = new(
        "console-plate", "Flat white console that lies on a bench and carries buttons and switches.",
        [KitParameter.Number("width", "0.3", 0.08, 1.2), KitParameter.Number("depth", "0.24", 0.06, 0.6), KitParameter.Text("label")], BuildPlate);

    private static void BuildStand(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.FrameGray).At(0, 0.012f, 0).Box(0.62f, 0.024f, 0.26f, 0.006f);
        body.Paint(Palette.Chrome).At(RodX, 0.42f, -0.05f).Cylinder(0.009f, 0.8f, 14, 0.002f);
        body.Paint(Palette.Chrome).Rod(new Vector3(RodX - 0.04f, PivotMeters + 0.03f, -0.05f), new Vector3(0.06f, PivotMeters + 0.03f, -0.05f), 0.007f);
        body.Paint(Palette.Black).At(RodX, PivotMeters + 0.03f, -0.05f).Box(0.034f, 0.034f, 0.034f, 0.005f);
        body.Paint(Palette.Aluminum).At(0, PivotMeters + 0.012f, (ThreadZ - 0.05f) * 0.5f).Box(0.05f, 0.03f, ThreadZ + 0.07f, 0.004f);
        body.Paint(Palette.Brass).At(0, PivotMeters - 0.004f, ThreadZ).Cylinder(0.006f, 0.012f, 12, 0.002f);
        AddProtractor(body);
        body.CollideBox(0, 0.012f, 0, 0.62f, 0.024f, 0.26f);
        body.CollideCylinder(new Vector3(RodX, 0.02f, -0.05f), new Vector3(RodX, 0.82f, -0.05f), 0.009f, 6);
        NodeBuilder thread = asset.Node("thread", Pose.At(0, PivotMeters, ThreadZ));
        thread.Paint(Palette.Black).At(0, -0.5f, 0).Cylinder(0.0009f, 1f, 6);
        NodeBuilder bob = asset.Node("bob", Pose.At(0, PivotMeters - RestMeters, ThreadZ));
        bob.Paint(Palette.Steel).Ball(0.018f, 24);
        bob.Paint(Palette.Brass).At(0, 0.019f, 0).Cylinder(0.003f, 0.008f, 10);
        asset.Anchor("winch", RodX, 0.32f, -0.03f);
        asset.Anchor("look", 0, 0.45f, ThreadZ);
    }

    /// <summary>Twenty degrees to either side, a line at each, numbers at each fifth.</summary>
    private static void AddProtractor(NodeBuilder body)
    {
        const float Radius = 0.2f, PlateZ = ThreadZ - 0.03f;
        Brush plate = body.Paint(Palette.White);
        plate.At(0, PivotMeters - 0.1f, PlateZ - 0.003f).Box(0.24f, 0.27f, 0.004f, 0.002f);
        for (int degrees = -20; degrees <= 20; degrees++)
        {
            bool isFifth = degrees % 5 == 0;
            Brush line = body.Paint(Math.Abs(degrees) == 5 ? Palette.SafetyRed : Palette.Black);
            line.At(0, PivotMeters, PlateZ).Turned(Turn.AboutZ(degrees)).At(0, -Radius, 0).Rectangle(isFifth ? 0.0014f : 0.0007f, isFifth ? 0.022f : 0.012f);
            if (isFifth)
            {
                Vector3 at = new Pose(new Vector3(0, PivotMeters, PlateZ + 0.0005f), Turn.AboutZ(degrees)).TransformPoint(new Vector3(0, -Radius + 0.022f, 0));
                body.Write(Math.Abs(degrees).ToString(CultureInfo.InvariantCulture), Pose.At(at), 0.011f, degrees is 5 or -5 ? Inks.Red : Inks.Black);
            }
        }

        body.Write("摆角 ≤ 5°", Pose.At(0, PivotMeters - 0.13f, PlateZ + 0.0005f), 0.014f, Inks.Red, 0.1f);
    }

    private static void BuildPlate(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width"), depth = given.Number("depth");
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.LabBlue).At(0, 0.004f, 0).Box(width + 0.012f, 0.008f, depth + 0.012f, 0.003f);
        body.Paint(Palette.White).At(0, 0.01f, 0).Box(width, 0.012f, depth, 0.003f);
        body.Write(given.Text("label"), new Pose(new Vector3(0, 0.0165f, (depth * -0.5f) + 0.018f), Turn.AboutX(-90)), 0.015f, Inks.Blue, width * 0.92f);
        body.CollideBox(0, 0.008f, 0, width, 0.016f, depth);
    }

    private static void BuildWinch(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Black).At(0, 0, 0.014f).Box(0.05f, 0.05f, 0.028f, 0.005f);
        body.Write("摆长 LENGTH", Pose.At(0, -0.062f, 0.012f), 0.011f, Inks.Black, 0.1f);
        body.Paint(Palette.White).At(0, -0.062f, 0.009f).Box(0.1f, 0.022f, 0.004f, 0.001f);
        body.CollideBox(0, 0, 0.014f, 0.05f, 0.05f, 0.028f);
        NodeBuilder wheel = asset.Node(ModelAsset.MovingNode, Pose.At(0, 0, 0.05f));
        Handwheel.Add(wheel, 0.045f, 0.007f, 4, LabPalette.LabBlue);
        asset.Anchor("grip", new Pose(new Vector3(0.045f, 0, 0.05f), Turn.AboutX(90)));
    }
}
