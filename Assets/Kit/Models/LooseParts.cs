using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>Pieces with which an author extends a room: pipe, elbow, flange, drip tray and floor marking.</summary>
internal static class LooseParts
{
    private static readonly KitParameter Diameter = KitParameter.Number("diameter", "0.089", 0.01, 0.6);

    private static readonly KitParameter Color = KitParameter.Choice("color", "green", "red", "blue", "yellow", "gray", "black", "white");

    public static readonly KitAsset Pipe = new("pipe", "Straight pipe along X.", [KitParameter.Number("length", "1", 0.05, 20), Diameter, Color], BuildPipe);

    public static readonly KitAsset Elbow = new("elbow", "Pipe bend from -X to +Y.", [Diameter, KitParameter.Number("radius", "0.12", 0.02, 1), Color], BuildElbow);

    public static readonly KitAsset Flange = new("flange", "Pair of flanges with bolts, axis along X.", [Diameter], BuildFlange);

    public static readonly KitAsset DripTray = new(
        "drip-tray", "Low stainless tray on the floor.", [KitParameter.Number("width", "0.5", 0.1, 3), KitParameter.Number("depth", "0.35", 0.1, 3)], BuildDripTray);

    public static readonly KitAsset FloorMarking = new(
        "floor-marking",
        "Line on the floor along X.",
        [KitParameter.Number("length", "1", 0.05, 30), KitParameter.Choice("kind", "yellow", "hazard"), KitParameter.Number("width", "0.08", 0.02, 0.5)],
        BuildFloorMarking);

    private static void BuildPipe(AssetBuilder asset, KitArguments given)
    {
        float half = given.Number("length") * 0.5f, radius = given.Number("diameter") * 0.5f;
        asset.Body.Paint(Paint(given)).AlongX().Cylinder(radius, half * 2f, 18);
        asset.Body.CollideCylinder(new Vector3(-half, 0, 0), new Vector3(half, 0, 0), radius, 10);
    }

    private static void BuildElbow(AssetBuilder asset, KitArguments given)
    {
        float radius = given.Number("diameter") * 0.5f, bend = given.Number("radius") + radius;
        ReadOnlySpan<Vector3> corners = [new(-bend, 0, 0), Vector3.Zero, new(0, bend, 0)];
        asset.Body.Paint(Paint(given)).Tube(radius, 18, isCapped: true, Sweeps.CenterLine(corners, bend * 0.98f, 8));
        asset.Body.CollideCapsule(new Vector3(-bend, 0, 0), new Vector3(0, bend, 0), radius);
    }

    private static void BuildFlange(AssetBuilder asset, KitArguments given)
    {
        float radius = given.Number("diameter") * 0.5f;
        Piping.Flange(asset.Body, Palette.PipeGreen, Vector3.Zero, Vector3.UnitX, radius);
        Piping.Flange(asset.Body, Palette.PipeGreen, Vector3.Zero, -Vector3.UnitX, radius);
        asset.Body.CollideCylinder(new Vector3(-0.02f, 0, 0), new Vector3(0.02f, 0, 0), Piping.FlangeRadius(radius), 12);
    }

    private static void BuildDripTray(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width"), depth = given.Number("depth");
        NodeBuilder body = asset.Body;
        Brush steel = body.Paint(Palette.Stainless);
        steel.At(0, 0.003f, 0).Box(width, 0.006f, depth, 0.002f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            steel.At(0, 0.02f, side * depth * 0.5f).Box(width, 0.04f, 0.006f, 0.002f);
            steel.At(side * width * 0.5f, 0.02f, 0).Box(0.006f, 0.04f, depth, 0.002f);
        }

        body.CollideBox(0, 0.003f, 0, width, 0.006f, depth);
    }

    private static void BuildFloorMarking(AssetBuilder asset, KitArguments given)
    {
        bool isHazard = given.Text("kind") == "hazard";
        Brush paint = asset.Body.Paint(isHazard ? Palette.Hazard : Palette.FloorLine);
        paint.At(0, 0.003f, 0).Turned(Turn.AboutX(-90)).Rectangle(given.Number("length"), given.Number("width"));
    }

    private static Core.Models.MaterialData Paint(KitArguments given) =>
        given.Text("color") == "green" ? Palette.PipeGreen : Palette.Named(given.Text("color"));
}
