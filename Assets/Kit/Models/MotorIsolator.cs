using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>A rotary switch-disconnector in a box: OFF with the lever to the left, ON with the lever up.</summary>
internal static class MotorIsolator
{
    public const float Front = 0.10f;

    public static readonly KitAsset Asset = new(
        "motor-isolator",
        "Rotary isolator with a lever that can be padlocked in OFF.",
        [KitParameter.Text("label"), KitParameter.Text("sublabel")],
        Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        AddBox(asset.Body);
        AddFace(asset.Body);
        NamePlate.Add(asset.Body, Pose.At(0, -0.095f, Front), 0.15f, 0.045f, given.Text("label"), given.Text("sublabel"));
        AddLever(asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, 0, Front), Turn.AboutY(180))));
        asset.Anchor("grip", new Pose(new Vector3(-0.085f, 0, 0.135f), Turn.AboutY(90)));
        asset.Anchor("padlock", -0.078f, -0.078f, 0.135f);
        asset.Anchor("tag", -0.078f, -0.165f, 0.15f);
    }

    private static void AddBox(NodeBuilder body)
    {
        body.Paint(Palette.LightGray).At(0, 0, 0.034f).Box(0.20f, 0.26f, 0.068f, 0.008f);
        body.Paint(Palette.CabinetGray).At(0, 0, 0.084f).Box(0.196f, 0.256f, 0.031f, 0.01f);
        Brush screws = body.Paint(Palette.DarkMetal);
        foreach (Vector2 at in (ReadOnlySpan<Vector2>)[new(0.084f, 0.114f), new(-0.084f, 0.114f), new(0.084f, -0.114f), new(-0.084f, -0.114f)])
        {
            screws.At(at.X, at.Y, Front).AlongZ().Cylinder(0.005f, 0.003f, 8);
        }

        body.Paint(Palette.DarkGray).At(0.05f, -0.142f, 0.045f).Cylinder(0.013f, 0.03f, 8);
        body.Paint(Palette.DarkGray).At(-0.05f, -0.142f, 0.045f).Cylinder(0.013f, 0.03f, 8);
        body.CollideBox(0, 0, 0.05f, 0.20f, 0.26f, 0.10f);
    }

    private static void AddFace(NodeBuilder body)
    {
        body.Paint(Palette.SafetyYellow).At(0, 0, Front + 0.0012f).Box(0.118f, 0.118f, 0.0024f);
        Pose onFace = Pose.At(0, 0, Front + 0.0028f);
        body.Write("合 ON", onFace * Pose.At(0, 0.084f, -0.0025f), 0.024f, Inks.Red, 0.1f);
        body.Write("分|OFF", onFace * Pose.At(-0.08f, 0.03f, -0.0025f), 0.018f, Palette.SafetyGreen.BaseColor, 0.05f);
        Vector2[] outer = Prisms.Arc(Vector2.Zero, 0.056f, 95, 175, 10), inner = Prisms.Arc(Vector2.Zero, 0.051f, 175, 95, 10);
        body.Paint(Palette.Black).In(onFace).Figure([.. outer, .. inner]);
        body.Paint(Palette.Black).In(onFace).Rectangle(0.004f, 0.11f);
        body.Paint(Palette.Black).In(onFace).Rectangle(0.11f, 0.004f);
    }

    /// <summary>The node looks into the box; the brush is turned back, so that its +Z looks at the learner and the lever lies along -X.</summary>
    private static void AddLever(NodeBuilder lever)
    {
        Brush red = lever.Paint(Palette.SafetyRed).Turned(Turn.AboutY(180));
        red.At(0, 0, 0.013f).AlongZ().Cylinder(0.038f, 0.02f, 16, 0.004f);
        Vector2[] outline =
        [
            new(0.03f, -0.014f), new(0.03f, 0.014f), new(-0.03f, 0.017f), new(-0.1f, 0.013f), new(-0.112f, 0.007f), new(-0.112f, -0.007f),
            new(-0.1f, -0.013f), new(-0.03f, -0.017f),
        ];
        red.At(0, 0, 0.034f).Prism(0.026f, outline);
        Brush tab = lever.Paint(Palette.DarkMetal).Turned(Turn.AboutY(180));
        tab.At(-0.086f, -0.018f, 0.034f).Box(0.004f, 0.02f, 0.016f);
        Brush mark = lever.Paint(Palette.White).Turned(Turn.AboutY(180)).At(-0.075f, 0, 0.0475f);
        mark.Figure(new(-0.028f, 0f), new(-0.008f, -0.008f), new(-0.008f, 0.008f));
        lever.CollideBox(new Pose(new Vector3(0.04f, 0, -0.034f), Quaternion.Identity), new Vector3(0.145f, 0.032f, 0.03f));
        lever.CollideCylinder(new Vector3(0, 0, -0.003f), new Vector3(0, 0, -0.023f), 0.038f, 10);
    }
}
