using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Rooms;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Workshop for electric vehicles: a lift bay, a fenced high-voltage bay, benches, tires, air and charging.</summary>
internal static class VehicleWorkshop
{
    private static readonly Vector3 Size = new(13.2f, 5.0f, 9.6f);
    private const float LiftX = -3.1f;
    private const float BayX = 2.7f;

    public static readonly KitAsset Asset = new(
        "vehicle-workshop", "Furnished vehicle workshop with two bays, 13.2 x 9.6 m; `cars` says which cars stand in it.",
        [KitParameter.Choice("cars", "both", "lifted", "none")], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        var room = new RoomBuilder(asset, "vehicle-workshop", Size);
        AddShell(room);
        AddFloor(room);
        AddWear(room);
        AddBays(room, given.Text("cars"));
        WorkshopEdges.Add(room);
        AddRoof(room);
        room.Camera("overview", new(5.9f, 2.5f, 4.2f), new(-1.0f, 1.0f, -0.9f));
        room.Camera("high-voltage", new(0.6f, 1.75f, 3.9f), new(2.9f, 0.8f, 0.2f));
        room.Camera("lift", new(-0.2f, 1.65f, 2.6f), new(-3.4f, 1.2f, -0.4f));
        room.Camera("benches", new(-1.5f, 1.7f, 0.2f), new(0.6f, 1.2f, -4.6f));
        room.Camera("doors", new(0.5f, 1.7f, -3.2f), new(-1.5f, 1.6f, 4.6f));
        room.Station("car", Pose.At(BayX, 0, -0.2f)).Station("lift", Pose.At(LiftX, 0, -0.3f)).Station("bench", Pose.At(-0.5f, 0, -4.4f)).Station("table", Pose.At(-0.2f, 0, 0.4f));
        room.Finish(0.08f);
    }

    private static void AddShell(RoomBuilder room)
    {
        room.AddFloor(Finishes.EpoxyGray).AddCeiling(Finishes.RoofSheet);
        WallHole[] left = [new(-2.9f, 1.5f, 2.2f, 1.9f), new(0, 1.5f, 2.2f, 1.9f), new(2.9f, 1.5f, 2.2f, 1.9f)];
        room.AddWall(RoomSide.Left, Palette.Wall, left);
        foreach (WallHole hole in left)
        {
            room.Window(RoomSide.Left, hole, 3);
        }

        room.Outdoors(RoomSide.Left);
        WallHole[] high = [new(-4.6f, 3.2f, 2.2f, 1.0f), new(-1.6f, 3.2f, 2.2f, 1.0f), new(1.6f, 3.2f, 2.2f, 1.0f), new(4.6f, 3.2f, 2.2f, 1.0f)];
        room.AddWall(RoomSide.Back, Palette.Wall, high).AddWall(RoomSide.Right, Palette.Wall);
        foreach (WallHole hole in high)
        {
            room.Window(RoomSide.Back, hole, 2);
        }

        room.Outdoors(RoomSide.Back, hasTrees: false);
        room.AddWall(RoomSide.Front, Palette.Wall, new WallHole(-LiftX, 0, 3.4f, 3.3f), new WallHole(-BayX, 0, 3.4f, 3.3f), new WallHole(-5.6f, 0, 1.02f, 2.16f));
        foreach (float x in (ReadOnlySpan<float>)[-LiftX, -BayX])
        {
            room.Furnish("roller-door", room.Wall(RoomSide.Front).At(x, 0, -0.06f), "width=3.28", "height=3.25");
        }

        room.Furnish("hinge-door", room.Wall(RoomSide.Front).At(-5.6f, 0, -0.08f), "width=0.9", "height=2.1", "kind=glazed");
        room.ExitSign(room.Wall(RoomSide.Front).At(-5.6f, 2.42f, 0.002f));
        for (int i = 0; i < 4; i++)
        {
            AddColumn(room, i % 2 == 0 ? 1f : -1f, i < 2 ? 1.6f : -1.6f);
        }

        room.Body.Write("新能源汽车实训车间", room.Wall(RoomSide.Front).At(-0.2f, 4.35f, 0.004f), 0.42f, Inks.Blue, 8f);
        room.Body.Write("ELECTRIC VEHICLE TRAINING WORKSHOP", room.Wall(RoomSide.Front).At(-0.2f, 3.98f, 0.004f), 0.18f, Inks.Blue, 8f);
        room.Body.Write("断电  验电  再动手      ISOLATE · PROVE · THEN WORK", room.Wall(RoomSide.Back).At(0, 2.85f, 0.004f), 0.2f, Inks.Red, 9f);
    }

