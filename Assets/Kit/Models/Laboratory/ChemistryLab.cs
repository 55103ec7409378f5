using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Models.School;
using VRLab.Assets.Parameters;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>
/// The chemistry laboratory of a vocational college, 10 by 9 m: two islands with shelves and sinks, a demonstration bench
/// before the board, fume hoods at the right, the balance bench under the windows, safety equipment at the entrance.
/// </summary>
internal static class ChemistryLab
{
    private const float Width = 10f;
    private const float Depth = 9f;
    private const float Height = 3.2f;
    private const float DoorX = -2.6f;

    private static readonly float[] Islands = [-2.35f, 1.05f];

    public static readonly KitAsset Asset = new("chemistry-lab", "Chemistry laboratory, furnished.", [KitParameter.Choice("station", "furnished", "free")], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        var room = new RoomBuilder(asset, "chemistry-lab", new Vector3(Width, Height, Depth));
        AddShell(room);
        AddCeiling(room);
        foreach (float x in Islands)
        {
            AddIsland(room, x, isStationFree: given.Text("station") == "free" && x > 0f);
        }

        AddBoardWall(room);
        ChemistryLabWalls.Add(room);
        AddViews(room);
        room.Finish(0.12f);
    }

    private static void AddShell(RoomBuilder room)
    {
        WallHole[] windows = [new(-2.9f, 0.95f, 2.0f, 1.75f), new(-0.2f, 0.95f, 2.0f, 1.75f), new(2.5f, 0.95f, 2.0f, 1.75f)];

        // Seen from inside, the entrance wall's +X is the room's -X.
        WallHole door = new(-DoorX, 0, 1.5f, SchoolDoors.HeightMeters, IsPassage: true);
        room.AddFloor(LabPalette.FloorTiles).AddCeiling(LabPalette.CeilingTile);
        room.AddWall(RoomSide.Left, Palette.Wall, windows).AddWall(RoomSide.Right, Palette.Wall).AddWall(RoomSide.Back, Palette.Wall);
        room.AddWall(RoomSide.Front, Palette.Wall, door);
        foreach (WallHole window in windows)
        {
            room.Window(RoomSide.Left, window, 2);
        }

        room.Outdoors(RoomSide.Left, 4.2f);
        Pose opening = room.Wall(RoomSide.Front).At(-DoorX, 0);
        room.Furnish("door-frame", opening, "width=1.5", "color=blue");
        room.Furnish("door-leaf", opening * Pose.At(-0.355f, 0, -0.12f), "width=0.71", "hinge=left", "kind=classroom");
        room.Furnish("door-leaf", opening * Pose.At(0.355f, 0, -0.12f), "width=0.71", "hinge=right", "kind=classroom");
        room.ExitSign(opening * Pose.At(0, 2.32f, 0));
        room.Emergency(opening * Pose.At(1.35f, 2.35f, 0)).Emergency(room.Wall(RoomSide.Front).At(-3f, 2.55f, 0.002f));
        room.PaintFloor(Palette.FloorLine, DoorX, (Depth * 0.5f) - 0.75f, 1.7f, 0.06f).PaintFloor(Palette.FloorLine, DoorX - 0.85f, (Depth * 0.5f) - 0.38f, 0.06f, 0.75f).PaintFloor(Palette.FloorLine, DoorX + 0.85f, (Depth * 0.5f) - 0.38f, 0.06f, 0.75f);
    }

