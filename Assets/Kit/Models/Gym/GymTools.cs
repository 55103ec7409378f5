using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>What is held in the gym, and what it is held against. Tools point along -Z; the middle of the handle is the origin.</summary>
internal static class GymTools
{
    public static readonly KitAsset Key = new("gym-key", "Key; its blade points along -Z.", [], (asset, _) => BuildKey(asset));
    public static readonly KitAsset Bolt = new("gym-bolt", "Hexagon bolt in a plate; its head looks along +Z.", [], (asset, _) => BuildBolt(asset));
    public static readonly KitAsset Wrench = new("gym-wrench", "Torque wrench; its socket at the far end of -X looks along -Z.", [], (asset, _) => BuildWrench(asset));
    public static readonly KitAsset Screwdriver = new("gym-screwdriver", "Screwdriver, its blade along -Z.", [], (asset, _) => BuildScrewdriver(asset));
    public static readonly KitAsset Probe = new("gym-probe", "Test probe, its tip along -Z.", [], (asset, _) => BuildProbe(asset));
    public static readonly KitAsset Terminal = new("gym-terminal", "Brass terminal on a block; touched at its origin, which looks along +Z.", [], (asset, _) => BuildTerminal(asset));
    public static readonly KitAsset Extinguisher = new("gym-extinguisher", "Hand extinguisher with a pin; its nozzle points along -Z.", [], (asset, _) => BuildExtinguisher(asset));
    public static readonly KitAsset Cup = new("gym-cup", "Measuring cup with a lip, standing.", [], (asset, _) => BuildCup(asset));
    public static readonly KitAsset Plug = new("gym-plug", "Plug at the end of a cable; its pins along -Z.", [], (asset, _) => BuildPlug(asset));
    public static readonly KitAsset Outlet = new("gym-outlet", "Outlet for the plug, looking along +Z.", [], (asset, _) => BuildOutlet(asset));
    public static readonly KitAsset Crate = new("gym-crate", "Crate with two handles, for two hands.", [], (asset, _) => BuildCrate(asset));

    private static void BuildKey(AssetBuilder asset)
    {
        Brush brass = asset.Body.Paint(Palette.Brass);
        brass.Turned(Turn.AboutZ(90)).Torus(0.014f, 0.003f, 16, 6);
        brass.At(0, 0, -0.03f).Box(0.003f, 0.008f, 0.034f, 0.001f);
        asset.Body.CollideBox(0, 0, -0.012f, 0.012f, 0.034f, 0.07f);
        asset.Anchor(ModelAsset.GripAnchor, Pose.Identity);
    }

    private static void BuildBolt(AssetBuilder asset)
    {
        asset.Body.Paint(Palette.Steel).At(0, 0, 0.006f).Box(0.12f, 0.12f, 0.012f, 0.002f);
        asset.Body.CollideBox(0, 0, 0.006f, 0.12f, 0.12f, 0.012f);
        NodeBuilder head = asset.Node(ModelAsset.MovingNode, Pose.At(0, 0, 0.03f));
        head.Paint(Palette.Galvanized).At(0, 0, -0.018f).AlongZ().HexHead(0.016f, 0.018f);
        head.Paint(Palette.SafetyRed).At(0.008f, 0, 0.0005f).Box(0.012f, 0.002f, 0.001f);
        head.CollideCylinder(new Vector3(0, 0, -0.018f), Vector3.Zero, 0.015f, 6);
        asset.Anchor(ModelAsset.GripAnchor, 0, 0, 0.03f);
    }

