using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models.School;

/// <summary>The corridor of a storey with all its doors, notice boards and fire equipment.</summary>
internal static class TeachingCorridor
{
    private const float Entrance = 3.3f;
    private const float SideExit = 1.5f;

    public static void Add(AssetBuilder asset, int storey)
    {
        string name = $"corridor-{storey + 1}";
        var room = new RoomBuilder(
            asset, name, new Vector3(TeachingPlan.CorridorLength, TeachingPlan.RoomHeightMeters, TeachingPlan.CorridorWidth), TeachingPlan.Corridor.FloorCenter(storey));
        WallHole[] inner = InnerHoles(storey), outer = OuterHoles(storey);
        WallHole end = storey == 0 ? new(0, 0, SideExit, SchoolDoors.HeightMeters, IsPassage: true) : new(0, 0.95f, 1.5f, 1.7f);
        room.AddFloor(LabPalette.Terrazzo).AddCeiling(Palette.Ceiling);
        room.AddWall(RoomSide.Back, LabPalette.WallWhite, inner).AddWall(RoomSide.Front, LabPalette.WallWhite, outer).AddWall(RoomSide.Left, LabPalette.WallWhite, end).AddWall(RoomSide.Right, LabPalette.WallWhite, end);
        WallDado.Add(room, RoomSide.Back, LabPalette.Dado, 0.9f, inner);
        WallDado.Add(room, RoomSide.Front, LabPalette.Dado, 0.9f, outer);
        WallDado.Add(room, RoomSide.Left, LabPalette.Dado, 0.9f, end);
        WallDado.Add(room, RoomSide.Right, LabPalette.Dado, 0.9f, end);
        AddDoors(room, storey, inner);
        AddOpenings(room, storey, outer, end);
        AddLights(room);
        AddWalls(room, storey);
        room.Camera(name, new Vector3(-12f, 1.65f, 0.5f), new Vector3(2f, 1.35f, -0.2f));
        room.Camera($"{name}-east", new Vector3(12.2f, 1.65f, 0.6f), new Vector3(6f, 1.3f, -0.5f));
        room.Station($"corridor-{storey + 1}-start", new Pose(new Vector3(-6f, 0, 0), Turn.AboutY(-90)));
        room.Finish(0.06f);
    }

    /// <summary>Passages to stairs and to the classroom that is built; other doors stay shut and need no hole.</summary>
    private static WallHole[] InnerHoles(int storey)
    {
        PlanRoom open = storey == 0 ? TeachingPlan.ClassWest : TeachingPlan.ClassEast;
        float[] doors = TeachingPlan.DoorsOf(open);
        return
        [
            new(TeachingPlan.StairDoor(TeachingPlan.StairA, storey), 0, 1.5f, SchoolDoors.HeightMeters, IsPassage: true),
            new(doors[0], 0, 0.95f, SchoolDoors.HeightMeters, IsPassage: true),
            new(doors[1], 0, 0.95f, SchoolDoors.HeightMeters, IsPassage: true),
            new(TeachingPlan.StairDoor(TeachingPlan.StairB, storey), 0, 1.5f, SchoolDoors.HeightMeters, IsPassage: true),
        ];
    }

    /// <summary>Windows toward the yard, and the main entrance in the middle of the ground floor.</summary>
    internal static WallHole[] OuterHoles(int storey)
    {
        var holes = new List<WallHole>();
        for (int i = 0; i < 8; i++)
        {
            float x = (i - 3.5f) * 3.2f;
            bool isEntrance = storey == 0 && Math.Abs(x) < 2f;
            if (!isEntrance)
            {
                holes.Add(new WallHole(x, 0.95f, 2.1f, 1.75f));
            }
        }

        if (storey == 0)
        {
            holes.Add(new WallHole(0, 0, Entrance, SchoolDoors.HeightMeters, IsPassage: true));
        }

        return [.. holes];
    }