    private static void AddCeiling(RoomBuilder room)
    {
        foreach (float x in (ReadOnlySpan<float>)[-3.3f, 0f, 3.3f])
        {
            foreach (float z in (ReadOnlySpan<float>)[-3f, 0f, 3f])
            {
                room.Panel(x, z, 1.2f, 0.6f);
            }
        }

        Brush duct = room.Body.Paint(Palette.Galvanized);
        duct.At(4.45f, Height - 0.22f, -0.6f).Box(0.4f, 0.3f, 6.4f, 0.01f);
        for (int i = 0; i < 6; i++)
        {
            duct.At(4.45f, Height - 0.22f, -3.4f + (i * 1.12f)).Box(0.44f, 0.34f, 0.03f);
        }

        foreach (float z in (ReadOnlySpan<float>)[-1.6f, 1.6f])
        {
            room.Body.Paint(Palette.White).At(-0.9f, Height - 0.02f, z).Cylinder(0.055f, 0.04f, 16, 0.008f);
            room.Body.Paint(Palette.SafetyRed).At(-0.87f, Height - 0.042f, z).Cylinder(0.004f, 0.006f, 6);
        }
    }

    /// <summary>Two benches and a sink end along Z, with reagents on the shelves and a titration at each place.</summary>
    private static void AddIsland(RoomBuilder room, float x, bool isStationFree)
    {
        var turned = Turn.AboutY(90);
        foreach (float z in (ReadOnlySpan<float>)[-1.2f, 0.6f])
        {
            room.Place("lab-bench", new Pose(new Vector3(x, 0, z), turned), "width=1.8", "kind=island", "shelf=reagents");
            ReagentShelf.Add(room, new Pose(new Vector3(x, 0, z), turned), holdsOxidants: z > 0f);
            foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
            {
                if (isStationFree && side < 0f && z > 0f)
                {
                    continue;
                }

                room.Place("lab-stool", Pose.At(x + (side * 1.02f), 0, z - 0.35f));
                if (z < 0f)
                {
                    room.Place("lab-stool", Pose.At(x + (side * 1.05f), 0, z + 0.4f));
                }

                Pose place = new(new Vector3(x + (side * 0.46f), LabBench.TopMeters, z + 0.1f), Turn.AboutY(side * 90));
                if (side * z < 0f)
                {
                    AddTitration(room, place);
                }
                else
                {
                    AddTubes(room, place);
                }
            }
        }

        // Where a station is free, glass is carried along the bench; a rack there would be met by its edge.
        room.Place("lab-sink", new Pose(new Vector3(x, 0, 1.8f), turned), "kind=island", isStationFree ? "rack=none" : "rack=pegs");
        room.Place("gas-tap", Pose.At(x + 0.3f, LabBench.TopMeters, -0.3f));
        room.Place("gas-tap", new Pose(new Vector3(x - 0.3f, LabBench.TopMeters, -0.3f), Turn.AboutY(180)));
        AddBurner(room, new Pose(new Vector3(x - 0.3f, LabBench.TopMeters, -0.3f), Turn.AboutY(180)));
    }

    /// <summary>A burner with its hose at a gas tap; the pose is the tap's, whose outlet points along +Z.</summary>
    private static void AddBurner(RoomBuilder room, Pose tap)
    {
        Pose burner = tap * new Pose(new Vector3(0.1f, 0, 0.27f), Turn.AboutY(-75));
        room.Place("bunsen-burner", burner, "tripod=gauze");
        Brush hose = room.Body.Paint(LabPalette.RedRubber);
        hose.Pipe(
            0.0062f, 0.025f, 8, isCapped: true, tap.TransformPoint(new Vector3(0, 0.11f, 0.045f)), tap.TransformPoint(new Vector3(0, 0.11f, 0.1f)), tap.TransformPoint(new Vector3(-0.04f, 0.007f, 0.13f)),
            burner.TransformPoint(new Vector3(-0.11f, 0.007f, 0.02f)), burner.TransformPoint(new Vector3(-0.085f, 0.023f, 0)), burner.TransformPoint(new Vector3(-0.05f, 0.023f, 0)));
    }

