using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Controls of the gym, one of each kind. Their backs lie on the board at z = 0.</summary>
internal static class GymControls
{
    public static readonly KitAsset Drawer = new("gym-drawer", "Small drawer box; the drawer slides out along +Z.", [], (asset, _) => BuildDrawer(asset));

    public static readonly KitAsset Knob = new("gym-knob", "Knob with a pointer and five marks, turned about +Z.", [], (asset, _) => BuildKnob(asset, hasKeyhole: false));

    public static readonly KitAsset Lock = new("gym-lock", "Key switch; its key goes in at the anchor 'socket'.", [], (asset, _) => BuildKnob(asset, hasKeyhole: true));

    public static readonly KitAsset Toggle = new("gym-toggle", "Tumbler switch; its lever tilts up and down about the node's +Z.", [], (asset, _) => BuildToggle(asset));

    public static readonly KitAsset Joystick = new("gym-joystick", "Joystick on a plate, its stick along +Z.", [], (asset, _) => BuildJoystick(asset));

    private static void BuildDrawer(AssetBuilder asset)
    {
        Brush shell = asset.Body.Paint(Palette.CabinetGray);
        shell.At(0, 0.127f, 0.1f).Box(0.26f, 0.006f, 0.2f, 0.002f);
        shell.At(0, 0.003f, 0.1f).Box(0.26f, 0.006f, 0.2f, 0.002f);
        shell.At(-0.127f, 0.065f, 0.1f).Box(0.006f, 0.13f, 0.2f, 0.002f);
        shell.At(0.127f, 0.065f, 0.1f).Box(0.006f, 0.13f, 0.2f, 0.002f);
        asset.Body.CollideBox(0, 0.065f, 0.1f, 0.26f, 0.13f, 0.19f);
        NodeBuilder drawer = asset.Node(ModelAsset.MovingNode, Pose.At(0, 0.065f, 0.2f));
        Brush front = drawer.Paint(Palette.White);
        front.At(0, 0, 0.004f).Box(0.25f, 0.115f, 0.012f, 0.003f);
        front.At(0, -0.048f, -0.09f).Box(0.236f, 0.006f, 0.18f);
        front.At(-0.116f, -0.02f, -0.09f).Box(0.006f, 0.06f, 0.18f);
        front.At(0.116f, -0.02f, -0.09f).Box(0.006f, 0.06f, 0.18f);
        drawer.Paint(Palette.Chrome).Pipe(
            0.006f, 0.02f, 8, isCapped: true, new(-0.05f, 0, 0.01f), new(-0.05f, 0, 0.04f), new(0.05f, 0, 0.04f), new(0.05f, 0, 0.01f));
        drawer.CollideBox(0, 0, 0.02f, 0.24f, 0.1f, 0.05f);
        asset.Anchor(ModelAsset.GripAnchor, 0, 0.065f, 0.24f);
    }

    private static void BuildKnob(AssetBuilder asset, bool hasKeyhole)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.DarkGray).At(0, 0, 0.004f).Box(0.13f, 0.13f, 0.008f, 0.003f);
        int marks = hasKeyhole ? 2 : 5;
        for (int i = 0; i < marks; i++)
        {
            double angle = Math.PI * i / 4.0;
            var at = new Vector3(0.052f * (float)DetMath.Cos(angle), 0.052f * (float)DetMath.Sin(angle), 0.0085f);
            body.Paint(Palette.White).At(at).AlongZ().Cylinder(0.003f, 0.002f, 8);
        }

        body.CollideBox(0, 0, 0.004f, 0.13f, 0.13f, 0.008f);
        NodeBuilder knob = asset.Node(ModelAsset.MovingNode, Pose.At(0, 0, 0.008f));
        knob.Paint(hasKeyhole ? Palette.Chrome : Palette.Black).AlongZ().Lathe(
            24, new(0.034f, 0f), new(0.036f, 0.006f), new(0.03f, 0.03f), new(0.027f, 0.033f), new(0, 0.033f));
        knob.Paint(Palette.White).At(0.018f, 0, 0.0335f).Box(0.024f, 0.005f, 0.002f);
        knob.CollideCylinder(Vector3.Zero, new Vector3(0, 0, 0.034f), 0.034f);
        if (hasKeyhole)
        {
            knob.Paint(Palette.Black).At(0, 0, 0.0335f).Box(0.004f, 0.014f, 0.002f);
            asset.Anchor(ModelAsset.SocketAnchor, 0, 0, 0.042f);
        }

        asset.Anchor(ModelAsset.GripAnchor, 0, 0, 0.036f);
    }

    private static void BuildToggle(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Galvanized).At(0, 0, 0.004f).Box(0.05f, 0.1f, 0.008f, 0.003f);
        body.Write("1", Pose.At(0, 0.04f, 0.0085f), 0.014f, Inks.Black, 0.04f);
        body.Write("0", Pose.At(0, -0.04f, 0.0085f), 0.014f, Inks.Black, 0.04f);
        body.Paint(Palette.Chrome).At(0, 0, 0.008f).AlongZ().Cylinder(0.011f, 0.012f, 14, 0.002f);
        body.CollideBox(0, 0, 0.004f, 0.05f, 0.1f, 0.008f);

        // The lever lies along the node's +X; its axis points to the left, so that a positive turn lifts it.
        var tilt = new Pose(new Vector3(0, 0, 0.012f), Turn.AboutY(-90));
        NodeBuilder lever = asset.Node(ModelAsset.MovingNode, tilt);
        lever.Paint(Palette.Chrome).AlongX().Lathe(12, new(0.004f, 0f), new(0.004f, 0.02f), new(0.007f, 0.034f), new(0.006f, 0.042f), new(0, 0.044f));
        lever.CollideCapsule(new Vector3(0.006f, 0, 0), new Vector3(0.038f, 0, 0), 0.006f);
        asset.Anchor(ModelAsset.GripAnchor, 0, 0, 0.05f);
    }

    private static void BuildJoystick(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.DarkGray).At(0, 0, 0.005f).Box(0.14f, 0.14f, 0.01f, 0.004f);
        body.Paint(Palette.Rubber).At(0, 0, 0.01f).AlongZ().Lathe(20, new(0.045f, 0f), new(0.04f, 0.01f), new(0.03f, 0.014f), new(0.022f, 0.026f), new(0.01f, 0.03f));
        body.CollideBox(0, 0, 0.005f, 0.14f, 0.14f, 0.01f);
        NodeBuilder stick = asset.Node(ModelAsset.MovingNode, Pose.At(0, 0, 0.02f));
        stick.Paint(Palette.Chrome).At(0, 0, 0.03f).AlongZ().Cylinder(0.007f, 0.06f, 12);
        stick.Paint(Palette.SafetyRed).At(0, 0, 0.085f).Ball(0.024f, 16);
        stick.CollideCapsule(new Vector3(0, 0, 0.03f), new Vector3(0, 0, 0.085f), 0.02f);
        asset.Anchor(ModelAsset.GripAnchor, 0, 0, 0.105f);
    }
}
