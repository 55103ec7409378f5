using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>
/// A steel box for what must not come back: what is taken out goes in, the lid closes over it, and a padlock through the staple holds the hasp.
/// Origin: middle of its underside; the staple is at +Z.
/// </summary>
internal static class LockBox
{
    public static readonly KitAsset Asset = new("lock-box", "Lock-out box with a hinged lid, hasp and staple.", [KitParameter.Text("label", "锁箱 LOCK BOX"), KitParameter.Text("sublabel")], Build);

    private const float Width = 0.34f;
    private const float Depth = 0.24f;
    private const float Height = 0.17f;
    private const float Wall = 0.006f;

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        AddShell(asset.Body);
        AddStaple(asset.Body);
        asset.Body.Paint(Palette.White).At(-0.095f, 0.075f, (Depth * 0.5f) + 0.0006f).Box(0.13f, 0.055f, 0.001f);
        asset.Body.Write(given.Text("label"), Pose.At(-0.095f, 0.083f, (Depth * 0.5f) + 0.0015f), 0.019f, Inks.Red, 0.12f);
        asset.Body.Write(given.Text("sublabel"), Pose.At(-0.095f, 0.061f, (Depth * 0.5f) + 0.0015f), 0.013f, Inks.Black, 0.12f);
        AddLid(asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, Height, -Depth * 0.5f), Turn.AboutY(-90))));
        asset.Anchor("inside", 0, 0.05f, 0).Anchor("padlock", 0, 0.068f, (Depth * 0.5f) + 0.036f);
        asset.Anchor("grip", new Pose(new Vector3(0, Height + 0.04f, 0.075f), Turn.AboutY(90)));
    }

    private static void AddShell(NodeBuilder body)
    {
        void Plate(float x, float y, float z, float width, float height, float depth)
        {
            body.Paint(Palette.SafetyRed).At(x, y, z).Box(width, height, depth, 0.0015f);
            body.CollideBox(x, y, z, width, height, depth);
        }

        Plate(0, Wall * 0.5f, 0, Width, Wall, Depth);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            Plate(side * (Width - Wall) * 0.5f, Height * 0.5f, 0, Wall, Height, Depth);
            Plate(0, Height * 0.5f, side * (Depth - Wall) * 0.5f, Width, Height, Wall);
            body.Paint(Palette.Rubber).At(side * 0.14f, 0.001f, 0.09f).Cylinder(0.012f, 0.004f, 10);
            body.Paint(Palette.Rubber).At(side * 0.14f, 0.001f, -0.09f).Cylinder(0.012f, 0.004f, 10);
            body.Paint(Palette.Galvanized).At(side * 0.1f, Height, (-Depth * 0.5f) - 0.004f).AlongX().Cylinder(0.006f, 0.05f, 10);
        }

        // Foam on the floor, so that contacts are not scratched.
        body.Paint(Palette.Rubber).At(0, Wall + 0.006f, 0).Box(Width - (2.5f * Wall), 0.012f, Depth - (2.5f * Wall), 0.003f);
    }

    /// <summary>The plate behind the lug that takes the padlock.</summary>
    private static void AddStaple(NodeBuilder body) => body.Paint(Palette.Galvanized).At(0, 0.126f, (Depth * 0.5f) + 0.001f).Box(0.05f, 0.05f, 0.002f);

    /// <summary>Local +Z is the hinge (along -X); the brush is turned back to the model's axes, seen from the hinge.</summary>
    private static void AddLid(NodeBuilder lid)
    {
        var turned = new Pose(Vector3.Zero, Turn.AboutY(90));
        Brush red = lid.Paint(Palette.SafetyRed).In(turned);
        red.At(0, 0.005f, Depth * 0.5f).Box(Width + 0.008f, 0.008f, Depth + 0.008f, 0.003f);
        red.At(0, -0.008f, Depth + 0.003f).Box(Width + 0.008f, 0.022f, 0.003f);
        lid.Paint(Palette.Galvanized).In(turned).At(0, -0.026f, Depth + 0.0065f).Box(0.034f, 0.06f, 0.003f, 0.001f);
        lid.Paint(Palette.Black).In(turned).Pipe(0.0065f, 0.016f, 8, isCapped: true, new(-0.055f, 0.008f, 0.195f), new(-0.055f, 0.04f, 0.195f), new(0.055f, 0.04f, 0.195f), new(0.055f, 0.008f, 0.195f));
        lid.CollideBox(turned * Pose.At(0, 0.005f, Depth * 0.5f), new Vector3(Width + 0.008f, 0.01f, Depth + 0.008f));
        lid.CollideCapsule(turned.TransformPoint(new Vector3(-0.05f, 0.04f, 0.195f)), turned.TransformPoint(new Vector3(0.05f, 0.04f, 0.195f)), 0.008f);
    }
}