    private static void AddColumn(RoomBuilder room, float side, float z)
    {
        float x = side * ((Size.X * 0.5f) - 0.14f);
        room.Body.Paint(Finishes.TrussGray).At(x, Size.Y * 0.5f, z).Box(0.03f, Size.Y, 0.26f).At(0.12f, 0, 0).Box(0.02f, Size.Y, 0.26f).At(-0.24f, 0, 0).Box(0.02f, Size.Y, 0.26f).At(0.12f, 0, 0).Box(0.24f, Size.Y, 0.02f);
        room.Body.Paint(Palette.Hazard).At(x, 0.6f, z).Box(0.29f, 1.2f, 0.29f, 0.01f);
    }

    private static void AddFloor(RoomBuilder room)
    {
        room.PaintFloor(Finishes.EpoxyGreen, 0, 3.9f, 13.1f, 1.4f, 0.0015f);
        room.PaintFloor(Finishes.EpoxyBlue, LiftX, -0.5f, 4.6f, 6.4f, 0.0014f).PaintFloor(Finishes.EpoxyBlue, BayX, -0.3f, 4.4f, 6.2f, 0.0014f);
        room.Line(Palette.FloorLine, new(-6.5f, 3.2f), new(6.5f, 3.2f)).Line(Palette.FloorLine, new(-6.5f, 4.62f), new(6.5f, 4.62f));
        room.Frame(Finishes.LineWhite, LiftX - 2.3f, -3.7f, LiftX + 2.3f, 2.7f, 0.07f);
        room.Frame(Palette.Hazard, BayX - 2.2f, -3.4f, BayX + 2.2f, 2.8f, 0.1f);
        room.Body.Write("举升工位 1   LIFT BAY 1", new Pose(new Vector3(LiftX, 0.005f, 2.45f), Turn.AboutX(-90)), 0.22f, Finishes.LineWhite.BaseColor, 4f);
        room.Body.Write("高压工位 2   HIGH-VOLTAGE BAY 2", new Pose(new Vector3(BayX, 0.005f, 2.5f), Turn.AboutX(-90)), 0.2f, Palette.FloorLine.BaseColor, 4f);

        // The gutter with its grating across both doors.
        Brush bars = room.Body.Paint(Palette.Galvanized);
        room.PaintFloor(Palette.Black, 0, 3.0f, 12.6f, 0.2f, 0.0025f);
        for (int i = 0; i < 84; i++)
        {
            bars.At(-6.22f + (i * 0.15f), 0.004f, 3.0f).Turned(Turn.AboutX(-90)).Rectangle(0.07f, 0.19f);
        }
    }

    private static void AddWear(RoomBuilder room)
    {
        foreach (float side in (ReadOnlySpan<float>)[-0.76f, 0.76f])
        {
            room.Body.MarkFloor("tire-mark", LiftX + side, 3.3f, 0.22f, 2.6f, side * 2).MarkFloor("tire-mark", BayX + side, 3.4f, 0.22f, 2.4f, -2);
        }

        room.Body.MarkFloor("tire-mark", 0.2f, 3.75f, 0.22f, 3f, 81);
        room.Body.MarkFloor("oil-stain", LiftX - 0.2f, -1.5f, 0.8f, 0.65f).MarkFloor("oil-stain", LiftX + 0.9f, 0.9f, 0.5f, 0.45f, 70);
        room.Body.MarkFloor("scuffs", -0.4f, -3.5f, 1.2f, 0.9f, 10);
        room.Body.MarkFloor("arrow", -0.3f, 3.95f, 0.45f, 0.8f, 90);
    }

    private static void AddBays(RoomBuilder room, string cars)
    {
        room.Furnish("two-post-lift", Pose.At(LiftX, 0, -0.3f), cars == "none" ? "height=0.12" : "height=1.5");
        if (cars != "none")
        {
            room.Furnish("electric-car", Pose.At(LiftX, 1.4f, -0.3f), "color=blue", "bay=empty");
            room.Furnish("hv-battery-pack", Pose.At(LiftX, 0.802f, -0.3f)).Furnish("lift-table", Pose.At(LiftX, 0, -0.3f), "height=0.8");
            room.Furnish("service-plug", Pose.At(LiftX + 0.42f, 0.99f, 0.32f));
        }

        if (cars == "both")
        {
            room.Furnish("electric-car", Pose.At(BayX, 0, -0.2f), "color=white", "hood=propped-open");
        }

        AddFence(room);
        room.Furnish("tool-cart", new Pose(new Vector3(-0.35f, 0, -1.4f), Turn.AboutY(80)));
        room.Furnish("drain-pan", Pose.At(LiftX + 1.0f, 0, 1.9f));
        room.Furnish("insulated-tool-set", new Pose(new Vector3(BayX - 1.55f, 0.86f, 1.8f), Turn.AboutY(60))).Furnish("trolley", new Pose(new Vector3(BayX - 1.55f, 0, 1.8f), Turn.AboutY(60)));
    }

