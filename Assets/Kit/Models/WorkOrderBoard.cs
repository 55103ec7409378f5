using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>A board with the work order clipped to it.</summary>
internal static class WorkOrderBoard
{
    public static readonly KitAsset Asset = new(
        "work-order-board",
        "Wall board with the work order.",
        [KitParameter.Text("title", "@work-order-title"), KitParameter.Text("text", "@work-order-text")],
        Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyBlue).At(0, 0, 0.012f).Box(0.62f, 0.86f, 0.022f, 0.004f);
        Brush rim = body.Paint(Palette.Stainless);
        rim.At(0, 0.421f, 0.016f).Box(0.624f, 0.022f, 0.03f, 0.004f);
        rim.At(0, -0.421f, 0.016f).Box(0.624f, 0.022f, 0.03f, 0.004f);
        rim.At(0.301f, 0, 0.016f).Box(0.022f, 0.84f, 0.03f, 0.004f);
        rim.At(-0.301f, 0, 0.016f).Box(0.022f, 0.84f, 0.03f, 0.004f);
        body.Paint(Palette.Paper).At(0, -0.035f, 0.0245f).Box(0.52f, 0.7f, 0.002f);
        rim.At(0, 0.318f, 0.031f).Box(0.16f, 0.045f, 0.014f, 0.005f);
        rim.At(0, 0.345f, 0.034f).AlongX().Cylinder(0.009f, 0.1f, 10, 0.002f);
        body.Write("工作票 WORK ORDER", Pose.At(0, 0.383f, 0.0236f), 0.036f, Inks.White, 0.56f);
        body.Paint(Palette.SafetyBlue).At(0, 0.205f, 0.0258f).Rectangle(0.47f, 0.003f);
        body.Write(given.Text("title"), Pose.At(0, 0.243f, 0.0262f), 0.052f, Inks.Blue, 0.48f);
        body.WriteInto(given.Text("text"), Pose.At(0, -0.09f, 0.0262f), new Vector2(0.48f, 0.56f), 0.044f, Inks.Black);
        body.CollideBox(0, 0, 0.014f, 0.624f, 0.864f, 0.028f);
        asset.Anchor("look", 0, -0.035f, 0.026f);
    }
}
