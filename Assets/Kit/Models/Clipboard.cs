using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>A clipboard with a sheet, for one hand: lists that go from one to another.</summary>
internal static class Clipboard
{
    public static readonly KitAsset Asset = new(
        "clipboard", "Clipboard with a sheet.", [KitParameter.Text("title", "名单 LIST"), KitParameter.Text("text", "1 __________|2 __________|3 __________")], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyBlue).Prism(0.004f, Prisms.RoundedRectangle(0.225f, 0.315f, 0.01f));
        body.Paint(Palette.Paper).At(0, -0.008f, 0.0026f).Box(0.205f, 0.285f, 0.001f);
        Brush clip = body.Paint(Palette.Chrome);
        clip.At(0, 0.14f, 0.006f).Box(0.1f, 0.026f, 0.008f, 0.002f);
        clip.At(0, 0.154f, 0.009f).AlongX().Cylinder(0.005f, 0.06f, 10, 0.001f);
        body.Write(given.Text("title"), Pose.At(0, 0.108f, 0.0034f), 0.018f, Inks.Blue, 0.19f);
        body.Paint(Palette.SafetyBlue).At(0, 0.09f, 0.0034f).Rectangle(0.19f, 0.0015f);
        body.WriteInto(given.Text("text"), Pose.At(0, -0.03f, 0.0034f), new Vector2(0.19f, 0.22f), 0.013f, Inks.Black);
        body.CollideBox(0, 0, 0, 0.225f, 0.315f, 0.008f);
        asset.Anchor("grip", 0, -0.13f, 0);
    }
}