    /// <summary>What a student needs to titrate; the pose is the place on the bench, its +Z toward the student.</summary>
    private static void AddTitration(RoomBuilder room, Pose place)
    {
        Pose stand = Pose.At(-0.2f, 0, -0.02f);
        room.PlaceTogether(
            "titration",
            place,
            new("burette-stand", stand),
            new("burette", stand * Pose.At(0.07f, 0.265f, -0.025f), "level=2", "color=water"),
            new("erlenmeyer-flask", Pose.At(-0.13f, 0.018f, -0.045f), "level=60", "color=pink"),
            new("wash-bottle", Pose.At(0.14f, 0, -0.06f)),
            new("beaker", Pose.At(0.26f, 0, 0.04f), "level=120"),
            new("dropper-bottle", Pose.At(0.06f, 0, 0.06f)));
    }

    private static void AddTubes(RoomBuilder room, Pose place)
    {
        room.Place("test-tube-rack", place * Pose.At(-0.2f, 0, 0), "tubes=filled");
        room.Place("lab-tray", place * Pose.At(0.16f, 0, 0));
        room.Place("white-tile", place * Pose.At(0.24f, 0.008f, -0.04f));
    }

    private static void AddBoardWall(RoomBuilder room)
    {
        RoomWall back = room.Wall(RoomSide.Back);
        room.Furnish("chalkboard", back.At(-0.65f, 1.55f), "width=4", "text=酸碱滴定  Acid–base titration|c(HCl)·V(HCl) = c(NaOH)·V(NaOH)|终点：无色 → 浅粉红，30 s 不褪色", "slogan=安全第一  规范操作");
        room.Furnish("periodic-table", back.At(2.25f, 1.75f));
        room.Furnish("wall-speaker", back.At(-3.6f, 2.6f));
        room.Furnish("hazard-chart", back.At(-3.45f, 1.62f));
        room.Place("glass-cabinet", back.At(4.5f, 0, 0.24f), "content=glassware", "label=玻璃仪器");
        room.Furnish("lab-bench", new Pose(new Vector3(-0.65f, 0, -3.05f), Turn.AboutY(180)), "width=2.7", "kind=wall");
        room.Furnish("magnetic-stirrer", Pose.At(-0.3f, LabBench.TopMeters, -3.0f));
        room.Place("erlenmeyer-flask", Pose.At(-0.3f, LabBench.TopMeters + 0.0925f, -3.025f), "level=120", "color=magenta");
        room.Place("test-tube-rack", Pose.At(-1.55f, LabBench.TopMeters, -2.95f), "tubes=filled");
        room.Furnish("volumetric-flask", Pose.At(0.25f, LabBench.TopMeters, -3.05f), "color=blue");
    }

    private static void AddViews(RoomBuilder room)
    {
        room.Camera("entrance", new Vector3(-3.2f, 1.65f, 3.9f), new Vector3(0.6f, 1.0f, -1.6f));
        room.Camera("board", new Vector3(-0.65f, 1.7f, 3.2f), new Vector3(-0.5f, 1.3f, -3.2f));
        room.Camera("hoods", new Vector3(-0.6f, 1.7f, -2.3f), new Vector3(4.6f, 1.1f, 0.8f));
        room.Camera("place", new Vector3(-0.65f, 1.45f, 0.6f), new Vector3(-2.2f, 1.05f, 0.7f));
        room.Camera("shelf", new Vector3(-1.86f, 1.36f, 0.78f), new Vector3(-2.32f, 1.27f, 0.52f));
        room.Camera("overview", new Vector3(4.6f, 2.9f, 4.1f), new Vector3(-1.2f, 0.6f, -1.2f));
        room.Station("titration", new Pose(new Vector3(Islands[1] - 0.46f, LabBench.TopMeters, 0.7f), Turn.AboutY(-90)));
        room.Station("demonstration", Pose.At(0.2f, LabBench.TopMeters, -3.05f));
        room.Station("fume-hood", new Pose(new Vector3(4.55f, 0.9f, -1.3f), Turn.AboutY(-90)));
        room.Station("balance", new Pose(new Vector3(-4.6f, LabBench.TopMeters, -0.4f), Turn.AboutY(90)));
        room.Station("start", new Pose(new Vector3(-0.65f, 0, 2.6f), Quaternion.Identity));
    }
}
