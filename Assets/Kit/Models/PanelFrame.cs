using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>A flat screen in a slim housing, on the wall or on a stand; what it shows is a panel of the scenario.</summary>
internal static class PanelFrame
{
    private const float RimMeters = 0.014f;
    private const float DepthMeters = 0.03f;
    private const float StandTiltRadians = -0.26f;

    public static readonly KitAsset Asset = new(
        "panel-frame",
        "Screen for a panel, on the wall or on a stand.",
        [
            KitParameter.Number("width", "0.6", 0.1, 4.0),
            KitParameter.Number("height", "0.45", 0.05, 3.0),
            KitParameter.Choice("mounting", "wall", "stand"),
        ],
        Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width");
        float height = given.Number("height");
        bool stands = given.Text("mounting") == "stand";
        float center = stands ? 1.25f : 0f;
        Pose screen = stands
            ? new Pose(new System.Numerics.Vector3(0, center, 0), DetMath.FromAxisAngle(System.Numerics.Vector3.UnitX, StandTiltRadians))
            : Pose.At(0, 0, DepthMeters * 0.5f);
        NodeBuilder housing = asset.Node("housing", screen);
        housing.Paint(Palette.DarkGray).At(0, 0, 0).Box(width + (2f * RimMeters), height + (2f * RimMeters), DepthMeters, 0.006f);
        housing.CollideBox(0, 0, 0, width + (2f * RimMeters), height + (2f * RimMeters), DepthMeters);
        if (stands)
        {
            NodeBuilder body = asset.Body;
            body.Paint(Palette.Stainless).At(0, center * 0.5f, -0.03f).Cylinder(0.024f, center - 0.06f, 16, 0.002f);
            body.Paint(Palette.DarkGray).At(0, 0.012f, -0.03f).Cylinder(0.2f, 0.024f, 32, 0.004f);
            body.CollideBox(0, center * 0.5f, -0.03f, 0.05f, center, 0.05f);
        }

        asset.Anchor(ModelAsset.PanelAnchor, screen * Pose.At(0, 0, (DepthMeters * 0.5f) + 0.003f));
    }
}