    private static void BuildWrench(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Chrome).At(-0.17f, 0, 0).AlongX().Cylinder(0.009f, 0.26f, 12, 0.002f);
        body.Paint(Palette.Rubber).AlongX().Cylinder(0.015f, 0.12f, 14, 0.004f);
        body.Paint(Palette.Chrome).At(-0.3f, 0, -0.01f).AlongZ().Cylinder(0.02f, 0.04f, 16, 0.003f);
        body.Paint(Palette.Black).At(-0.3f, 0, -0.031f).AlongZ().Cylinder(0.013f, 0.004f, 6);
        body.CollideBox(-0.14f, 0, 0, 0.38f, 0.03f, 0.03f);
        asset.Anchor(ModelAsset.GripAnchor, Pose.Identity);
        asset.Anchor(ModelAsset.TipAnchor, -0.3f, 0, -0.031f);
    }

    private static void BuildScrewdriver(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyYellow).AlongZ().Lathe(
            12, new(0, -0.055f), new(0.013f, -0.05f), new(0.011f, -0.03f), new(0.015f, 0.02f), new(0.013f, 0.045f), new(0, 0.05f));
        body.Paint(Palette.Chrome).At(0, 0, -0.1f).AlongZ().Cylinder(0.0035f, 0.1f, 10);
        body.CollideBox(0, 0, -0.05f, 0.028f, 0.028f, 0.2f);
        asset.Anchor(ModelAsset.GripAnchor, Pose.Identity);
        asset.Anchor(ModelAsset.TipAnchor, 0, 0, -0.15f);
    }

    private static void BuildProbe(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyRed).AlongZ().Lathe(12, new(0, -0.07f), new(0.006f, -0.07f), new(0.009f, -0.045f), new(0.008f, 0.04f), new(0, 0.045f));
        body.Paint(Palette.Steel).At(0, 0, -0.085f).AlongZ().Cylinder(0.0018f, 0.034f, 8);
        body.CollideBox(0, 0, -0.02f, 0.018f, 0.018f, 0.15f);
        asset.Anchor(ModelAsset.GripAnchor, Pose.Identity);
        asset.Anchor(ModelAsset.TipAnchor, 0, 0, -0.102f);
    }

    private static void BuildTerminal(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Black).At(0, 0, -0.02f).Box(0.05f, 0.05f, 0.024f, 0.003f);
        body.Paint(Palette.Brass).At(0, 0, -0.005f).AlongZ().Cylinder(0.008f, 0.01f, 14, 0.001f);
        body.CollideBox(0, 0, -0.02f, 0.05f, 0.05f, 0.024f);
    }

    private static void BuildExtinguisher(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyRed).At(0, -0.34f, 0).Lathe(18, new(0, 0f), new(0.05f, 0.004f), new(0.055f, 0.02f), new(0.055f, 0.24f), new(0.04f, 0.28f), new(0.018f, 0.3f));
        body.Paint(Palette.Black).At(0, 0.0f, 0.01f).Box(0.022f, 0.014f, 0.12f, 0.004f);
        body.Paint(Palette.Black).At(0, -0.028f, 0.015f).Box(0.02f, 0.01f, 0.1f, 0.003f);
        body.Paint(Palette.Brass).At(0, -0.03f, 0).Cylinder(0.016f, 0.05f, 12);
        body.Paint(Palette.Black).At(0, -0.03f, -0.06f).AlongZ().Lathe(12, new(0.009f, 0.06f), new(0.007f, 0f), new(0.014f, -0.05f), new(0.011f, -0.05f), new(0, -0.03f));
        body.Paint(Palette.GuardYellow).At(0.024f, -0.014f, 0).Turned(Turn.AboutZ(90)).Torus(0.013f, 0.002f, 14, 5);
        body.Write("灭火器", Pose.At(0, -0.2f, 0.0555f), 0.024f, Inks.White, 0.08f);
        body.CollideCylinder(new Vector3(0, -0.34f, 0), new Vector3(0, 0.01f, 0), 0.055f, 12);
        asset.Anchor(ModelAsset.GripAnchor, 0, -0.01f, 0.02f);
        asset.Anchor(ModelAsset.TipAnchor, 0, -0.03f, -0.11f);
        asset.Anchor(ModelAsset.PinAnchor, 0.03f, -0.014f, 0);
    }

    private static void BuildCup(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyBlue).Lathe(
            20, new(0, 0f), new(0.035f, 0f), new(0.04f, 0.1f), new(0.043f, 0.11f), new(0.04f, 0.11f), new(0.037f, 0.1f), new(0.033f, 0.004f), new(0, 0.004f));
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.11f, 0), 0.04f, 14);
        asset.Anchor(ModelAsset.GripAnchor, 0, 0.06f, 0);
        asset.Anchor(ModelAsset.MouthAnchor, 0, 0.11f, 0);
    }

    private static void BuildPlug(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.CableOrange).AlongZ().Lathe(14, new(0, -0.02f), new(0.022f, -0.02f), new(0.02f, 0.02f), new(0.009f, 0.045f), new(0, 0.045f));
        Brush pins = body.Paint(Palette.Brass);
        pins.At(-0.008f, 0, -0.03f).AlongZ().Cylinder(0.0025f, 0.02f, 8);
        pins.At(0.008f, 0, -0.03f).AlongZ().Cylinder(0.0025f, 0.02f, 8);
        body.CollideBox(0, 0, 0.005f, 0.044f, 0.044f, 0.08f);
        asset.Anchor(ModelAsset.GripAnchor, 0, 0, 0.01f);
    }

    private static void BuildOutlet(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.White).At(0, 0, 0.01f).Box(0.08f, 0.08f, 0.02f, 0.006f);
        body.Paint(Palette.Black).At(0, 0, 0.0205f).AlongZ().Disc(0.023f, 20);
        body.CollideBox(0, 0, 0.01f, 0.08f, 0.08f, 0.02f);
        asset.Anchor(ModelAsset.SocketAnchor, 0, 0, 0.045f);
    }

    private static void BuildCrate(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.BenchWood).At(0, 0.14f, 0).Box(0.42f, 0.28f, 0.3f, 0.006f);
        Brush handles = body.Paint(Palette.Black);
        handles.At(-0.22f, 0.2f, 0).Box(0.02f, 0.024f, 0.12f, 0.006f);
        handles.At(0.22f, 0.2f, 0).Box(0.02f, 0.024f, 0.12f, 0.006f);
        body.Write("30 kg", Pose.At(0, 0.15f, 0.1505f), 0.07f, Inks.Black, 0.4f);
        body.CollideBox(0, 0.14f, 0, 0.44f, 0.28f, 0.3f);
        asset.Anchor(ModelAsset.GripAnchor, 0.22f, 0.2f, 0);
    }
}
