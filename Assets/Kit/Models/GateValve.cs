using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Wear;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>A flanged gate valve with a non-rising stem; pipe along X, stem along +Y.</summary>
internal static class GateValve
{
    public const float HalfLength = 0.11f;
    public const float WheelHeight = 0.36f;

    public static readonly KitAsset Asset = new(
        "gate-valve",
        "Flanged gate valve with handwheel.",
        [
            KitParameter.Number("wheel-diameter", "0.22", 0.14, 0.4),
            KitParameter.Number("pipe-diameter", "0.089", 0.05, 0.2),
            KitParameter.Choice("mounting", "horizontal-pipe", "vertical-pipe"),
            KitParameter.Text("label"),
            KitParameter.Text("sublabel"),
            KitParameter.Choice("wheel-color", "red", "blue", "black", "green", "yellow"),
            .. MachineWear.Parameters,
        ],
        Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        float wheelRadius = given.Number("wheel-diameter") * 0.5f, pipeRadius = given.Number("pipe-diameter") * 0.5f;
        NodeBuilder body = asset.Body;
        AddBody(body, pipeRadius);
        AddBonnet(body);
        AddPlate(body, given.Text("mounting") == "vertical-pipe", given.Text("label"), given.Text("sublabel"));
        NodeBuilder wheel = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, WheelHeight, 0), Turn.AboutX(-90)));
        Handwheel.Add(wheel, wheelRadius, Handwheel.RimBarRadius, 5, Palette.Named(given.Text("wheel-color")));
        body.Wears(WearKind.Stem, Pose.At(0, 0.275f, 0), 0.045f);
        asset.Age(given);
        asset.Anchor("grip", new Pose(new Vector3(0, WheelHeight, wheelRadius), Turn.AboutY(90)));
    }

    private static void AddBody(NodeBuilder body, float r)
    {
        Brush paint = body.Paint(Palette.ValveBlue);
        Piping.Flange(body, Palette.ValveBlue, new Vector3(HalfLength, 0, 0), Vector3.UnitX, r);
        Piping.Flange(body, Palette.ValveBlue, new Vector3(-HalfLength, 0, 0), -Vector3.UnitX, r);
        paint.AlongX().Lathe(16, new(r, -0.08f), new(r + 0.012f, -0.055f), new(r + 0.024f, 0f), new(r + 0.012f, 0.055f), new(r, 0.08f));
        Vector2[] neck = Prisms.RoundedRectangle(0.135f, 0.085f, 0.04f, 2);
        paint.At(0, 0.07f, 0).Turned(Turn.AboutX(-90)).Prism(0.14f, neck);
        body.CollideCylinder(new Vector3(-HalfLength, 0, 0), new Vector3(HalfLength, 0, 0), Piping.FlangeRadius(r), 10);
        body.CollideBox(0, 0.12f, 0, 0.16f, 0.12f, 0.11f);
    }

    private static void AddBonnet(NodeBuilder body)
    {
        Brush paint = body.Paint(Palette.ValveBlue);
        Vector2[] plate = Prisms.RoundedRectangle(0.175f, 0.125f, 0.045f, 2);
        paint.At(0, 0.138f, 0).Turned(Turn.AboutX(-90)).Prism(0.016f, plate);
        paint.At(0, 0.156f, 0).Turned(Turn.AboutX(-90)).Prism(0.016f, plate);
        Brush bolts = body.Paint(Palette.Galvanized);
        foreach (Vector2 at in (ReadOnlySpan<Vector2>)[new(0.066f, 0.044f), new(-0.066f, 0.044f), new(0.066f, -0.044f), new(-0.066f, -0.044f)])
        {
            bolts.At(at.X, 0.164f, at.Y).HexHead(0.0095f, 0.011f);
        }

        paint.Lathe(12, new(0.058f, 0.164f), new(0.05f, 0.185f), new(0.034f, 0.215f), new(0.03f, 0.25f), new(0.044f, 0.252f), new(0.044f, 0.264f), new(0, 0.264f));
        body.Paint(Palette.Steel).At(0, 0.275f, 0).Cylinder(0.024f, 0.024f, 10);
        body.Paint(Palette.Galvanized).At(0, 0.264f, 0).BoltCircle(0.034f, 2, 0.007f, 0.024f);
        body.Paint(Palette.Chrome).At(0, 0.315f, 0).Cylinder(0.0115f, 0.08f, 10);
        body.CollideCylinder(new Vector3(0, 0.17f, 0), new Vector3(0, WheelHeight - 0.02f, 0), 0.035f, 8);
    }

    private static void AddPlate(NodeBuilder body, bool isPipeVertical, string label, string sublabel)
    {
        if (isPipeVertical)
        {
            // The stem points at the reader and +X is up: turn the letters so that they stand upright on the pipe above the
            // valve, where the wheel does not hide them.
            Quaternion upright = DetMath.Multiply(Turn.AboutX(-90), Turn.AboutZ(-90));
            NamePlate.Add(body, new Pose(new Vector3(0.192f, 0.052f, 0), upright), 0.17f, 0.075f, label, sublabel);
            return;
        }

        NamePlate.Add(body, Pose.At(0, 0.205f, 0.066f), 0.17f, 0.075f, label, sublabel);
        body.Paint(Palette.Galvanized).At(0, 0.205f, 0.045f).Box(0.02f, 0.004f, 0.04f);
    }
}
