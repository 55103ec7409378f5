using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>Workbench, trolley, parts tray, cabinet and bin.</summary>
internal static class Furniture
{
    public static readonly KitAsset Workbench = new(
        "workbench", "Bench with a wooden top and drawers.", [KitParameter.Number("width", "1.6", 1.5, 3)], BuildWorkbench);

    public static readonly KitAsset Trolley = new("trolley", "Steel trolley with two shelves.", [], BuildTrolley);

    public static readonly KitAsset PartsTray = new("parts-tray", "Tray for wet parts.", [KitParameter.Text("label")], BuildPartsTray);

    public static readonly KitAsset ToolCabinet = new("tool-cabinet", "Tool cabinet with drawers.", [], BuildToolCabinet);

    public static readonly KitAsset WasteBin = new("waste-bin", "Round bin with a lid ring.", [], BuildWasteBin);

    private static void BuildWorkbench(AssetBuilder asset, KitArguments given)
    {
        const float Depth = 0.70f, Top = 0.85f;
        float width = given.Number("width"), x = (width * 0.5f) - 0.06f;
        NodeBuilder body = asset.Body;
        body.Paint(Palette.BenchWood).At(0, Top - 0.022f, 0).Box(width, 0.044f, Depth, 0.005f);
        Brush steel = body.Paint(Palette.SafetyBlue);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            foreach (float z in (ReadOnlySpan<float>)[-0.29f, 0.29f])
            {
                steel.At(side * x, 0.404f, z).Box(0.06f, 0.808f, 0.06f);
                body.Paint(Palette.Black).At(side * x, 0.012f, z).Box(0.07f, 0.024f, 0.07f);
            }

            steel.At(side * x, 0.77f, 0).Box(0.05f, 0.06f, 0.56f);
            steel.At(side * x, 0.2f, 0).Box(0.05f, 0.05f, 0.56f);
        }

