using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Wear;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>
/// An end-suction centrifugal pump with its motor on a base frame, and pipework with gaps where valves and the strainer sit.
/// Origin: the floor below the pump set; suction from the left (-X), discharge up and away to -Z.
/// </summary>
internal static class PumpSkid
{
    public const float ShaftHeight = 0.60f;
    public const float PumpX = -0.25f;

    public static readonly KitAsset Asset = new(
        "pump-skid", "Centrifugal pump, motor, base frame and pipework.", [KitParameter.Number("back", "1.9", 0.3, 6), .. MachineWear.Parameters], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        BaseFrame.Add(body);
        PumpCasing.Add(body);
        ElectricMotor.Add(body);
        SkidPiping.Add(body, given.Number("back"));
        asset.Age(given);
        AddAnchors(asset);
    }

    private static void AddAnchors(AssetBuilder asset)
    {
        asset.Anchor("suction-valve", -1.40f, ShaftHeight, 0);
        asset.Anchor("discharge-valve", new Pose(new Vector3(PumpX, 1.28f, 0), new Quaternion(0.5f, 0.5f, 0.5f, 0.5f)));
        asset.Anchor("strainer", -0.85f, ShaftHeight, 0);
        asset.Anchor("strainer-cover", -0.85f, 0.80f, 0);
        asset.Anchor("strainer-basket", -0.85f, 0.64f, 0);
        asset.Anchor("vent", -0.48f, 1.00f, 0);
        asset.Anchor("pressure-gauge", 0.10f, 1.15f, 0.03f);
        asset.Anchor("flow-gauge", PumpX, 1.68f, 0.14f);
        asset.Anchor("current-gauge", 0.62f, 1.12f, 0.10f);
        asset.Anchor("control-stand", 1.40f, 0, 0.10f);
        asset.Anchor("isolator", 1.40f, 1.32f, 0.15f);
        asset.Anchor("padlock", 1.322f, 1.242f, 0.285f);
        asset.Anchor("tag", 1.322f, 1.155f, 0.30f);
        asset.Anchor("button-box", 1.40f, 0.96f, 0.15f);
        asset.Anchor("start", 1.40f, 0.975f, 0.22f);
        asset.Anchor("stop", 1.40f, 0.898f, 0.22f);
    }
}
