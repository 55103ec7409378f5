using System.Globalization;
using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>
/// The gallery behind the training bay: a row of pump sets between their headers, the switchgear that feeds them, and what stands in such a hall.
/// Places are those of the gallery: origin on its floor at the middle, the bay toward +Z.
/// </summary>
internal static class PumpGallery
{
    public const float Depth = 4.4f;
    public const float Height = 3.8f;

    /// <summary>Where the pumps' shafts lie across the row: the middle of each set.</summary>
    public const float RowZ = -0.25f;

    private const float PitchMeters = 1.45f;
    private const float CabinetWidth = 0.8f;

    public static void Add(AssetBuilder asset, Vector3 hall)
    {
        var center = new Vector3(0, 0, (hall.Z * -0.5f) - RoomWall.ThicknessMeters - (Depth * 0.5f));
        var room = new RoomBuilder(asset, "pump-gallery", new Vector3(hall.X, Height, Depth), center);
        float[] row = RowOf(hall.X);
        AddShell(room, HallShell.Portal(hall));
        AddPumps(room, row);
        PumpGalleryPipes.Add(room, row);
        AddSwitchgear(room, row);
        AddFurnishing(room);
        AddMarks(room, row);
        room.Camera("overview", new(hall.X * 0.36f, 2.35f, Depth * 0.44f), new(hall.X * -0.16f, 0.95f, -0.5f));
        room.Camera("gallery", new(hall.X * 0.03f, 1.75f, Depth * 0.46f), new(hall.X * -0.33f, 1.0f, -0.9f));
        room.Finish(0.06f);
    }

    /// <summary>Where the sets stand along X: as many as leave a way to the vessel and to the switchgear.</summary>
    private static float[] RowOf(float width)
    {
        int count = Math.Clamp((int)((width - 2.6f) / PitchMeters), 1, 8);
        return [.. Enumerable.Range(0, count).Select(i => (width * -0.5f) + 1.75f + (i * PitchMeters))];
    }

    private static void AddShell(RoomBuilder room, WallHole portal)
    {
        // Who looks back from the gallery has the bay's +X at the left.
        WallHole inFront = portal with { X = -portal.X };
        room.AddFloor(Palette.FloorCoating).AddCeiling(Palette.Ceiling);
        room.AddWall(RoomSide.Back, Palette.Wall).AddWall(RoomSide.Left, Palette.Wall).AddWall(RoomSide.Right, Palette.Wall);
        WallPanels.Add(room.Body, room.Wall(RoomSide.Front), Palette.Wall, [inFront], hasReveals: false);
        room.Body.SoilWall(RoomWear.SeedOf("pump-gallery-front"), room.Wall(RoomSide.Front).RoomFromWall, room.Size.X, [inFront]);
        foreach (float x in (ReadOnlySpan<float>)[-0.32f, 0f, 0.32f])
        {
            room.Batten(x * room.Size.X, -1.25f, 1.5f, 0.3f).Batten(x * room.Size.X, 1.25f, 1.5f, 0.3f);
        }

        room.Emergency(room.Wall(RoomSide.Back).At(room.Size.X * 0.3f, 2.9f, 0.002f));
        room.Body.Write("供 水 泵 房", room.Wall(RoomSide.Back).At(-0.3f, 3.15f, 0.004f), 0.34f, Inks.Blue, 3f);
    }

    private static void AddPumps(RoomBuilder room, float[] row)
    {
        for (int i = 0; i < row.Length; i++)
        {
            // All of one kind, so that they are built once and drawn together; their numbers are written on.
            Pose set = new(new Vector3(row[i], 0, RowZ), Turn.AboutY(-90));
            room.Place("pump-set", set, "tag=");
            room.Body.Write(string.Create(CultureInfo.InvariantCulture, $"P-{102 + i}"), room.ModelFromRoom * set * PumpSet.TagInSet, 0.06f, Inks.Black, 0.24f);
        }

        room.Furnish("monorail-hoist", Pose.At(row[row.Length / 2], Height, 0.1f), string.Create(CultureInfo.InvariantCulture, $"length={room.Size.X - 2.2f:0.#}"), "at=0.75", "drop=1.35");
        room.Furnish("pressure-vessel", Pose.At((room.Size.X * -0.5f) + 0.55f, 0, RowZ - 0.25f));
    }

