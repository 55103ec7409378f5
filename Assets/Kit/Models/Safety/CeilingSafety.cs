using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Smoke detector and sprinkler; the origin lies in the ceiling plane, they hang down.</summary>
internal static class CeilingSafety
{
    public static readonly KitAsset Detector = new("smoke-detector", "Smoke detector under a ceiling; `lamp` is its indicator.", [], (asset, _) => BuildDetector(asset));

    public static readonly KitAsset Sprinkler = new("sprinkler", "Pendent sprinkler with red bulb on a short drop pipe.", [], (asset, _) => BuildSprinkler(asset.Body));

    private static void BuildDetector(AssetBuilder asset)
    {
        Brush shell = asset.Body.Paint(Palette.White).Turned(Turn.AboutX(180));
        shell.Lathe(24, new(0.055f, 0f), new(0.055f, 0.012f), new(0.05f, 0.016f), new(0.05f, 0.02f), new(0.047f, 0.036f), new(0.03f, 0.046f), new(0, 0.048f));
        for (int i = 0; i < 12; i++)
        {
            asset.Body.Paint(Palette.DarkGray).Turned(Turn.AboutY(i * 30)).At(0.0492f, -0.027f, 0).Turned(Turn.AboutY(90)).Rectangle(0.016f, 0.008f);
        }

        asset.Node(ModelAsset.LampNode, Pose.At(0.03f, -0.046f, 0)).Paint(Finishes.LampRed).Turned(Turn.AboutX(180)).Dome(0.003f, 8);
        asset.Body.CollideCylinder(Vector3.Zero, new Vector3(0, -0.048f, 0), 0.055f, 12);
    }

    private static void BuildSprinkler(NodeBuilder body)
    {
        body.Paint(Palette.SafetyRed).At(0, -0.06f, 0).Cylinder(0.014f, 0.12f, 12);
        body.Paint(Palette.Chrome).At(0, -0.002f, 0).Turned(Turn.AboutX(180)).Lathe(20, new(0.036f, 0f), new(0.03f, 0.01f), new(0.015f, 0.014f));
        body.Paint(Palette.Brass).At(0, -0.13f, 0).HexHead(0.014f, 0.014f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(Palette.Brass).Pipe(0.0025f, 0.008f, 6, isCapped: false, new(side * 0.011f, -0.13f, 0), new(side * 0.014f, -0.15f, 0), new(side * 0.002f, -0.17f, 0));
        }

        body.Paint(Palette.SafetyRed).At(0, -0.149f, 0).Cylinder(0.0025f, 0.03f, 8);
        body.Paint(Palette.Brass).At(0, -0.173f, 0).Cylinder(0.016f, 0.002f, 16).At(0, 0.004f, 0).Cylinder(0.004f, 0.008f, 10);
        body.CollideCylinder(Vector3.Zero, new Vector3(0, -0.175f, 0), 0.016f, 8);
    }
}
