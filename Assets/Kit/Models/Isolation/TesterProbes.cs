using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Isolation;

/// <summary>The two halves of a two-pole voltage tester as tools of their own, one for each hand. Tips point along -Z, lamps look up.</summary>
internal static class TesterProbes
{
    public static readonly KitAsset Main = new("tester-main", "Main half of a two-pole voltage tester, with its lamps; the tip along -Z.", [], (asset, _) => BuildMain(asset));

    public static readonly KitAsset Second = new("tester-second", "Second half of a two-pole voltage tester; the tip along -Z.", [], (asset, _) => BuildSecond(asset));

    private static readonly Pose Lying = new(Vector3.Zero, Turn.AboutX(-90));

    private static void BuildMain(AssetBuilder asset)
    {
        AddHandle(asset.Body, 0.1f, 0.021f);
        ReadOnlySpan<string> steps = ["400", "230", "120", "50", "24", "12"];
        for (int i = 0; i < steps.Length; i++)
        {
            asset.Body.Write(steps[i], Lying * Pose.At(0.006f, 0.03f - (i * 0.0165f), 0.0166f), 0.0085f, Inks.White, 0.02f);
        }

        asset.Node(ModelAsset.LampNode, Lying * Pose.At(-0.008f, -0.011f, 0.0155f))
            .Paint(Palette.GreenLamp with { Name = "tester-lamp", Emissive = Palette.Linear(0xFF2414) * 2.5f, BaseColor = Palette.Ink(0x3A0A08) })
            .Box(0.006f, 0.092f, 0.004f, 0.0015f);
        asset.Body.CollideBox(0, 0, 0, 0.04f, 0.03f, 0.2f);
        asset.Anchor(ModelAsset.GripAnchor, 0, 0, 0.03f).Anchor(ModelAsset.TipAnchor, 0, 0, -0.156f);
    }

    private static void BuildSecond(AssetBuilder asset)
    {
        AddHandle(asset.Body, 0.08f, 0.016f);
        asset.Body.Write("V ⎓ ~", Lying * Pose.At(0, 0.0f, 0.0132f), 0.012f, Inks.White, 0.03f);
        asset.Body.CollideBox(0, 0, 0, 0.034f, 0.026f, 0.16f);
        asset.Anchor(ModelAsset.GripAnchor, 0, 0, 0.02f).Anchor(ModelAsset.TipAnchor, 0, 0, -0.136f);
    }

    /// <summary>A flattened handle with a collar against slipping, an insulated neck and a bare tip.</summary>
    private static void AddHandle(NodeBuilder body, float half, float width)
    {
        body.Paint(Palette.DarkGray).In(Lying).Loft(16, [
            new(new Vector3(0, -half, 0), Vector3.UnitX, width * 0.6f, 0.009f), new(new Vector3(0, 0.006f - half, 0), Vector3.UnitX, width * 0.85f, 0.0125f),
            new(new Vector3(0, half * 0.6f, 0), Vector3.UnitX, width, 0.0145f), new(new Vector3(0, half * 0.86f, 0), Vector3.UnitX, width * 0.75f, 0.012f)]);
        body.Paint(Finishes.RubberRed).In(Lying).At(0, half * 0.88f, 0).Lathe(14, new(0, -0.003f), new(0.022f, -0.003f), new(0.022f, 0.003f), new(0, 0.003f));
        body.Paint(Finishes.Bakelite).In(Lying).At(0, half + 0.012f, 0).Lathe(10, new(0.009f, -0.022f), new(0.0042f, 0.008f), new(0.0032f, 0.03f), new(0, 0.03f));
        body.Paint(Palette.Chrome).In(Lying).At(0, half + 0.046f, 0).Lathe(8, new(0.0018f, -0.006f), new(0.0018f, 0.006f), new(0, 0.01f));
        body.Paint(Finishes.ToolYellow).In(Lying).At(0, half * -0.7f, 0).Lathe(14, new(width * 0.8f, -0.006f), new(width * 0.82f, 0.006f));
    }
}
