using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Models.Laboratory;
using VRLab.Assets.Models.School;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models.Physics;

/// <summary>
/// A physics classroom, 7 by 9.6 m: windows at the left, the board at the back wall and a free place for an experiment before it, benches of the class toward the door.
/// </summary>
internal static class PhysicsRoom
{
    private const float Width = 7f;
    private const float Depth = 9.6f;

    /// <summary>The room's middle; the experiment before the board stays at the origin.</summary>
    private const float MiddleZ = 1.8f;
    private const float FrontZ = MiddleZ + (Depth * 0.5f);
    private const float BenchPitchX = 2.05f;
    private const float Height = 3.2f;
    private const float DoorX = 2.2f;

    public static readonly KitAsset Asset = new("physics-room", "Physics classroom with benches; free before the board.", [], (asset, _) => Build(asset));

    private static void Build(AssetBuilder asset)
    {
        var room = new RoomBuilder(asset, "physics-room", new Vector3(Width, Height, Depth), new Vector3(0, 0, MiddleZ));
        AddShell(room);
        RoomWall back = room.Wall(RoomSide.Back);
        room.Furnish("chalkboard", back.At(0, 1.62f), "width=4", "text=用单摆测定重力加速度|T = 2π √(L / g)     g = 4π² L / T²|摆角 ≤ 5°，测 10 次全振动的时间", "slogan=实事求是  精益求精");
        room.Furnish("wall-speaker", back.At(2.9f, 2.6f));
        room.Furnish("teacher-desk", Pose.At(Place(2.15f, 0, -2.0f)));
        AddRightWall(room, room.Wall(RoomSide.Right));
        AddFrontWall(room, room.Wall(RoomSide.Front));
        AddBenches(room);
        PhysicsPosters.Add(room);
        room.Camera("entrance", Place(2.4f, 1.65f, FrontZ - 0.5f), Place(-0.6f, 0.9f, 0.6f));
        room.Camera("overview", Place(-3.1f, 2.5f, FrontZ - 0.4f), Place(0.9f, 0.5f, 1.6f));
        room.Camera("board", Place(2.4f, 1.65f, 2.5f), Place(-0.6f, 1.0f, -1.6f));
        room.Station("bench", Pose.At(Place(0, 0, -0.9f)));
        room.Station("start", Pose.At(Place(0, 0, 1.4f)));
        room.Finish(0.16f);
    }

    /// <summary>A point of the room, from one that counts from the experiment's place.</summary>
    private static Vector3 Place(float x, float y, float z) => new(x, y, z - MiddleZ);

    private static void AddRightWall(RoomBuilder room, RoomWall right)
    {
        // Who faces this wall has the board at the left.
        float board = -MiddleZ;
        room.Place("glass-cabinet", right.At(board - 1.7f, 0, 0.24f), "content=instruments", "label=物理器材");
        room.Place("glass-cabinet", right.At(board - 0.75f, 0, 0.24f), "content=instruments", "label=测量仪器");
        room.Furnish("notice-board", right.At(board + 1.2f, 1.6f), "width=1.8", "title=实验守则");
        room.Place("glass-cabinet", right.At(board + 5.1f, 0, 0.24f), "content=books", "label=图书资料");
        room.Furnish("fire-extinguisher", right.At(board + 4.2f, 0));
    }

    private static void AddFrontWall(RoomBuilder room, RoomWall front)
    {
        room.Furnish("lockers", front.At(0.2f, 0, 0.24f), "color=blue", "first=1");
        room.Furnish("lockers", front.At(1.12f, 0, 0.24f), "color=blue", "first=7");
        room.Furnish("lockers", front.At(2.04f, 0, 0.24f), "color=blue", "first=13");
        room.Furnish("wall-clock", front.At(-0.7f, 2.5f, 0.002f), "hour=10", "minute=8");
        room.Furnish("waste-bin", front.At(-1.2f, 0, 0.3f));
    }

    /// <summary>Three rows of three benches, two stools each, with what the class works on today.</summary>
    private static void AddBenches(RoomBuilder room)
    {
        for (int row = 0; row < 3; row++)
        {
            for (int column = -1; column <= 1; column++)
            {
                Pose bench = Pose.At(Place(column * BenchPitchX, 0, 2.75f + (row * 1.3f)));
                room.Place("physics-bench", bench);
                room.Place("lab-stool", bench * Pose.At(-0.36f, 0, 0.42f)).Place("lab-stool", bench * Pose.At(0.38f, 0, row == 1 ? 0.5f : 0.4f));
                Equip(room, bench * Pose.At(0, PhysicsBench.TopMeters, 0), ((row * 2) + column + 3) % 3);
            }
        }
    }

    private static void Equip(RoomBuilder room, Pose top, int task)
    {
        switch (task)
        {
            case 0:
                room.Place("spring-stand", top * Pose.At(-0.3f, 0, 0.05f)).Place("weight-set", top * Pose.At(0.05f, 0, 0.12f));
                break;
            case 1:
                room.Place("optical-bench", top * Pose.At(0, 0, 0.08f));
                break;
            default:
                room.Place("oscilloscope", top * new Pose(new Vector3(-0.33f, 0, 0), Turn.AboutY(12))).Place("power-supply", top * new Pose(new Vector3(0.3f, 0, 0.02f), Turn.AboutY(-8)));
                break;
        }
    }

    private static void AddShell(RoomBuilder room)
    {
        WallHole[] windows = [new(-3.1f, 0.95f, 1.9f, 1.7f), new(0f, 0.95f, 1.9f, 1.7f), new(3.1f, 0.95f, 1.9f, 1.7f)];
        WallHole door = new(-DoorX, 0, 1.0f, SchoolDoors.HeightMeters, IsPassage: true);
        room.AddFloor(LabPalette.FloorTiles).AddCeiling(LabPalette.CeilingTile).AddWalls(LabPalette.WallWhite, windows, door);
        room.Outdoors(RoomSide.Left, 4.2f);
        foreach (RoomSide side in (ReadOnlySpan<RoomSide>)[RoomSide.Left, RoomSide.Right, RoomSide.Back])
        {
            RoomWall wall = room.Wall(side);
            room.Body.Paint(LabPalette.Dado).In(wall.At(0, 0.45f, 0.003f)).Rectangle(wall.Length, 0.9f);
            room.Body.Paint(LabPalette.Skirting).In(wall.At(0, 0.05f, 0.008f)).Box(wall.Length, 0.1f, 0.014f);
        }

        Pose opening = room.Wall(RoomSide.Front).At(-DoorX, 0);
        room.Furnish("door-frame", opening, "width=1", "color=blue");
        room.Furnish("door-leaf", opening * Pose.At(0, 0, -0.12f), "width=0.92", "hinge=left", "kind=classroom", "label=物理实验室");
        room.ExitSign(opening * Pose.At(0, 2.32f, 0));
        room.Emergency(opening * Pose.At(1.1f, 2.4f, 0));
        room.AddPanels([-2.2f, 0f, 2.2f], [-1.5f - MiddleZ, 1.5f - MiddleZ, 4.6f - MiddleZ]);
    }
}
