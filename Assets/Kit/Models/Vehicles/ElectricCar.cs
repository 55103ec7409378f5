using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>A compact electric car whose hood opens over a furnished bay.</summary>
internal static class ElectricCar
{
    public static readonly KitAsset Asset = new(
        "electric-car",
        "Electric passenger car, front toward +Z; the hood (moving) opens 60 degrees about the cowl.",
        [KitParameter.Choice("color", "white", "blue", "red", "silver"), KitParameter.Choice("bay", "full", "empty"), KitParameter.Choice("hood", "closed", "propped-open")],
        Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        var hinge = new Vector3(0, CarShape.Shoulder(CarShape.Cowl) + 0.02f, CarShape.Cowl + 0.01f);

        // Axis along -X: positive lifts the front edge.
        NodeBuilder hood = asset.Node(ModelAsset.MovingNode, new Pose(hinge, Turn.AboutY(-90)));
        Pose hoodFromCar = hood.ModelFromNode.Inverse;
        if (given.Text("hood") == "propped-open")
        {
            hoodFromCar = new Pose(Vector3.Zero, Turn.AboutZ(52)) * hoodFromCar;
            body.Paint(Palette.DarkMetal).Rod(new Vector3(0.6f, 0.74f, 1.86f), new Vector3(0.52f, 1.48f, 1.5f), 0.005f, 6);
        }

        CarBody.Add(body, hood, hoodFromCar, CarPaints.Named(given.Text("color")));
        if (given.Text("bay") == "full")
        {
            EngineBay.Add(asset, body);
        }

        foreach (float side in (ReadOnlySpan<float>)[1f, -1f])
        {
            foreach (float z in (ReadOnlySpan<float>)[CarShape.FrontAxle, CarShape.RearAxle])
            {
                Wheels.Add(body, new Pose(new Vector3(side * CarShape.Track, CarShape.TireRadius, z), Turn.AboutY(side > 0 ? 0 : 180)));
            }
        }

        body.CollideBox(0, 0.56f, -0.65f, 1.8f, 0.78f, 2.9f).CollideBox(0, 1.2f, -0.55f, 1.2f, 0.6f, 1.6f).CollideBox(0, 0.4f, 1.5f, 1.8f, 0.5f, 1.4f);
        foreach (float side in (ReadOnlySpan<float>)[1f, -1f])
        {
            body.CollideBox(side * 0.78f, 0.7f, 1.4f, 0.2f, 0.3f, 1.2f);
        }

        hood.CollideBox(hoodFromCar * new Pose(new Vector3(0, 0.9f, 1.44f), Turn.AboutX(9)), new Vector3(1.4f, 0.04f, 1.2f));
        asset.Anchor("grip", 0, CarShape.HoodHeight(CarShape.Nose, 0), CarShape.Nose);
        asset.Anchor("lift-front-left", 0.7f, 0.19f, 0.85f).Anchor("lift-front-right", -0.7f, 0.19f, 0.85f);
        asset.Anchor("lift-rear-left", 0.7f, 0.19f, -0.8f).Anchor("lift-rear-right", -0.7f, 0.19f, -0.8f);
    }
}
