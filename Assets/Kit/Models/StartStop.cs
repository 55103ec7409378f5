using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>The station that starts and stops the pump: a box with a lamp, and push buttons placed on it.</summary>
internal static class StartStop
{
    public static readonly KitAsset ButtonBox = new(
        "button-box", "Box for a start and a stop button, with a running lamp.", [KitParameter.Text("label"), KitParameter.Text("sublabel")], BuildBox);

    public static readonly KitAsset PushButton = new(
        "push-button",
        "Push button; its cap travels 6 mm along the node's -Z.",
        [
            KitParameter.Choice("color", "green", "red", "black", "white", "yellow", "blue"),
            KitParameter.Choice("style", "flat", "mushroom"),
            KitParameter.Text("label"),
            KitParameter.Text("sublabel"),
        ],
        BuildButton);

    public static readonly KitAsset Stand = new("control-stand", "Post with a plate for switches.", [], BuildStand);

    private static void BuildBox(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.CabinetGray).At(0, 0, 0.026f).Box(0.12f, 0.24f, 0.052f, 0.006f);
        body.Paint(Palette.LightGray).At(0, 0, 0.058f).Box(0.116f, 0.236f, 0.024f, 0.007f);
        body.Paint(Palette.DarkGray).At(0, -0.132f, 0.03f).Cylinder(0.012f, 0.026f, 10, 0.002f);
        NamePlate.Add(body, Pose.At(0.0f, -0.101f, 0.07f), 0.1f, 0.026f, given.Text("label"), given.Text("sublabel"));
        body.Write("运行 RUN", Pose.At(0, 0.106f, 0.0708f), 0.0105f, Inks.Black, 0.1f);
        body.Paint(Palette.Chrome).At(0, 0.078f, 0.073f).AlongZ().Ring(0.011f, 0.0155f, 0.008f, 16);
        body.CollideBox(0, 0, 0.035f, 0.12f, 0.24f, 0.07f);
        NodeBuilder lamp = asset.Node(ModelAsset.LampNode, Pose.At(0, 0.078f, 0.072f));
        lamp.Paint(Palette.GreenLamp).AlongZ().Dome(0.0125f, 14);
        asset.Anchor("start", 0, 0.015f, 0.07f);
        asset.Anchor("stop", 0, -0.062f, 0.07f);
    }

    private static void BuildButton(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Chrome).AlongZ().Lathe(20, new(0.0245f, 0f), new(0.0245f, 0.004f), new(0.0225f, 0.008f), new(0.0195f, 0.008f), new(0.0195f, 0.001f));
        body.Paint(Palette.Black).At(0, 0, 0.0015f).AlongZ().Disc(0.0195f, 16);
        float side = 0.0405f;
        body.Write(given.Text("label"), Pose.At(-side, 0.006f, 0.0012f), 0.012f, Inks.Black, 0.034f);
        body.Write(given.Text("sublabel"), Pose.At(-side, -0.008f, 0.0012f), 0.0085f, Inks.Black, 0.034f);
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0, 0.008f), 0.0245f, 10);

        bool isMushroom = given.Text("style") == "mushroom";
        NodeBuilder cap = asset.Node(ModelAsset.MovingNode, Pose.Identity);
        Brush paint = cap.Paint(Palette.Named(given.Text("color")));
        float front = isMushroom ? 0.03f : 0.022f, radius = isMushroom ? 0.027f : 0.018f;
        if (isMushroom)
        {
            paint.AlongZ().Lathe(
                20, new(0.013f, 0.002f), new(0.013f, 0.014f), new(0.025f, 0.0155f), new(0.027f, 0.019f), new(0.0255f, 0.0245f), new(0.0195f, 0.028f), new(0.01f, 0.0297f), new(0, 0.03f));
        }
        else
        {
            paint.AlongZ().Lathe(20, new(0.018f, 0.002f), new(0.018f, 0.0205f), new(0.0165f, 0.022f), new(0.012f, 0.0213f), new(0, 0.0208f));
        }

        cap.CollideCylinder(new Vector3(0, 0, 0.002f), new Vector3(0, 0, front), radius, 12);
        asset.Anchor("grip", 0, 0, front);
    }

    private static void BuildStand(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush post = body.Paint(Palette.FrameGray);
        post.At(0, 0.006f, 0).Box(0.30f, 0.012f, 0.26f, 0.002f);
        post.At(0, 0.78f, -0.01f).Box(0.08f, 1.54f, 0.08f, 0.008f);
        body.Paint(Palette.LightGray).At(0, 1.17f, 0.04f).Box(0.36f, 0.72f, 0.02f, 0.004f);
        body.Paint(Palette.Black).At(0, 1.55f, -0.01f).Box(0.082f, 0.012f, 0.082f, 0.003f);
        Brush bolts = body.Paint(Palette.Galvanized);
        foreach (Vector2 at in (ReadOnlySpan<Vector2>)[new(0.12f, 0.1f), new(-0.12f, 0.1f), new(0.12f, -0.1f), new(-0.12f, -0.1f)])
        {
            bolts.At(at.X, 0.012f, at.Y).HexHead(0.011f, 0.012f);
        }

        // Cables leave the boxes downward and share one conduit to the floor.
        Brush cable = body.Paint(Palette.Rubber);
        cable.Pipe(0.008f, 0.04f, 5, isCapped: false, new(0.05f, 1.2f, 0.095f), new(0.05f, 1.11f, 0.095f), new(0.12f, 1.06f, 0.08f), new(0.12f, 0.78f, 0.07f), new(0.03f, 0.7f, 0.045f), new(0.03f, 0f, 0.045f));
        cable.Pipe(0.007f, 0.03f, 5, isCapped: false, new(0, 0.83f, 0.08f), new(0, 0.72f, 0.08f), new(0, 0.66f, 0.042f), new(0, 0f, 0.042f));
        body.CollideBox(0, 0.775f, -0.01f, 0.08f, 1.55f, 0.08f);
        body.CollideBox(0, 1.17f, 0.04f, 0.36f, 0.72f, 0.02f);
        body.CollideBox(0, 0.006f, 0, 0.30f, 0.012f, 0.26f);
        asset.Anchor("isolator", 0, 1.32f, 0.05f);
        asset.Anchor("button-box", 0, 0.96f, 0.05f);
    }
}