    private static void AddDoors(RoomBuilder room, int storey, WallHole[] inner)
    {
        // Furnishing is placed in the room's frame; walls give poses of the model.
        RoomWall wall = room.Wall(RoomSide.Back);
        Pose At(float x, float y, float z = 0) => room.ModelFromRoom.Inverse * wall.At(x, y, z);
        PlanRoom open = storey == 0 ? TeachingPlan.ClassWest : TeachingPlan.ClassEast, shut = storey == 0 ? TeachingPlan.ClassEast : TeachingPlan.ClassWest;
        foreach (WallHole hole in inner)
        {
            bool isStair = hole.Width > 1f;
            room.Place("door-frame", At(hole.X, 0), $"width={(isStair ? "1.5" : "0.95")}", isStair ? "color=red" : "color=blue");
            if (isStair)
            {
                // Doors open the way people flee: into the stairs upstairs, out of them below.
                Pose door = At(hole.X, 0, -0.12f) * new Pose(Vector3.Zero, Turn.AboutY(storey == 0 ? 0 : 180));
                AddFireDoor(room, door, 88, storey > 0 ? 88 : 172);
                room.ExitSign(wall.At(hole.X, 2.32f), storey == 0 ? "楼梯 STAIRS" : "安全出口 EXIT");
            }
        }

        foreach (float x in TeachingPlan.DoorsOf(open))
        {
            room.Place("door-leaf", At(x - 0.4f, 0, -0.16f) * new Pose(Vector3.Zero, Turn.AboutY(86)) * Pose.At(0.44f, 0, 0), "kind=classroom", $"label={TeachingPlan.NumberOf(open, storey)} 教室");
            AddNumber(room, wall, x, TeachingPlan.NumberOf(open, storey));
        }

        foreach (float x in TeachingPlan.DoorsOf(shut))
        {
            AddShutDoor(room, At(x, 0), "kind=classroom", $"label={TeachingPlan.NumberOf(shut, storey)} 教室");
            AddNumber(room, wall, x, TeachingPlan.NumberOf(shut, storey));
        }

        AddShutDoor(room, At(TeachingPlan.Toilets.X - 0.5f, 0), "kind=toilet", "label=男 MEN");
        AddShutDoor(room, At(TeachingPlan.Toilets.X + 0.5f, 0), "kind=toilet", "label=女 WOMEN");
    }

    private static void AddShutDoor(RoomBuilder room, Pose at, string kind, string label)
    {
        room.Place("door-frame", at * Pose.At(0, 0, 0.07f), "wall=0.08", "color=blue");
        room.Place("door-leaf", at * Pose.At(0, 0, 0.035f), kind, label);
    }

    /// <summary>Two leaves, each open by some degrees: held by magnets against the wall, or shut.</summary>
    private static void AddFireDoor(RoomBuilder room, Pose at, float leftDegrees, float rightDegrees)
    {
        foreach ((float side, float degrees) in (ReadOnlySpan<(float, float)>)[(-1f, leftDegrees), (1f, rightDegrees)])
        {
            // A leaf that folds back turns about the frame's face, not about the middle of the wall.
            float face = degrees > 90 ? 0.16f : 0f;
            Pose leaf = at * new Pose(new Vector3(side * 0.71f, 0, face), Turn.AboutY(side * degrees)) * Pose.At(side * -0.355f, 0, 0);
            room.Place("door-leaf", leaf, "kind=fire", "width=0.71", side < 0 ? "hinge=left" : "hinge=right");
        }
    }

    private static void AddNumber(RoomBuilder room, RoomWall wall, float x, string number)
    {
        Pose plate = wall.At(x + 0.75f, 1.75f);
        room.Body.Paint(Palette.SafetyBlue).In(plate).At(0, 0, 0.004f).Box(0.3f, 0.18f, 0.008f, 0.004f);
        room.Body.Write(number, plate * Pose.At(0, 0.03f, 0.0086f), 0.085f, Inks.White);
        room.Body.Write("教室 CLASSROOM", plate * Pose.At(0, -0.05f, 0.0086f), 0.028f, Inks.White);
    }

    private static void AddOpenings(RoomBuilder room, int storey, WallHole[] outer, WallHole end)
    {
        foreach (WallHole hole in outer)
        {
            if (!hole.IsPassage)
            {
                room.Window(RoomSide.Front, hole, 2);
            }
        }

        foreach (RoomSide side in (ReadOnlySpan<RoomSide>)[RoomSide.Left, RoomSide.Right])
        {
            RoomWall wall = room.Wall(side);
            if (storey == 0)
            {
                Pose frame = room.ModelFromRoom.Inverse * wall.At(0, 0);
                room.Place("door-frame", frame, "width=1.5", "color=red");
                AddFireDoor(room, frame * new Pose(new Vector3(0, 0, -0.12f), Turn.AboutY(180)), 0, 0);
                room.ExitSign(wall.At(0, 2.35f));
            }
            else
            {
                room.Window(side, end, 2);
            }
        }

        if (storey == 0)
        {
            AddEntrance(room);
            // The yard, which can be walked on, has a sky of its own to the sides.
            room.Outdoors(RoomSide.Front, TeachingYard.StepMeters, hasSides: false);
        }
    }

