using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>Emergency light, clock, rules, detectors and the sprinkler line of the pump room.</summary>
internal static class HallSafety
{
    public static void Add(RoomBuilder room)
    {
        Vector3 size = room.Size;
        room.Emergency(room.Wall(RoomSide.Front).At(1.2f, size.Y - 0.75f, 0.002f)).Emergency(room.Wall(RoomSide.Right).At(size.Z * 0.3f, size.Y - 0.75f, 0.002f));
        room.Furnish("wall-clock", room.Wall(RoomSide.Front).At(0.2f, size.Y - 0.7f, 0.002f), "hour=9", "minute=26");
        room.Furnish("rules-board", room.Wall(RoomSide.Front).At(-0.6f, 1.6f, 0.002f), "title=泵房操作规程", "color=blue", "text=1 启泵前检查阀位、油位|2 先开入口阀，后启泵|3 缓开出口阀，注意电流|4 检修前停泵、断电、上锁|5 泄压、排空、验证|6 完工清点工具、恢复");
        room.Furnish("smoke-detector", Pose.At(0, size.Y - 0.002f, 0.4f)).Furnish("smoke-detector", Pose.At(0, size.Y - 0.002f, -1.4f));
        AddSprinklers(room, size);
    }

    private static void AddSprinklers(RoomBuilder room, Vector3 size)
    {
        float y = size.Y - 0.28f, x = size.X * 0.08f;
        Brush pipe = room.Body.Paint(Palette.SafetyRed);
        pipe.At(x, y, 0).AlongZ().Lathe(10, new(0.021f, size.Z * -0.5f), new(0.021f, size.Z * 0.5f));
        foreach (float z in (ReadOnlySpan<float>)[-0.3f, 0f, 0.3f])
        {
            room.Body.Paint(Palette.Galvanized).At(x, y + 0.14f, (z * size.Z) + 0.3f).Cylinder(0.005f, 0.28f, 6);
            room.Body.Paint(Palette.Galvanized).At(x, y, (z * size.Z) + 0.3f).AlongZ().Lathe(10, new(0.025f, -0.012f), new(0.025f, 0.012f));
            room.Furnish("sprinkler", Pose.At(x, y + 0.02f, z * size.Z));
        }
    }
}