        steel.At(0, 0.775f, -0.29f).Box(width - 0.16f, 0.06f, 0.04f);
        steel.At(0, 0.775f, 0.29f).Box(width - 0.16f, 0.06f, 0.04f);
        body.Paint(Palette.LightGray).At(0, 0.225f, 0).Box(width - 0.16f, 0.02f, 0.56f, 0.003f);
        AddDrawers(body, new Vector3((width * 0.5f) - 0.36f, 0.59f, 0.02f), new Vector3(0.46f, 0.38f, 0.56f), 3);
        body.CollideBox(0, Top - 0.022f, 0, width, 0.044f, Depth);
        body.CollideBox((width * 0.5f) - 0.36f, 0.59f, 0.02f, 0.46f, 0.38f, 0.56f);
        body.CollideBox(x, 0.4f, 0, 0.06f, 0.8f, 0.62f);
        body.CollideBox(-x, 0.4f, 0, 0.06f, 0.8f, 0.62f);
        for (int i = 0; i < 6; i++)
        {
            asset.Anchor($"slot-{i + 1}", (i - 2.5f) * 0.24f, Top, 0.10f);
        }
    }

    /// <summary>A box with drawer fronts and handles toward +Z.</summary>
    private static void AddDrawers(NodeBuilder body, Vector3 center, Vector3 size, int count)
    {
        body.Paint(Palette.FrameGray).At(center).Box(size);
        float pitch = size.Y / count;
        for (int i = 0; i < count; i++)
        {
            Vector3 at = center + new Vector3(0, ((i + 0.5f) * pitch) - (size.Y * 0.5f), (size.Z * 0.5f) + 0.006f);
            body.Paint(Palette.LightGray).At(at).Box(size.X - 0.016f, pitch - 0.012f, 0.014f);
            body.Paint(Palette.DarkMetal).At(at + new Vector3(0, pitch * 0.18f, 0.02f)).Box(size.X * 0.45f, 0.014f, 0.012f);
            body.Paint(Palette.DarkMetal).At(at + new Vector3(size.X * 0.2f, pitch * 0.18f, 0.012f)).Box(0.014f, 0.012f, 0.016f);
            body.Paint(Palette.DarkMetal).At(at + new Vector3(size.X * -0.2f, pitch * 0.18f, 0.012f)).Box(0.014f, 0.012f, 0.016f);
        }
    }

    private static void BuildTrolley(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush shelf = body.Paint(Palette.Stainless);
        foreach (float y in (ReadOnlySpan<float>)[0.24f, 0.79f])
        {
            shelf.At(0, y, 0).Box(0.70f, 0.02f, 0.45f, 0.004f);
        }

        // A low rim at the back and the sides of the upper shelf keeps parts from rolling off.
        shelf.At(0, 0.812f, -0.222f).Box(0.70f, 0.036f, 0.006f);
        shelf.At(0.347f, 0.812f, 0).Box(0.006f, 0.036f, 0.45f);
        shelf.At(-0.347f, 0.812f, 0).Box(0.006f, 0.036f, 0.45f);
        body.Paint(Palette.Rubber).At(0, 0.8008f, 0).Turned(Turn.AboutX(-90)).Rectangle(0.66f, 0.41f);
        foreach (Vector2 at in (ReadOnlySpan<Vector2>)[new(0.32f, 0.2f), new(-0.32f, 0.2f), new(0.32f, -0.2f), new(-0.32f, -0.2f)])
        {
            body.Paint(Palette.Chrome).At(at.X, 0.455f, at.Y).Cylinder(0.014f, 0.69f, 8);
            body.Paint(Palette.Rubber).At(at.X, 0.05f, at.Y).AlongX().Cylinder(0.05f, 0.026f, 10);
            body.Paint(Palette.Galvanized).At(at.X, 0.09f, at.Y).Box(0.036f, 0.03f, 0.05f);
        }

        body.Paint(Palette.Chrome).Pipe(0.012f, 0.05f, 8, isCapped: false, new(0.34f, 0.8f, 0.18f), new(0.44f, 0.86f, 0.18f), new(0.44f, 0.86f, -0.18f), new(0.34f, 0.8f, -0.18f));
        body.CollideBox(0, 0.79f, 0, 0.70f, 0.02f, 0.45f);
        body.CollideBox(0, 0.24f, 0, 0.70f, 0.02f, 0.45f);
        body.CollideBox(0, 0.812f, -0.222f, 0.70f, 0.036f, 0.01f);
        body.CollideBox(0.347f, 0.812f, 0, 0.01f, 0.036f, 0.45f);
        body.CollideBox(-0.347f, 0.812f, 0, 0.01f, 0.036f, 0.45f);
        asset.Anchor("left", -0.18f, 0.80f, 0);
        asset.Anchor("right", 0.18f, 0.80f, 0);
        asset.Anchor("lower", 0, 0.25f, 0);
    }

    private static void BuildPartsTray(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush steel = body.Paint(Palette.SafetyBlue);
        steel.At(0, 0.004f, 0).Box(0.40f, 0.008f, 0.30f, 0.003f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            steel.At(0, 0.032f, side * 0.152f).Turned(Turn.AboutX(side * 12)).Box(0.42f, 0.058f, 0.006f, 0.002f);
            steel.At(side * 0.202f, 0.032f, 0).Turned(Turn.AboutZ(side * -12)).Box(0.006f, 0.058f, 0.31f, 0.002f);
            body.CollideBox(new Pose(new Vector3(0, 0.032f, side * 0.152f), Turn.AboutX(side * 12)), new Vector3(0.42f, 0.058f, 0.008f));
            body.CollideBox(new Pose(new Vector3(side * 0.202f, 0.032f, 0), Turn.AboutZ(side * -12)), new Vector3(0.008f, 0.058f, 0.31f));
        }

        body.CollideBox(0, 0.005f, 0, 0.40f, 0.01f, 0.30f);
        Pose front = new(new Vector3(0, 0.031f, 0.1565f), Turn.AboutX(12));
        NamePlate.Add(body, front, 0.22f, 0.04f, given.Text("label"), string.Empty);
        asset.Anchor("socket", 0, 0.11f, 0);
    }

    private static void BuildToolCabinet(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyRed).At(0, 0.56f, 0).Box(0.70f, 0.88f, 0.44f, 0.01f);
        body.Paint(Palette.Rubber).At(0, 1.02f, 0).Box(0.71f, 0.05f, 0.45f, 0.012f);
        float y = 0.14f;
        foreach (float height in (ReadOnlySpan<float>)[0.26f, 0.18f, 0.14f, 0.11f, 0.11f])
        {
            float middle = y + (height * 0.5f);
            body.Paint(Palette.SafetyRed).At(0, middle, 0.224f).Box(0.64f, height - 0.014f, 0.012f);
            body.Paint(Palette.Chrome).At(0, middle + (height * 0.5f) - 0.026f, 0.236f).Box(0.58f, 0.016f, 0.014f, 0.004f);
            y += height;
        }

        body.ChipEdges(RoomWear.SeedOf("tool-cabinet"), Pose.At(0, 0.56f, 0.22f), 0.69f, 0.86f);
        foreach (Vector2 at in (ReadOnlySpan<Vector2>)[new(0.28f, 0.16f), new(-0.28f, 0.16f), new(0.28f, -0.16f), new(-0.28f, -0.16f)])
        {
            body.Paint(Palette.Rubber).At(at.X, 0.06f, at.Y).AlongX().Cylinder(0.06f, 0.03f, 9);
        }

        body.CollideBox(0, 0.525f, 0, 0.71f, 1.05f, 0.46f);
        asset.Anchor("top", 0, 1.05f, 0);
    }

    private static void BuildWasteBin(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.FrameGray).Lathe(20, new(0, 0), new(0.16f, 0), new(0.165f, 0.01f), new(0.195f, 0.57f), new(0.2f, 0.575f), new(0.2f, 0.6f), new(0.185f, 0.6f));
        body.Paint(Palette.Black).Lathe(20, new(0.185f, 0.6f), new(0.165f, 0.08f), new(0, 0.07f));
        Pose face = new(new Vector3(0, 0.36f, 0.186f), Turn.AboutX(-3));
        body.Paint(Palette.White).In(face).Box(0.16f, 0.09f, 0.004f, 0.001f);
        body.Write("废料|WASTE", face * Pose.At(0, 0, 0.003f), 0.034f, Inks.Black, 0.15f);
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.08f, 0), 0.17f, 10);
        const int Sides = 8;
        for (int i = 0; i < Sides; i++)
        {
            Vector2 d = Turn.Step(i, Sides) * 0.185f;
            body.CollideBox(new Pose(new Vector3(d.X, 0.32f, -d.Y), Turn.AboutY(360.0 * i / Sides)), new Vector3(0.02f, 0.56f, 0.15f));
        }
    }
}
