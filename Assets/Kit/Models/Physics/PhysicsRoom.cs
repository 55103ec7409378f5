using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Models.Laboratory;
using VRLab.Assets.Models.School;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models.Physics;

/// <summary>A small physics classroom, 7 by 6 m: windows at the left, the board in front, the middle left free for an experiment.</summary>
internal static class PhysicsRoom
{
    private const float Width = 7f;
    private const float Depth = 6f;
    private const float Height = 3.2f;
    private const float DoorX = 2.2f;

    public static readonly KitAsset Asset = new("physics-room", "Physics classroom, free in the middle.", [], (asset, _) => Build(asset));

    private static void Build(AssetBuilder asset)
    {
        var room = new RoomBuilder(asset, "physics-room", new Vector3(Width, Height, Depth));
        AddShell(room);
        RoomWall back = room.Wall(RoomSide.Back);
        room.Furnish("chalkboard", back.At(0, 1.62f), "width=4", "text=用单摆测定重力加速度|T = 2π √(L / g)     g = 4π² L / T²|摆角 ≤ 5°，测 10 次全振动的时间", "slogan=实事求是  精益求精");
        room.Furnish("wall-speaker", back.At(2.9f, 2.6f));
        RoomWall right = room.Wall(RoomSide.Right);
        room.Place("glass-cabinet", right.At(-1.7f, 0, 0.24f), "content=books", "label=物理器材");
        room.Place("glass-cabinet", right.At(-0.75f, 0, 0.24f), "content=glassware", "label=测量仪器");
        room.Furnish("notice-board", right.At(1.2f, 1.6f), "width=1.8", "title=实验守则");
        RoomWall front = room.Wall(RoomSide.Front);
        room.Furnish("lockers", front.At(0.2f, 0, 0.24f), "color=blue", "first=1");
        room.Furnish("lockers", front.At(1.12f, 0, 0.24f), "color=blue", "first=7");
        room.Furnish("fire-extinguisher", front.At(-0.9f, 0));
        room.Furnish("lab-stool", Pose.At(-2.9f, 0, 1.9f));
        room.Furnish("lab-stool", Pose.At(-2.9f, 0, 2.4f));
        room.Camera("entrance", new Vector3(2.4f, 1.65f, 2.5f), new Vector3(-0.6f, 1.0f, -1.6f));
        room.Camera("overview", new Vector3(-3.1f, 2.6f, 2.6f), new Vector3(0.8f, 0.6f, -1.2f));
        room.Station("bench", Pose.At(0, 0, -0.9f));
        room.Station("start", Pose.At(0, 0, 1.4f));
        room.Finish(0.16f);
    }

    private static void AddShell(RoomBuilder room)
    {
        WallHole[] windows = [new(-1.4f, 0.95f, 1.9f, 1.7f), new(1.4f, 0.95f, 1.9f, 1.7f)];
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
        room.AddPanels([-2.2f, 0f, 2.2f], [-1.5f, 1.5f]);
    }
}
