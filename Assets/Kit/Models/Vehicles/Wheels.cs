using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Wheels 205/55 R16: tire with grooves, rim with five double spokes, brake disc.</summary>
internal static class Wheels
{
    public static readonly KitAsset Wheel = new("wheel", "Wheel with rim, axis along X, outer face toward +X.", [], (asset, _) => Build(asset, hasRim: true));

    public static readonly KitAsset Tire = new("tire", "Tire without rim, axis along X.", [], (asset, _) => Build(asset, hasRim: false));

    private const float Radius = CarShape.TireRadius;

    private static void Build(AssetBuilder asset, bool hasRim)
    {
        Add(asset.Body, Pose.Identity, hasRim);
        asset.Body.CollideCylinder(new Vector3(-0.1f, 0, 0), new Vector3(0.1f, 0, 0), Radius, 14);
        asset.Anchor("grip", 0, Radius, 0);
    }

    /// <summary>The pose's +X points outward.</summary>
    public static void Add(NodeBuilder body, Pose at, bool hasRim = true)
    {
        const float Bead = 0.205f, R = Radius;
        Brush tire = body.Paint(CarPaints.Tire).In(at).AlongX();
        tire.Lathe(
            22, new(Bead, -0.085f), new(Bead + 0.02f, -0.1f), new(R - 0.045f, -0.108f), new(R - 0.01f, -0.09f), new(R, -0.03f), new(R - 0.009f, -0.026f), new(R - 0.009f, -0.018f), new(R, -0.014f),
            new(R, 0.03f), new(R - 0.01f, 0.09f), new(R - 0.045f, 0.108f), new(Bead + 0.02f, 0.1f), new(Bead, 0.085f));
        if (!hasRim)
        {
            body.Paint(CarPaints.Tire).In(at).AlongX().Lathe(20, new(Bead, 0.085f), new(R - 0.03f, 0.06f), new(R - 0.03f, -0.06f), new(Bead, -0.085f));
            return;
        }

        Brush rim = body.Paint(CarPaints.Rim).In(at).AlongX();
        rim.Lathe(24, new(Bead + 0.008f, 0.094f), new(Bead, 0.099f), new(Bead - 0.012f, 0.09f), new(Bead - 0.03f, 0.05f), new(Bead - 0.035f, -0.09f));
        rim.At(0, 0.05f, 0).Lathe(14, new(0.062f, -0.02f), new(0.062f, 0.018f), new(0.05f, 0.026f), new(0.026f, 0.022f), new(0, 0.022f));
        for (int i = 0; i < 10; i++)
        {
            double degrees = (i / 2 * 72) + (i % 2 == 0 ? -11 : 11);
            Brush spoke = rim.Turned(Turn.AboutY(degrees));
            spoke.Loft(6, [new(new Vector3(0.045f, 0.055f, 0), Vector3.UnitZ, 0.016f, 0.014f), new(new Vector3(0.12f, 0.066f, 0), Vector3.UnitZ, 0.012f, 0.011f), new(new Vector3(0.192f, 0.074f, 0), Vector3.UnitZ, 0.013f, 0.01f)]);
        }

        Brush nut = body.Paint(Palette.DarkMetal).In(at).AlongX();
        nut.At(0, 0.06f, 0).BoltCircle(0.046f, 5, 0.008f, 0.012f);
        nut.At(0, -0.02f, 0).Lathe(16, new(0.15f, 0f), new(0.15f, 0.012f), new(0.06f, 0.014f), new(0.05f, 0.03f));
        body.Paint(Palette.SafetyRed).In(at).At(0.0f, 0.09f, -0.105f).Box(0.06f, 0.07f, 0.06f, 0.01f);
    }
}
