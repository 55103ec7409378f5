using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>An LED luminaire below a ceiling, long side along X.</summary>
internal static class LampFixture
{
    public static readonly KitAsset Asset = new(
        "lamp-fixture", "Ceiling LED luminaire.", [KitParameter.Number("length", "1.2", 0.3, 3)],
        (asset, given) => Add(asset.Body, asset.Node(ModelAsset.LampNode, Pose.Identity), Pose.Identity, given.Number("length")));

    /// <summary>Housing into one node, glowing face into another; the pose is the middle of the mounting plane.</summary>
    public static void Add(NodeBuilder body, NodeBuilder lamp, Pose at, float length)
    {
        body.Paint(Palette.White).In(at).At(0, -0.045f, 0).Box(length, 0.06f, 0.2f, 0.012f);
        body.Paint(Palette.LightGray).In(at).At(length * 0.35f, -0.01f, 0).Box(0.04f, 0.03f, 0.06f);
        body.Paint(Palette.LightGray).In(at).At(length * -0.35f, -0.01f, 0).Box(0.04f, 0.03f, 0.06f);
        lamp.Paint(Palette.LightPanel).In(at).At(0, -0.084f, 0).Box(length - 0.05f, 0.018f, 0.16f);
    }
}
