using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Wear;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>A rubber bellows between two steel flanges: keeps a pump's shaking out of the pipework.</summary>
internal static class FlexibleJoint
{
    public static readonly KitAsset Asset = new(
        "flexible-joint", "Rubber expansion joint between flanges with two tie rods, along X.",
        [KitParameter.Number("diameter", "0.114", 0.04, 0.3), KitParameter.Number("length", "0.18", 0.12, 0.4), .. MachineWear.Parameters], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        Add(asset.Body, new Pose(Vector3.Zero, Turn.AboutZ(-90)), given.Number("diameter") * 0.5f, given.Number("length"));
        asset.Age(given);
    }

    /// <summary>Draws one whose axis is the pose's +Y around its origin.</summary>
    public static void Add(NodeBuilder node, Pose nodeFromMiddle, float pipeRadius, float length)
    {
        float h = length * 0.5f, r = pipeRadius;
        Piping.Flange(node, Palette.Galvanized, nodeFromMiddle * Pose.At(0, h, 0), r, hasFace: false);
        Piping.Flange(node, Palette.Galvanized, nodeFromMiddle * new Pose(new Vector3(0, -h, 0), Turn.AboutX(180)), r, hasFace: false);
        float end = h - Piping.FlangeThickness;
        node.Paint(Palette.Rubber).In(nodeFromMiddle).Lathe(
            18, new(r + 0.024f, -end), new(r + 0.02f, end * -0.72f), new(r + 0.034f, end * -0.42f), new(r + 0.042f, 0f), new(r + 0.034f, end * 0.42f), new(r + 0.02f, end * 0.72f), new(r + 0.024f, end));
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            Brush rod = node.Paint(Palette.Galvanized).In(nodeFromMiddle).At(side * (Piping.FlangeRadius(r) + 0.018f), 0, 0);
            rod.Cylinder(0.006f, length + 0.05f, 8);
            foreach (float lug in (ReadOnlySpan<float>)[-1f, 1f])
            {
                rod.At(side * -0.014f, lug * (h - 0.006f), 0).Box(0.056f, 0.012f, 0.036f);
                rod.At(0, lug * h, 0).HexHead(0.0105f, 0.01f);
            }
        }

        node.CollideCylinder(nodeFromMiddle, Piping.FlangeRadius(r), length, 10);
    }
}