    private static void AddEntrance(RoomBuilder room)
    {
        RoomWall wall = room.Wall(RoomSide.Front);
        Pose frame = room.ModelFromRoom.Inverse * wall.At(0, 0);
        room.Furnish("door-frame", frame, "width=3.3", "color=gray");
        for (int i = 0; i < 4; i++)
        {
            // The outer leaves stand open to the yard.
            float x = (i - 1.5f) * 0.805f, side = i % 2 == 0 ? -1f : 1f;
            Pose closed = frame * Pose.At(x, 0, -0.12f) * new Pose(Vector3.Zero, Turn.AboutY(180));
            Pose opened = closed * new Pose(new Vector3(side * 0.4f, 0, 0), Turn.AboutY(side * 88)) * Pose.At(side * -0.4f, 0, 0);
            room.Place("door-leaf", i is 1 or 2 ? opened : closed, "kind=glass", "width=0.8", side < 0 ? "hinge=left" : "hinge=right");
        }

        room.ExitSign(wall.At(0, 2.35f));
    }

    private static void AddLights(RoomBuilder room)
    {
        for (int i = 0; i < 7; i++)
        {
            room.Batten((i - 3) * 3.6f, 0, 1.2f);
        }

        foreach (float x in (ReadOnlySpan<float>)[-7.6f, 0f, 7.6f])
        {
            room.Emergency(room.Wall(RoomSide.Front).At(x - 0.6f + 0.6f, 2.85f));
        }
    }

    private static void AddWalls(RoomBuilder room, int storey)
    {
        RoomWall back = room.Wall(RoomSide.Back), front = room.Wall(RoomSide.Front);
        Pose OnBack(float x, float y, float z = 0) => room.ModelFromRoom.Inverse * back.At(x, y, z);
        Pose OnFront(float x, float y, float z = 0) => room.ModelFromRoom.Inverse * front.At(-x, y, z);
        room.Place("notice-board", OnBack(-5.4f, 1.6f), "width=3.2", "title=学习园地 LEARNING");
        room.Place("notice-board", OnBack(3.3f, 1.6f), "width=3.2", "title=安全教育 SAFETY");
        room.Place("hydrant-cabinet", OnBack(-9.9f + 0.35f, 0.95f));
        room.Place("hydrant-cabinet", OnBack(7.3f, 0.95f));
        foreach (float x in (ReadOnlySpan<float>)[-9.6f, 9.6f])
        {
            room.Place("extinguisher-box", OnFront(x + (x < 0 ? 1.6f : -1.6f), 0, 0.1f));
            room.Place("exit-direction", OnFront(x, 0.4f), x < 0 ? "arrow=right" : "arrow=left");
            room.Place("evacuation-plan", OnFront(x, 1.6f), $"floor={storey + 1}", x < 0 ? "here=-9" : "here=9");
        }

        foreach (float x in (ReadOnlySpan<float>)[-8.95f, 6.75f])
        {
            room.Place("fire-call-point", OnBack(x, 1.4f));
            room.Place("alarm-sounder", OnBack(x, 2.4f));
        }

        string label = storey == 0 ? "label=一层照明配电箱 1AL" : "label=二层照明配电箱 2AL";
        float box = storey == 0 ? 12.62f : 9.9f;
        room.Place("distribution-box", OnBack(box, 1.5f), label, $"sublabel=LIGHTING, FLOOR {storey + 1}");
        room.Asset.Anchor($"station/switch-box-{storey + 1}", back.At(box, 1.5f));
        room.Asset.Anchor($"station/call-point-{storey + 1}", back.At(-8.95f, 1.4f));
        room.Asset.Anchor($"station/hydrant-{storey + 1}", back.At(7.3f, 0.95f));
        room.Body.Write(storey == 0 ? "知识改变命运  技能成就未来" : "团结  勤奋  求实  创新", back.At(-0.95f, 2.75f, 0.004f), 0.26f, Inks.Red, 6f);
        for (int i = 0; i < 5; i++)
        {
            room.Body.Paint(Palette.White).In(room.ModelFromRoom).At((i - 2) * 5f, TeachingPlan.RoomHeightMeters - 0.02f, 0.5f).Cylinder(0.055f, 0.04f, 14, 0.008f);
        }
    }
}
