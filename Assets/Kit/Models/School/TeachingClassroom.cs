using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models.School;

/// <summary>A furnished classroom: board at the left wall, four rows of six desks, windows opposite the corridor.</summary>
internal static class TeachingClassroom
{
    public static void Add(AssetBuilder asset, PlanRoom plan, int storey)
    {
        string name = $"classroom-{TeachingPlan.NumberOf(plan, storey)}";
        var room = new RoomBuilder(asset, name, new Vector3(plan.Width, TeachingPlan.RoomHeightMeters, plan.Depth), plan.FloorCenter(storey));

        // Seen from inside, the corridor wall's +X is the building's -X.
        WallHole[] doors = [.. TeachingPlan.DoorsOf(plan).Select(x => new WallHole(plan.X - x, 0, 0.95f, SchoolDoors.HeightMeters, IsPassage: true))];
        WallHole[] windows = [new(-2.7f, 0.95f, 2.1f, 1.75f), new(0, 0.95f, 2.1f, 1.75f), new(2.7f, 0.95f, 2.1f, 1.75f)];
        room.AddFloor(LabPalette.Terrazzo).AddCeiling(Palette.Ceiling);
        room.AddWall(RoomSide.Left, LabPalette.WallWhite).AddWall(RoomSide.Right, LabPalette.WallWhite).AddWall(RoomSide.Front, LabPalette.WallWhite, doors).AddWall(RoomSide.Back, LabPalette.WallWhite, windows);
        foreach (RoomSide side in (ReadOnlySpan<RoomSide>)[RoomSide.Left, RoomSide.Right, RoomSide.Back])
        {
            WallDado.Add(room, side, LabPalette.Dado, 0.9f, side == RoomSide.Back ? windows : []);
        }

        WallDado.Add(room, RoomSide.Front, LabPalette.Dado, 0.9f, doors);
        foreach (WallHole window in windows)
        {
            room.Window(RoomSide.Back, window, 2);
        }

        if (storey == 0)
        {
            room.Outdoors(RoomSide.Back, TeachingYard.StepMeters);
        }

        AddSeats(room);
        AddWalls(room);
        room.Camera(name, new Vector3(3.7f, 1.75f, -3.2f), new Vector3(-2.2f, 0.9f, 0.8f));
        room.Camera($"{name}-board", new Vector3(1.9f, 1.4f, -0.3f), new Vector3(-4.2f, 1.4f, 0));
        room.Station($"{name}-seat", new Pose(new Vector3(0.4f, 0, 0.95f), Turn.AboutY(90)));
        room.Finish(0.16f);
    }

    private static void AddSeats(RoomBuilder room)
    {
        // Students look along -X, toward the board.
        Quaternion towardBoard = Turn.AboutY(-90);
        for (int row = 0; row < 4; row++)
        {
            for (int column = 0; column < 6; column++)
            {
                float x = -1.5f + (row * 1.3f), z = -2.7f + (column * 0.8f) + (column / 2 * 0.55f);
                room.Place("student-desk", new Pose(new Vector3(x, 0, z), towardBoard));
                room.Place("student-chair", new Pose(new Vector3(x + 0.4f + ((row * 3 + column * 5) % 4 * 0.03f), 0, z), towardBoard));
            }
        }
    }

    private static void AddWalls(RoomBuilder room)
    {
        RoomWall left = room.Wall(RoomSide.Left), right = room.Wall(RoomSide.Right), front = room.Wall(RoomSide.Front);
        Pose InRoom(Pose model) => room.ModelFromRoom.Inverse * model;
        room.Place("chalkboard", InRoom(left.At(0, 1.55f)), "width=4", "text=消防安全主题班会|1 发现火情：报警 119，按下手动报警按钮|2 弯腰捂鼻，沿疏散指示撤离|3 到操场集合点清点人数", "slogan=好好学习  天天向上");
        room.Body.Paint(LabPalette.Oak).In(left.At(0, 0.08f, 0.75f)).Box(5.2f, 0.16f, 1.5f, 0.01f);
        room.Body.CollideBox(left.At(0, 0.08f, 0.75f), new Vector3(5.2f, 0.16f, 1.5f));
        room.Place("teacher-desk", InRoom(left.At(-1.6f, 0.16f, 0.75f)));
        room.Place("projector", Pose.At(-1.2f, TeachingPlan.RoomHeightMeters, 0) * new Pose(Vector3.Zero, Turn.AboutY(-90)));
        room.Place("wall-speaker", InRoom(left.At(2.9f, 2.5f)));
        room.Place("wall-speaker", InRoom(left.At(-2.9f, 2.5f)));
        room.Place("notice-board", InRoom(right.At(0, 1.65f)), "width=3.2", "title=学习园地 LEARNING");
        room.Place("lockers", InRoom(right.At(2.9f, 0, 0.24f)), "color=blue", "first=1");
        room.Place("air-conditioner", InRoom(right.At(0, 2.75f)));
        room.Emergency(right.At(-1.9f, 2.6f, 0.002f));
        room.Place("waste-bin", InRoom(right.At(-3.2f, 0, 0.3f)));
        room.Place("wall-clock", InRoom(front.At(0, 2.6f)));
        foreach (float x in (ReadOnlySpan<float>)[-2.4f, 0.4f, 3.0f])
        {
            foreach (float z in (ReadOnlySpan<float>)[-1.9f, 1.9f])
            {
                room.Batten(x, z, 1.5f, 0.35f);
            }
        }

        foreach (float x in (ReadOnlySpan<float>)[-1.0f, 1.8f])
        {
            room.Place("ceiling-fan", Pose.At(x, TeachingPlan.RoomHeightMeters, 0));
        }

        room.ExitSign(front.At(room.Size.X * 0.5f - 1.0f, 2.3f));
    }
}