    /// <summary>Posts and chains around the high-voltage bay, open at the front for whoever may enter.</summary>
    private static void AddFence(RoomBuilder room)
    {
        ReadOnlySpan<Vector2> posts = [new(-2.1f, 2.7f), new(-2.1f, 0.7f), new(-2.1f, -1.3f), new(-2.1f, -3.2f), new(2.1f, -3.2f), new(2.1f, -1.3f), new(2.1f, 0.7f), new(2.1f, 2.7f)];
        for (int i = 0; i < posts.Length; i++)
        {
            room.Place("barrier-post", Pose.At(BayX + posts[i].X, 0, posts[i].Y));
            if (i + 1 < posts.Length && i != 3)
            {
                Vector2 middle = (posts[i] + posts[i + 1]) * 0.5f;
                room.Place("barrier-chain", new Pose(new Vector3(BayX + middle.X, 0.9f, middle.Y), Turn.AboutY(90)), "length=1.95", "sag=0.14");
            }
        }

        room.Furnish("warning-stand", Pose.At(BayX - 0.7f, 0, 2.95f));
        room.Furnish("rescue-hook", room.Wall(RoomSide.Right).At(0.9f, 0, 0.002f)).Furnish("fire-blanket", room.Wall(RoomSide.Right).At(0.35f, 1.4f, 0.002f));
        room.Place("extinguisher", new Pose(new Vector3(6.4f, 0, -0.25f), Turn.AboutY(-90)), "kind=co2").Place("extinguisher", new Pose(new Vector3(6.4f, 0, 0.05f), Turn.AboutY(-90)), "kind=powder");
        room.Furnish("wall-box", room.Wall(RoomSide.Right).At(-1.0f, 1.35f, 0.002f));
    }

    private static void AddRoof(RoomBuilder room)
    {
        foreach (float z in (ReadOnlySpan<float>)[-3.2f, 0f, 3.2f])
        {
            room.Truss(z);
        }

        for (int i = 0; i < 18; i++)
        {
            room.Body.Paint(Finishes.RoofSheet).At(-6.38f + (i * 0.75f), Size.Y - 0.012f, 0).Box(0.08f, 0.024f, 9.6f);
        }

        foreach (float x in (ReadOnlySpan<float>)[-4.4f, 0f, 4.4f])
        {
            room.HighBay(x, -1.6f, 0.9f).HighBay(x, 1.7f, 0.9f);
        }

        room.Duct(new Vector3(-6.5f, 3.9f, -4.2f), new Vector3(6.5f, 3.9f, -4.2f), 0.2f);
        room.Furnish("cable-tray", Pose.At(0, 3.75f, -3.5f), "length=12.4", "width=0.3", "rods=0.5");
        AddExtraction(room, LiftX + 1.9f);
        AddExtraction(room, BayX - 2.5f);
        foreach (float x in (ReadOnlySpan<float>)[-3f, 3f])
        {
            room.Emergency(room.Wall(RoomSide.Back).At(x, 2.35f, 0.002f));
        }

        room.Emergency(room.Wall(RoomSide.Front).At(-0.2f, 3.2f, 0.002f)).Emergency(room.Wall(RoomSide.Right).At(2.6f, 2.8f, 0.002f));
    }

    /// <summary>A hose reel under the roof with its nozzle hanging in reach.</summary>
    private static void AddExtraction(RoomBuilder room, float x)
    {
        NodeBuilder body = room.Body;
        body.Paint(Palette.SafetyYellow).At(x, 4.0f, -2.2f).AlongX().Lathe(24, new(0.05f, -0.18f), new(0.3f, -0.17f), new(0.3f, -0.15f), new(0.16f, -0.14f), new(0.16f, 0.14f), new(0.3f, 0.15f), new(0.3f, 0.17f), new(0.05f, 0.18f));
        body.Paint(Palette.FrameGray).At(x, 4.4f, -2.2f).Box(0.3f, 0.06f, 0.1f).At(0, 0.3f, 0).Box(0.05f, 0.6f, 0.05f);
        for (int i = 0; i < 4; i++)
        {
            body.Paint(Palette.Black).At(x - 0.102f + (i * 0.068f), 4.0f, -2.2f).AlongX().Torus(0.19f, 0.036f, 16, 5);
        }

        body.Paint(Palette.Black).Cable(0.034f, 8, 6, new(x, 3.82f, -2.2f), new(x + 0.02f, 3.2f, -2.18f), new(x, 2.6f, -2.2f), new(x - 0.01f, 2.1f, -2.2f));
        body.Paint(Palette.SafetyYellow).At(x - 0.01f, 2.02f, -2.2f).Turned(Turn.AboutX(180)).Lathe(16, new(0.036f, -0.1f), new(0.04f, 0.02f), new(0.075f, 0.12f), new(0.07f, 0.12f), new(0.034f, 0.02f));
    }
}
