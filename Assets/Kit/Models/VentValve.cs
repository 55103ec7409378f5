using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Wear;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>A small brass globe valve with a spout: the vent of the casing.</summary>
internal static class VentValve
{
    public static readonly KitAsset Asset = new(
        "vent-valve",
        "Small vent valve with handwheel and spout.",
        [KitParameter.Text("label"), KitParameter.Text("sublabel"), KitParameter.Choice("wheel-color", "black", "red", "blue", "green", "yellow"), .. MachineWear.Parameters],
        Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush brass = body.Paint(Palette.Brass);
        brass.AlongX().Lathe(
            10, new(0, -0.07f), new(0.017f, -0.07f), new(0.017f, -0.045f), new(0.013f, -0.043f), new(0.024f, -0.014f), new(0.024f, 0.014f),
            new(0.013f, 0.043f), new(0.017f, 0.045f), new(0.017f, 0.07f), new(0, 0.07f));
        brass.AlongZ().Lathe(10, new(0.02f, 0f), new(0.02f, 0.03f), new(0.014f, 0.034f), new(0.014f, 0.055f), new(0, 0.055f));
        brass.At(0, 0, 0.036f).AlongZ().HexHead(0.021f, 0.012f);
        body.Paint(Palette.Chrome).At(0, 0, 0.07f).AlongZ().Cylinder(0.006f, 0.05f, 8);
        body.Paint(Palette.Stainless).Pipe(0.011f, 0.03f, 7, isCapped: false, new(-0.065f, 0, 0), new(-0.105f, 0, 0), new(-0.105f, -0.12f, 0));
        body.Paint(Palette.Stainless).At(-0.105f, -0.112f, 0).Ring(0.008f, 0.0125f, 0.016f, 10);
        NamePlate.Add(body, new Pose(new Vector3(-0.02f, 0.062f, 0.012f), Turn.AboutX(-12)), 0.115f, 0.05f, given.Text("label"), given.Text("sublabel"));
        body.Paint(Palette.Galvanized).At(-0.02f, 0.032f, 0.01f).Box(0.012f, 0.04f, 0.003f);
        body.CollideCapsule(new Vector3(-0.07f, 0, 0), new Vector3(0.07f, 0, 0), 0.022f);
        body.CollideCapsule(new Vector3(-0.105f, 0, 0), new Vector3(-0.105f, -0.11f, 0), 0.012f);

        NodeBuilder wheel = asset.Node(ModelAsset.MovingNode, Pose.At(0, 0, 0.095f));
        Handwheel.Add(wheel, 0.05f, 0.0085f, 4, Palette.Named(given.Text("wheel-color")));
        asset.Age(given);
        asset.Anchor("grip", new Pose(new Vector3(0.05f, 0, 0.095f), Turn.AboutX(90)));
        asset.Anchor("spout", -0.105f, -0.12f, 0f);
    }
}