    /// <summary>Feeder panels at the right wall, and the tray that takes their cables to the motors.</summary>
    private static void AddSwitchgear(RoomBuilder room, float[] row)
    {
        float x = (room.Size.X * 0.5f) - 0.3f, trayZ = RowZ + PumpSet.CableEnd.X;
        Pose first = new(new Vector3(x, 0, 1.0f), Turn.AboutY(-90));
        for (int i = 0; i < 4; i++)
        {
            room.Place("lv-cabinet", first * Pose.At(-i * CabinetWidth, 0, 0), "front=control", "label=AP", "sublabel=水泵控制 PUMP CONTROL");
        }

        float left = row[0] - 0.4f, length = x + 0.1f - left;
        room.Furnish("cable-tray", Pose.At(left + (length * 0.5f), 3.0f, trayZ), string.Create(CultureInfo.InvariantCulture, $"length={length:0.##}"), "width=0.3", "rods=0.78");
        foreach (float at in row)
        {
            Brush conduit = room.Body.Paint(Palette.Galvanized).In(room.ModelFromRoom);
            conduit.Rod(new Vector3(at, PumpSet.CableEnd.Y, trayZ), new Vector3(at, 3.0f, trayZ), 0.017f, 10);
            conduit.At(at, 2.0f, trayZ).Cylinder(0.022f, 0.05f, 10);
        }

        room.Body.Paint(Palette.Galvanized).In(room.ModelFromRoom).At(x, 2.6f, trayZ).Box(0.3f, 0.8f, 0.1f);
    }

    private static void AddFurnishing(RoomBuilder room)
    {
        float left = room.Size.X * -0.5f, front = Depth * 0.5f;
        room.Furnish("teacher-desk", new Pose(new Vector3(left + 0.75f, 0, front - 0.86f), Turn.AboutY(180)));
        room.Furnish("desk-phone", new Pose(new Vector3(left + 0.36f, 0.89f, front - 0.86f), Turn.AboutY(180)));
        room.Furnish("clipboard", new Pose(new Vector3(left + 0.85f, 0.894f, front - 0.78f), DetMath.Multiply(Turn.AboutY(170), Turn.AboutX(-90))), "title=运行日志 LOG", "text=08:00  P-102 运行  4.2 bar|09:00  P-102 运行  4.1 bar|10:00  P-103 切换  4.2 bar");
        room.Furnish("swivel-chair", new Pose(new Vector3(left + 0.75f, 0, front - 0.32f), Turn.AboutY(180)));
        room.Furnish("hose-reel", room.Wall(RoomSide.Left).At(-0.75f, 1.1f));
        room.Furnish("rules-board", room.Wall(RoomSide.Left).At(-1.45f, 1.65f, 0.002f), "title=巡检记录 INSPECTION", "color=green", "text=每小时巡检一次|1 轴承温度、声音|2 机封滴漏|3 出口压力、电流|4 地脚螺栓、联轴器护罩|5 备用泵盘车");
        room.Furnish("extinguisher-box", new Pose(new Vector3((room.Size.X * 0.5f) - 0.25f, 0, front - 0.3f), Turn.AboutY(-90)));
        room.Furnish("safety-sign", room.Wall(RoomSide.Back).At(room.Size.X * 0.34f, 1.75f, 0.002f), "kind=warning", "symbol=pressure", "label=当心压力", "sublabel=PRESSURE");
    }

    /// <summary>Yellow lines around the row, the drain before it, and the traces of work.</summary>
    private static void AddMarks(RoomBuilder room, float[] row)
    {
        float left = row[0] - 0.55f, right = row[^1] + 0.7f;
        room.Frame(Palette.FloorLine, left, -1.95f, right, 1.32f, 0.07f);
        FloorDrain.Add(room.Body, room.ModelFromRoom * Pose.At((left + right) * 0.5f, 0, 1.0f), right - left - 0.1f);
        NodeBuilder body = room.Body;
        float z = room.ModelFromRoom.Position.Z;
        for (int i = 0; i < row.Length; i++)
        {
            body.SoilBase(RoomWear.SeedOf($"pump-gallery-{i}"), room.ModelFromRoom * Pose.At(row[i], 0, RowZ + 0.225f), 0.74f, 1.69f);
            body.MarkFloor(i % 2 == 0 ? "water-stain" : "oil-stain", row[i] + 0.42f, z + RowZ - 0.4f, 0.55f, 0.5f, 40 * i);
        }

        body.MarkFloor("scuffs", 0.6f, z + 1.7f, 0.9f, 0.7f, 20).MarkFloor("tire-mark", 0.2f, z + 1.75f, 0.07f, 2.2f, 87).MarkFloor("oil-stain", row[0] + 0.1f, z + 0.98f, 0.3f, 0.26f, 75);
    }
}
